package org.jmmlregistry.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jmmlregistry.statistics.StateRows.Stay;
import org.junit.jupiter.api.Test;

class MultiStateTest {

    private static final List<String> STATES = List.of("well", "ill", "dead");

    @Test
    void without_censoring_probabilities_are_shares_with_binomial_errors() {
        StateCurves curves = estimate(
                new Stay(1, 0, 1, 0, 1),
                new Stay(1, 1, 4, 1, 2),
                new Stay(2, 0, 2, 0, 2),
                new Stay(3, 0, 3, 0, 1),
                new Stay(3, 3, 5, 1, 0),
                new Stay(3, 5, 6, 0, 2),
                new Stay(4, 0, 6, 0, 2));
        double[][] shares = {{.75, .25, 0}, {.5, .25, .25}, {.25, .5, .25}, {.25, .25, .5}, {.5, 0, .5}, {0, 0, 1}};
        for (int step = 0; step < shares.length; step++) {
            for (int state = 0; state < 3; state++) {
                double p = shares[step][state];
                assertEquals(p, curves.probability(state, step), 1e-14);
                assertEquals(Math.sqrt(p * (1 - p) / 4), curves.standardError(state, step), 1e-14);
            }
        }
        assertEquals(2, curves.moves(0, 1));
        assertEquals(3, curves.moves(0, 2));
        assertEquals(1, curves.moves(1, 0));
        assertEquals(0, curves.censored(0));
        assertEquals(2, curves.atRisk(1, 3));
    }

    @Test
    void a_subject_may_start_in_any_state_and_the_start_has_an_error() {
        StateCurves curves = estimate(
                new Stay(1, 0, 3, 0, Stay.NO_MOVE),
                new Stay(2, 0, 3, 0, Stay.NO_MOVE),
                new Stay(3, 0, 3, 1, Stay.NO_MOVE),
                new Stay(4, 0, 2, 0, 2));
        assertEquals(0.75, curves.at(1, 0).probability());
        assertEquals(0.25, curves.at(2.5, 1).probability());
        assertEquals(Math.sqrt(0.25 * 0.75 / 4), curves.at(2.5, 1).standardError(), 1e-14);
        assertEquals(2, curves.censored(0));
        assertTrue(curves.at(3.5, 1).isBeyondFollowUp());
        assertFalse(curves.at(3, 1).isBeyondFollowUp());
    }

    @Test
    void rows_without_a_move_continue_the_same_stay() {
        StateCurves split = estimate(
                new Stay(1, 0, 1, 0, Stay.NO_MOVE),
                new Stay(1, 1, 3, 0, 2),
                new Stay(2, 0, 2, 0, 1),
                new Stay(2, 2, 5, 1, 2),
                new Stay(3, 0, 4, 0, Stay.NO_MOVE));
        StateCurves whole = estimate(
                new Stay(1, 0, 3, 0, 2),
                new Stay(2, 0, 2, 0, 1),
                new Stay(2, 2, 5, 1, 2),
                new Stay(3, 0, 4, 0, Stay.NO_MOVE));
        for (double t = 2; t <= 5; t++) {
            for (int state = 0; state < 3; state++) {
                assertEquals(whole.at(t, state), split.at(t, state));
            }
        }
        assertEquals(1, split.censored(0));
    }

    @Test
    void who_enters_late_counts_only_from_then_on() {
        StateCurves curves = estimate(
                new Stay(1, 0, 2, 0, 2),
                new Stay(2, 0, 9, 0, Stay.NO_MOVE),
                new Stay(3, 2, 6, 0, 2),
                new Stay(4, 3, 9, 0, Stay.NO_MOVE));
        assertEquals(2, curves.atRisk(0, 0));
        assertEquals(3, curves.atRisk(0, 1));
        assertEquals(0.5, curves.at(2, 0).probability());
        assertEquals(0.5 * 2 / 3, curves.at(6, 0).probability(), 1e-14);
        double[] influence = {-1.0 / 6, 1.0 / 6 + 1.0 / 18, -1.0 / 9, 1.0 / 18};
        double squares = java.util.Arrays.stream(influence).map(u -> u * u).sum();
        assertEquals(Math.sqrt(squares), curves.at(6, 0).standardError(), 1e-14);
    }

    @Test
    void expected_times_in_all_states_add_to_the_horizon() {
        StateCurves curves = estimate(
                new Stay(1, 0, 1, 0, 1), new Stay(1, 1, 4, 1, 2), new Stay(2, 0, 3, 0, 2), new Stay(3, 0, 8, 0, -1));
        assertEquals(
                6.5, curves.expectedTime(0, 6.5) + curves.expectedTime(1, 6.5) + curves.expectedTime(2, 6.5), 1e-12);
        assertEquals(0.5, curves.expectedTime(0, 0.5));
        assertEquals(1 + 2.0 * 2 / 3 + 3.5 / 3, curves.expectedTime(0, 6.5), 1e-12);
    }

    @Test
    void a_state_nobody_reaches_has_probability_zero_without_limits() {
        StateCurves curves = estimate(new Stay(1, 0, 1, 0, 1), new Stay(2, 0, 2, 0, Stay.NO_MOVE));
        StateCurves.At never = curves.at(1, 2);
        assertEquals(0, never.probability());
        assertEquals(0, never.standardError());
        assertEquals(
                "limits are not defined for a probability of 0",
                never.limits().lower().reason());
        assertEquals(
                "limits are not defined for a probability of 1",
                curves.at(0.5, 0).limits().upper().reason());
        assertEquals(curves.at(1, 0), curves.at(1, 0, 0));
        assertEquals(STATES, curves.states());
    }

    @Test
    void columns_and_stays_are_the_same_rows() {
        StateRows columns = StateRows.in(STATES)
                .rows(
                        new int[] {1, 1, 2},
                        new double[] {0, 1, 0},
                        new double[] {1, 3, 2},
                        new int[] {0, 1, 0},
                        new int[] {1, 2, -1});
        StateCurves curves = MultiState.estimate(columns, Confidence.LOG_LOG_95);
        StateCurves stays = estimate(new Stay(1, 0, 1, 0, 1), new Stay(1, 1, 3, 1, 2), new Stay(2, 0, 2, 0, -1));
        assertEquals(3, columns.rows());
        assertEquals(stays.at(3, 1), curves.at(3, 1));
        assertEquals(1, curves.moves(1, 2));
        Refusal.of("to has 1 rows, but 2 are expected: columns must be equally long", () -> StateRows.in(STATES)
                .rows(new int[2], new double[2], new double[2], new int[2], new int[1]));
        Refusal.of("states is empty: at least one row is needed", () -> StateRows.in(List.of()));
        Refusal.of(
                "status has 1 rows, but 2 are expected: columns must be equally long",
                () -> StateRows.competing(STATES, new double[2], new int[1]));
    }

    @Test
    void histories_that_do_not_fit_together_are_refused() {
        Refusal.of(
                "entry[1] = 2.0: subject 1 was last seen at 1.0; a subject's rows follow each other without gap or overlap",
                () -> estimate(new Stay(1, 0, 1, 0, 1), new Stay(1, 2, 3, 1, 2)));
        Refusal.of(
                "from[1] = 0: subject 1 is in state 1 since 1.0",
                () -> estimate(new Stay(1, 0, 1, 0, 1), new Stay(1, 1, 3, 0, 2)));
        Refusal.of(
                "to[0] = 3: the states are 0 to 2, and -1 stands for no move", () -> estimate(new Stay(1, 0, 1, 0, 3)));
        Refusal.of(
                "to[0] = 0: a move leads to another state, -1 stands for no move",
                () -> estimate(new Stay(1, 0, 1, 0, 0)));
        Refusal.of("from[0] = 3: the states are 0 to 2", () -> estimate(new Stay(1, 0, 1, 3, 0)));
        Refusal.of("stays is empty: at least one row is needed", MultiStateTest::estimate);
        Refusal.of(
                "entry[0] = 1.0 is not before the exit at 1.0: a row is observed on (entry, exit]",
                () -> estimate(new Stay(1, 1, 1, 0, 1)));
        Refusal.of("state[0] = 5: the states are 0 to 2", () -> estimate(new Stay(1, 0, 1, 0, 1))
                .at(1, 5));
    }

    private static StateCurves estimate(Stay... stays) {
        return MultiState.estimate(StateRows.of(STATES, List.of(stays)), Confidence.LOG_LOG_95);
    }
}
