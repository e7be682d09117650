package org.jmmlregistry.statistics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** A chi-squared test: statistic, degrees of freedom and P value; undefined together, for a reason. */
public record ChiSquaredTest(Estimate statistic, int degreesOfFreedom, Estimate pValue) {

    static ChiSquaredTest of(double statistic, int degreesOfFreedom) {
        double p = ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(statistic);
        return new ChiSquaredTest(Estimate.of(statistic), degreesOfFreedom, Estimate.of(p));
    }

    static ChiSquaredTest undefined(String reason) {
        return new ChiSquaredTest(Estimate.undefined(reason), 0, Estimate.undefined(reason));
    }
}
