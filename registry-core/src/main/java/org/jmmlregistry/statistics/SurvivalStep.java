package org.jmmlregistry.statistics;

/** One distinct time of a survival curve: what happened at it and the estimate from it on. */
public record SurvivalStep(
        double time, int atRisk, int events, int censored, double survival, Estimate standardError, Limits limits) {}
