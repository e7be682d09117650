package org.jmmlregistry.statistics;

import java.util.Arrays;
import java.util.stream.DoubleStream;
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
        double[] first = Arrays.stream(x).map(value -> value + 0.0).toArray();
        double[] second = Arrays.stream(y).map(value -> value + 0.0).toArray();
        long distinct = DoubleStream.concat(Arrays.stream(first), Arrays.stream(second))
                .distinct()
                .count();
        boolean exact = distinct == x.length + y.length && x.length < EXACT_BELOW && y.length < EXACT_BELOW;
        MannWhitneyUTest test = MannWhitneyUTest.withDefaults()
                .with(AlternativeHypothesis.TWO_SIDED)
                .with(ContinuityCorrection.ENABLED)
                .with(exact ? PValueMethod.EXACT : PValueMethod.ASYMPTOTIC);
        if (distinct == 1) {
            return new Wilcoxon(test.statistic(first, second), Estimate.undefined("all values are equal"), false);
        }
        MannWhitneyUTest.Result result = test.test(first, second);
        return new Wilcoxon(result.getStatistic(), Estimate.of(Math.min(1, result.getPValue())), exact);
    }
}
