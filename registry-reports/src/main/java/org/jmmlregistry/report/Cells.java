package org.jmmlregistry.report;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jmmlregistry.cohort.Estimated;
import org.jmmlregistry.cohort.Numbers;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Months;
import org.jmmlregistry.statistics.Estimate;
import org.jmmlregistry.statistics.Limits;
import org.jmmlregistry.statistics.Proportion;
import org.jmmlregistry.statistics.SurvivalCurve;

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

    /** The same of another level, as probabilities for programs. */
    public static Cell limits(Proportion share, double level) {
        if (!share.limits().areDefined()) {
            return new Cell.Undefined(Message.of("nobody could be evaluated"));
        }
        Map<String, Double> numbers = new LinkedHashMap<>();
        limits(numbers, share.limits(), level, 1);
        return Cell.figure(Numbers.limits(share), numbers);
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
    public static Cell limits(Estimated estimated, double days) {
        Estimated.Reading reading = estimated.readOn(days);
        if (!reading.value().isDefined()) {
            return endOfFollowUp(estimated);
        }
        return limits(reading.limits(), reading.value().orElseThrow());
    }

    /** The same on whatever scale they were made; they may not be defined. */
    public static Cell limits(Limits limits, double value) {
        if (!limits.areDefined()) {
            return new Cell.Undefined(Message.of(
                    "log-log limits are not defined where the estimate is {value}", Numbers.probability(value)));
        }
        return range(
                Numbers.limits(limits),
                limits.lower().orElseThrow(),
                limits.upper().orElseThrow());
    }

    /** {@code 0.54}; nothing where nobody was followed so long. */
    public static Cell probability(Estimated estimated, double days) {
        Estimate value = estimated.readOn(days).value();
        return value.isDefined() ? probability(value.orElseThrow()) : endOfFollowUp(estimated);
    }

    /** {@code 54 % (25–76)}, and beneath it how many are at risk. */
    static Cell reading(Curves.Line line, double days) {
        if (line.estimated().isEmpty()) {
            return new Cell.Undefined(NOBODY);
        }
        Estimated estimated = line.estimated().get();
        Estimated.Reading reading = estimated.readOn(days);
        if (!reading.value().isDefined()) {
            return days <= estimated.lastDay()
                    ? new Cell.Undefined(Message.of("nobody is at risk then"))
                    : endOfFollowUp(estimated);
        }
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("probability", reading.value().orElseThrow());
        limits(numbers, reading.limits(), line.level(), 1);
        numbers.put("atRisk", (double) reading.atRisk());
        Message percent = Numbers.percent(reading.value().orElseThrow(), estimated.n());
        return Cell.figure(
                        reading.limits().areDefined()
                                ? Message.of(
                                        "{value} ({limits})",
                                        percent,
                                        Numbers.percentLimits(reading.limits(), estimated.n()))
                                : percent,
                        numbers)
                .few(reading.few())
                .detailed(Message.of("{n} at risk", reading.atRisk()));
    }

    /** {@code 12.3 (3.5–not reached)}. */
    static Cell median(Curves.Line line) {
        if (!(line.estimated().orElse(null) instanceof Estimated.Survival survival)) {
            return new Cell.Undefined(NOBODY);
        }
        return median(survival.median(), line.level(), Months.DAYS_PER_MONTH);
    }

    /** @param unit how many of the units in which it is given make a month */
    public static Cell median(SurvivalCurve.Quantile median, double level, double unit) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        median.time().value().ifPresent(time -> numbers.put("months", time / unit));
        limits(numbers, median.limits(), level, unit);
        Cell.Figure figure = Cell.figure(reached(median.time(), unit), numbers);
        Limits limits = median.limits();
        return limits.lower().isDefined() || limits.upper().isDefined()
                ? figure.detailed(
                        Message.of("{lower} to {upper}", reached(limits.lower(), unit), reached(limits.upper(), unit)))
                : figure;
    }

    private static Message reached(Estimate time, double unit) {
        return time.isDefined() ? Numbers.months(time.orElseThrow() / unit) : Message.of("not reached");
    }

    private static void limits(Map<String, Double> numbers, Limits limits, double level, double unit) {
        limits.lower().value().ifPresent(limit -> numbers.put(limit("lower", level), limit / unit));
        limits.upper().value().ifPresent(limit -> numbers.put(limit("upper", level), limit / unit));
    }

    /** The name of a limit for programs: {@code lower95}, {@code upper99p9}. */
    public static String limit(String side, double level) {
        return side + percent(level).replace('.', 'p');
    }

    /** {@code 95} or {@code 99.9}. */
    public static String percent(double level) {
        return BigDecimal.valueOf(level).movePointRight(2).stripTrailingZeros().toPlainString();
    }

    static Cell children(Optional<Estimated> estimated) {
        return Cell.count(estimated.map(Estimated::n).orElse(0));
    }

    static Cell events(Optional<Estimated> estimated) {
        return Cell.count(estimated.map(Estimated::events).orElse(0));
    }

    static Cell competing(Optional<Estimated> estimated) {
        return Cell.count(estimated
                .map(each -> each instanceof Estimated.Incidence incidence ? incidence.competing() : 0)
                .orElse(0));
    }

    /** Why nothing is read after the last follow-up of an estimate. */
    public static Cell endOfFollowUp(Estimated estimated) {
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

    /** {@code 46 %} of a probability that so many children stand behind; {@code < 1 %} of one that would round to nothing. */
    public static Message percentOf(double value, int n) {
        double least = Numbers.isFew(n) ? 0.005 : 0.0005;
        return value > 0 && value < least
                ? Message.of("< {percent} %", Numbers.isFew(n) ? "1" : "0.1")
                : Numbers.percent(value, n);
    }

    /** The same as a cell; its number is the probability. */
    public static Cell share(double value, int n) {
        return Cell.number(percentOf(value, n), value);
    }

    /** {@code 46 % (33–58)}. */
    public static Cell shareWithLimits(Estimated.Reading reading, int n, double level) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        double value = reading.value().orElseThrow();
        numbers.put("probability", value);
        limits(numbers, reading.limits(), level, 1);
        return Cell.figure(
                reading.limits().areDefined()
                        ? Message.of(
                                "{value} ({limits})", percentOf(value, n), Numbers.percentLimits(reading.limits(), n))
                        : percentOf(value, n),
                numbers);
    }

    /** {@code 40–65 %} as limits alone. */
    public static Cell shareLimits(Limits limits, int n, double level) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        limits(numbers, limits, level, 1);
        return Cell.figure(Numbers.percentLimits(limits, n), numbers);
    }

    /** {@code 1.000}, what probabilities add to that must add to 1. */
    public static Cell sum(double value) {
        return Cell.number(Numbers.sum(value), value);
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
