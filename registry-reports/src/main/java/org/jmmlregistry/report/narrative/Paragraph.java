package org.jmmlregistry.report.narrative;

/** A titled paragraph of a narrative. */
public record Paragraph(String title, String text) {}
