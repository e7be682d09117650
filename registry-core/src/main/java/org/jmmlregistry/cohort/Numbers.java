package org.jmmlregistry.cohort;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalDouble;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.statistics.Limits;
import org.jmmlregistry.statistics.Proportion;

/**
 * How numbers are written, in one place for page and PDF: percentages without decimals below 100 cases, months whole in
 * headlines and with one decimal in tables, P values as {@code P = 0.002}, {@code P < 0.001}, {@code P = 1.00}.
 */
public final class Numbers {

    public static final Message NOT_DEFINED = Message.verbatim("–");

    private static final int MANY = 100;

    private Numbers() {}

    /** {@code 54 %}; with one decimal from 100 cases on. */
    public static Message percent(Proportion share) {
        return share.estimate().isDefined()
                ? Message.of("{percent} %", rounded(100 * share.estimate().orElseThrow(), decimals(share)))
                : NOT_DEFINED;
    }

    /** {@code 25–81 %}, the exact limits. */
    public static Message limits(Proportion share) {
        Limits limits = share.limits();
        return limits.areDefined()
                ? Message.of(
                        "{lower}–{upper} %",
                        rounded(100 * limits.lower().orElseThrow(), decimals(share)),
                        rounded(100 * limits.upper().orElseThrow(), decimals(share)))
                : NOT_DEFINED;
    }

    /** {@code 54 %} of a probability that so many children stand behind. */
    public static Message percent(double probability, int n) {
        return Message.of("{percent} %", rounded(100 * probability, decimals(n)));
    }

    /** {@code 25–76}, in percent. */
    public static Message percentLimits(Limits limits, int n) {
        return Message.of(
                "{lower}–{upper}",
                rounded(100 * limits.lower().orElseThrow(), decimals(n)),
                rounded(100 * limits.upper().orElseThrow(), decimals(n)));
    }

    private static int decimals(Proportion share) {
        return decimals(share.n());
    }

    /** Whether so few children stand behind a percentage that it has no decimals. */
    public static boolean isFew(int n) {
        return n < MANY;
    }

    private static int decimals(int n) {
        return n < MANY ? 0 : 1;
    }

    /** {@code 7 of 13}. */
    public static Message counted(Proportion share) {
        return Message.of("{count} of {all}", share.k(), share.n());
    }

    /** {@code 7 of 13 (54 %)}. */
    public static Message countedWithPercent(Proportion share) {
        return Message.of("{count} ({percent})", counted(share), percent(share));
    }

    /** A probability with two decimals. */
    public static Message probability(double value) {
        return written(value, 2);
    }

    /** What must add to 1, with three decimals. */
    public static Message sum(double value) {
        return written(value, 3);
    }

    /** {@code 0.25–0.76}, or a dash where the limits are undefined. */
    public static Message limits(Limits limits) {
        return limits.areDefined()
                ? Message.of(
                        "{lower}–{upper}",
                        rounded(limits.lower().orElseThrow(), 2),
                        rounded(limits.upper().orElseThrow(), 2))
                : NOT_DEFINED;
    }

    /** How many percentage points a probability rose or fell: {@code +2.0}, {@code −1.1}, {@code 0.0}. */
    public static Message points(double difference) {
        return signed(rounded(100 * difference, 1));
    }

    /** How many more or fewer: {@code +2}, {@code −1}, {@code 0}. */
    public static Message more(int difference) {
        return signed(BigDecimal.valueOf(difference));
    }

    private static Message signed(BigDecimal value) {
        return switch (value.signum()) {
            case 1 -> Message.of("+{number}", value);
            case -1 -> Message.of("\u2212{number}", value.negate());
            default -> Message.of("{number}", value.abs());
        };
    }

    /** {@code 37.2 %}, where steps must add up. */
    public static Message exactPercent(double probability) {
        return Message.of("{number}\u00a0%", rounded(100 * probability, 1));
    }

    /** A ratio or a statistic: {@code 2.41}, {@code 24.1}, {@code 241}. */
    public static Message ratio(double value) {
        double size = Math.abs(value);
        return written(value, size < 10 ? 2 : size < 100 ? 1 : 0);
    }

    /** Months with one decimal, as tables print them. */
    public static Message months(double months) {
        return written(months, 1);
    }

    /** One month after the other, {@code 24.0, 57.0, 90.1}. */
    public static Message eachMonths(List<Double> months) {
        return Message.verbatim(String.join(
                ", ",
                months.stream().map(each -> rounded(each, 1).toPlainString()).toList()));
    }

    /** Whole months, as headlines print them. */
    public static Message wholeMonths(double months) {
        return written(months, 0);
    }

    public static Message wholeMonths(OptionalDouble months) {
        return months.isPresent() ? wholeMonths(months.getAsDouble()) : NOT_DEFINED;
    }

    /** {@code 24, 57 and 90}. */
    public static Message wholeMonths(List<Double> months) {
        return months.isEmpty()
                ? NOT_DEFINED
                : Message.of(
                        "{months}",
                        months.stream().map(each -> rounded(each, 0)).toList());
    }

    /** {@code P = 0.002}, {@code P < 0.001}, {@code P = 1.00}. */
    public static Message pValue(OptionalDouble p) {
        if (p.isEmpty()) {
            return Message.of("P not defined");
        }
        double value = p.getAsDouble();
        if (value < 0.001) {
            return Message.of("P < {p}", new BigDecimal("0.001"));
        }
        return Message.of("P = {p}", rounded(value, value < 0.0995 ? 3 : 2));
    }

    private static Message written(double value, int decimals) {
        return Message.of("{number}", rounded(value, decimals));
    }

    private static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }
}
