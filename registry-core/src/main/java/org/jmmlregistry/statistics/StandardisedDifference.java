package org.jmmlregistry.statistics;

/** Difference of two groups in units of their common spread, which does not depend on their sizes. */
public final class StandardisedDifference {

    private StandardisedDifference() {}

    /**
     * Difference of means over the root of the mean of the two variances.
     *
     * <p><b>Shape</b> two samples of at least two finite values.
     *
     * <p><b>Units</b> none; positive if the first mean is the larger.
     *
     * <p><b>Edges</b> fewer than two values in a sample, or no spread in either: undefined; equal means without spread: 0.
     *
     * <p><b>Errors</b> IllegalArgumentException if a value is not finite.
     *
     * <p><b>Source</b> Austin 2009.
     */
    public static Estimate of(double[] x, double[] y) {
        Contract.finite("x", x);
        Contract.finite("y", y);
        if (x.length < 2 || y.length < 2) {
            return Estimate.undefined("each group needs two values");
        }
        return of(mean(x), variance(x), mean(y), variance(y));
    }

    /** The same for two proportions k/n, with the variances p (1 - p); undefined if either is. */
    public static Estimate ofProportions(Proportion x, Proportion y) {
        if (x.n() == 0 || y.n() == 0) {
            return Estimate.undefined("each group needs one case");
        }
        double p = x.estimate().orElseThrow();
        double q = y.estimate().orElseThrow();
        return of(p, p * (1 - p), q, q * (1 - q));
    }

    private static Estimate of(double mean, double variance, double otherMean, double otherVariance) {
        if (mean == otherMean) {
            return Estimate.of(0);
        }
        return Estimate.ofFinite(
                (mean - otherMean) / Math.sqrt((variance + otherVariance) / 2), "there is no spread in either group");
    }

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    static double variance(double[] values) {
        double mean = mean(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return squares / (values.length - 1);
    }
}
