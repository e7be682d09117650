package org.jmmlregistry.report.chronicle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.report.DemonstrationCases;
import org.jmmlregistry.report.FullCases;
import org.jmmlregistry.report.PdfText;
import org.jmmlregistry.report.course.Audience;
import org.jmmlregistry.report.pdf.Conformance;
import org.jmmlregistry.snapshot.FrozenData;
import org.junit.jupiter.api.Test;

class NarrativeReportTest {
    private static final FrozenData DATA = DemonstrationCases.data();

    private static PdfText narrative(CaseFile file) throws IOException {
        return PdfText.of(NarrativeReport.of(file, DATA, Audience.INSIDE));
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
        assertTrue(
                text.contains("176 2000-02-24 At the age of 6 years, 176 days (5.8 months) after the first, she"),
                text);
        assertEquals(0, narrative(DemonstrationCases.named("INDEX")).images());
    }

    @Test
    void a_day_that_is_told_over_more_than_a_page_bears_its_date_on_each_and_conforms() throws Exception {
        for (CaseFile file : FullCases.files().subList(0, 2)) {
            PdfText pdf = narrative(file);
            assertEquals(List.of(), Conformance.violations(pdf.bytes()), file.name());
            List<String> days = pdf.pages().stream()
                    .map(Pattern.compile("Day Date What happened (\\S+ \\d{4}-\\d{2}-\\d{2}) ")::matcher)
                    .filter(Matcher::find)
                    .map(day -> day.group(1))
                    .toList();
            assertTrue(days.stream().distinct().count() < days.size(), pdf.text());
        }
    }

    @Test
    void a_withdrawal_for_an_event_before_which_it_was_stopped_is_told_without_a_contradiction() throws IOException {
        String text = narrative(DemonstrationCases.named("INDEX")).text();
        assertTrue(
                text.contains(
                        "Immunosuppression had been stopped by then. That it was withdrawn because of the event is"
                                + " recorded all the same."),
                text);
        assertFalse(text.contains("Immunosuppression was withdrawn because of it"), text);
    }

    @Test
    void an_age_from_a_month_of_birth_is_said_to_be_imputed() throws IOException {
        String text = narrative(DemonstrationCases.named("S01")).text();
        assertTrue(text.contains("Ages are imputed: the 15th of the month of birth is taken."), text);
        assertTrue(text.contains("0 1988-05-10 At the age of about 2 years"), text);
    }

    /** The founding cases hold little but dates: an empty drawing or table would show here. */
    @Test
    void each_sparse_case_conforms_and_bears_the_synthetic_banner() throws Exception {
        for (CaseFile file : DemonstrationCases.files().subList(0, 13)) {
            PdfText pdf = narrative(file);
            assertEquals(List.of(), Conformance.violations(pdf.bytes()), file.name());
            assertTrue(pdf.text().contains("SYNTHETIC DATA – not real patients"), file.name());
            assertFalse(pdf.text().contains("Donor chimerism"), file.name());
        }
    }

    /** Of the longest courses, whose tables and drawings end where they may. */
    @Test
    void a_heading_stands_on_the_page_of_what_it_heads() throws IOException {
        List<CaseFile> longest = Stream.concat(Generated.files().stream(), DemonstrationCases.files().stream())
                .sorted(Comparator.comparing(
                        (CaseFile child) -> -child.answers().entries().size()))
                .limit(6)
                .toList();
        for (CaseFile child : longest) {
            for (Audience audience : Audience.values()) {
                PdfText pdf = PdfText.of(NarrativeReport.of(child, DATA, audience));
                assertBeneath(pdf, "In order of time", "The patient was a");
                assertBeneath(pdf, "What the CARE guideline asks of a case report", "1 Title told");
            }
        }
    }

    private static void assertBeneath(PdfText pdf, String heading, String headed) throws IOException {
        String page = pdf.pages().stream()
                .filter(each -> each.contains(heading))
                .findFirst()
                .orElseThrow();
        assertTrue(page.indexOf(headed, page.indexOf(heading)) > 0, page);
    }

    @Test
    void the_same_case_gives_the_same_bytes() throws IOException {
        CaseFile girl = DemonstrationCases.named("INDEX");
        assertArrayEquals(narrative(girl).bytes(), narrative(girl).bytes());
    }

    @Test
    void an_outside_form_conforms_and_says_on_every_page_what_it_is() throws Exception {
        PdfText pdf = PdfText.of(NarrativeReport.of(DemonstrationCases.named("INDEX"), DATA, Audience.OUTSIDE));
        assertEquals(List.of(), Conformance.violations(pdf.bytes()));
        for (String page : pdf.pages()) {
            assertTrue(page.contains("For readers outside: days in place of dates, nothing in free text"), page);
        }
        assertFalse(pdf.text().contains("INDEX"), pdf.text());
        assertTrue(pdf.text().contains("[ to be written: The patient's or family's own view ]"), pdf.text());
    }

    @Test
    void what_guidelines_ask_is_listed_with_its_place_and_its_gaps() throws IOException {
        String text = narrative(DemonstrationCases.named("INDEX")).text();
        assertTrue(text.contains("5d Earlier treatment and its outcome told day −114"), text);
        assertTrue(text.contains("12 The patient's or family's own view gap: to be written by the authors –"), text);
        assertTrue(text.contains("11 Findings after death does not apply –"), text);
    }

    @Test
    void the_girl_cites_her_paper_and_says_which_facts_are_its_own() throws IOException {
        String text = narrative(DemonstrationCases.named("INDEX")).text();
        assertTrue(text.contains("From the paper: a girl of five years with JMML"), text);
        assertTrue(text.contains("2004;26(3):190"), text);
        assertTrue(text.contains("Chosen for illustration: every date, dose, drug, donor and laboratory value."), text);
    }

    @Test
    void several_narratives_stand_in_one_file_each_from_a_page_of_its_own() throws Exception {
        List<CaseFile> children = DemonstrationCases.files().subList(11, 14);
        PdfText pdf = PdfText.of(NarrativeReport.ofAll(children, List.of(), DATA, Audience.INSIDE));
        assertEquals(List.of(), Conformance.violations(pdf.bytes()));
        List<String> pages = pdf.pages();
        long begun = children.stream()
                .filter(child -> pages.stream().anyMatch(page -> page.contains("Case " + child.name() + " ")))
                .count();
        assertEquals(3, begun);
        String last = pages.get(pages.size() - 1);
        assertTrue(last.contains("· 3 of 3 "), last);
        assertTrue(Pattern.compile("Page (\\d+) of \\1\\b").matcher(last).find(), last);
    }
}
