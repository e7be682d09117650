package org.jmmlregistry.report.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.jmmlregistry.report.Basis;
import org.jmmlregistry.report.PdfText;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.report.pdf.Conformance;
import org.jmmlregistry.report.safety.SafetyReport;
import org.jmmlregistry.study.StudyData;
import org.junit.jupiter.api.Test;

class SafetyReportTest {

    private static Report report(StudyData data) {
        return SafetyReport.of(Asked.answer(data, "endpoints: OS"));
    }

    private static int count(Report report, String figure) {
        return ((Basis.Figure.Count) report.basis().orElseThrow().figures().get(figure)).count();
    }

    private static List<String> tables(Report report) {
        return report.all(Table.class).map(Table::name).toList();
    }

    @Test
    void cohorts_of_any_kind_conform_and_print_nothing_with_nobody_behind_it() throws Exception {
        for (Map.Entry<String, StudyData> each : HardCohorts.ALL.entrySet()) {
            PdfText pdf = PdfText.of(report(each.getValue()));
            assertEquals(List.of(), Conformance.violations(pdf.bytes()), each.getKey());
            assertFalse(pdf.text().contains("0 of 0"), each.getKey());
        }
    }

    @Test
    void of_the_founding_cohort_each_death_is_listed_and_told() throws Exception {
        StudyData founding = Asked.founding();
        Report report = report(founding);
        long dead = founding.subjects().stream()
                .filter(subject -> subject.file().isDead())
                .count();
        assertEquals(dead, count(report, "deaths"));
        assertEquals(
                dead,
                tables(report).stream()
                        .filter(name -> name.startsWith("death-"))
                        .count());
        assertEquals(List.of(), Conformance.violations(PdfText.of(report).bytes()));
    }

    @Test
    void an_event_has_its_day_after_the_hsct_and_its_part_in_the_death() throws Exception {
        Report report = report(Asked.children(List.of(HardCohorts.GIRL
                + " + F10/1/1 agvhd_present=Y overall_grade=III onset_date=2010-01-21 max_grade_date=2010-01-31"
                + " + F08/1/1 vod=Y vod_onset_date=2010-01-11 vod_severity=SEVERE tma=N"
                + " + F17/1/1 death_date=2010-03-02 cod_primary=ACUTE_GVHD")));
        String text = PdfText.of(report).text();
        assertEquals(1, count(report, "acuteGvhd"));
        assertEquals(1, count(report, "vod"));
        assertEquals(0, count(report, "tma"));
        assertTrue(text.contains("HSCT 1 30 Grade III named as a cause of death"), text);
        assertTrue(text.contains("HSCT 1 10 Severe died; not named as a cause"), text);
        assertTrue(text.contains("HSCT 1 60 Acute GVHD"), text);
        assertTrue(text.contains("died on day 60 after HSCT 1"), text);
    }

    @Test
    void a_virus_that_reactivated_without_disease_is_not_counted() {
        Report report = report(Asked.children(List.of(
                HardCohorts.GIRL
                        + " + F16/1/1 visit_date=2010-06-01 infections=CMV;FUNGAL infection_cmv_kind=REACTIVATION"
                        + " infection_fungal_date=2010-05-01",
                HardCohorts.BOY + " + F16/1/1 visit_date=2011-06-01 infections=CMV infection_cmv_kind=REACTIVATION")));
        assertEquals(1, count(report, "infections"));
    }

    @Test
    void nothing_is_listed_of_what_befell_nobody() {
        Report report = report(HardCohorts.ALL.get("nobody died"));
        assertEquals(
                List.of("safety"),
                tables(report).stream().filter(name -> !name.equals("question")).toList());
    }
}
