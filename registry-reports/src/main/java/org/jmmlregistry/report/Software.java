package org.jmmlregistry.report;

import java.util.ResourceBundle;

/** The release that made a report. */
final class Software {
    private Software() {}

    static String version() {
        return ResourceBundle.getBundle("org.jmmlregistry.report.software").getString("version");
    }
}
