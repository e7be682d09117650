package org.jmmlregistry.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The release that made a report, and how a report names the data it was made from. */
public final class Software {
    private static final int SHORT = 12;

    private Software() {}

    /** The first digits of a fingerprint, enough to tell two documents apart; the full one stands on the first page. */
    public static String shortened(String fingerprint) {
        return fingerprint.length() <= SHORT ? fingerprint : fingerprint.substring(0, SHORT);
    }

    public static String version() {
        return ResourceBundle.getBundle("org.jmmlregistry.report.software", Locale.ROOT)
                .getString("version");
    }

    /** The commit of the source, if the build was told it ({@code -Dsource.commit=…}). */
    public static Optional<String> commit() {
        String told = ResourceBundle.getBundle("org.jmmlregistry.report.software", Locale.ROOT)
                .getString("commit");
        return told.matches("[0-9a-f]{7,64}") ? Optional.of(told) : Optional.empty();
    }

    /** The day of the release; a document that comes from the forms alone bears it. */
    public static LocalDate released() {
        String instant = ResourceBundle.getBundle("org.jmmlregistry.report.software", Locale.ROOT)
                .getString("released");
        return Instant.parse(instant).atZone(ZoneOffset.UTC).toLocalDate();
    }
}
