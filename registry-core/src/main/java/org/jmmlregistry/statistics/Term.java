package org.jmmlregistry.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** One covariate of a fitted regression: its coefficient, the ratio exp(coefficient) with limits, and Wald's test. */
public record Term(
        String name,
        double coefficient,
        double standardError,
        double z,
        double pValue,
        double ratio,
        double lower,
        double upper) {

    static Term of(String name, double coefficient, double error, double level) {
        double z = coefficient / error;
        double reach = Confidence.z(level) * error;
        return new Term(
                name,
                coefficient,
                error,
                z,
                2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z)),
                Math.exp(coefficient),
                Math.exp(coefficient - reach),
                Math.exp(coefficient + reach));
    }
}
