package org.jmmlregistry.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.casefile.CaseFiles;
import org.jmmlregistry.casefile.Cases;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.followup.CauseOfDeath;
import org.jmmlregistry.followup.Death;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.outcome.Endpoints;
import org.jmmlregistry.outcome.Happening;
import org.jmmlregistry.outcome.Origin;
import org.jmmlregistry.outcome.Outcome;
import org.jmmlregistry.patient.RegistryId;
import org.junit.jupiter.api.Test;

/** Endpoints with a competing event, child by child and over all: what came first counts, by hand. */
class EndpointEstimateTest {

    private static final LocalDate DAY_0 = LocalDate.of(2000, 1, 1);

    private static CaseFile child(int number, Optional<Integer> relapse, Optional<Death> death, int seen) {
        List<String> course = new ArrayList<>();
        course.add("F01/0/1 sex_at_birth=F data_label=SYNTHETIC");
        course.add("F07/1/1 hsct_date=" + day(0));
        relapse.ifPresent(day -> course.add("F13/1/1 event_type=RELAPSE event_date=" + day(day)));
        death.ifPresentOrElse(
                each -> course.add("F17/1/1 death_date=" + each.recorded()
                        + each.cause().map(cause -> " cod_primary=" + cause).orElse("")),
                () -> course.add("F16/1/1 visit_date=" + day(seen)));
        return CaseFiles.of(RegistryId.of(number), Cases.of(String.join(" + ", course)));
    }

    private static ClinicalDate day(int number) {
        return ClinicalDate.of(DAY_0.plusDays(number));
    }

    private static Optional<Death> dead(int day, CauseOfDeath... cause) {
        return Optional.of(new Death(day(day), cause.length == 0 ? Optional.empty() : Optional.of(cause[0])));
    }

    private static final List<CaseFile> CHILDREN = List.of(
            child(1, Optional.of(30), dead(60, CauseOfDeath.DISEASE), 60),
            child(2, Optional.empty(), dead(40, CauseOfDeath.INFECTION), 40),
            child(3, Optional.empty(), dead(50, CauseOfDeath.DISEASE), 50),
            child(4, Optional.of(70), dead(70), 70),
            child(5, Optional.empty(), Optional.empty(), 100),
            child(6, Optional.empty(), dead(-1), -1));

    private static Outcome.Observed observed(Endpoint endpoint, int child) {
        return assertInstanceOf(Outcome.Observed.class, endpoint.after(1, CHILDREN.get(child - 1)));
    }

    @Test
    void what_came_first_counts_and_the_other_competes() {
        assertEquals(1, observed(Endpoints.RELAPSE_INCIDENCE, 1).cause());
        assertEquals(30, observed(Endpoints.RELAPSE_INCIDENCE, 1).days());
        assertEquals(2, observed(Endpoints.NON_RELAPSE_MORTALITY, 1).cause());
        assertEquals(1, observed(Endpoints.NON_RELAPSE_MORTALITY, 2).cause());
        assertEquals(2, observed(Endpoints.RELAPSE_INCIDENCE, 2).cause());
    }

    @Test
    void a_death_of_the_disease_without_a_recorded_relapse_is_a_relapse_on_the_day_of_death() {
        assertEquals(1, observed(Endpoints.RELAPSE_INCIDENCE, 3).cause());
        assertEquals(50, observed(Endpoints.RELAPSE_INCIDENCE, 3).days());
        assertEquals(2, observed(Endpoints.NON_RELAPSE_MORTALITY, 3).cause());
    }

    @Test
    void who_relapsed_by_the_cause_of_death_alone_is_named() {
        for (Endpoint endpoint :
                List.of(Endpoints.RELAPSE_INCIDENCE, Endpoints.NON_RELAPSE_MORTALITY, Endpoints.EVENT_FREE_SURVIVAL)) {
            assertEquals(
                    List.of(CHILDREN.get(2).name()),
                    EndpointEstimate.of(endpoint, 1, CHILDREN).byCauseOfDeath().stream()
                            .map(EndpointEstimate.Followed::name)
                            .toList());
        }
        assertEquals(
                List.of(),
                EndpointEstimate.of(Endpoints.OVERALL_SURVIVAL, 1, CHILDREN).byCauseOfDeath());
    }

    /** By hand: of seven children one more is not evaluable, seen to day 90 with a relapse of unknown date. */
    @Test
    void bounds_are_as_if_none_and_as_if_all_of_the_others_had_the_event() {
        List<CaseFile> files = new ArrayList<>(CHILDREN.subList(0, 5));
        files.add(CaseFiles.of(
                RegistryId.of(7),
                Cases.of("F01/0/1 sex_at_birth=F + F07/1/1 hsct_date=" + day(0) + " + F16/1/1 visit_date=" + day(90)
                        + " + F13/1/1 event_type=RELAPSE event_date:UNK")));
        EndpointEstimate relapse = EndpointEstimate.of(Endpoints.RELAPSE_INCIDENCE, 1, files);
        EndpointEstimate.Bounds bounds = relapse.bounds().orElseThrow();
        assertEquals(0.6, relapse.estimated().orElseThrow().on(95).value(), 1e-12);
        assertEquals(3.0 / 6, bounds.ifNone().on(95).value(), 1e-12);
        assertEquals(3.0 / 6 + 1.0 / 6, bounds.ifAll().on(95).value(), 1e-12);
        assertTrue(EndpointEstimate.of(Endpoints.RELAPSE_INCIDENCE, 1, CHILDREN.subList(0, 5))
                .bounds()
                .isEmpty());
    }

    @Test
    void on_one_day_relapse_comes_before_death() {
        assertEquals(1, observed(Endpoints.RELAPSE_INCIDENCE, 4).cause());
        assertEquals(2, observed(Endpoints.NON_RELAPSE_MORTALITY, 4).cause());
        assertEquals(1, observed(Endpoints.LEUKAEMIA_FREE_SURVIVAL, 4).cause());
    }

    @Test
    void who_had_neither_is_censored_and_who_was_never_seen_is_not_evaluable() {
        assertEquals(0, observed(Endpoints.RELAPSE_INCIDENCE, 5).cause());
        Outcome never = Endpoints.RELAPSE_INCIDENCE.after(1, CHILDREN.get(5));
        assertEquals(
                "not seen after HSCT 1",
                assertInstanceOf(Outcome.NotEvaluable.class, never).reason().toString());
        Outcome second = Endpoints.RELAPSE_INCIDENCE.after(2, CHILDREN.get(0));
        assertEquals(
                "no HSCT number 2",
                assertInstanceOf(Outcome.NotEvaluable.class, second).reason().toString());
    }

    /** Relapses on days 30, 50 and 70 among 5, 3 and 2 at risk, one death on day 40 among 4. */
    @Test
    void incidence_and_what_is_left_are_as_by_hand_and_add_to_one() {
        EndpointEstimate relapse = EndpointEstimate.of(Endpoints.RELAPSE_INCIDENCE, 1, CHILDREN);
        EndpointEstimate death = EndpointEstimate.of(Endpoints.NON_RELAPSE_MORTALITY, 1, CHILDREN);
        EndpointEstimate free = EndpointEstimate.of(Endpoints.LEUKAEMIA_FREE_SURVIVAL, 1, CHILDREN);
        assertEquals(1, relapse.notEvaluable().size());
        Estimated.Incidence incidence =
                assertInstanceOf(Estimated.Incidence.class, relapse.estimated().orElseThrow());
        assertEquals(3, incidence.events());
        assertEquals(5, incidence.n());
        assertEquals(0.2 + 0.2 + 0.2, incidence.at(3).value().orElseThrow(), 1e-12);
        assertEquals(0.2, death.estimated().orElseThrow().at(3).value().orElseThrow(), 1e-12);
        assertEquals(0.2, free.estimated().orElseThrow().at(3).value().orElseThrow(), 1e-12);
        assertInstanceOf(Estimated.Survival.class, free.estimated().orElseThrow());
    }

    private static List<CaseFile> followed(int... days) {
        return IntStream.range(0, days.length)
                .mapToObj(child -> child(child + 1, Optional.empty(), Optional.empty(), days[child]))
                .toList();
    }

    private static Estimated estimated(Endpoint endpoint, List<CaseFile> files) {
        return EndpointEstimate.of(endpoint, 1, files).estimated().orElseThrow();
    }

    @Test
    void nothing_is_estimated_where_nobody_is_at_risk() {
        for (Endpoint endpoint : List.of(Endpoints.OVERALL_SURVIVAL, Endpoints.RELAPSE_INCIDENCE)) {
            Estimated.Reading lost = estimated(endpoint, followed(0, 0, 0)).at(60);
            assertEquals(0, lost.atRisk());
            assertFalse(lost.value().isDefined(), lost.toString());
            assertFalse(lost.limits().areDefined(), lost.toString());
            assertFalse(estimated(endpoint, CHILDREN).at(4).value().isDefined());
        }
    }

    @Test
    void an_estimate_ends_with_the_last_follow_up_also_after_an_event_if_others_were_lost_before() {
        List<CaseFile> files =
                List.of(child(1, Optional.empty(), Optional.empty(), 10), child(2, Optional.empty(), dead(200), 200));
        Estimated survival = estimated(Endpoints.OVERALL_SURVIVAL, files);
        assertTrue(survival.at(6).value().isDefined());
        assertFalse(survival.at(7).value().isDefined());
    }

    @Test
    void where_all_have_died_none_is_alive_for_ever_within_exact_limits() {
        Estimated.Reading late = estimated(
                        Endpoints.OVERALL_SURVIVAL,
                        List.of(child(1, Optional.empty(), dead(5), 5), child(2, Optional.empty(), dead(9), 9)))
                .at(60);
        assertEquals(0, late.value().orElseThrow());
        assertEquals(0, late.limits().lower().orElseThrow());
        assertEquals(1 - Math.sqrt(0.025), late.limits().upper().orElseThrow(), 1e-9);
    }

    /** R: binom.test(4, 4) has the limits 0.3976354 and 1. */
    @Test
    void limits_are_exact_where_nobody_had_the_event() {
        List<CaseFile> files = followed(100, 400, 400, 400, 400);
        Estimated.Reading survival =
                estimated(Endpoints.OVERALL_SURVIVAL, files).at(12);
        assertEquals(4, survival.atRisk());
        assertEquals(1, survival.value().orElseThrow());
        assertEquals(0.3976354, survival.limits().lower().orElseThrow(), 1e-7);
        assertEquals(1, survival.limits().upper().orElseThrow());
        Estimated.Reading relapse =
                estimated(Endpoints.RELAPSE_INCIDENCE, files).at(12);
        assertEquals(0, relapse.value().orElseThrow());
        assertEquals(0, relapse.limits().lower().orElseThrow());
        assertEquals(0.6023646, relapse.limits().upper().orElseThrow(), 1e-7);
        for (Estimated.Step step : estimated(Endpoints.OVERALL_SURVIVAL, files).steps()) {
            assertTrue(step.limits().lower().orElseThrow() < 1, step.toString());
        }
    }

    /** One died without relapse before, so that of four it is known that they had no relapse. */
    @Test
    void who_had_a_competing_event_counts_among_those_without_the_event() {
        List<CaseFile> files = new ArrayList<>(followed(400, 400, 400));
        files.add(child(4, Optional.empty(), dead(40), 40));
        Estimated.Reading relapse =
                estimated(Endpoints.RELAPSE_INCIDENCE, files).at(12);
        assertEquals(3, relapse.atRisk());
        assertEquals(0.6023646, relapse.limits().upper().orElseThrow(), 1e-7);
    }

    @Test
    void nobody_evaluable_is_no_estimate_and_no_exception() {
        EndpointEstimate none = EndpointEstimate.of(Endpoints.RELAPSE_INCIDENCE, 1, CHILDREN.subList(5, 6));
        assertTrue(none.estimated().isEmpty());
        assertEquals(1, none.notEvaluable().size());
    }

    @Test
    void an_event_after_the_window_is_none_and_one_on_its_last_day_counts() {
        assertEquals(new Outcome.Observed(day(0), day(29), 0), within(29).after(1, CHILDREN.get(0)));
        assertEquals(new Outcome.Observed(day(0), day(30), 1), within(30).after(1, CHILDREN.get(0)));
    }

    private static Endpoint within(int days) {
        return Endpoints.RELAPSE_INCIDENCE.within(days);
    }

    @Test
    void an_event_does_not_compete_with_itself() {
        Endpoint relapse = Endpoints.RELAPSE_INCIDENCE;
        assertThrows(
                IllegalArgumentException.class,
                () -> new Endpoint(
                        "X",
                        relapse.printed(),
                        Origin.HSCT,
                        List.of(Happening.RELAPSE),
                        List.of(Happening.RELAPSE),
                        Optional.empty(),
                        List.of(),
                        false));
    }
}
