package org.jmmlregistry.cohort;

import org.jmmlregistry.statistics.Proportion;

/** For how many cases an item that the report uses is not recorded. */
public record MissingCount(String label, Proportion missing) {}
