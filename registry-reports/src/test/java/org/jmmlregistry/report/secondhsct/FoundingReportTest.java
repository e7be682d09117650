package org.jmmlregistry.report.secondhsct;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jmmlregistry.report.DemonstrationCases;
import org.jmmlregistry.report.PdfText;
import org.jmmlregistry.report.pdf.Conformance;
import org.jmmlregistry.report.study.Asked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The report on the second HSCTs of the thirteen founding cases, read back from the PDF. */
class FoundingReportTest {
    private static PdfText report;
    private static String text;

    @BeforeAll
    static void the_report_is_written() throws IOException {
        report = report(UnaryOperator.identity());
        text = report.text();
    }

    private static PdfText report(UnaryOperator<String> change) throws IOException {
        return PdfText.of(EarlyLateReport.of(
                Asked.answer(Asked.frozen(DemonstrationCases.files(change)), "endpoints: OS_FAILURE", Asked.SERIES)));
    }

    private static void prints(String words) {
        assertTrue(text.contains(words), () -> "“" + words + "” is not in: " + text);
    }

    @Test
    void it_conforms_to_pdf_a_2a_and_pdf_ua_1() throws Exception {
        assertEquals(List.of(), Conformance.violations(report.bytes()));
    }

    @Test
    void seven_of_thirteen_are_alive_and_disease_free() {
        prints("Alive and disease-free 7 of 13 54 % 95 % CI 25–81 %");
        prints("Median follow-up of the survivors was 53 months");
    }

    @Test
    void ten_first_transplants_failed_early_and_seven_of_the_ten_live() {
        prints("failed within 6 months in 10 of 13 children: autologous recovery 6, early relapse 4");
        prints("7 of 10 70 % 95 % CI 35–93 %");
        prints("with a median follow-up of 53 months after the second HSCT");
    }

    @Test
    void early_and_late_second_hscts_stand_side_by_side_with_the_caution() {
        prints("3 of 6 were alive (50 %), 24, 57 and 90 months after it");
        prints("4 of 7 (57 %). The comparison must not be read as an effect of timing");
        prints("alive, early against late, two-sided, P = 1.00. It takes no account of immortal time");
        prints("24.0, 57.0, 90.1");
        prints("Immortal time: do not read this as early against late");
    }

    @Test
    void no_p_value_stands_on_the_first_page() throws IOException {
        String first = report.pages().get(0);
        assertTrue(first.contains("What these data cannot say"), first);
        assertFalse(first.contains("Fisher"), first);
        assertFalse(first.contains("P ="), first);
    }

    /** Visits of the second HSCT are left out, so that nobody says how the disease was. */
    @Test
    void a_disease_status_that_is_unknown_is_counted_as_unknown() throws IOException {
        String unknown = report(line -> line.contains(",F16,") && line.contains(",disease_status,") ? "" : line)
                .text();
        assertTrue(unknown.contains("Alive and disease-free, of those of whom it is known 0 of 6 0 %"), unknown);
        assertTrue(unknown.contains("Not known whether alive and disease-free 7 of 13 54 %"), unknown);
    }

    @Test
    void survival_at_fixed_times_has_numbers_at_risk_and_limits() {
        prints("6 months 10 0.77");
        prints("12 months 8 0.62");
        prints("24 months 7 0.54 0.25–0.81");
        prints("60 months 2 * 0.54");
    }

    @Test
    void the_limits_of_survival_stand_as_they_are_made_now_and_as_they_were_before() {
        prints("Overall survival, 24 months 0.54 0.25–0.81 0.25–0.76");
        prints("earlier reports printed those on the log-log scale. The estimates are the same.");
    }

    @Test
    void relapse_and_death_without_relapse_stand_beside_what_is_left_and_add_to_one() {
        prints("At risk (RI)");
        prints("At risk (NRM)");
        prints("12 months 7 0.23 0.05–0.49 7 0.23 0.05–0.49 7 0.54 1.00");
        prints("Relapse incidence: 13 children, 3 events. Non-relapse mortality: 13 children, 3 events.");
    }

    @Test
    void how_many_days_are_imputed_stands_beneath_each_curve() throws IOException {
        prints("Overall survival: first or last day imputed in 0 of 13 children.");
        String changed = report(line -> line.replace("hsct_date,1995-07-20", "hsct_date,1995-07")
                        .replace("death_date,1988-10-28", "death_date,1988-10"))
                .text();
        assertTrue(changed.contains("Overall survival: first or last day imputed in 2 of 13 children."), changed);
        assertTrue(changed.contains("Non-relapse mortality: first or last day imputed in 2 of 13 children."), changed);
        assertTrue(changed.contains("Imputed: only the month or the year is known"), changed);
    }

    @Test
    void every_published_figure_agrees_with_the_data() {
        prints("Alive and disease-free 7 of 13 (54 %) 7 of 13 (54 %) agrees");
        prints("24, 57 and 90 24, 57 and 90 agrees");
        assertFalse(text.contains("differs"), text);
    }

    @Test
    void changing_one_imported_date_changes_the_print() throws IOException {
        String changed =
                report(line -> line.replace("2003-01-20", "2001-01-20")).text();
        assertTrue(changed.contains("24, 57 and 66 months after it"), changed);
        assertTrue(changed.contains("24, 57 and 90 24, 57 and 66 differs"), changed);
    }

    @Test
    void every_page_says_that_the_data_are_synthetic_and_which_page_of_how_many_it_is() throws IOException {
        List<String> pages = report.pages();
        for (int i = 0; i < pages.size(); i++) {
            String page = pages.get(i);
            assertTrue(page.contains("SYNTHETIC DATA – not real patients"), page);
            assertTrue(page.contains("Page " + (i + 1) + " of " + pages.size()), page);
            assertTrue(page.contains("Cut-off 2003-04-30"), page);
            assertTrue(page.contains("SHA-256 9f86d081884c…"), page);
        }
    }

    @Test
    void the_uncounted_girl_is_named() {
        prints("Not counted, because it is not known whether they belong to the series: INDEX.");
    }

    @Test
    void drawings_are_vectors() throws IOException {
        assertEquals(0, report.images());
    }

    @Test
    void each_heading_is_a_bookmark() throws IOException {
        try (PDDocument document = Loader.loadPDF(report.bytes())) {
            assertEquals(
                    "Does an earlier second HSCT help? These data cannot say.",
                    document.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle());
        }
    }

    @Test
    void the_same_analysis_gives_the_same_bytes_also_from_several_threads()
            throws IOException, InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        Callable<PdfText> work = () -> report(UnaryOperator.identity());
        for (Future<PdfText> written : threads.invokeAll(List.of(work, work, work))) {
            assertArrayEquals(report.bytes(), written.get().bytes());
        }
        threads.shutdown();
    }
}
