package org.jmmlregistry.statistics;

/** The probability to be in one of the chosen states at one time. */
public record StateAt(double time, double probability, double standardError, Limits limits, boolean isBeyondFollowUp) {}
