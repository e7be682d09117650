package org.jmmlregistry.report.secondhsct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.report.PdfText;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.face.PageFace;
import org.jmmlregistry.report.face.Recomputed;
import org.jmmlregistry.report.pdf.Conformance;
import org.jmmlregistry.report.study.Asked;
import org.jmmlregistry.report.study.HardCohorts;
import org.jmmlregistry.study.StudyData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EarlyLateReportTest {

    /** Without what is told twice, on the first page and in a table that R computes again, and without who is not counted. */
    private static final String BY_R = "(?!answers|published|imputed|definitions|flow).*";

    private static Report report(StudyData data, String... lines) {
        return EarlyLateReport.of(Asked.answer(
                data,
                Stream.concat(Stream.of("endpoints: OS_FAILURE"), Stream.of(lines))
                        .toArray(String[]::new)));
    }

    private static Report founding() {
        return report(Asked.founding(), Asked.SERIES);
    }

    private static PdfText printed(String name, Report report) throws Exception {
        PdfText pdf = PdfText.of(report);
        Files.write(
                Files.createDirectories(Path.of("target", "faces")).resolve("early-late-" + name + ".pdf"),
                pdf.bytes());
        return pdf;
    }

    private static void agrees(Report report, Path folder) throws Exception {
        Map<String, Double> told = Recomputed.told(report);
        told.keySet().removeIf(figure -> figure.startsWith("ri2Nrm2 ") && figure.matches(".*\\| (lfs2.*|sum)"));
        Recomputed.agree(told, Recomputed.byR(report, folder), BY_R);
    }

    private static Stream<String> hard() {
        return HardCohorts.ALL.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("hard")
    void paper_is_archival_and_accessible_of_children_who_are_hard_to_count(String cohort) throws Exception {
        PdfText pdf = printed(cohort.replace(' ', '-'), report(HardCohorts.ALL.get(cohort)));

        assertEquals(List.of(), Conformance.violations(pdf.bytes()));
        assertFalse(pdf.text().contains("0 of 0"), pdf.text());
        assertFalse(pdf.text().contains("NaN"), pdf.text());
    }

    @ParameterizedTest
    @MethodSource("hard")
    void r_computes_the_same_of_children_who_are_hard_to_count(String cohort, @TempDir Path folder) throws Exception {
        Report report = report(HardCohorts.ALL.get(cohort));
        if (Recomputed.told(report).keySet().stream().anyMatch(figure -> figure.matches(BY_R + " \\|.*"))) {
            agrees(report, folder);
        }
    }

    @Test
    void paper_on_generated_children_is_archival_and_accessible() throws Exception {
        for (int cases : new int[] {60, 1000}) {
            PdfText pdf = printed(String.valueOf(cases), report(Asked.drawn(3, cases)));

            assertEquals(List.of(), Conformance.violations(pdf.bytes()));
            assertFalse(pdf.text().contains("0 of 0"));
        }
        assertEquals(
                List.of(),
                Conformance.violations(printed("founding", founding()).bytes()));
    }

    @Test
    void no_p_value_stands_on_the_first_page() throws Exception {
        for (StudyData data : List.of(Asked.founding(), Asked.drawn(3, 60), Asked.drawn(3, 1000))) {
            List<String> pages = PdfText.of(report(data)).pages();

            assertFalse(pages.get(0).matches("(?s).*\\bP\\s*[=<].*"), pages.get(0));
            assertTrue(pages.stream().skip(1).anyMatch(page -> page.matches("(?s).*\\bP\\s*[=<].*")));
        }
    }

    @Test
    void r_computes_each_figure_of_the_founding_children(@TempDir Path folder) throws Exception {
        agrees(founding(), folder);
    }

    @Test
    void r_computes_each_figure_of_generated_children(@TempDir Path folder) throws Exception {
        agrees(report(Asked.drawn(3, 60)), folder.resolve("60"));
        agrees(report(Asked.drawn(5, 1000), "horizon: 120"), folder.resolve("1000"));
        agrees(report(Asked.drawn(7, 150), "horizon: 4"), folder.resolve("150"));
    }

    @Test
    void exact_limits_are_wider_than_those_on_the_log_log_scale_before(@TempDir Path folder) throws Exception {
        Report report = founding();
        Map<String, Double> told = Recomputed.told(report);

        // seven of thirteen, uncensored: Clopper-Pearson
        assertEquals(0.2513, told.get("limitsBothWays | Overall survival, 24 months | now.lower95"), 5e-5);
        assertEquals(0.8078, told.get("limitsBothWays | Overall survival, 24 months | now.upper95"), 5e-5);
        assertEquals(0.2477, told.get("limitsBothWays | Overall survival, 24 months | before.lower95"), 5e-5);
        assertEquals(0.7599, told.get("limitsBothWays | Overall survival, 24 months | before.upper95"), 5e-5);
        assertTrue(told.containsKey("limitsBothWays | Leukaemia-free survival, 60 months | before.upper95"));
        assertEquals(0, Recomputed.byR(report, folder).get("imputed | os2 | children"));
    }

    @Test
    void the_flow_goes_from_all_cases_to_how_those_with_a_second_hsct_were_last_seen() {
        Map<String, Double> told = Recomputed.told(founding());

        assertEquals(14, told.get("flow | Cases in the data | children"));
        assertEquals(13, told.get("flow | Counted | children"));
        assertEquals(6, told.get("flow | Second HSCT within 6 months of the first | children"));
    }

    /** The founding table: 13 children, seven alive; ten early failures, seven of them alive; three of six and four of seven. */
    @Test
    void the_founding_table_stands_in_it() {
        Map<String, Double> told = Recomputed.told(founding());

        assertEquals(7, told.get("headlines | Alive and disease-free | count.count"));
        assertEquals(13, told.get("headlines | Alive and disease-free | count.of"));
        assertEquals(10, told.get("headlines | Alive, first HSCT failed within 6 months | count.of"));
        assertEquals(3, told.get("timing | Within 6 months of the first HSCT | alive.count"));
        assertEquals(4, told.get("timing | Later than 6 months | alive.count"));
        assertTrue(
                PageFace.of(founding(), Language.ENGLISH).contains("The published figures, reproduced from the data"));
    }

    /** All 13 failed and all had a second HSCT, so that at 6 months nobody is left to whom it would never happen. */
    @Test
    void the_founding_children_are_compared_from_the_day_of_failure() {
        Map<String, Double> told = Recomputed.told(founding());

        assertEquals(
                13,
                told.get("fromFailure | 3 months | left.children")
                        + told.get("fromFailure | 3 months | with.children")
                        + told.get("fromFailure | 3 months | without.children"));
        assertEquals(6, told.get("fromFailure | on each day | with.died"));
        assertEquals(0, told.get("fromFailure | on each day | without.died"));
    }

    @Test
    void who_died_waiting_is_counted_as_gone_and_credited_to_nobody() {
        String failed = " + F13/1/1 event_type=RELAPSE event_date=2010-03-01";
        List<String> courses = IntStream.range(0, 12)
                .mapToObj(each -> HardCohorts.GIRL
                        + failed
                        + (each < 4
                                ? " + F17/1/1 death_date=2010-04-01"
                                : each < 8
                                        ? " + F07/2/1 hsct_date=2010-04-20 + F17/2/1 death_date=2010-12-0" + each
                                        : " + F16/1/1 visit_date=2013-01-01"))
                .toList();
        Report report = report(Asked.children(courses));
        Map<String, Double> told = Recomputed.told(report);

        assertEquals(4, told.get("fromFailure | 2 months | left.died"));
        assertEquals(4, told.get("fromFailure | 2 months | with.children"));
        assertEquals(4, told.get("fromFailure | 2 months | without.children"));
        assertEquals(4, told.get("fromFailure | on each day | without.died"));
        assertTrue(told.get("fromFailure | 2 months | detectable") > 1);
        String page = PageFace.of(report, Language.ENGLISH);
        assertFalse(page.contains("Alive, from 2 months after the failure on"), "no curve of four children");
        assertTrue(page.contains("No curves are drawn: at no landmark are there 10 children on both sides"), page);
    }
}
