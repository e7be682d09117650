package org.jmmlregistry.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;

/** An observed proportion k/n with its limits; both are undefined among none. */
public record Proportion(int k, int n, double level, Limits limits) {

    private static final String AMONG_NONE = "among none there is no proportion";

    /**
     * Exact limits of a binomial proportion.
     *
     * <p><b>Shape</b> k successes among n trials, 0 &lt;= k &lt;= n.
     *
     * <p><b>Units</b> limits in [0, 1]; level in (0, 1).
     *
     * <p><b>Method</b> each tail of the binomial distribution holds (1 - level) / 2.
     *
     * <p><b>Edges</b> k = 0: the lower limit is 0; k = n: the upper limit is 1; n = 0: undefined.
     *
     * <p><b>Errors</b> IllegalArgumentException if n &lt; 0, k is outside 0 to n, or the level outside (0, 1).
     *
     * <p><b>Source</b> Clopper and Pearson 1934; R {@code binom.test(k, n, conf.level = level)}.
     */
    public static Proportion clopperPearson(int k, int n, double level) {
        check(k, n, level);
        if (n == 0) {
            return new Proportion(k, n, level, Limits.undefined(AMONG_NONE));
        }
        double tail = (1 - level) / 2;
        double lower = k == 0 ? 0 : BetaDistribution.of(k, n - k + 1.0).inverseCumulativeProbability(tail);
        double upper = k == n ? 1 : BetaDistribution.of(k + 1.0, (double) n - k).inverseSurvivalProbability(tail);
        return new Proportion(k, n, level, Limits.of(lower, upper));
    }

    /**
     * Score limits of a binomial proportion, without continuity correction.
     *
     * <p><b>Shape, units, errors</b> as {@link #clopperPearson}.
     *
     * <p><b>Method</b> the proportions that the score test does not refuse at 1 - level.
     *
     * <p><b>Edges</b> never outside [0, 1]; exactly 0 for k = 0 and exactly 1 for k = n on their side; n = 0: undefined.
     *
     * <p><b>Source</b> Wilson 1927; R {@code prop.test(k, n, conf.level = level, correct = FALSE)}.
     */
    public static Proportion wilson(int k, int n, double level) {
        check(k, n, level);
        if (n == 0) {
            return new Proportion(k, n, level, Limits.undefined(AMONG_NONE));
        }
        double z = Confidence.z(level);
        double p = (double) k / n;
        double middle = p + z * z / (2 * n);
        double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4.0 * n * n));
        double scale = 1 + z * z / n;
        double lower = k == 0 ? 0 : (middle - half) / scale;
        double upper = k == n ? 1 : (middle + half) / scale;
        return new Proportion(k, n, level, Limits.of(lower, upper));
    }

    private static void check(int k, int n, double level) {
        if (n < 0) {
            throw new IllegalArgumentException("n = " + n + ": a number of trials is not negative");
        }
        if (k < 0 || k > n) {
            throw new IllegalArgumentException("k = " + k + ": successes must be 0 to n = " + n);
        }
        Contract.level(level);
    }

    public Estimate estimate() {
        return n == 0 ? Estimate.undefined(AMONG_NONE) : Estimate.of((double) k / n);
    }
}
