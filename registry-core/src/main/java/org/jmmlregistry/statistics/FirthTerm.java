package org.jmmlregistry.statistics;

/**
 * One covariate of a penalised fit.
 *
 * @param ratio exp(coefficient), the hazard ratio
 * @param limits of the hazard ratio, from the profile of the penalised likelihood
 * @param pValue of the penalised likelihood-ratio test
 */
public record FirthTerm(
        String name, double coefficient, double standardError, double ratio, Limits limits, double pValue) {}
