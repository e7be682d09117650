package org.jmmlregistry.statistics;

/**
 * A survival curve read at one time.
 *
 * @param atRisk number under observation just before that time
 * @param isBeyondFollowUp whether the time lies after the last, censored observation, so that the level is only carried on
 */
public record SurvivalAt(
        double time, int atRisk, double survival, Estimate standardError, Limits limits, boolean isBeyondFollowUp) {}
