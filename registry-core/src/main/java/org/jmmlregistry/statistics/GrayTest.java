package org.jmmlregistry.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Comparison of the cumulative incidence of one cause between groups. */
public final class GrayTest {

    private GrayTest() {}

    /**
     * Gray's k-sample test of equal cumulative incidence of one cause.
     *
     * <p><b>Shape</b> n &gt;= 1 rows in any order; causes 1, 2 and so on.
     *
     * <p><b>Units</b> time in the unit given; status 0 censored, otherwise the cause.
     *
     * <p><b>Ties</b> events come before a censoring at the same time; tied events are counted with the factor 1 - (d - 1)/(n
     * - 1) as cmprsk does.
     *
     * <p><b>Method</b> weighted differences of the subdistribution hazards, weight 1 (rho = 0); quadratic form in the first
     * groups, groups without rows left out.
     *
     * <p><b>Edges</b> fewer than two groups with rows, no event of the cause, or no variance: undefined.
     *
     * <p><b>Errors</b> IllegalArgumentException if there is no row, a time is negative or not finite, a status or the cause
     * is unknown, or the columns differ in length.
     *
     * <p><b>Source</b> Gray 1988; R {@code cmprsk::cuminc(time, status, group)$Tests}.
     */
    public static ChiSquaredTest test(double[] time, int[] status, Cause cause, Groups groups) {
        return test(time, status, cause, groups, Groups.single(time.length));
    }

    /** As {@link #test(double[], int[], Cause, Groups)}, within strata; R {@code cuminc(time, status, group, strata)}. */
    public static ChiSquaredTest test(double[] time, int[] status, Cause cause, Groups groups, Groups strata) {
        Contract.sameLength("group", groups.rows(), time.length);
        Contract.sameLength("strata", strata.rows(), time.length);
        EventTable[] tables = EventTable.of(time, status, cause.causes(), groups.within(strata));
        return test(tables, cause.index(), groups.count());
    }

    /**
     * As {@link #test(double[], int[], Cause, Groups)}, from the curves of the groups, which hold all that it needs.
     *
     * @param curves one for each group, as {@link CumulativeIncidence#byGroup} gives them
     */
    public static ChiSquaredTest test(List<IncidenceCurves> curves, int cause) {
        Contract.notEmpty("curves", curves.size());
        EventTable[] tables = curves.stream().map(IncidenceCurves::table).toArray(EventTable[]::new);
        return test(tables, new Cause(cause, tables[0].causes()).index(), tables.length);
    }

    /** The test from the tables of the groups of each stratum, one stratum after the other. */
    static ChiSquaredTest test(EventTable[] tables, int cause, int groups) {
        int[] used = IntStream.range(0, groups)
                .filter(g -> hasRows(tables, g, groups))
                .toArray();
        int df = used.length - 1;
        if (df < 1) {
            return ChiSquaredTest.undefined("fewer than two groups have rows");
        }
        double[] score = new double[df];
        double[][] variance = new double[df][df];
        for (int first = 0; first < tables.length; first += groups) {
            int stratum = first;
            EventTable[] chosen =
                    Arrays.stream(used).mapToObj(g -> tables[stratum + g]).toArray(EventTable[]::new);
            GrayScore part = new GrayScore(chosen, cause);
            part.run();
            part.addTo(score, variance);
        }
        return Cholesky.of(variance, 1e-12)
                .map(factor -> ChiSquaredTest.of(factor.quadratic(score), df))
                .orElseGet(() -> ChiSquaredTest.undefined("the cause never happens while two groups are at risk"));
    }

    private static boolean hasRows(EventTable[] tables, int group, int groups) {
        for (int table = group; table < tables.length; table += groups) {
            if (tables[table].n > 0) {
                return true;
            }
        }
        return false;
    }
}
