package org.jmmlregistry.statistics;

/**
 * The cumulative incidence of a cause read at one time.
 *
 * @param atRisk number without any event and under observation just before that time
 * @param isBeyondFollowUp whether the time lies after the last, censored observation, so that the level is only carried on
 */
public record IncidenceAt(
        double time, int atRisk, double incidence, double variance, Limits limits, boolean isBeyondFollowUp) {}
