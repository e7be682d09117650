package org.jmmlregistry.report.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.query.QueryOrigin;
import org.jmmlregistry.query.QueryStatus;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.PdfText;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.report.pdf.Conformance;
import org.jmmlregistry.report.quality.QualityReport;
import org.jmmlregistry.snapshot.WaitingQuery;
import org.jmmlregistry.study.StudyData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualityReportTest {

    private static StudyData data(String name) {
        return name.equals("founding") ? Asked.founding() : Asked.drawn(3, Integer.parseInt(name));
    }

    /** One query of the first child for each of these ages in days; the last is answered. */
    private static StudyData asked(StudyData data, int... ages) {
        List<WaitingQuery> waiting = IntStream.range(0, ages.length)
                .mapToObj(each -> new WaitingQuery(
                        data.subjects().get(0).file().id(),
                        new EntryKey("F03", 0, 1),
                        QueryOrigin.SYSTEM,
                        data.asOf().minusDays(ages[each]),
                        each == ages.length - 1 ? QueryStatus.ANSWERED : QueryStatus.OPEN))
                .toList();
        return new StudyData(data.frozen(), data.asOf(), data.readAt(), data.subjects(), waiting, Optional.empty());
    }

    private static Report report(StudyData data, String... lines) {
        return QualityReport.of(Asked.answer(data, lines));
    }

    /** Numbers of a table: row and column, and where a cell holds several, their name. */
    private static Map<String, Double> told(Report report, String table) {
        Map<String, Double> told = new TreeMap<>();
        report.all(Table.class).filter(each -> each.name().equals(table)).forEach(each -> {
            for (List<Cell> cells : each.rows()) {
                String row = ((Cell.Words) cells.get(0)).text().toString();
                for (int column = 1; column < cells.size(); column++) {
                    String place = row + " | " + each.columns().get(column).key();
                    if (cells.get(column) instanceof Cell.Figure figure) {
                        figure.numbers()
                                .forEach((name, number) ->
                                        told.put(name.isEmpty() ? place : place + "." + name, number));
                    }
                }
            }
        });
        return told;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "founding; founding; horizon: 60",
                "sixty; 60; horizon: 60",
                "thousand; 1000; horizon: 60",
                "nobody; 60; children: F03.hbf_pct is 99",
                "one; 1; horizon: 60",
                "dead; 400; children: F17.death_date is given"
            })
    void paper_is_archival_and_accessible_whoever_is_counted(String name, String data, String asked) throws Exception {
        Report report = report(asked(data(data), 0, 29, 30, 400), "endpoints: OS", asked);
        PdfText pdf = PdfText.of(report);
        Files.write(
                Files.createDirectories(Path.of("target", "faces")).resolve("quality-" + name + ".pdf"), pdf.bytes());

        assertEquals(List.of(), Conformance.violations(pdf.bytes()));
        assertFalse(pdf.text().contains("0 of 0"));
    }

    /** Counted by hand: of two HSCTs of one child and nothing else but diagnosis and one visit on day 30. */
    @Test
    void what_two_courses_lack_is_counted_by_form_and_centre() {
        String child = "F01/0/1 sex_at_birth=F birth_date=2010-02 data_label=SYNTHETIC + F03/0/1 dx_date=2012-01-10";
        String treated = child
                + " + F07/1/1 hsct_date=2012-06-01 infusion_kind=NEW_HSCT + F16/1/1 visit_date=2012-07-01 visit_type=D30 alive=Y"
                + " + F17/1/1 death_date=2012-10-01";
        Report report = report(Asked.children(List.of(child, treated)), "endpoints: OS");
        Map<String, Double> forms = told(report, "forms");

        assertEquals(2.0, forms.get("Patient | expected.count"));
        assertEquals(2.0, forms.get("Patient | expected.of"));
        assertEquals(0.0, forms.get("Engraftment | expected.count"));
        assertEquals(1.0, forms.get("Engraftment | expected.of"));
        // eight yearly visits from the diagnosis of one, day 30 and day 100 of the other, which died on day 122
        assertEquals(10.0, forms.get("Follow-up visit | expected.of"), forms::toString);
        assertEquals(1.0, forms.get("Follow-up visit | expected.count"));
        Map<String, Double> centres = told(report, "centres");
        assertEquals(1.0, centres.get("A | children"));
        assertEquals(1.0, centres.get("B | children"));
    }

    @Test
    void queries_are_counted_by_age_and_answered_ones_apart() {
        Map<String, Double> ages = told(report(asked(data("60"), 0, 29, 30, 400), "endpoints: OS"), "ages");

        assertEquals(2.0, ages.get("0 to 29 | open"));
        assertEquals(1.0, ages.get("30 to 89 | open"));
        assertEquals(0.0, ages.get("90 to 179 | all"));
        assertEquals(1.0, ages.get("180 and more | answered"));
    }

    @Test
    void a_table_of_few_rows_is_not_divided_between_pages() throws IOException {
        PdfText pdf = PdfText.of(
                report(asked(data("400"), 0, 29), "endpoints: OS", "children: F17.death_date is given", "horizon: 60"));
        for (String page : pdf.pages()) {
            assertEquals(page.contains("0 to 29"), page.contains("180 and more"), page);
        }
    }

    @Test
    void queries_of_children_who_are_not_counted_are_left_out() {
        String girl = "F01/0/1 sex_at_birth=F birth_date=2010-02 data_label=SYNTHETIC";
        StudyData data = asked(Asked.children(List.of(girl, girl.replace("=F", "=M"))), 10, 20);

        assertEquals(
                1.0,
                told(report(data, "endpoints: OS", "children: F01.sex_at_birth is F"), "ages")
                        .get("0 to 29 | open"));
        assertEquals(Map.of(), told(report(data, "endpoints: OS", "children: F01.sex_at_birth is M"), "ages"));
    }
}
