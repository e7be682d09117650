package org.jmmlregistry.statistics;

/** The scale on which pointwise limits of a probability are symmetric. */
public enum LimitType {
    /** On the probability itself, cut to [0, 1]. */
    PLAIN,
    /** On the logarithm, cut to at most 1. */
    LOG,
    /** On the complementary log-log; stays inside (0, 1) by itself and is undefined at 0 and 1. */
    LOG_LOG;

    /**
     * Lower limit of a probability.
     *
     * @param relativeError standard error of the logarithm of the probability
     * @return NaN where the scale has no limit
     */
    double lower(double probability, double relativeError, double z) {
        return limit(probability, relativeError, -z);
    }

    double upper(double probability, double relativeError, double z) {
        return limit(probability, relativeError, z);
    }

    private double limit(double probability, double relativeError, double z) {
        if (!(probability > 0) || Double.isInfinite(relativeError)) {
            return Double.NaN;
        }
        return switch (this) {
            case PLAIN -> Math.min(1, Math.max(0, probability + z * relativeError * probability));
            case LOG -> Math.min(1, probability * Math.exp(z * relativeError));
            case LOG_LOG -> {
                if (probability >= 1) {
                    yield Double.NaN;
                }
                double logarithm = Math.log(probability);
                yield Math.exp(logarithm * Math.exp(z * relativeError / logarithm));
            }
        };
    }
}
