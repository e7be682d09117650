package org.jmmlregistry.cohort;

/** For how many cases an item that the report uses is not recorded. */
public record MissingCount(String label, Share missing) {}
