package org.jmmlregistry.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.exchange.CsvImport;
import org.jmmlregistry.exchange.ImportPreview;
import org.jmmlregistry.outcome.LastState;
import org.jmmlregistry.snapshot.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/**
 * The founding paper from data: Chang YH et al., J Pediatr Hematol Oncol 2004;26(3):190-193. What its abstract does not
 * print (late group, survival at fixed months, limits) was computed by hand and with R from the same thirteen courses.
 */
@OnEachDatabase
class FoundingCohortTest {

    private static Registry registry;
    private static Snapshot snapshot;
    private static SecondHsctAnalysis analysis;

    @Parameter
    private Database database;

    @BeforeParameterizedClassInvocation
    static void the_cohort_is_imported_and_frozen(Database database) {
        registry = new Registry(database);
        take("founding_cohort.csv");
        take("index_case.csv");
        snapshot =
                registry.in(stores -> stores.snapshots().freeze(LocalDate.parse("2003-04-30"), Registry.DATA_MANAGER));
        analysis = SecondHscts.analyse(snapshot.data(), snapshot.files(), new Population.Series("CHANG2004"));
    }

    @AfterParameterizedClassInvocation
    static void close() {
        registry.close();
    }

    private static void take(String name) {
        byte[] file = demonstration(name);
        ImportPreview preview = registry.in(stores -> stores.imports().preview(file, Registry.DATA_MANAGER));
        assertEquals(
                List.of(),
                preview.findings().stream().filter(each -> each.refuses()).toList());
        CsvImport.Result result =
                registry.in(stores -> stores.imports().confirm(file, preview.token(), name, Registry.DATA_MANAGER));
        assertInstanceOf(CsvImport.Result.Imported.class, result);
    }

    private static byte[] demonstration(String name) {
        try (InputStream in = FoundingCohortTest.class.getResourceAsStream("/demonstration/" + name)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void the_snapshot_holds_fourteen_cases_and_the_girl_is_not_counted() {
        assertEquals(14, snapshot.files().size());
        assertEquals(13, analysis.computed().withSecondHsct());
        assertEquals(List.of("INDEX"), analysis.uncounted());
    }

    @Test
    void seven_of_thirteen_are_alive_and_disease_free_after_a_median_of_53_months() {
        assertEquals("7 of 13", Numbers.counted(analysis.computed().aliveDiseaseFree()));
        assertEquals("54 %", Numbers.percent(analysis.computed().aliveDiseaseFree()));
        assertEquals("25–81 %", Numbers.limits(analysis.computed().aliveDiseaseFree()));
        assertEquals("53", Numbers.wholeMonths(analysis.computed().all().medianMonths()));
        assertEquals("53", Numbers.wholeMonths(analysis.computed().reverseMedianMonths()));
    }

    @Test
    void ten_first_transplants_failed_within_six_months_and_seven_of_these_children_live() {
        assertEquals(10, analysis.computed().earlyFailure().alive().n());
        assertEquals(6, analysis.computed().autologousRecovery());
        assertEquals(4, analysis.computed().earlyRelapse());
        assertEquals("70 %", Numbers.percent(analysis.computed().earlyFailure().alive()));
        assertEquals(
                "35–93 %", Numbers.limits(analysis.computed().earlyFailure().alive()));
        assertEquals(
                "53", Numbers.wholeMonths(analysis.computed().earlyFailure().medianMonths()));
    }

    @Test
    void three_of_six_live_after_an_early_and_four_of_seven_after_a_late_second_hsct() {
        assertEquals("3 of 6", Numbers.counted(analysis.computed().early().alive()));
        assertEquals(
                "24, 57 and 90", Numbers.wholeMonths(analysis.computed().early().survivorMonths()));
        assertEquals(
                "90.1",
                Numbers.months(analysis.computed().early().survivorMonths().get(2)));
        assertEquals("4 of 7", Numbers.counted(analysis.computed().late().alive()));
        assertEquals("57 %", Numbers.percent(analysis.computed().late().alive()));
        assertEquals("P = 1.00", Numbers.pValue(analysis.computed().fisherP()));
    }

    @Test
    void survival_at_6_12_24_and_60_months_is_as_computed_by_hand() {
        List<CurvePoint> points = analysis.curves().get(0).points();
        assertEquals(
                List.of("0.77", "0.62", "0.54", "0.54"),
                points.stream()
                        .map(point -> Numbers.probability(point.survival()))
                        .toList());
        assertEquals(
                List.of(10, 8, 7, 2), points.stream().map(CurvePoint::atRisk).toList());
        assertEquals("0.25–0.76", Numbers.limits(points.get(2).limits()));
        assertTrue(points.get(3).few());
    }

    @Test
    void leukaemia_free_survival_loses_two_relapses_before_twelve_months() {
        List<CurvePoint> points = analysis.curves().get(1).points();
        assertEquals(
                List.of("0.62", "0.54", "0.54"),
                points.subList(0, 3).stream()
                        .map(point -> Numbers.probability(point.survival()))
                        .toList());
    }

    @Test
    void every_figure_that_the_paper_printed_is_reproduced() {
        assertEquals(11, analysis.reproduced().size());
        analysis.reproduced()
                .forEach(figure -> assertEquals(figure.published(), figure.computed(), figure.statement()));
    }

    @Test
    void an_earlier_cut_off_censors_who_was_seen_later_and_forgets_later_deaths() {
        Snapshot early =
                registry.in(stores -> stores.snapshots().freeze(LocalDate.parse("1997-12-01"), Registry.DATA_MANAGER));
        SecondHsctAnalysis then = SecondHscts.analyse(early.data(), early.files(), new Population.Series("CHANG2004"));
        CourseRow s09 = then.courses().stream()
                .filter(row -> row.name().equals("S09"))
                .findFirst()
                .orElseThrow();
        assertEquals(LastState.ALIVE_WITH_DISEASE, s09.state());
        assertEquals(OptionalDouble.of(258 / 30.4375), s09.followUpMonths());
        assertTrue(then.courses().stream().noneMatch(row -> row.name().equals("S07")));
    }

    @Test
    void a_population_without_a_case_is_said_to_be_empty() {
        EmptyCohort empty = org.junit.jupiter.api.Assertions.assertThrows(
                EmptyCohort.class,
                () -> SecondHscts.analyse(snapshot.data(), snapshot.files(), new Population.Series("NONE")));
        assertTrue(empty.getMessage().contains("NONE"), empty.getMessage());
    }
}
