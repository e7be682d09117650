package org.jmmlregistry.statistics;

/** The time at which a curve has fallen by the fraction {@code p}, with limits; undefined if it never does. */
public record QuantileEstimate(double p, Estimate time, Limits limits) {}
