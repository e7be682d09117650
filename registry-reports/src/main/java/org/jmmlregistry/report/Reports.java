package org.jmmlregistry.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Locale;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.cohort.SecondHsctAnalysis;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.report.pdf.Typesetting;
import org.jmmlregistry.snapshot.FrozenData;

/**
 * Writes the reports as tagged PDF (PDF/A-2a and PDF/UA-1). The same input gives the same bytes: nothing is computed here
 * and no clock is read.
 */
public final class Reports {
    private Reports() {}

    /** The cohort report that a committee reads. The stream stays open. */
    public static void cohort(SecondHsctAnalysis analysis, OutputStream out) throws IOException {
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

    /** A form to be filled in by hand. The stream stays open. */
    public static void blankForm(Form form, OutputStream out) throws IOException {
        BlankForm report = new BlankForm(form, Wording.in(Locale.ENGLISH));
        Typesetting.write(report.manuscript(), report.imprint(), out);
    }

    /**
     * One entry of a case as it stands, with what is computed from it. The stream stays open.
     *
     * @param today the day of which derived items are asked
     */
    public static void filledForm(StoredCase stored, StoredEntry entry, LocalDate today, OutputStream out)
            throws IOException {
        FilledForm report = new FilledForm(stored, entry, today, Wording.in(Locale.ENGLISH));
        Typesetting.write(report.manuscript(), report.imprint(), out);
    }

    /** Every item of every form, and every check. The stream stays open. */
    public static void codebook(OutputStream out) throws IOException {
        CodebookReport report = new CodebookReport(Wording.in(Locale.ENGLISH));
        Typesetting.write(report.manuscript(), report.imprint(), out);
    }
}
