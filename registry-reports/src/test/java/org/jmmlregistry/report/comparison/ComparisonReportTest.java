package org.jmmlregistry.report.comparison;

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
import org.jmmlregistry.report.face.CsvFace;
import org.jmmlregistry.report.face.PageFace;
import org.jmmlregistry.report.face.Recomputed;
import org.jmmlregistry.report.pdf.Conformance;
import org.jmmlregistry.report.study.Asked;
import org.jmmlregistry.report.study.StudyKind;
import org.jmmlregistry.report.study.StudyReport;
import org.jmmlregistry.study.PublishedOutcome;
import org.jmmlregistry.study.StudyData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonReportTest {

    private static final String ALL = "endpoints: " + String.join(", ", StudyKind.COMPARISON.endpoints());
    private static final String FAR = "horizon: 72 months";

    private static Report report(StudyData data, String... lines) {
        return ComparisonReport.of(Asked.answer(data, lines));
    }

    private static StudyData data(String name) {
        return name.equals("founding") ? Asked.founding() : Asked.drawn(3, Integer.parseInt(name));
    }

    private static String page(Report report) {
        return PageFace.of(report, Language.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "founding; founding; " + Asked.SERIES,
                "sixty; 60; " + FAR,
                "thousand; 1000; " + FAR,
                "by-donor; 400; groups: F07.donor_type",
                "nobody; 60; children: F03.hbf_pct is 99",
                "one; 1; " + FAR,
                "second; 400; HSCT: 2",
                "dead; 400; children: F17.death_date is given"
            })
    void paper_is_archival_and_accessible_whoever_is_counted(String name, String data, String asked) throws Exception {
        Report report = report(data(data), ALL, asked);
        PdfText pdf = PdfText.of(report);
        Files.write(
                Files.createDirectories(Path.of("target", "faces")).resolve("comparison-" + name + ".pdf"),
                pdf.bytes());

        assertEquals(List.of(), Conformance.violations(pdf.bytes()));
        assertFalse(pdf.text().contains("0 of 0"));
        assertTrue(page(report).contains("What these data cannot say"));
    }

    @Test
    void nothing_is_tested() {
        Report report = report(data("400"), ALL, FAR);
        for (String face : List.of(page(report), CsvFace.of(report, Language.ENGLISH))) {
            assertFalse(face.contains("P value") || face.contains("P = ") || face.contains("P &lt; "), face);
        }
    }

    @Test
    void each_published_figure_stands_with_its_citation_its_definition_and_what_makes_it_differ() {
        String page = page(report(data("60"), ALL, FAR));
        for (PublishedOutcome each : PublishedOutcome.all()) {
            assertTrue(page.contains(each.paper().citation()), each.paper().citation());
            assertTrue(page.contains(each.differs().toString()), each.differs().toString());
        }
        assertTrue(page.contains("52 (42–62)"), page);
    }

    @Test
    void ours_is_read_at_the_published_time_over_all_children_whatever_groups_are_asked_for() {
        String row = "os1Published | Smith et al., Br J Haematol 2002;116:716 (NMDP): OS, 24 months | ours.probability";
        Map<String, Double> whole = Recomputed.told(report(data("400"), "endpoints: OS"));
        Map<String, Double> grouped = Recomputed.told(report(data("400"), "endpoints: OS", "groups: F07.donor_type"));
        Map<String, Double> curve = Recomputed.told(StudyReport.of(Asked.answer(data("400"), "endpoints: OS")));

        assertEquals(curve.get("os1 | All children | m24.probability"), whole.get(row));
        assertEquals(whole.get(row), grouped.get(row));
    }

    @Test
    void what_no_paper_is_held_for_is_said_in_a_sentence() {
        assertTrue(page(report(data("60"), ALL, "HSCT: 2")).contains("Nothing stands beside"));
        assertTrue(page(report(data("60"), "endpoints: GRFS")).contains("Nothing stands beside"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"400; groups: F07.donor_type", "40; level: 0.9", "founding; " + Asked.SERIES, "1; " + FAR})
    void ours_are_those_of_r(String data, String asked, @TempDir Path folder) throws Exception {
        Report report = report(data(data), ALL, asked);
        Recomputed.agree(Recomputed.told(report), Recomputed.byR(report, folder), ".*");
    }
}
