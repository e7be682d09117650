package org.jmmlregistry.statistics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** A chi-squared test: statistic, degrees of freedom and P value; undefined together, for a reason. */
public record TestResult(Estimate statistic, int degreesOfFreedom, Estimate pValue) {

    static TestResult of(double statistic, int degreesOfFreedom) {
        double p = ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(statistic);
        return new TestResult(Estimate.of(statistic), degreesOfFreedom, Estimate.of(p));
    }

    static TestResult undefined(String reason) {
        return new TestResult(Estimate.undefined(reason), 0, Estimate.undefined(reason));
    }
}
