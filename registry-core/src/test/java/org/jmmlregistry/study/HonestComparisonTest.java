package org.jmmlregistry.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups that form after the clock has started are not compared from the start, and what is offered instead can be asked. */
class HonestComparisonTest {

    private static final StudyData DATA = Children.drawn(7, 300);

    private static final String EARLY =
            "F07.hsct_date where (HSCT is 2) within 6 months after F07.hsct_date where (HSCT is 1)";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "event RELAPSE",
                "whether (F12b.dli_date is given)",
                "whether (F11.onset_date is given)",
                "whether (" + EARLY + ")",
                "F08.anc_recovery"
            })
    void what_happens_later_divides_nobody_from_the_start(String groups) {
        Answer answer = Children.answer(DATA, "endpoints: OS, LFS, NRM", "groups: " + groups);

        for (EndpointAnswer each : answer.endpoints()) {
            assertInstanceOf(EndpointAnswer.NotCompared.class, each);
        }
    }

    @Test
    void early_against_late_is_refused_from_the_first_hsct_and_allowed_with_a_mark_from_the_second() {
        EndpointAnswer first = Children.answer(DATA, "endpoints: OS", "groups: whether (" + EARLY + ")")
                .endpoints()
                .get(0);
        EndpointAnswer second = Children.answer(DATA, "endpoints: OS", "HSCT: 2", "groups: whether (" + EARLY + ")")
                .endpoints()
                .get(0);

        assertInstanceOf(EndpointAnswer.NotCompared.class, first);
        assertTrue(assertInstanceOf(EndpointAnswer.Compared.class, second).survivedToStart());
    }

    @Test
    void every_question_that_is_offered_instead_reads_back_and_is_answered() {
        for (String groups : List.of(
                "event RELAPSE",
                "event WITHDRAWAL",
                "whether (F12a.stop_date is given)",
                "whether (F12b.dli_date is given)",
                "whether (" + EARLY + ")")) {
            EndpointAnswer.NotCompared refused = assertInstanceOf(
                    EndpointAnswer.NotCompared.class,
                    Children.answer(DATA, "endpoints: OS", "groups: " + groups)
                            .endpoints()
                            .get(0));
            assertTrue(refused.instead().size() >= 2, groups);
            for (EndpointAnswer.Alternative other : refused.instead()) {
                Specification again = Specification.read(other.specification().text());
                Answer.of(again, DATA)
                        .endpoints()
                        .forEach(each -> assertTrue(!(each instanceof EndpointAnswer.NotCompared), again.text()));
            }
        }
    }

    @Test
    void the_waiting_is_told_in_figures() {
        EndpointAnswer.NotCompared refused = assertInstanceOf(
                EndpointAnswer.NotCompared.class,
                Children.answer(
                                Children.of(
                                        "last_contact_date=2002-01-01 + F07/1/1 hsct_date=2000-01-01 + F13/1/1 event_type=RELAPSE event_date=2000-04-10",
                                        "last_contact_date=2002-01-01 + F07/1/1 hsct_date=2000-01-01 + F13/1/1 event_type=RELAPSE event_date=2000-10-27",
                                        "F07/1/1 hsct_date=2000-01-01 + F17/1/1 death_date=2000-02-01 cod_primary=INFECTION"),
                                "endpoints: OS",
                                "groups: event RELAPSE")
                        .endpoints()
                        .get(0));
        EndpointAnswer.Waiting waiting = refused.waiting().orElseThrow();

        assertEquals(2, waiting.joined());
        // days 100 and 300
        assertEquals(200 / 30.4375, waiting.medianMonths().orElseThrow(), 1e-9);
        assertEquals(100 / 30.4375, waiting.shortestMonths().orElseThrow(), 1e-9);
        assertEquals(300 / 30.4375, waiting.longestMonths().orElseThrow(), 1e-9);
        assertEquals(1, waiting.hadBefore());
    }

    @Test
    void on_each_day_a_child_counts_in_the_group_that_it_is_in() {
        EndpointAnswer.OverTime answer = assertInstanceOf(
                EndpointAnswer.OverTime.class,
                Children.answer(DATA, "endpoints: OS", "groups: event RELAPSE", "clock: each day")
                        .endpoints()
                        .get(0));

        assertTrue(answer.switched() > 10);
        assertTrue(answer.hazards().events() > 10);
        assertEquals(
                answer.hazards().events(),
                answer.before().events() + answer.after().events());
        HazardRatio.ByCox ratio =
                assertInstanceOf(HazardRatio.ByCox.class, answer.hazards().ratio());
        assertTrue(ratio.term().ratio() > 1, "relapse kills");
    }

    @Test
    void with_few_events_the_ratio_is_that_of_penalised_likelihood_and_says_why() {
        EndpointAnswer.OverTime answer = assertInstanceOf(
                EndpointAnswer.OverTime.class,
                Children.answer(Children.drawn(7, 8), "endpoints: OS", "groups: event RELAPSE", "clock: each day")
                        .endpoints()
                        .get(0));

        assertTrue(answer.hazards().events() < 10);
        assertTrue(!(answer.hazards().ratio() instanceof HazardRatio.ByCox));
    }

    @Test
    void a_withdrawal_of_immunosuppression_divides_children_from_its_day_on_and_not_before() {
        StudyData data = Children.of(
                "last_contact_date=2002-01-01 + F07/1/1 hsct_date=2000-01-01 + F12a/1/1 stop_date=2000-04-10 withdrawal_reason=PLANNED_TAPER",
                "last_contact_date=2002-01-01 + F07/1/1 hsct_date=2000-01-01 + F12a/1/1 stop_date:UNK withdrawal_reason=RELAPSE",
                "last_contact_date=2002-01-01 + F07/1/1 hsct_date=2000-01-01",
                "F07/1/1 hsct_date=2000-01-01 + F17/1/1 death_date=2000-02-01 cod_primary=INFECTION");
        EndpointAnswer naive = Children.answer(data, "endpoints: OS", "groups: event WITHDRAWAL")
                .endpoints()
                .get(0);
        EndpointAnswer.OverTime daily = assertInstanceOf(
                EndpointAnswer.OverTime.class,
                Children.answer(data, "endpoints: OS", "groups: event WITHDRAWAL", "clock: each day")
                        .endpoints()
                        .get(0));
        EndpointAnswer.Compared landmark = assertInstanceOf(
                EndpointAnswer.Compared.class,
                Children.answer(data, "endpoints: OS", "groups: event WITHDRAWAL", "clock: landmark 6 months")
                        .endpoints()
                        .get(0));

        assertInstanceOf(EndpointAnswer.NotCompared.class, naive);
        // of one child the day is not known
        assertEquals(3, daily.n());
        assertEquals(1, daily.switched());
        assertEquals(
                List.of(1, 1),
                landmark.arms().stream()
                        .map(arm -> arm.estimate().observed().size())
                        .toList());
    }
}
