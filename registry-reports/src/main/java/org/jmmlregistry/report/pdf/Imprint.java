package org.jmmlregistry.report.pdf;

import java.time.LocalDate;
import java.util.Locale;

/**
 * What every page and the file itself say about the document: title, running head, banner, footer, language, and the
 * date that the document bears (that of its data, so that the same data give the same file).
 */
public record Imprint(
        String title, String runningHead, String banner, String footer, Locale language, LocalDate dataDate) {}
