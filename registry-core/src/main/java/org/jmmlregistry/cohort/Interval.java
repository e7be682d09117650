package org.jmmlregistry.cohort;

/** A pair of confidence limits. */
public record Interval(double low, double high) {}
