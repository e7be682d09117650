package org.jmmlregistry.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Current leukaemia-free survival on children by hand: when they fail, when they are free again, and where they end. */
class StateModelTest {

    static Stream<List<String>> lines() {
        return HandCases.table("/endpoints/clfs-cases.txt").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void a_child_goes_through_the_states_that_were_found_by_hand(List<String> line) {
        Timeline child = Timeline.of(HandCases.child(line.get(1)));
        String documented = line.get(3).equals("=") ? line.get(2) : line.get(3);
        assertEquals(line.get(2), printed(new StateModel(false).after(1, child)));
        assertEquals(documented, printed(new StateModel(true).after(1, child)));
    }

    private static String printed(StateHistory history) {
        if (history instanceof StateHistory.NotEvaluable open) {
            return open.reason().toString();
        }
        StateHistory.Followed child = (StateHistory.Followed) history;
        StringBuilder text = new StringBuilder();
        child.moves().forEach(move -> text.append(move.state())
                .append('@')
                .append(child.dayOf(move.date()))
                .append(move.seenOnly() ? "* " : " "));
        return text.append(child.dead() ? "dead " : "seen ")
                .append(child.dayOf(child.end()))
                .toString();
    }

    @Test
    void after_the_second_hsct_the_first_failure_is_over() {
        Timeline child = Timeline.of(HandCases.child(
                "relapse@50 + hsct2@80 + F13/2/1 event_type=RELAPSE event_date=@120 + F17/2/1 death_date=@190"));
        assertEquals("2@40 dead 110", printed(new StateModel(false).after(2, child)));
        assertEquals("no HSCT number 3", printed(new StateModel(false).after(3, child)));
    }

    @Test
    void on_each_day_a_child_is_in_one_state_until_it_is_dead_or_no_longer_seen() {
        StateHistory.Followed child = (StateHistory.Followed)
                new StateModel(false).after(1, HandCases.child("relapse@50 + hsct2@80 + F17/2/1 death_date=@190"));
        assertEquals(Optional.of(1), child.stateOn(49));
        assertEquals(Optional.of(2), child.stateOn(50));
        assertEquals(Optional.of(3), child.stateOn(189));
        assertEquals(Optional.empty(), child.stateOn(190));
        assertEquals(3, child.lastState());
    }

    @Test
    void states_have_names() {
        assertEquals(
                List.of(
                        "leukaemia-free since HSCT",
                        "failed",
                        "leukaemia-free again",
                        "failed again",
                        "leukaemia-free, stretch 3",
                        "failed, 3 times"),
                Stream.of(1, 2, 3, 4, 5, 6)
                        .map(number -> StateModel.state(number).toString())
                        .toList());
    }
}
