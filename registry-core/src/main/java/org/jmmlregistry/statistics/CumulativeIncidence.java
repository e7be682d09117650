package org.jmmlregistry.statistics;

import java.util.List;
import java.util.stream.IntStream;

/** Estimation of the probability of each cause by time, in the presence of the others. */
public final class CumulativeIncidence {

    private CumulativeIncidence() {}

    /**
     * Aalen-Johansen estimate of the cumulative incidence of each cause, with variance and limits.
     *
     * <p><b>Shape</b> n &gt;= 1 rows in any order; one step for each distinct time; causes are 1 to {@code causes}, any
     * number.
     *
     * <p><b>Units</b> time in the unit given; status 0 censored, otherwise the cause; incidences in [0, 1].
     *
     * <p><b>Ties</b> events come before a censoring at the same time; events of several causes at one time share it.
     *
     * <p><b>Method</b> the sum of S(t-) d/n; variance by the recursion of cmprsk, with the factor 1 - (d - 1)/(n - 1) for d
     * tied events, constant between events of the cause; limits on the chosen scale of the incidence itself.
     *
     * <p><b>Edges</b> a cause that never happens has incidence 0, variance 0 and no limits; a cause may be absent.
     *
     * <p><b>Errors</b> IllegalArgumentException if there is no row, a time is negative or not finite, a status is not 0 to
     * {@code causes}, causes &lt; 1, or the columns differ in length.
     *
     * <p><b>Source</b> Aalen and Johansen 1978, Gray 1988; R {@code cmprsk::cuminc(time, status)}; the estimate also equals
     * {@code survfit(Surv(time, factor(status)) ~ 1)}.
     */
    public static IncidenceCurves estimate(double[] time, int[] status, int causes, Confidence confidence) {
        return byGroup(time, status, causes, Groups.single(time.length), confidence)
                .get(0);
    }

    /** As {@link #estimate(double[], int[], int, Confidence)}, for a small sample. */
    public static IncidenceCurves estimate(List<Observation> sample, int causes, Confidence confidence) {
        double[] time = sample.stream().mapToDouble(Observation::time).toArray();
        int[] status = sample.stream().mapToInt(Observation::status).toArray();
        return estimate(time, status, causes, confidence);
    }

    /** As {@link #estimate(double[], int[], int, Confidence)}, for each group; an empty group has n = 0. */
    public static List<IncidenceCurves> byGroup(
            double[] time, int[] status, int causes, Groups groups, Confidence confidence) {
        if (causes < 1) {
            throw new IllegalArgumentException("causes = " + causes + ": at least one cause is needed");
        }
        EventTable[] tables = EventTable.of(time, status, causes, groups);
        IntStream all = IntStream.range(0, tables.length);
        if (time.length >= EventTable.MANY) {
            all = all.parallel();
        }
        IncidenceCurves[] curves = all.mapToObj(group -> new IncidenceCurves(tables[group], confidence))
                .toArray(IncidenceCurves[]::new);
        return List.of(curves);
    }
}
