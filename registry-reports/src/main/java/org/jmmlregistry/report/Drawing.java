package org.jmmlregistry.report;

/** A drawing as SVG text, and the words that stand for it where it cannot be seen. */
public record Drawing(String svg, String alternative) {}
