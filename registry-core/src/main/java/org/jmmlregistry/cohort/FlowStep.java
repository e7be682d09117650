package org.jmmlregistry.cohort;

/** A step of the flow of patients; the depth says under which earlier step it stands. */
public record FlowStep(int depth, String label, int count) {}
