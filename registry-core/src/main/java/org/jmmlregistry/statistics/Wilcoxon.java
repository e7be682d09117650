package org.jmmlregistry.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.ContinuityCorrection;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.apache.commons.statistics.inference.PValueMethod;

/**
 * Rank-sum test of two samples.
 *
 * @param statistic number of pairs in which the first sample's value is the larger, ties counting a half
 * @param isExact whether the P value is exact or from the normal approximation
 */
public record Wilcoxon(double statistic, Estimate pValue, boolean isExact) {

    private static final int EXACT_BELOW = 50;

    /**
     * Two-sided rank-sum test that two samples come from one distribution.
     *
     * <p><b>Shape</b> two samples of at least one finite value.
     *
     * <p><b>Units</b> those of the values, the same for both.
     *
     * <p><b>Ties</b> with ties the normal approximation with corrections for ties and for continuity.
     *
     * <p><b>Method</b> without ties and with fewer than 50 values in each sample the exact distribution, otherwise the normal
     * approximation.
     *
     * <p><b>Edges</b> all values equal: P undefined.
     *
     * <p><b>Errors</b> IllegalArgumentException if a sample is empty or a value is not finite.
     *
     * <p><b>Source</b> Wilcoxon 1945, Mann and Whitney 1947; R {@code wilcox.test(x, y)}.
     */
    public static Wilcoxon test(double[] x, double[] y) {
        Contract.notEmpty("x", x.length);
        Contract.notEmpty("y", y.length);
        Contract.finite("x", x);
        Contract.finite("y", y);
        double[] all = Arrays.copyOf(x, x.length + y.length);
        System.arraycopy(y, 0, all, x.length, y.length);
        long distinct = Arrays.stream(all).map(value -> value + 0.0).distinct().count();
        boolean exact = distinct == all.length && x.length < EXACT_BELOW && y.length < EXACT_BELOW;
        MannWhitneyUTest test = MannWhitneyUTest.withDefaults()
                .with(AlternativeHypothesis.TWO_SIDED)
                .with(ContinuityCorrection.ENABLED)
                .with(exact ? PValueMethod.EXACT : PValueMethod.ASYMPTOTIC);
        if (distinct == 1) {
            return new Wilcoxon(test.statistic(x, y), Estimate.undefined("all values are equal"), false);
        }
        MannWhitneyUTest.Result result = test.test(x, y);
        return new Wilcoxon(result.getStatistic(), Estimate.of(Math.min(1, result.getPValue())), exact);
    }
}
