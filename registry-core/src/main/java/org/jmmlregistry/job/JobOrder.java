package org.jmmlregistry.job;

/** What is to be done: the name of a kind of work, and what is said of it. */
public record JobOrder(String kind, Parameters parameters) {}
