package org.jmmlregistry.report.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.PdfText;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.report.change.ChangesReport;
import org.jmmlregistry.report.face.PageFace;
import org.jmmlregistry.report.pdf.Conformance;
import org.jmmlregistry.snapshot.SnapshotChange;
import org.jmmlregistry.study.StudyData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangesReportTest {

    private static final String ALL = "endpoints: " + String.join(", ", StudyKind.CHANGES.endpoints()) + ", CLFS";
    private static final LocalDate EARLIER = LocalDate.of(2012, 6, 30);
    private static final String HELD =
            "F01/0/1 sex_at_birth=F birth_date=1998-02 data_label=SYNTHETIC last_contact_date=";
    private static final String HSCT = " + F07/1/1 hsct_date=2000-01-10 infusion_kind=NEW_HSCT";
    private static final List<String> THREE = List.of(
            HELD + "2004-01-10" + HSCT,
            HELD + "2004-01-10" + HSCT,
            HELD + "2004-01-10" + HSCT + " + F13/1/1 event_type=RELAPSE event_date=2000-06-10");

    private static Report report(StudyData earlier, StudyData later, String... lines) {
        return ChangesReport.of(Asked.answer(Asked.since(earlier, later, List.of()), lines));
    }

    private static SnapshotChange corrected(int child) {
        return new SnapshotChange(
                SnapshotChange.Kind.CORRECTED,
                RegistryId.of(child),
                Optional.of(new EntryKey("F13", 1, 1)),
                Optional.of("event_type"),
                Optional.of(Message.verbatim("Autologous recovery")),
                Optional.of(Message.verbatim("Relapse")),
                Optional.empty());
    }

    /** The rows of a table by their names, each with its cells' numbers by column. */
    private static Map<String, Map<String, Double>> figures(Report report) {
        Table table = report.all(Table.class)
                .filter(each -> each.name().equals("figures"))
                .findFirst()
                .orElseThrow();
        Map<String, Map<String, Double>> rows = new TreeMap<>();
        for (List<Cell> cells : table.rows()) {
            Map<String, Double> numbers = new TreeMap<>();
            for (int each = 1; each < cells.size(); each++) {
                if (cells.get(each) instanceof Cell.Figure figure
                        && figure.numbers().containsKey("")) {
                    numbers.put(
                            table.columns().get(each).key(), figure.numbers().get(""));
                }
            }
            rows.put(((Cell.Words) cells.get(0)).text().toString(), numbers);
        }
        return rows;
    }

    private static Map<String, Double> row(Report report, String name) {
        return figures(report).entrySet().stream()
                .filter(each -> each.getKey().startsWith(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"60, 51", "400, 400", "400, 1", "3, 3"})
    void what_it_was_and_all_steps_are_what_it_is(int children, int before) {
        Report report = report(Asked.drawnUpTo(7, before, EARLIER), Asked.drawn(7, children), ALL);

        figures(report).forEach((name, numbers) -> {
            if (numbers.containsKey("before") && numbers.containsKey("after")) {
                double sum = numbers.entrySet().stream()
                        .filter(each -> !each.getKey().equals("after"))
                        .mapToDouble(Map.Entry::getValue)
                        .sum();
                assertEquals(numbers.get("after"), sum, 1e-12, name);
            }
        });
        assertEquals(
                Asked.drawnUpTo(7, before, EARLIER).subjects().size(),
                row(report, "Children counted").get("before").intValue());
        assertEquals(children, row(report, "Children counted").get("after").intValue());
        assertEquals(0, row(report, "Children counted").get("corrected"));
    }

    /** Of three children one relapsed within five months: 1 of 3; a second one does by each kind of change. */
    @ParameterizedTest
    @CsvSource({
        "corrected, ' + F13/1/1 event_type=RELAPSE event_date=2000-03-10', 2004-01-10, 1",
        "seenLonger, ' + F13/1/1 event_type=RELAPSE event_date=2001-03-10', 2004-01-10, 1",
        "newChildren, ' + F13/1/1 event_type=RELAPSE event_date=2000-03-10', 2004-01-10, 4"
    })
    void a_change_moves_its_own_step_alone(String step, String event, String contact, int child) {
        LocalDate first = LocalDate.of(2000, 12, 31);
        List<String> after = new ArrayList<>(THREE);
        if (child > THREE.size()) {
            after.add(HELD + contact + HSCT + event);
        } else {
            after.set(child - 1, HELD + contact + HSCT + event);
        }
        Report report = report(
                Asked.childrenUpTo(THREE, first),
                Asked.childrenUpTo(after, LocalDate.of(2003, 12, 31)),
                "endpoints: RI");

        Map<String, Double> events = row(report, "Events of Relapse");
        assertEquals(Map.of("before", 1.0, step, 1.0, "after", 2.0), without(events, 0));
        if (step.equals("corrected")) {
            assertEquals(1, rows(report, "moved"));
        }
    }

    @Test
    void a_child_no_longer_held_takes_its_event_with_it() {
        LocalDate day = LocalDate.of(2003, 12, 31);
        StudyData earlier = Asked.childrenUpTo(THREE, day);
        StudyData later = Asked.childrenUpTo(THREE.subList(0, 2), day);
        Report report = report(earlier, later, "endpoints: OS, RI");

        assertEquals(Map.of("before", 1.0, "gone", -1.0), without(row(report, "Events of Relapse"), 0));
        assertEquals(Map.of("before", 3.0, "gone", -1.0, "after", 2.0), without(row(report, "Children counted"), 0));
    }

    private static Map<String, Double> without(Map<String, Double> numbers, double value) {
        return numbers.entrySet().stream()
                .filter(each -> each.getValue() != value)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static int rows(Report report, String table) {
        return report.all(Table.class)
                .filter(each -> each.name().equals(table))
                .mapToInt(each -> each.rows().size())
                .sum();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "sixty; 60; 51; horizon: 60 months",
                "thousand; 1000; 900; horizon: 60 months",
                "by-donor; 400; 300; groups: F07.donor_type",
                "nobody; 60; 51; children: F03.hbf_pct is 99",
                "first; 60; 1; horizon: 60 months",
                "same; 60; 60; children: F01.sex_at_birth is F",
                "late; 400; 380; clock: landmark 6 months"
            })
    void paper_is_archival_and_accessible_whatever_changed(String name, int children, int before, String asked)
            throws Exception {
        List<SnapshotChange> lines = List.of(corrected(2), corrected(5), corrected(children), corrected(9000));
        StudyData data = Asked.since(Asked.drawnUpTo(7, before, EARLIER), Asked.drawn(7, children), lines);
        Report report = ChangesReport.of(Asked.answer(data, ALL, asked));
        PdfText pdf = PdfText.of(report);
        Files.write(
                Files.createDirectories(Path.of("target", "faces")).resolve("changes-" + name + ".pdf"), pdf.bytes());

        assertEquals(List.of(), Conformance.violations(pdf.bytes()));
        assertFalse(pdf.text().matches("(?s).*\\b0 of 0.*"), pdf.text());
        assertFalse(PageFace.of(report, Language.ENGLISH).contains("P = "), "nothing is tested");
    }

    @Test
    void where_nothing_moved_that_is_the_title() {
        StudyData data = Asked.drawn(7, 60);
        Report report = report(data, data, ALL);

        assertEquals("No estimate has changed since snapshot 2", report.title().toString());
        assertTrue(PageFace.of(report, Language.ENGLISH).contains("Nothing was changed of the children counted."));
    }

    @Test
    void data_that_are_compared_with_nothing_are_refused() {
        assertThrows(Refused.class, () -> ChangesReport.of(Asked.answer(Asked.drawn(7, 5), ALL)));
    }
}
