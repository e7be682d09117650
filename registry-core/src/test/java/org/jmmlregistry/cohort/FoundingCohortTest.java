package org.jmmlregistry.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.exchange.CsvImport;
import org.jmmlregistry.exchange.ImportPreview;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.outcome.Endpoints;
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
    private static SecondHscts children;

    private static final Map<String, Double> LOWER = Map.of("RI", 0.0495699591376, "NRM", 0.0508452216043);
    private static final Map<String, Double> UPPER = Map.of("RI", 0.488863370541, "NRM", 0.485889207557);

    @Parameter
    private Database database;

    @BeforeParameterizedClassInvocation
    static void the_cohort_is_imported_and_frozen(Database database) {
        registry = new Registry(database);
        take("founding_cohort.csv");
        take("index_case.csv");
        snapshot =
                registry.in(stores -> stores.snapshots().freeze(LocalDate.parse("2003-04-30"), Registry.DATA_MANAGER));
        children = founding(snapshot);
    }

    private static SecondHscts founding(Snapshot of) {
        return SecondHscts.of(of.files().stream()
                .filter(file -> file.patient().belongsTo("CHANG2004"))
                .toList());
    }

    private static List<Estimated.Reading> readings(Endpoint endpoint) {
        Estimated estimated = children.estimate(endpoint).estimated().orElseThrow();
        return Stream.of(6, 12, 24, 60).map(estimated::at).toList();
    }

    private static List<String> printed(List<Estimated.Reading> readings) {
        return readings.stream()
                .map(reading ->
                        Numbers.probability(reading.value().orElseThrow()).toString())
                .toList();
    }

    private static void prints(String expected, Message printed) {
        assertEquals(expected, printed.toString());
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
        assertEquals(13, children.size());
        assertEquals(
                List.of("INDEX"),
                snapshot.files().stream()
                        .filter(file -> file.patient().mayBelongTo("CHANG2004"))
                        .map(CaseFile::name)
                        .toList());
    }

    @Test
    void seven_of_thirteen_are_alive_and_disease_free_after_a_median_of_53_months() {
        prints("7 of 13", Numbers.counted(children.aliveDiseaseFree()));
        prints("54 %", Numbers.percent(children.aliveDiseaseFree()));
        prints("25–81 %", Numbers.limits(children.aliveDiseaseFree()));
        prints("53", Numbers.wholeMonths(children.all().medianMonths()));
        prints("53", Numbers.wholeMonths(children.reverseMedianMonths()));
    }

    @Test
    void ten_first_transplants_failed_within_six_months_and_seven_of_these_children_live() {
        assertEquals(10, children.earlyFailure().alive().n());
        assertEquals(6, children.autologousRecovery());
        assertEquals(4, children.earlyRelapse());
        prints("70 %", Numbers.percent(children.earlyFailure().alive()));
        prints("35–93 %", Numbers.limits(children.earlyFailure().alive()));
        prints("53", Numbers.wholeMonths(children.earlyFailure().medianMonths()));
    }

    @Test
    void three_of_six_live_after_an_early_and_four_of_seven_after_a_late_second_hsct() {
        prints("3 of 6", Numbers.counted(children.early().alive()));
        prints("24, 57 and 90", Numbers.wholeMonths(children.early().survivorMonths()));
        prints("90.1", Numbers.months(children.early().survivorMonths().get(2)));
        prints("4 of 7", Numbers.counted(children.late().alive()));
        prints("57 %", Numbers.percent(children.late().alive()));
        prints("P = 1.00", Numbers.pValue(children.fisherP()));
    }

    @Test
    void survival_at_6_12_24_and_60_months_is_as_computed_by_hand() {
        List<Estimated.Reading> points = readings(Endpoints.OVERALL_SURVIVAL);
        assertEquals(List.of("0.77", "0.62", "0.54", "0.54"), printed(points));
        assertEquals(
                List.of(10, 8, 7, 2),
                points.stream().map(Estimated.Reading::atRisk).toList());
        prints("0.25–0.81", Numbers.limits(points.get(2).limits()));
        assertTrue(points.get(3).few());
    }

    @Test
    void leukaemia_free_survival_loses_two_relapses_before_twelve_months() {
        assertEquals(
                List.of("0.62", "0.54", "0.54"),
                printed(readings(Endpoints.LEUKAEMIA_FREE_SURVIVAL)).subList(0, 3));
    }

    /** By hand: three relapses and three deaths without one among thirteen, nobody censored before; limits by cmprsk. */
    @Test
    void relapse_and_death_without_relapse_are_231_of_a_thousand_each_at_twelve_months() {
        for (Endpoint endpoint : List.of(Endpoints.RELAPSE_INCIDENCE, Endpoints.NON_RELAPSE_MORTALITY)) {
            Estimated.Reading year = readings(endpoint).get(1);
            assertEquals(3.0 / 13, year.value().orElseThrow(), 1e-12, endpoint.abbreviation());
            assertEquals(
                    LOWER.get(endpoint.abbreviation()), year.limits().lower().orElseThrow(), 1e-9);
            assertEquals(
                    UPPER.get(endpoint.abbreviation()), year.limits().upper().orElseThrow(), 1e-9);
        }
    }

    @Test
    void relapse_death_without_relapse_and_leukaemia_free_survival_add_to_one_on_every_day() {
        Estimated relapse = estimate(Endpoints.RELAPSE_INCIDENCE);
        Estimated death = estimate(Endpoints.NON_RELAPSE_MORTALITY);
        Estimated free = estimate(Endpoints.LEUKAEMIA_FREE_SURVIVAL);
        assertEquals(relapse.steps().size(), free.steps().size());
        for (int each = 0; each < free.steps().size(); each++) {
            assertEquals(
                    free.steps().get(each).days(), relapse.steps().get(each).days());
            assertEquals(
                    1,
                    relapse.steps().get(each).value()
                            + death.steps().get(each).value()
                            + free.steps().get(each).value(),
                    1e-12);
        }
    }

    /** The source table of the thirteen courses; each month of birth counts with its 15th. */
    @Test
    void each_child_is_as_old_at_the_first_hsct_as_the_source_table_says() {
        assertEquals(
                List.of("2.1", "1.4", "3.0", "0.9", "2.6", "1.8", "5.5", "4.2", "3.7", "1.1", "2.9", "6.3", "4.8"),
                children.courses().stream()
                        .map(row -> Numbers.months(row.ageAtFirstYears().orElseThrow())
                                .toString())
                        .toList());
    }

    @Test
    void every_figure_that_the_paper_printed_is_reproduced() {
        List<ReproducedFigure> figures =
                PublishedSeries.of("CHANG2004").orElseThrow().against(children);
        assertEquals(11, figures.size());
        figures.forEach(figure -> {
            assertTrue(figure.agrees(), figure.toString());
            assertEquals(figure.printed(), figure.printedInWords().toString());
            assertEquals(
                    figure.printed(),
                    figure.print().toString(),
                    figure.statement().toString());
        });
    }

    @Test
    void a_published_figure_is_compared_as_a_number_and_not_as_print() {
        assertTrue(reproduced("7/13 or 54 %", 7, 13, 53.846).agrees());
        assertTrue(reproduced("53.8 %", 53.846).agrees());
        assertFalse(reproduced("53.9 %", 53.846).agrees());
        assertFalse(reproduced("24 and 57", 24.2).agrees());
    }

    private static ReproducedFigure reproduced(String published, double... computed) {
        return new ReproducedFigure(
                Message.verbatim(""), published, Arrays.stream(computed).boxed().toList(), Message.verbatim(""));
    }

    @Test
    void an_earlier_cut_off_censors_who_was_seen_later_and_forgets_later_deaths() {
        Snapshot early =
                registry.in(stores -> stores.snapshots().freeze(LocalDate.parse("1997-12-01"), Registry.DATA_MANAGER));
        SecondHscts then = founding(early);
        CourseRow s09 = then.courses().stream()
                .filter(row -> row.name().equals("S09"))
                .findFirst()
                .orElseThrow();
        assertEquals(LastState.ALIVE_WITH_DISEASE, s09.state());
        assertEquals(OptionalDouble.of(258 / 30.4375), s09.followUpMonths());
        assertTrue(then.courses().stream().noneMatch(row -> row.name().equals("S07")));
    }

    private static Estimated estimate(Endpoint endpoint) {
        return children.estimate(endpoint).estimated().orElseThrow();
    }
}
