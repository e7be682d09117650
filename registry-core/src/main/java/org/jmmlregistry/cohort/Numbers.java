package org.jmmlregistry.cohort;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jmmlregistry.statistics.Limits;
import org.jmmlregistry.statistics.Proportion;

/**
 * How numbers are written, in one place for page and PDF: percentages without decimals below 100 cases, months whole in
 * headlines and with one decimal in tables, P values as {@code P = 0.002}, {@code P < 0.001}, {@code P = 1.00}.
 */
public final class Numbers {

    private static final String NOT_DEFINED = "–";

    private Numbers() {}

    /** {@code 54 %}; with one decimal from 100 cases on. */
    public static String percent(Proportion share) {
        return share.estimate().isDefined()
                ? rounded(100 * share.estimate().orElseThrow(), decimals(share)) + " %"
                : NOT_DEFINED;
    }

    /** {@code 25–81 %}, the exact limits. */
    public static String limits(Proportion share) {
        Limits limits = share.limits();
        return limits.areDefined()
                ? rounded(100 * limits.lower().orElseThrow(), decimals(share)) + "–"
                        + rounded(100 * limits.upper().orElseThrow(), decimals(share)) + " %"
                : NOT_DEFINED;
    }

    private static int decimals(Proportion share) {
        return share.n() < 100 ? 0 : 1;
    }

    /** {@code 7 of 13}. */
    public static String counted(Proportion share) {
        return share.k() + " of " + share.n();
    }

    /** A probability with two decimals. */
    public static String probability(double value) {
        return rounded(value, 2);
    }

    /** {@code 0.25–0.76}, or a dash where the limits are undefined. */
    public static String limits(Limits limits) {
        return limits.areDefined()
                ? rounded(limits.lower().orElseThrow(), 2) + "–"
                        + rounded(limits.upper().orElseThrow(), 2)
                : NOT_DEFINED;
    }

    /** Months with one decimal, as tables print them. */
    public static String months(double months) {
        return rounded(months, 1);
    }

    public static String months(OptionalDouble months) {
        return months.isPresent() ? months(months.getAsDouble()) : NOT_DEFINED;
    }

    /** Whole months, as headlines print them. */
    public static String wholeMonths(double months) {
        return rounded(months, 0);
    }

    public static String wholeMonths(OptionalDouble months) {
        return months.isPresent() ? wholeMonths(months.getAsDouble()) : NOT_DEFINED;
    }

    /** {@code 24, 57 and 90}. */
    public static String wholeMonths(List<Double> months) {
        List<String> words = months.stream().map(Numbers::wholeMonths).toList();
        if (words.size() < 2) {
            return words.isEmpty() ? NOT_DEFINED : words.get(0);
        }
        String first = words.subList(0, words.size() - 1).stream().collect(Collectors.joining(", "));
        return first + " and " + words.get(words.size() - 1);
    }

    /** {@code P = 0.002}, {@code P < 0.001}, {@code P = 1.00}. */
    public static String pValue(OptionalDouble p) {
        if (p.isEmpty()) {
            return "P not defined";
        }
        double value = p.getAsDouble();
        if (value < 0.001) {
            return "P < 0.001";
        }
        return "P = " + rounded(value, value < 0.0995 ? 3 : 2);
    }

    private static String rounded(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
