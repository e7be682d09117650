package org.jmmlregistry.report.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.report.PdfText;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.face.PageFace;
import org.jmmlregistry.report.face.Recomputed;
import org.jmmlregistry.report.pdf.Conformance;
import org.jmmlregistry.report.study.Asked;
import org.jmmlregistry.study.StudyData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CohortFlowReportTest {

    private static Report report(StudyData data, String... lines) {
        return CohortFlowReport.of(Asked.answer(data, lines));
    }

    private static StudyData data(String name) {
        return name.equals("founding") ? Asked.founding() : Asked.drawn(3, Integer.parseInt(name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "founding; founding; " + Asked.SERIES,
                "sixty; 60; endpoints: OS",
                "thousand; 1000; endpoints: OS",
                "nobody; 60; children: F03.hbf_pct is 99",
                "one; 1; endpoints: OS",
                "dead; 400; children: F17.death_date is given",
                "alive; 400; children: not F17.death_date is given"
            })
    void paper_is_archival_and_accessible_whoever_is_counted(String name, String data, String asked) throws Exception {
        Report report = report(data(data), "endpoints: OS", asked.startsWith("children") ? asked : "horizon: 60");
        PdfText pdf = PdfText.of(report);
        Files.write(Files.createDirectories(Path.of("target", "faces")).resolve("flow-" + name + ".pdf"), pdf.bytes());

        assertEquals(List.of(), Conformance.violations(pdf.bytes()));
        assertFalse(pdf.text().contains("0 of 0"));
        assertTrue(PageFace.of(report, Language.ENGLISH).contains("From registration to outcome"));
    }

    /** Table 2 of the paper: seven relapses and six autologous recoveries, all given a second HSCT, seven alive. */
    @Test
    void the_founding_children_all_failed_and_each_had_a_second_hsct() {
        Report report = report(Asked.founding(), "endpoints: OS", Asked.SERIES);
        Map<String, Double> told = Recomputed.told(report);

        assertEquals(
                "From registration to outcome: 13 of 13 first HSCTs failed, and 13 of these 13 children had a second",
                report.title().toString());
        assertEquals(7, told.get("flow | failed | alive"));
        assertEquals(6, told.get("flow | failed | died"));
        assertEquals(
                3,
                told.get("timing | relapse within 6 months: Second HSCT: within 6 months | alive")
                        + told.get("timing | relapse within 6 months: Second HSCT: within 6 months | died"));
    }

    @Test
    void every_child_stands_in_one_place_of_each_table() {
        Map<String, Double> told = Recomputed.told(report(Asked.drawn(5, 700), "endpoints: OS"));
        double failed = told.get("flow | failed | children");

        assertEquals(700, told.get("flow | registered | children"));
        assertEquals(700, told.get("flow | never transplanted | children") + told.get("flow | first HSCT | children"));
        assertEquals(failed, sum(told, "timing | "));
        assertEquals(
                failed,
                told.get("treated | All who failed: All | alive") + told.get("treated | All who failed: All | died"));
    }

    private static double sum(Map<String, Double> told, String table) {
        return told.entrySet().stream()
                .filter(each -> each.getKey().startsWith(table))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }
}
