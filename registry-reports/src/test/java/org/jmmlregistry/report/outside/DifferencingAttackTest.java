package org.jmmlregistry.report.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jmmlregistry.disclosure.CountedSet;
import org.jmmlregistry.disclosure.ToldBefore;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.report.Basis;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.face.CsvFace;
import org.jmmlregistry.report.face.JsonFace;
import org.jmmlregistry.report.study.Asked;
import org.jmmlregistry.report.study.StudyKind;
import org.jmmlregistry.study.Answer;
import org.jmmlregistry.study.DataChoice;
import org.jmmlregistry.study.Specification;
import org.jmmlregistry.study.StudyData;
import org.junit.jupiter.api.Test;

/** Two hundred reports are asked for readers outside, of 300 generated children; whoever has all that were approved computes. */
class DifferencingAttackTest {

    private static final int CHILDREN = 300;
    private static final int ASKED = 200;
    private static final List<LocalDate> CUT_OFFS =
            List.of(LocalDate.of(2017, 6, 30), LocalDate.of(2019, 12, 31), LocalDate.of(2020, 6, 30));

    private static final List<String> CHOSEN = List.of(
            "",
            "F01.sex_at_birth is F",
            "F01.sex_at_birth is M",
            "F07.donor_type is MUD",
            "not F07.donor_type is MUD",
            "F07.donor_type is HLA_ID_SIBLING",
            "F03.age_at_dx_m is at least 12",
            "F03.age_at_dx_m is at least 24",
            "F03.age_at_dx_m is at least 25",
            "F03.age_at_dx_m is at most 36",
            "F04.gene is PTPN11",
            "F04.karyo_class is MINUS7",
            "F03.plt is at least 40",
            "F03.wbc is at least 30",
            "F07.age_at_hsct_m is at least 36");
    private static final List<String> GROUPS = List.of(
            "",
            "",
            "F01.sex_at_birth",
            "F07.donor_type",
            "F07.stem_cell_source",
            "F03.age_at_dx_m cut at 24",
            "F03.age_at_dx_m cut at 25",
            "F03.age_at_dx_m cut at 12, 36",
            "year of HSCT cut at 2015");
    private static final Map<StudyKind, List<String>> KINDS = kinds();

    private static Map<StudyKind, List<String>> kinds() {
        Map<StudyKind, List<String>> kinds = new LinkedHashMap<>();
        kinds.put(StudyKind.FLOW, List.of("endpoints: OS"));
        kinds.put(
                StudyKind.OUTCOMES,
                List.of("endpoints: OS, LFS, RI, NRM", "endpoints: OS, AGVHD_II_IV", "endpoints: SECOND_HSCT"));
        kinds.put(StudyKind.COMPARISON, List.of("endpoints: OS, LFS, EFS, RI, NRM"));
        kinds.put(
                StudyKind.ANSWER,
                List.of(
                        "endpoints: OS\ndescribed: F01.sex_at_birth; F07.donor_type; F03.plt",
                        "endpoints: RI\nhorizon: 24",
                        "endpoints: OS\ndescribed: F07.stem_cell_source; whether (F04.karyo_class is MINUS7)\nhorizon: 36"));
        return kinds;
    }

    private final Map<Long, Set<Set<String>>> approved = new HashMap<>();
    private final List<Reader.Figure> figures = new ArrayList<>();
    private int refused;
    private int againstEarlier;
    private long givenAwayAlone;

    @Test
    void from_all_reports_that_were_told_no_withheld_count_can_be_worked_out() {
        List<StudyData> snapshots = CUT_OFFS.stream()
                .map(cutOff -> Asked.drawnUpTo(3, CHILDREN, cutOff))
                .toList();
        questions().forEach((question, kind) -> ask(question, kind, snapshots));
        attack();
    }

    /** Every kind, with and without a condition and groups, of each snapshot; so many of them in an order drawn once. */
    private static Map<Specification, StudyKind> questions() {
        List<Map.Entry<String, StudyKind>> all = new ArrayList<>();
        KINDS.forEach((kind, asked) -> {
            List<String> by = kind == StudyKind.ANSWER || kind == StudyKind.OUTCOMES ? GROUPS : List.of("");
            for (String what : asked) {
                for (int snapshot = 1; snapshot <= CUT_OFFS.size(); snapshot++) {
                    for (String children : CHOSEN) {
                        for (String groups : by) {
                            all.add(Map.entry(
                                    "data: snapshot %s\nchildren: %s\ngroups: %s\n%s\nreaders: outside"
                                            .formatted(snapshot, children, groups, what),
                                    kind));
                        }
                    }
                }
            }
        });
        Collections.shuffle(all, new Random(17));
        Map<Specification, StudyKind> questions = new LinkedHashMap<>();
        all.stream().limit(ASKED).forEach(each -> questions.put(Specification.read(each.getKey()), each.getValue()));
        return questions;
    }

    private void ask(Specification question, StudyKind kind, List<StudyData> snapshots) {
        long snapshot = ((DataChoice.InSnapshot) question.data()).number();
        Answer answer = Answer.of(question, snapshots.get((int) snapshot - 1));
        Report report;
        try {
            report = kind.of(answer);
        } catch (Refused tooFew) {
            refused++;
            return;
        }
        JsonObject json = JsonFace.of(report, Language.ENGLISH);
        List<Reader.Figure> told = Reader.read(json, answer);
        givenAwayAlone += recovered(told);
        List<CountedSet> counts = report.basis().flatMap(Basis::outside).orElseThrow();
        if (new ToldBefore(approved).givenAwayWith(counts).isPresent()) {
            againstEarlier++;
            return;
        }
        approved.put(
                (long) approved.size(),
                counts.stream().map(CountedSet::children).collect(Collectors.toSet()));
        figures.addAll(told);
        assertEquals(
                json.toString().split(":\"withheld", -1).length,
                CsvFace.of(report, Language.ENGLISH).split(",withheld", -1).length,
                "both tell the same");
    }

    private static Set<Set<String>> told(List<Reader.Figure> figures) {
        Set<Set<String>> told = new HashSet<>();
        for (Reader.Figure figure : figures) {
            figure.told().ifPresent(number -> {
                told.add(figure.children());
                assertEquals(figure.children().size(), number, () -> "not what is counted: " + figure.place());
            });
        }
        return told;
    }

    private static Set<Set<String>> withheld(List<Reader.Figure> figures) {
        return figures.stream()
                .filter(figure -> figure.told().isEmpty())
                .map(Reader.Figure::children)
                .filter(children -> !children.isEmpty() && children.size() < 5)
                .collect(Collectors.toSet());
    }

    private static Attacker attacker(List<Reader.Figure> figures) {
        return new Attacker(
                told(figures),
                figures.stream().flatMap(figure -> figure.children().stream()).collect(Collectors.toSet()));
    }

    private static long recovered(List<Reader.Figure> figures) {
        Attacker attacker = attacker(figures);
        return withheld(figures).stream().filter(attacker::knows).count();
    }

    private void attack() {
        Set<Set<String>> told = told(figures);
        Set<Set<String>> suppressed = withheld(figures);
        Attacker attacker = attacker(figures);
        long recovered = suppressed.stream().filter(attacker::knows).count();
        assertEquals(0, givenAwayAlone, "withheld counts that follow from a report by itself");
        assertEquals(
                0,
                recovered,
                () -> "withheld counts, of " + suppressed.size() + ", that follow from " + approved.size()
                        + " reports");
        long narrowed = suppressed.stream()
                .map(attacker::bounds)
                .filter(bounds -> bounds[0] == bounds[1])
                .count();
        long narrow = suppressed.stream()
                .map(attacker::bounds)
                .filter(bounds -> bounds[1] - bounds[0] < 5)
                .count();
        String summary =
                "asked %s, told %s, refused by themselves %s, beside earlier ones %s; counts told %s (%s independent), withheld counts of 1 to 4: %s; recovered %s, from a report alone %s, by bounds %s, nested pairs %s, small groups %s; within fewer than 5: %s"
                        .formatted(
                                ASKED,
                                approved.size(),
                                refused,
                                againstEarlier,
                                told.size(),
                                attacker.rank(),
                                suppressed.size(),
                                recovered,
                                givenAwayAlone,
                                narrowed,
                                attacker.nestedPairs(),
                                attacker.smallGroups(),
                                narrow);
        System.getLogger(getClass().getName()).log(System.Logger.Level.INFO, summary);
        assertEquals(0, narrowed, summary);
        assertEquals(0, attacker.nestedPairs(), summary);
        assertEquals(0, attacker.smallGroups(), summary);
        assertTrue(approved.size() >= 15 && suppressed.size() >= 50, summary);
    }
}
