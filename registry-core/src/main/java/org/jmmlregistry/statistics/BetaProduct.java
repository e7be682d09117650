package org.jmmlregistry.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;

/** Beta-product limits of a survival curve, which hold their level in small samples. */
public final class BetaProduct {

    private final SurvivalCurve curve;
    private final double[] lower;
    private final double[] upper;
    private final double first;

    private BetaProduct(SurvivalCurve curve, double level) {
        this.curve = curve;
        this.lower = new double[curve.size()];
        this.upper = new double[curve.size()];
        double tail = (1 - level) / 2;
        Moments product = new Moments();
        this.first = product.times(curve.n(), 1).quantile(tail);
        for (int i = 0; i < curve.size(); i++) {
            int d = curve.events(i);
            int n = curve.atRisk(i);
            product = d > 0 ? product.times(n - d + 1.0, d) : product;
            int left = n - d - curve.censored(i);
            upper[i] = product.quantile(1 - tail);
            lower[i] = left == 0 ? 0 : product.times(left, 1).quantile(tail);
        }
    }

    /**
     * Limits of a product-limit curve from products of beta variables.
     *
     * <p><b>Shape</b> a curve of n &gt;= 1 rows observed from the start; one pair of limits a step.
     *
     * <p><b>Units</b> limits in [0, 1]; level in (0, 1).
     *
     * <p><b>Ties</b> d events among n at risk give the variable Beta(n - d + 1, d); events come before censorings.
     *
     * <p><b>Method</b> S at an event time is distributed as the product of those variables; the lower limit takes one more
     * event among those at risk just after. Products are taken as the beta variable with the same first two moments.
     *
     * <p><b>Edges</b> the upper limit is 1 until the first event, the lower limit 0 once nobody is left; both are always
     * defined. Without censoring they are the Clopper-Pearson limits.
     *
     * <p><b>Errors</b> IllegalArgumentException if the curve is empty or has delayed entries, or the level is outside (0, 1).
     *
     * <p><b>Source</b> Fay, Brittain and Proschan 2013, method of moments; R {@code bpcp::bpcp(time, status)}.
     */
    public static BetaProduct limits(SurvivalCurve curve, double level) {
        Contract.level(level);
        Contract.notEmpty("curve", curve.n());
        if (curve.hasDelayedEntry()) {
            throw new IllegalArgumentException(
                    "curve has delayed entries: beta-product limits need rows from the start");
        }
        return new BetaProduct(curve, level);
    }

    public Limits limits(int step) {
        return Limits.of(lower[step], upper[step]);
    }

    /** Limits at time {@code t}; after the last step they stay as they are. */
    public Limits at(double t) {
        Contract.time("t", t);
        int step = curve.stepAt(t);
        return step < 0 ? Limits.of(first, 1) : limits(step);
    }

    /** First and second moment of a product of independent beta variables. */
    private static final class Moments {
        private final double mean;
        private final double square;

        Moments() {
            this(1, 1);
        }

        private Moments(double mean, double square) {
            this.mean = mean;
            this.square = square;
        }

        Moments times(double a, double b) {
            double m = a / (a + b);
            return new Moments(mean * m, square * m * (a + 1) / (a + b + 1));
        }

        double quantile(double p) {
            double variance = square - mean * mean;
            if (mean == 1 || variance <= 0) {
                return mean;
            }
            double size = mean * (1 - mean) / variance - 1;
            return BetaDistribution.of(mean * size, (1 - mean) * size).inverseCumulativeProbability(p);
        }
    }
}
