package org.jmmlregistry.statistics;

/** Mean time without the event up to the horizon {@code tau}: the area under the curve. */
public record RestrictedMean(double tau, double mean, double standardError) {}
