package org.jmmlregistry.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Comparison of survival between groups.
 *
 * @param groups observed and expected events of each group
 * @param variance covariance of observed minus expected
 * @param overall test that all groups have the same hazard
 * @param trend test of a trend over the groups in their order, with scores 1, 2, ...
 */
public record LogRank(List<Group> groups, Matrix variance, ChiSquaredTest overall, ChiSquaredTest trend) {

    /** A group's size with its observed and expected number of (weighted) events. */
    public record Group(String label, int n, double observed, double expected) {}

    public LogRank {
        groups = List.copyOf(groups);
    }

    /**
     * Log-rank test of two or more groups.
     *
     * <p><b>Shape</b> n &gt;= 1 rows in any order.
     *
     * <p><b>Units</b> time in the unit given; status 0 censored, 1 event.
     *
     * <p><b>Ties</b> events come before a censoring at the same time; tied events enter with the hypergeometric variance.
     *
     * <p><b>Method</b> observed minus expected events, quadratic form over the groups that have an expectation.
     *
     * <p><b>Edges</b> fewer than two groups ever at risk at an event, or no variance: the tests are undefined.
     *
     * <p><b>Errors</b> IllegalArgumentException if there is no row, a time is negative or not finite, a status is not 0 or 1,
     * or the columns differ in length.
     *
     * <p><b>Source</b> Mantel 1966, Peto and Peto 1972; R {@code survdiff(Surv(time, status) ~ group)}.
     */
    public static LogRank test(double[] time, int[] status, Groups groups) {
        return test(time, status, groups, Groups.single(time.length), 0);
    }

    /**
     * As {@link #test(double[], int[], Groups)}, within strata, with the weights S(t-)^rho of the pooled product-limit
     * estimate of each stratum: rho = 0 is the log-rank test, rho = 1 Peto and Peto's modification of the Wilcoxon test.
     *
     * <p><b>Errors</b> also if rho is not finite.
     *
     * <p><b>Source</b> Harrington and Fleming 1982; R {@code survdiff(Surv(time, status) ~ group + strata(s), rho = rho)}.
     */
    public static LogRank test(double[] time, int[] status, Groups groups, Groups strata, double rho) {
        if (!Double.isFinite(rho)) {
            throw new IllegalArgumentException("rho = " + rho + ": must be finite");
        }
        Contract.sameLength("group", groups.rows(), time.length);
        Contract.sameLength("strata", strata.rows(), time.length);
        EventTable[] tables = EventTable.of(time, status, 1, groups.within(strata));
        int k = groups.count();
        Sums sums = new Sums(k);
        for (int stratum = 0; stratum < strata.count(); stratum++) {
            sums.add(Arrays.copyOfRange(tables, stratum * k, (stratum + 1) * k), rho);
        }
        return sums.result(groups.labels());
    }

    /** Observed and expected events with their covariance, summed over strata. */
    private static final class Sums {
        private final int k;
        private final int[] n;
        private final double[] observed;
        private final double[] expected;
        private final double[][] variance;

        Sums(int k) {
            this.k = k;
            this.n = new int[k];
            this.observed = new double[k];
            this.expected = new double[k];
            this.variance = new double[k][k];
        }

        void add(EventTable[] tables, double rho) {
            PooledTimes times = new PooledTimes(tables);
            double survival = 1;
            int[] risk = new int[k];
            for (int g = 0; g < k; g++) {
                n[g] += tables[g].n;
            }
            while (times.advance()) {
                int deaths = 0;
                int all = 0;
                for (int g = 0; g < k; g++) {
                    risk[g] = times.atRisk(g);
                    all += risk[g];
                    deaths += times.events(g, 0);
                }
                if (deaths == 0) {
                    continue;
                }
                double weight = rho == 0 ? 1 : Math.pow(survival, rho);
                for (int g = 0; g < k; g++) {
                    observed[g] += weight * times.events(g, 0);
                }
                add(risk, all, deaths, weight);
                survival *= (double) (all - deaths) / all;
            }
        }

        private void add(int[] risk, double all, double deaths, double weight) {
            double mean = weight * deaths / all;
            double spread = all > 1 ? weight * mean * (all - deaths) / (all - 1) : 0;
            for (int g = 0; g < k; g++) {
                expected[g] += mean * risk[g];
                double part = spread * risk[g] / all;
                variance[g][g] += part * all;
                for (int h = 0; h < k; h++) {
                    variance[g][h] -= part * risk[h];
                }
            }
        }

        LogRank result(List<String> labels) {
            List<Group> groups = IntStream.range(0, k)
                    .mapToObj(g -> new Group(labels.get(g), n[g], observed[g], expected[g]))
                    .toList();
            return new LogRank(groups, Matrix.of(variance), overall(), trend());
        }

        private ChiSquaredTest overall() {
            int[] used = IntStream.range(0, k).filter(g -> expected[g] > 0).toArray();
            if (used.length < 2) {
                return ChiSquaredTest.undefined("fewer than two groups are at risk at an event");
            }
            int df = used.length - 1;
            double[] difference = new double[df];
            double[][] covariance = new double[df][df];
            for (int i = 0; i < df; i++) {
                difference[i] = observed[used[i + 1]] - expected[used[i + 1]];
                for (int j = 0; j < df; j++) {
                    covariance[i][j] = variance[used[i + 1]][used[j + 1]];
                }
            }
            Optional<Cholesky> factor = Cholesky.of(covariance, 1e-12);
            return factor.map(found -> ChiSquaredTest.of(found.quadratic(difference), df))
                    .orElseGet(() -> ChiSquaredTest.undefined(
                            "the groups are never at risk together at an event, so that they cannot be compared"));
        }

        private ChiSquaredTest trend() {
            double score = 0;
            double spread = 0;
            double scale = 0;
            for (int g = 0; g < k; g++) {
                score += (g + 1) * (observed[g] - expected[g]);
                for (int h = 0; h < k; h++) {
                    spread += (g + 1.0) * (h + 1.0) * variance[g][h];
                    scale += Math.abs((g + 1.0) * (h + 1.0) * variance[g][h]);
                }
            }
            if (!(spread > 1e-12 * scale)) {
                return ChiSquaredTest.undefined("the groups are never at risk together at an event");
            }
            return ChiSquaredTest.of(score * score / spread, 1);
        }
    }
}
