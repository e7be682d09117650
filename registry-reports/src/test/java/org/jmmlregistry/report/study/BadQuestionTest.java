package org.jmmlregistry.report.study;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jmmlregistry.criterion.Criterion;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.outcome.Endpoints;
import org.jmmlregistry.outcome.Measure;
import org.jmmlregistry.outcome.StateModel;
import org.jmmlregistry.report.PdfText;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.comparison.ComparisonReport;
import org.jmmlregistry.report.face.CsvFace;
import org.jmmlregistry.report.face.JsonFace;
import org.jmmlregistry.report.face.PageFace;
import org.jmmlregistry.report.face.Recomputed;
import org.jmmlregistry.report.face.ScriptFace;
import org.jmmlregistry.study.StudyData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/** Questions that have hardly an answer: a sentence or an honest “not estimable”, never a number without people behind it. */
class BadQuestionTest {

    private static final String GIRL = HardCohorts.GIRL;

    private static final Pattern NO_NUMBER = Pattern.compile("\\b(NaN|Infinity|null %|0 of 0)\\b");

    private static final String ALL = Stream.concat(Endpoints.all().stream(), StateModel.all().stream())
            .map(Measure::code)
            .collect(Collectors.joining(", ", "endpoints: ", ""));

    private static final Map<String, StudyData> COHORTS = HardCohorts.ALL;

    private static final String EXPLAINED =
            "covariates: F01.sex_at_birth; F03.age_at_dx_m; F03.wbc in quartiles; centre";
    private static final String DESCRIBED =
            "described: F01.sex_at_birth; F03.age_at_dx_m; F03.wbc; F07.donor_type; centre";

    private static Stream<String> cohorts() {
        return COHORTS.keySet().stream();
    }

    private static Stream<String> peopled() {
        return cohorts().filter(cohort -> !COHORTS.get(cohort).subjects().isEmpty());
    }

    private static Report report(StudyData data, String... lines) {
        return StudyReport.of(Asked.answer(data, lines));
    }

    /** Each face can be made, and none of them prints what is no number. */
    private static void told(Report report) throws Exception {
        String page = PageFace.of(report, Language.ENGLISH);
        assertNotNull(DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader("<div>" + page + "</div>"))));
        String paper = PdfText.of(report).text();
        String csv = CsvFace.of(report, Language.ENGLISH);
        for (String face :
                List.of(page, paper, csv, JsonFace.of(report, Language.ENGLISH).toString())) {
            Matcher wrong = NO_NUMBER.matcher(face);
            assertFalse(wrong.find(), () -> face.substring(Math.max(0, wrong.start() - 200), wrong.end()));
        }
        assertFalse(ScriptFace.of(report, Language.ENGLISH, "children.csv").isBlank());
        CsvFace.children(report);
    }

    @ParameterizedTest
    @MethodSource("cohorts")
    void every_endpoint_of_children_who_are_hard_to_count_is_answered(String cohort) throws Exception {
        StudyData data = COHORTS.get(cohort);
        told(report(data, ALL));
        told(report(data, ALL, "HSCT: 2"));
        told(report(data, ALL, "groups: F01.sex_at_birth"));
        told(report(data, ALL, "groups: event RELAPSE", "clock: landmark 3 months"));
        told(report(data, ALL, "groups: event RELAPSE", "clock: each day"));
        told(report(data, ALL, "groups: event WITHDRAWAL", "clock: each day"));
        told(report(data, ALL, "groups: event RELAPSE"));
        told(report(data, ALL, "horizon: 1", "level: 0.999"));
        told(report(data, ALL, "horizon: 600", "level: 0.5"));
    }

    @ParameterizedTest
    @MethodSource("cohorts")
    void children_who_are_hard_to_count_are_described_explained_and_compared(String cohort) throws Exception {
        StudyData data = COHORTS.get(cohort);
        told(report(data, ALL, EXPLAINED, DESCRIBED));
        told(report(data, ALL, EXPLAINED, DESCRIBED, "groups: F01.sex_at_birth", "horizon: 600", "level: 0.999"));
        told(report(data, ALL, EXPLAINED, DESCRIBED, "groups: event RELAPSE", "clock: landmark 3 months"));
        told(report(data, ALL, EXPLAINED, DESCRIBED, "groups: event RELAPSE", "clock: each day"));
        told(ComparisonReport.of(Asked.answer(data, ALL, "horizon: 600")));
    }

    @ParameterizedTest
    @MethodSource("cohorts")
    void every_kind_of_report_on_children_who_are_hard_to_count_can_be_made(String cohort) throws Exception {
        StudyData data = COHORTS.get(cohort);
        StudyData since = Asked.since(data, data, List.of());
        for (StudyKind kind : StudyKind.values()) {
            StudyData asked = kind == StudyKind.CHANGES ? since : data;
            told(kind.of(Asked.answer(asked, "endpoints: " + String.join(", ", kind.endpoints()))));
        }
    }

    @ParameterizedTest
    @MethodSource("peopled")
    void r_describes_and_explains_the_same_of_children_who_are_hard_to_count(String cohort, @TempDir Path folder)
            throws Exception {
        Report report =
                report(COHORTS.get(cohort), "endpoints: OS, RI", "groups: F01.sex_at_birth", EXPLAINED, DESCRIBED);
        Recomputed.agree(
                Recomputed.told(report), Recomputed.byR(report, folder), "baseline|\\S*Regression\\S*|\\S*LeftOut");
    }

    @ParameterizedTest
    @MethodSource("peopled")
    void r_computes_the_same_of_children_who_are_hard_to_count(String cohort, @TempDir Path folder) throws Exception {
        StudyData data = COHORTS.get(cohort);
        Report report = report(data, "endpoints: OS, LFS, EFS, RI, NRM, CLFS, CLFS_STRICT, PRIMARY_GF", "horizon: 600");
        Map<String, Double> told = Recomputed.told(report);
        told.keySet().removeIf(figure -> figure.matches("\\S*NotEvaluable \\|.*"));
        Recomputed.agree(told, Recomputed.byR(report, folder), ".*");
    }

    @Test
    void nobody_has_no_estimate_and_no_drawing() {
        Report report = report(COHORTS.get("nobody"), ALL);

        assertTrue(Recomputed.told(report).keySet().stream()
                .noneMatch(figure -> figure.matches(".*\\| .*(probability|percent|share|clfs|free|dead).*")));
        assertFalse(PageFace.of(report, Language.ENGLISH).contains("<svg"));
    }

    @Test
    void what_nobody_stands_behind_is_named_once() {
        String page = PageFace.of(report(COHORTS.get("nobody"), ALL), Language.ENGLISH);

        assertEquals(2, page.split("There is nobody behind", -1).length, page);
        assertFalse(page.contains("Nobody can be followed for this endpoint"), page);
    }

    @Test
    void one_child_is_told_and_its_states_are_not_drawn() {
        String page = PageFace.of(report(COHORTS.get("one"), "endpoints: CLFS"), Language.ENGLISH);

        assertTrue(page.contains("stand in the table and are not drawn"), page);
        assertFalse(page.contains("clip-path"), page);
    }

    @Test
    void three_hundred_groups_are_refused_in_a_sentence() {
        List<String> courses = IntStream.range(0, 300)
                .mapToObj(each -> GIRL + " + F16/1/1 visit_date=2012-01-01")
                .toList();
        StudyData data = Asked.children(courses, each -> "C" + each);

        Refused refused = assertThrows(Refused.class, () -> report(data, "endpoints: OS, CLFS", "groups: centre"));
        assertTrue(refused.why().toString().contains("300"), refused.why().toString());
    }

    @Test
    void a_group_with_nobody_in_it_stands_beside_the_others() throws Exception {
        StudyData girls = Asked.children(IntStream.range(0, 12)
                .mapToObj(each -> GIRL + " + F16/1/1 visit_date=2012-01-01")
                .toList());
        Report report = report(girls, ALL, "groups: whether (F01.sex_at_birth is M)");

        told(report);
        assertEquals(0.0, Recomputed.told(report).getOrDefault("os1 | yes | children", 0.0));
    }

    @Test
    void a_horizon_beyond_follow_up_is_read_as_not_followed_so_long() {
        String page = PageFace.of(
                report(COHORTS.get("everybody lost"), "endpoints: OS, CLFS", "horizon: 600"), Language.ENGLISH);

        assertTrue(page.contains("the follow-up ended after"), page);
    }

    private static List<String> longOrDeep() {
        List<String> all = new ArrayList<>();
        all.add("F01.sex_at_birth is F" + " or F01.sex_at_birth is F".repeat(190));
        all.add("(".repeat(99) + "F01.sex_at_birth is F" + ")".repeat(99));
        all.add("not ".repeat(99) + "F01.sex_at_birth is F");
        return all;
    }

    @Test
    void a_criterion_of_ten_thousand_characters_and_a_hundred_brackets_is_answered_or_refused_in_a_sentence()
            throws Exception {
        StudyData data = COHORTS.get("nobody died");
        for (String criterion : longOrDeep()) {
            assertTrue(criterion.length() <= Criterion.LONGEST, "as long as it may be");
            Report report = assertDoesNotThrow(
                    () -> report(data, "endpoints: OS, CLFS", "children: " + criterion), criterion.substring(0, 40));
            told(report);
        }
        for (String criterion : List.of(
                "F01.sex_at_birth is F" + " or F01.sex_at_birth is F".repeat(380),
                "F01.sex_at_birth is F" + " or F01.sex_at_birth is F".repeat(500),
                "(".repeat(101) + "F01.sex_at_birth is F" + ")".repeat(101),
                "(".repeat(10_000),
                "not ".repeat(2_400) + "F01.sex_at_birth is F")) {
            Refused refused =
                    assertThrows(Refused.class, () -> report(data, "endpoints: OS", "children: " + criterion));
            assertFalse(refused.why().toString().isBlank());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "children: F07.shoe_size is 40",
                "children: F99.anything is 1",
                "groups: F07.shoe_size",
                "groups: event SHOE",
                "groups: EVENT dli",
                "endpoints: clfs",
                "endpoints: CLFS version 2",
                "endpoints: CLFS, CLFS",
                "endpoints: OS, ",
                "endpoints: CLFS version 999999999",
                "clock: Each Day",
                "kinds: nobody",
                "horizon: 0",
                "horizon: 99999",
                "level: 1",
                "seed: -1",
                "seed: 9999999999999999999",
                "data: snapshot 9999999999"
            })
    void what_is_not_there_is_refused_in_a_sentence(String line) {
        StudyData data = COHORTS.get("nobody died");
        List<String> lines = new ArrayList<>(List.of(line));
        if (!line.startsWith("endpoints")) {
            lines.add("endpoints: OS");
        }
        Refused refused = assertThrows(Refused.class, () -> report(data, lines.toArray(String[]::new)));
        assertFalse(refused.why().toString().isBlank());
    }
}
