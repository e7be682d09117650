package org.jmmlregistry.statistics;

/** How a proportional hazards model is fitted: ties, level of the limits, and the most Newton steps to try. */
public record CoxOptions(Ties ties, double level, int maxIterations) {

    /** How tied events enter a partial likelihood. */
    public enum Ties {
        /** Efron 1977: tied events leave the risk set one after the other, on average. */
        EFRON,
        /** Breslow 1974: every tied event sees the whole risk set. */
        BRESLOW
    }

    public static final CoxOptions DEFAULT = new CoxOptions(Ties.EFRON, 0.95, 40);

    public CoxOptions {
        Contract.level(level);
        if (maxIterations < 1) {
            throw new IllegalArgumentException("maxIterations = " + maxIterations + ": at least one is needed");
        }
    }

    public CoxOptions with(Ties other) {
        return new CoxOptions(other, level, maxIterations);
    }

    public CoxOptions withLevel(double other) {
        return new CoxOptions(ties, other, maxIterations);
    }
}
