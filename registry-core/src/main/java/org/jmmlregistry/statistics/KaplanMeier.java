package org.jmmlregistry.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Product-limit estimation of the probability to be free of an event, and what is read from it. */
public final class KaplanMeier {

    private KaplanMeier() {}

    /**
     * Product-limit estimate of the survival function, with pointwise confidence limits.
     *
     * <p><b>Shape</b> n &gt;= 1 rows in any order; the result has one step for each distinct time, increasing; S = 1 before
     * the first.
     *
     * <p><b>Units</b> time in the unit given; status 0 censored, 1 event; level in (0, 1).
     *
     * <p><b>Ties</b> an event and a censoring at the same time: the event comes first.
     *
     * <p><b>Method</b> Greenwood variance; limits plain, on the log or on the complementary log-log scale.
     *
     * <p><b>Edges</b> error and limits are undefined once S is 0, log-log limits also while S is 1; after a censored last
     * observation the curve stays level and {@link SurvivalCurve#isDefinedAt} is false.
     *
     * <p><b>Errors</b> IllegalArgumentException if there is no row, a time is negative or not finite, a status is not 0 or 1,
     * the columns differ in length, or the level is outside (0, 1).
     *
     * <p><b>Source</b> Kaplan and Meier 1958, Greenwood 1926; R {@code survfit(Surv(time, status) ~ 1, conf.int = level,
     * conf.type = "plain" | "log" | "log-log")}.
     */
    public static SurvivalCurve estimate(double[] time, int[] status, double level, LimitType limits) {
        return byGroup(time, status, Groups.single(time.length), new Confidence(level, limits))
                .get(0);
    }

    /** As {@link #estimate(double[], int[], double, LimitType)}, for a small sample. */
    public static SurvivalCurve estimate(List<Observation> sample, double level, LimitType limits) {
        return estimate(times(sample), statuses(sample), level, limits);
    }

    /**
     * Product-limit estimate from rows that come under observation late: at risk on (entry, exit].
     *
     * <p><b>Shape</b> as {@link #estimate(double[], int[], double, LimitType)}; one subject may have several rows.
     *
     * <p><b>Units</b> entry and exit on the same clock.
     *
     * <p><b>Ties</b> who enters at a time is not yet at risk at that time; events come before censorings.
     *
     * <p><b>Method</b> as there, with the number at risk counted from entry on.
     *
     * <p><b>Edges</b> if everybody at risk has the event early, S is 0 from then on, whoever enters later.
     *
     * <p><b>Errors</b> as there, and if an entry is not before its exit.
     *
     * <p><b>Source</b> R {@code survfit(Surv(entry, exit, status) ~ 1)}.
     */
    public static SurvivalCurve estimate(double[] entry, double[] exit, int[] status, Confidence confidence) {
        return byGroup(entry, exit, status, Groups.single(exit.length), confidence)
                .get(0);
    }

    /** As {@link #estimate(double[], int[], double, LimitType)}, a curve a group; an empty group's curve has n = 0. */
    public static List<SurvivalCurve> byGroup(double[] time, int[] status, Groups groups, Confidence confidence) {
        return curves(EventTable.of(time, status, 1, groups), confidence);
    }

    /** As {@link #estimate(double[], double[], int[], Confidence)}, a curve a group. */
    public static List<SurvivalCurve> byGroup(
            double[] entry, double[] exit, int[] status, Groups groups, Confidence confidence) {
        return curves(EventTable.of(entry, exit, status, 1, groups), confidence);
    }

    /**
     * Length of follow-up: the product-limit estimate of the time to censoring, for which an event is the censoring.
     *
     * <p><b>Shape, units, errors</b> as {@link #estimate(double[], int[], double, LimitType)}; the median follow-up is
     * {@code followUp(...).quantile(0.5)}.
     *
     * <p><b>Ties</b> at the same time the censoring comes first here.
     *
     * <p><b>Edges</b> without a censoring no median exists.
     *
     * <p><b>Source</b> Schemper and Smith 1996; R {@code survfit(Surv(time, 1 - status) ~ 1)}.
     */
    public static SurvivalCurve followUp(double[] time, int[] status, double level, LimitType limits) {
        EventTable[] tables = EventTable.of(time, status, 1, Groups.single(time.length));
        return SurvivalCurve.of(tables[0].reversed(), new Confidence(level, limits));
    }

    /** As {@link #followUp(double[], int[], double, LimitType)}, for a small sample. */
    public static SurvivalCurve followUp(List<Observation> sample, double level, LimitType limits) {
        return followUp(times(sample), statuses(sample), level, limits);
    }

    /**
     * Survival of those who are still under observation beyond a landmark, with a clock that starts there.
     *
     * <p><b>Shape</b> as {@link #estimate(double[], int[], double, LimitType)}; rows with time &lt;= landmark are left out,
     * n counts the others. Nobody beyond it: a curve with n = 0.
     *
     * <p><b>Source</b> Anderson, Cain and Gelber 1983; R {@code survfit(Surv(time - landmark, status) ~ 1, subset = time >
     * landmark)}. Times are tied if they were tied before the subtraction.
     */
    public static SurvivalCurve fromLandmark(double[] time, int[] status, double landmark, Confidence confidence) {
        Contract.time("landmark", landmark);
        EventTable whole = EventTable.of(time, status, 1, Groups.single(time.length))[0];
        return SurvivalCurve.of(whole.beyond(landmark), confidence);
    }

    private static List<SurvivalCurve> curves(EventTable[] tables, Confidence confidence) {
        return Arrays.stream(tables)
                .map(table -> SurvivalCurve.of(table, confidence))
                .toList();
    }

    private static double[] times(List<Observation> sample) {
        return sample.stream().mapToDouble(Observation::time).toArray();
    }

    private static int[] statuses(List<Observation> sample) {
        return IntStream.range(0, sample.size())
                .map(row -> sample.get(row).status())
                .toArray();
    }
}
