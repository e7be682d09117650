package org.jmmlregistry.statistics;

import static org.jmmlregistry.statistics.Agreement.EXACT;
import static org.jmmlregistry.statistics.Agreement.ITERATED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MultiStateReferenceTest {

    private static final Json REFERENCE = Json.resource("/reference/clfs.json");
    private static final List<String> STATES = REFERENCE.get("states").texts();
    private static final StateCurves CURVES = MultiState.estimate(rows(), Confidence.LOG_LOG_95);

    private static StateRows rows() {
        Table table = Table.resource("/reference/clfs.csv");
        int[] id = table.integers("id");
        double[] start = table.numbers("start");
        double[] stop = table.numbers("stop");
        List<String> from = table.texts("from");
        List<String> to = table.texts("to");
        return StateRows.of(
                STATES,
                IntStream.range(0, table.n())
                        .mapToObj(i -> new StateRows.Stay(
                                id[i], start[i], stop[i], STATES.indexOf(from.get(i)), STATES.indexOf(to.get(i))))
                        .toList());
    }

    @Test
    void state_probabilities_equal_survfit_at_every_time() {
        EXACT.of(
                "multi-state time",
                REFERENCE.get("time").numbers(),
                IntStream.range(0, CURVES.size()).mapToDouble(CURVES::time).toArray());
        for (int i = 0; i < CURVES.size(); i++) {
            for (int state = 0; state < STATES.size(); state++) {
                EXACT.of(
                        "multi-state probability",
                        REFERENCE.get("pstate").get(i).get(state).number(),
                        CURVES.probability(state, i));
            }
        }
    }

    @Test
    void jackknife_errors_equal_survfit() {
        Json at = REFERENCE.get("at");
        for (int i = 0; i < at.get("time").size(); i++) {
            for (int state = 0; state < STATES.size(); state++) {
                StateCurves.At actual = CURVES.at(at.get("time").get(i).number(), state);
                EXACT.of(
                        "multi-state probability",
                        at.get("pstate").get(i).get(state).number(),
                        actual.probability());
                EXACT.of(
                        "multi-state error",
                        at.get("stdErrInfinitesimalJackknife").get(i).get(state).number(),
                        actual.standardError());
            }
        }
    }

    @Test
    void current_leukaemia_free_survival_is_the_probability_of_both_remissions() {
        Json reference = REFERENCE.get("clfs");
        int second = STATES.indexOf("remission2");
        for (int i = 0; i < reference.get("time").size(); i++) {
            EXACT.of(
                    "current leukaemia-free survival",
                    reference.get("estimate").get(i).number(),
                    CURVES.at(reference.get("time").get(i).number(), 0, second).probability());
        }
    }

    @Test
    void expected_times_in_state_equal_survfit() {
        Json reference = REFERENCE.get("expectedTimeInState");
        for (int state = 0; state < STATES.size(); state++) {
            EXACT.of(
                    "expected time in state",
                    reference.get("time").get(state).number(),
                    CURVES.expectedTime(state, reference.get("tau").number()));
        }
    }

    @Test
    void moves_and_censorings_are_counted_like_survcheck() {
        Json transitions = REFERENCE.get("transitions");
        List<String> columns = transitions.get("columns").texts();
        for (int from = 0; from < STATES.size(); from++) {
            for (int column = 0; column < columns.size(); column++) {
                int to = STATES.indexOf(columns.get(column));
                int actual = to < 0 ? CURVES.censored(from) : CURVES.moves(from, to);
                assertEquals(transitions.get("counts").get(from).get(column).number(), actual);
            }
        }
    }

    @Test
    void competing_risks_as_states_equal_survfit_with_their_errors() {
        Table table = Table.resource("/reference/mgus2.csv");
        Json reference = Json.resource("/reference/mgus2.json").get("aalenJohansen");
        StateCurves curves = MultiState.estimate(
                StateRows.competing(
                        List.of("free", "progression", "death"), table.numbers("time"), table.integers("cause")),
                Confidence.LOG_LOG_95);
        for (int i = 0; i < curves.size(); i++) {
            for (int state = 0; state < 3; state++) {
                EXACT.of(
                        "Aalen-Johansen",
                        reference.get("pstate").get(i).get(state).number(),
                        curves.probability(state, i));
                ITERATED.of(
                        "Aalen-Johansen error",
                        reference
                                .get("stdErrInfinitesimalJackknife")
                                .get(i)
                                .get(state)
                                .number(),
                        curves.standardError(state, i));
            }
        }
    }
}
