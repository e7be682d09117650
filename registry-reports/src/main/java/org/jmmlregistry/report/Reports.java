package org.jmmlregistry.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.cohort.SecondTransplantAnalysis;
import org.jmmlregistry.report.pdf.Typesetting;
import org.jmmlregistry.snapshot.FrozenData;

/**
 * Writes the reports as tagged PDF (PDF/A-2a and PDF/UA-1). The same input gives the same bytes: nothing is computed here
 * and no clock is read.
 */
public final class Reports {
    private Reports() {}

    /** The cohort report that a committee reads. The stream stays open. */
    public static void cohort(SecondTransplantAnalysis analysis, OutputStream out) throws IOException {
        CohortReport report = new CohortReport(analysis, Wording.in(Locale.ENGLISH));
        Typesetting.write(report.manuscript(), report.imprint(), out);
    }

    /**
     * One child's course in prose, with timeline, chimerism and table of events. It gives dates: for use in hospital. The
     * stream stays open.
     *
     * @param data the frozen data from which the case file was taken
     */
    public static void narrative(CaseFile file, FrozenData data, OutputStream out) throws IOException {
        NarrativeReport report = new NarrativeReport(file, data, Wording.in(Locale.ENGLISH));
        Typesetting.write(report.manuscript(), report.imprint(), out);
    }
}
