package org.jmmlregistry.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** How limits are drawn: the level, a number in (0, 1) such as 0.95, and the scale on which they are symmetric. */
public record Confidence(double level, LimitType limits) {

    public static final Confidence PLAIN_95 = new Confidence(0.95, LimitType.PLAIN);
    public static final Confidence LOG_95 = new Confidence(0.95, LimitType.LOG);
    public static final Confidence LOG_LOG_95 = new Confidence(0.95, LimitType.LOG_LOG);

    public Confidence {
        Contract.level(level);
    }

    /** The normal quantile that belongs to the level, 1.96 for 0.95. */
    double z() {
        return z(level);
    }

    static double z(double level) {
        return NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
    }
}
