package org.jmmlregistry.report.interventions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.report.PdfText;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.face.PageFace;
import org.jmmlregistry.report.face.Recomputed;
import org.jmmlregistry.report.pdf.Conformance;
import org.jmmlregistry.report.study.Asked;
import org.jmmlregistry.report.study.HardCohorts;
import org.jmmlregistry.report.study.StudyKind;
import org.jmmlregistry.study.StudyData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InterventionsReportTest {

    private static final String BY_R = "(?!answers|imputed|definitions|\\S*NotEvaluable).*";

    private static final String RELAPSED =
            HardCohorts.GIRL + " + F13/1/1 event_type=RELAPSE event_date=2010-03-01 + F16/1/1 visit_date=2013-01-01";

    private static Report report(StudyData data, String... lines) {
        return InterventionsReport.of(Asked.answer(
                data,
                Stream.concat(
                                Stream.of("endpoints: " + String.join(", ", StudyKind.INTERVENTIONS.endpoints())),
                                Stream.of(lines))
                        .toArray(String[]::new)));
    }

    private static PdfText printed(String name, Report report) throws Exception {
        PdfText pdf = PdfText.of(report);
        Files.write(
                Files.createDirectories(Path.of("target", "faces")).resolve("interventions-" + name + ".pdf"),
                pdf.bytes());
        return pdf;
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
        assertTrue(pdf.text().contains("nobody had immunosuppression withdrawn, or DLI, for it"), pdf.text());
    }

    @Test
    void what_is_told_of_nobody_fits_on_one_page() throws IOException {
        assertEquals(
                1, PdfText.of(report(HardCohorts.ALL.get("nobody"))).pages().size());
    }

    @Test
    void treatments_without_their_day_are_told_as_not_counted_and_not_as_not_given() {
        Report founding = report(Asked.founding(), Asked.SERIES);
        String page = PageFace.of(founding, Language.ENGLISH);

        assertEquals(
                "When a graft fails: nobody’s withdrawal of immunosuppression or DLI has its day",
                founding.title().toString());
        assertTrue(page.contains("a withdrawal for the failure is recorded without its day and effect"), page);
        assertTrue(page.contains("DLI for the failure is recorded without its day and effect"), page);
    }

    @Test
    void paper_on_generated_and_founding_children_is_archival_and_accessible() throws Exception {
        for (int cases : new int[] {60, 1000}) {
            PdfText pdf = printed(String.valueOf(cases), report(Asked.drawn(3, cases)));

            assertEquals(List.of(), Conformance.violations(pdf.bytes()));
            assertFalse(pdf.text().contains("0 of 0"));
            assertFalse(
                    pdf.pages().get(0).matches("(?s).*\\bP\\s*[=<].*"),
                    pdf.pages().get(0));
        }
        assertEquals(
                List.of(),
                Conformance.violations(
                        printed("founding", report(Asked.founding())).bytes()));
    }

    @Test
    void r_computes_each_figure(@TempDir Path folder) throws Exception {
        agrees(report(Asked.drawn(3, 60)), folder.resolve("60"));
        agrees(report(Asked.drawn(5, 1000), "level: 0.9"), folder.resolve("1000"));
        agrees(report(Asked.drawn(9, 300), "horizon: 5"), folder.resolve("300"));
        agrees(report(hand()), folder.resolve("hand"));
    }

    private static void agrees(Report report, Path folder) throws Exception {
        Recomputed.agree(Recomputed.told(report), Recomputed.byR(report, folder), BY_R);
    }

    /** One who had three DLI in two courses, one who responded to a high first dose, one for prophylaxis alone, one not evaluable. */
    private static StudyData hand() {
        return Asked.children(List.of(
                RELAPSED
                        + " + F12b/1/1 dli_seq=1 dli_date=2010-03-20 dli_indication=RELAPSE cd3_dose=1"
                        + " agvhd_after_dli=0 dli_response=NO_RESPONSE dli_response_date=2010-05-01 + F12b/1/2"
                        + " dli_seq=2 dli_date=2010-05-20 dli_indication=RELAPSE cd3_dose=10 agvhd_after_dli=II"
                        + " agvhd_dli_onset=2010-06-01 dli_response=PR dli_response_date=2010-06-10 + F07/2/1"
                        + " hsct_date=2010-09-01 + F12b/2/1 dli_seq=1 dli_date=2011-03-01"
                        + " dli_indication=MIXED_CHIMERISM cd3_dose=5 agvhd_after_dli=0 dli_response=NE + F16/2/1"
                        + " visit_date=2013-01-01",
                RELAPSED + " + F09/1/1 chim_date=2010-03-10 cell_type=WB tissue=PB method=STR_PCR donor_pct=40 +"
                        + " F12b/1/1 dli_seq=1 dli_date=2010-03-20 dli_indication=RELAPSE cd3_dose=10"
                        + " agvhd_after_dli=0 dli_response=CR dli_response_date=2010-05-01",
                RELAPSED
                        + " + F12b/1/1 dli_seq=1 dli_date=2010-03-20 dli_indication=PROPHYLACTIC cd3_dose=0.1"
                        + " agvhd_after_dli=0 dli_response=NE",
                RELAPSED
                        + " + F12b/1/1 dli_seq=1 dli_date=2010-03-20 dli_indication=RELAPSE cd3_dose=1"
                        + " agvhd_after_dli=0 dli_response=NE + F12a/1/1 is_drug=CSA taper_start_date=2010-03-01"
                        + " stop_date=2010-03-05 withdrawal_reason=RELAPSE donor_pct_before=99 gvhd_after=0"
                        + " response=NO_RESPONSE response_date=2010-04-01"));
    }

    @Test
    void a_child_with_several_infusions_counts_once_and_its_courses_apart() {
        Report report = report(hand());
        Map<String, Double> told = Recomputed.told(report);

        assertEquals(3, told.get("dliGroups | All children | children"));
        assertEquals(2, told.get("dliGroups | All children | responded.count"));
        assertEquals(2, told.get("dliGroups | All children | responded.of"));
        assertEquals(1, told.get("dliGroups | All children | notEvaluable"));
        assertEquals(3, told.get("dliTimes | 3 | given"));
        String page = PageFace.of(report, Language.ENGLISH);
        assertTrue(page.contains("3 children had 5 infusions in 4 courses"), page);
        assertTrue(page.contains("Not counted: 1 child with DLI for prophylaxis, infection or PTLD alone."), page);
    }

    @Test
    void the_dose_is_that_of_the_first_infusion_so_that_nobody_comes_into_a_group_by_living_on() {
        Map<String, Double> told = Recomputed.told(report(hand()));

        assertEquals(1, told.get("dliGroups | First dose 1 × 10⁷ CD3+ cells per kg or more | children"));
        assertEquals(2, told.get("dliGroups | First dose below 1 × 10⁷ CD3+ cells per kg | children"));
        assertEquals(1, told.get("dliGroups | First dose below 1 × 10⁷ CD3+ cells per kg | gvhd.count"));
        assertEquals(1, told.get("dliGroups | Before: mixed, 5 to 95 % | children"));
        assertEquals(2, told.get("dliGroups | Before: no chimerism recorded | children"));
    }

    @Test
    void what_was_known_before_a_withdrawal_and_what_came_after_it_is_told() {
        Map<String, Double> told = Recomputed.told(report(hand()));

        assertEquals(1, told.get("withdrawalGroups | For: Relapse | children"));
        assertEquals(0, told.get("withdrawalGroups | For: Relapse | responded.count"));
        assertEquals(1, told.get("withdrawalGroups | Before: full donor, above 95 % | children"));
        assertEquals(
                1,
                told.get("survivalAfter | the first withdrawal of immunosuppression that treats the disease |"
                        + " m12.probability"));
    }

    @Test
    void who_cannot_be_evaluated_is_named_and_stands_in_no_share() {
        Report report = report(hand());

        assertTrue(PageFace.of(report, Language.ENGLISH).contains("Whose response cannot be evaluated"));
        assertNull(
                Recomputed.told(report(Asked.children(List.of(RELAPSED)))).get("dliGroups | All children | children"));
    }

    @Test
    void few_children_have_a_table_and_no_curve() {
        Report report = report(hand());

        assertFalse(PageFace.of(report, Language.ENGLISH).contains("% limits\"><svg"));
        assertEquals(3.0 - 1, Recomputed.told(report).get("dliResponse1 | All children | children"));
        assertTrue(PageFace.of(report, Language.ENGLISH)
                .contains("No curves are drawn of fewer than 10 children: each step would be one child."));
    }
}
