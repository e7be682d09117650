package org.jmmlregistry.report.narrative;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.report.DemonstrationCases;
import org.jmmlregistry.report.PdfText;
import org.jmmlregistry.report.pdf.Conformance;
import org.jmmlregistry.snapshot.FrozenData;
import org.junit.jupiter.api.Test;

class NarrativeReportTest {
    private static final FrozenData DATA =
            DemonstrationCases.study(DemonstrationCases.files()).data();

    private static PdfText narrative(CaseFile file) throws IOException {
        return PdfText.of(NarrativeReport.of(file, DATA));
    }

    @Test
    void the_narrative_of_the_girl_conforms_to_pdf_a_2a_and_pdf_ua_1() throws Exception {
        assertEquals(
                List.of(),
                Conformance.violations(
                        narrative(DemonstrationCases.named("INDEX")).bytes()));
    }

    @Test
    void every_page_about_the_girl_bears_the_label_of_an_illustrative_case() throws IOException {
        for (String page : narrative(DemonstrationCases.named("INDEX")).pages()) {
            assertTrue(page.contains("Illustrative reconstruction; dates and values are not from the source."), page);
            assertTrue(page.contains("SHA-256 " + DATA.fingerprint().substring(0, 12)), page);
        }
    }

    @Test
    void it_holds_prose_timeline_samples_and_events() throws IOException {
        String text = narrative(DemonstrationCases.named("INDEX")).text();
        assertTrue(text.contains("she received a second HSCT for relapse from the same donor"), text);
        assertTrue(text.contains("Timeline"), text);
        assertTrue(text.contains("1999-10-16 45 Whole blood, Peripheral blood 82 mixed"), text);
        assertTrue(text.contains("2000-02-24 6 y 0 mo 176 0 HSCT 2"), text);
        assertEquals(0, narrative(DemonstrationCases.named("INDEX")).images());
    }

    @Test
    void an_age_from_a_month_of_birth_is_said_to_be_imputed() throws IOException {
        String text = narrative(DemonstrationCases.named("S01")).text();
        assertTrue(text.contains("Ages are imputed: the 15th of the month of birth is taken."), text);
        assertTrue(text.contains("1988-05-10 2 y 0 mo 0"), text);
    }

    /** The founding cases hold little but dates: an empty drawing or table would show here. */
    @Test
    void each_sparse_case_conforms_and_bears_the_synthetic_banner() throws Exception {
        for (CaseFile file : DemonstrationCases.files().subList(0, 13)) {
            PdfText pdf = narrative(file);
            assertEquals(List.of(), Conformance.violations(pdf.bytes()), file.name());
            assertTrue(pdf.text().contains("SYNTHETIC DATA – not real patients"), file.name());
            assertTrue(pdf.text().contains("Donor chimerism was not recorded."), file.name());
        }
    }

    @Test
    void the_same_case_gives_the_same_bytes() throws IOException {
        CaseFile girl = DemonstrationCases.named("INDEX");
        assertArrayEquals(narrative(girl).bytes(), narrative(girl).bytes());
    }
}
