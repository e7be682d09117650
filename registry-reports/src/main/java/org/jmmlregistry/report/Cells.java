package org.jmmlregistry.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jmmlregistry.cohort.Estimated;
import org.jmmlregistry.cohort.Numbers;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Months;
import org.jmmlregistry.statistics.Estimate;
import org.jmmlregistry.statistics.Limits;
import org.jmmlregistry.statistics.Proportion;

/** The figures of a study as cells: printed by the rules for numbers, unrounded beneath, and with a reason where there is none. */
public final class Cells {

    private static final Message NOBODY = Message.of("there is no child in the group");

    private Cells() {}

    /** {@code 7 of 13}. */
    public static Cell counted(Proportion share) {
        return Cell.figure(Numbers.counted(share), counts(share));
    }

    /** {@code 7 of 13 (54 %)}. */
    public static Cell countedWithPercent(Proportion share) {
        return Cell.figure(share.n() == 0 ? Numbers.counted(share) : Numbers.countedWithPercent(share), counts(share));
    }

    private static Map<String, Double> counts(Proportion share) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("count", (double) share.k());
        numbers.put("of", (double) share.n());
        return numbers;
    }

    /** {@code 54 %}. */
    public static Cell percent(Proportion share) {
        return share.estimate().isDefined()
                ? Cell.number(Numbers.percent(share), 100 * share.estimate().orElseThrow())
                : new Cell.Undefined(NOBODY);
    }

    /** {@code 25–81 %}, the exact limits. */
    public static Cell limits(Proportion share) {
        return limits(share, Numbers.limits(share));
    }

    /** {@code 95 % CI 25–81 %}. */
    public static Cell limitsWithLevel(Proportion share) {
        return limits(share, Message.of("95 % CI {limits}", Numbers.limits(share)));
    }

    private static Cell limits(Proportion share, Message print) {
        Limits limits = share.limits();
        return limits.areDefined()
                ? range(
                        print,
                        100 * limits.lower().orElseThrow(),
                        100 * limits.upper().orElseThrow())
                : new Cell.Undefined(NOBODY);
    }

    /** {@code 0.25–0.76}. */
    public static Cell limits(Estimated estimated, int months) {
        Estimated.Reading reading = estimated.at(months);
        if (!reading.value().isDefined()) {
            return endOfFollowUp(estimated);
        }
        Limits limits = reading.limits();
        if (!limits.areDefined()) {
            return new Cell.Undefined(Message.of(
                    "log-log limits are not defined where the estimate is {value}",
                    Numbers.probability(reading.value().orElseThrow())));
        }
        return range(
                Numbers.limits(limits),
                limits.lower().orElseThrow(),
                limits.upper().orElseThrow());
    }

    /** {@code 0.54}; nothing where nobody was followed so long. */
    public static Cell probability(Estimated estimated, int months) {
        Estimate value = estimated.at(months).value();
        return value.isDefined() ? probability(value.orElseThrow()) : endOfFollowUp(estimated);
    }

    /** Why nothing is read after the last follow-up of an estimate. */
    static Cell endOfFollowUp(Estimated estimated) {
        return new Cell.Undefined(Message.of(
                "nobody is at risk any more; the follow-up ended after {months} months",
                Numbers.months(Months.ofDays(estimated.lastDay()))));
    }

    private static Cell range(Message print, double lower, double upper) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("lower95", lower);
        numbers.put("upper95", upper);
        return Cell.figure(print, numbers);
    }

    public static Cell probability(double value) {
        return Cell.number(Numbers.probability(value), value);
    }

    /** Months with one decimal, or a dash if it did not happen or was not recorded. */
    public static Cell months(OptionalDouble months) {
        return months.isPresent() ? months(months.getAsDouble()) : Cell.words(Numbers.NOT_DEFINED);
    }

    public static Cell months(double months) {
        return Cell.number(Numbers.months(months), months);
    }
}
