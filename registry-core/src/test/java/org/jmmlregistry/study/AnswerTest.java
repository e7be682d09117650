package org.jmmlregistry.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jmmlregistry.cohort.CaseKinds;
import org.jmmlregistry.cohort.Estimated;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.outcome.Outcome;
import org.junit.jupiter.api.Test;

/** Answers to questions over few children, by hand; what cannot be estimated is a sentence and never an exception. */
class AnswerTest {

    private static final String HSCT = " + F07/1/1 hsct_date=2000-01-01 donor_type=%s";

    private static String alive(String until, String donor) {
        return "last_contact_date=" + until + HSCT.formatted(donor);
    }

    private static String dead(String on, String donor) {
        return HSCT.formatted(donor).strip().substring(2) + " + F17/1/1 death_date=" + on + " cod_primary=INFECTION";
    }

    private static EndpointAnswer.Compared compared(Answer answer) {
        return assertInstanceOf(
                EndpointAnswer.Compared.class, answer.endpoints().get(0));
    }

    private static Estimated estimated(EndpointAnswer.Compared answer, int arm) {
        return answer.arms().get(arm).estimate().estimated().orElseThrow();
    }

    private static final StudyData FOUR = Children.of(
            alive("2002-01-01", "MUD"),
            dead("2000-04-10", "MUD"),
            alive("2003-01-01", "HAPLO_REL"),
            "last_contact_date=2001-01-01");

    @Test
    void children_without_the_hsct_are_outside_and_not_not_evaluable() {
        EndpointAnswer.Compared answer = compared(Children.answer(FOUR, "endpoints: OS"));

        assertEquals(1, answer.outside());
        assertEquals(3, estimated(answer, 0).n());
        assertEquals(1, estimated(answer, 0).events());
        assertTrue(answer.arms().get(0).estimate().notEvaluable().isEmpty());
        assertTrue(answer.difference().isEmpty(), "one group is compared with nothing");
    }

    @Test
    void groups_are_those_that_some_child_has_in_the_order_of_the_list() {
        EndpointAnswer.Compared answer = compared(Children.answer(FOUR, "endpoints: OS", "groups: F07.donor_type"));

        assertEquals(
                List.of("HAPLO_REL", "MUD"),
                answer.arms().stream().map(arm -> arm.group().code()).toList());
        assertEquals(1, estimated(answer, 0).n());
        assertEquals(2, estimated(answer, 1).n());
        assertEquals(1, answer.difference().orElseThrow().events());
        // exp((1.959964 + 0.841621) / sqrt(1 * 1/3 * 2/3)), by hand
        assertEquals(380.9, answer.difference().orElseThrow().detectable().orElseThrow(), 0.5);
    }

    @Test
    void who_has_no_answer_stands_in_no_group_and_is_counted_by_the_reason() {
        StudyData data = Children.of(
                alive("2002-01-01", "MUD"),
                "last_contact_date=2002-01-01 + F07/1/1 hsct_date=2000-01-01 donor_type:UNK",
                "last_contact_date=2002-01-01 + F07/1/1 hsct_date=2000-01-01");
        Answer answer = Children.answer(data, "endpoints: OS", "groups: F07.donor_type");

        assertEquals(1, estimated(compared(answer), 0).n());
        assertEquals(
                List.of("Unknown", "not recorded"),
                answer.groupNotKnown().keySet().stream()
                        .map(Object::toString)
                        .sorted()
                        .toList());
    }

    @Test
    void nothing_is_counted_after_the_horizon() {
        StudyData data = Children.of(dead("2002-06-01", "MUD"), alive("2004-01-01", "MUD"));
        Estimated two = estimated(compared(Children.answer(data, "endpoints: OS", "horizon: 24 months")), 0);
        Estimated five = estimated(compared(Children.answer(data, "endpoints: OS", "horizon: 60 months")), 0);

        assertEquals(0, two.events());
        assertEquals(1, two.at(24).value().orElseThrow());
        assertEquals(1, five.events());
        assertEquals(0.5, five.at(36).value().orElseThrow());
    }

    @Test
    void kinds_are_not_pooled_unasked_and_those_left_out_are_counted() {
        StudyData data = Children.of("data_label=REAL last_contact_date=2001-01-01", "last_contact_date=2001-01-01");
        Answer unasked = Children.answer(data, "endpoints: OS");

        assertEquals(CaseKinds.REAL, unasked.counted().kinds());
        assertEquals(1, unasked.counted().children().size());
        assertEquals(1, unasked.counted().ofOtherKinds().size());
        assertEquals(
                2,
                Children.answer(data, "endpoints: OS", "kinds: ALL")
                        .counted()
                        .children()
                        .size());
    }

    @Test
    void of_whom_it_is_not_known_whether_a_criterion_holds_is_not_counted_and_named() {
        StudyData data = Children.of(
                "last_contact_date=2001-01-01 + F03/0/1 dx_code=JMML",
                "last_contact_date=2001-01-01 + F03/0/1 dx_code=OTHER",
                "last_contact_date=2001-01-01 + F03/0/1 dx_code:UNK");
        Counted counted = Children.answer(data, "endpoints: OS", "children: F03.dx_code is JMML")
                .counted();

        assertEquals(1, counted.children().size());
        assertEquals(1, counted.undecided().size());
    }

    @Test
    void a_study_of_nobody_and_of_one_child_is_answered() {
        Answer nobody = Children.answer(FOUR, "endpoints: OS, RI", "children: F03.dx_code is JMML", "groups: centre");
        assertTrue(nobody.counted().children().isEmpty());
        assertTrue(compared(nobody).arms().stream()
                .allMatch(arm -> arm.estimate().estimated().isEmpty()));

        Answer one = Children.answer(Children.of(alive("2001-01-01", "MUD")), "endpoints: OS, LFS, RI, NRM");
        assertEquals(1, estimated(compared(one), 0).n());
        assertFalse(estimated(compared(one), 0).at(60).value().isDefined(), "nobody was followed so long");
    }

    @Test
    void all_events_on_day_0_nobody_dead_and_everybody_lost_are_answered() {
        String[] atOnce = {dead("2000-01-01", "MUD"), dead("2000-01-01", "HAPLO_REL")};
        String[] alive = {alive("2010-01-01", "MUD"), alive("2011-01-01", "HAPLO_REL")};
        String[] lost = {alive("2000-01-01", "MUD"), alive("2000-01-01", "HAPLO_REL")};
        for (String[] children : List.of(atOnce, alive, lost)) {
            for (String clock : List.of("clock: start", "clock: landmark 6 months")) {
                Answer answer = Children.answer(
                        Children.of(children), "endpoints: OS, LFS, RI, NRM", "groups: F07.donor_type", clock);
                assertEquals(4, answer.endpoints().size());
            }
            Answer daily = Children.answer(
                    Children.of(children), "endpoints: OS, RI", "groups: event RELAPSE", "clock: each day");
            assertEquals(2, daily.endpoints().size());
        }
        assertEquals(
                0,
                estimated(compared(Children.answer(Children.of(atOnce), "endpoints: OS")), 0)
                        .at(1)
                        .value()
                        .orElseThrow());
    }

    @Test
    void a_grouping_with_too_many_values_is_refused_in_a_sentence() {
        String[] many = IntStream.range(0, 14)
                .mapToObj(number -> "last_contact_date=2001-01-01 country_residence="
                        + List.of("DE", "FR", "IT", "ES", "PT", "NL", "BE", "AT", "CH", "PL", "CZ", "SE", "NO", "FI")
                                .get(number)
                        + HSCT.formatted("MUD"))
                .toArray(String[]::new);
        Refused refused = assertThrows(
                Refused.class,
                () -> Children.answer(Children.of(many), "endpoints: OS", "groups: F01.country_residence"));

        assertTrue(refused.why().toString().contains("14"), refused.why().toString());
    }

    @Test
    void cut_points_make_parts_and_a_number_on_a_point_belongs_above_it() {
        StudyData data = Children.of(
                alive("2002-01-01", "MUD") + " + F03/0/1 wbc=10",
                alive("2002-01-01", "MUD") + " + F03/0/1 wbc=20",
                alive("2002-01-01", "MUD") + " + F03/0/1 wbc=30");
        EndpointAnswer.Compared answer =
                compared(Children.answer(data, "endpoints: OS", "groups: F03.wbc cut at 20, 100"));

        assertEquals(
                List.of("below 20 1", "20 to below 100 2", "from 100 0"),
                answer.arms().stream()
                        .map(arm -> arm.group().code() + " "
                                + arm.estimate().children().size())
                        .toList());
    }

    @Test
    void generated_children_are_answered_by_every_kind_of_group_and_no_child_is_lost_on_the_way() {
        StudyData data = Children.drawn(5, 200);
        Stream.of(
                        "F07.donor_type",
                        "F03.age_at_dx_m in quartiles",
                        "F03.hbf_pct in 3 equal widths",
                        "year of HSCT cut at 2000, 2010",
                        "centre",
                        "F01.sex_at_birth",
                        "whether (F03.syndrome is NF1)")
                .forEach(groups -> {
                    Answer answer = Children.answer(data, "endpoints: OS, LFS, RI, NRM", "groups: " + groups);
                    for (EndpointAnswer each : answer.endpoints()) {
                        EndpointAnswer.Compared compared = assertInstanceOf(EndpointAnswer.Compared.class, each);
                        int known = compared.arms().stream()
                                .mapToInt(arm -> arm.estimate().children().size())
                                .sum();
                        int unknown = answer.groupNotKnown().values().stream()
                                .mapToInt(List::size)
                                .sum();
                        assertEquals(200, known + unknown + compared.outside(), groups);
                    }
                });
    }

    @Test
    void an_outcome_is_counted_from_the_landmark_among_those_beyond_it() {
        StudyData data = Children.of(
                dead("2000-03-01", "MUD"), // day 60, gone before day 183
                alive("2000-02-01", "MUD"), // not seen since day 31
                dead("2000-12-31", "MUD"), // day 365
                alive("2002-01-01", "MUD"));
        EndpointAnswer.Compared answer =
                compared(Children.answer(data, "endpoints: OS", "clock: landmark 6 months", "horizon: 60"));

        assertEquals(new EndpointAnswer.Gone(1, 1), answer.gone().orElseThrow());
        Outcome.Observed died = answer.arms().get(0).estimate().observed().stream()
                .filter(Outcome.Observed::occurred)
                .findFirst()
                .orElseThrow();
        assertEquals(365 - 183, died.days());
        assertEquals(2, estimated(answer, 0).n());
    }
}
