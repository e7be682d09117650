package org.jmmlregistry.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SwitchTest {

    private static final double NEVER = Double.POSITIVE_INFINITY;
    private static final double[] TIME = {3, 5, 8, 9, 12};
    private static final int[] STATUS = {1, 1, 0, 1, 1};
    private static final double[] SWITCHED = {NEVER, 2, 4, NEVER, 9};

    @Test
    void each_subject_counts_in_the_state_it_is_in() {
        List<SurvivalCurve> curves = SimonMakuch.curves(TIME, STATUS, SWITCHED, 0, Confidence.LOG_LOG_95);
        SurvivalCurve before = curves.get(0);
        SurvivalCurve after = curves.get(1);
        assertEquals(5, before.atRisk(1.0));
        assertEquals(4, before.atRisk(3.0));
        assertEquals(2, before.atRisk(8.0));
        assertEquals(1, after.atRisk(3.0));
        assertEquals(2, after.atRisk(5.0));
        assertEquals(0.75, before.at(3).survival());
        assertEquals(0.5, after.at(5).survival());
    }

    @Test
    void a_landmark_leaves_out_who_is_no_longer_observed_and_counts_earlier_switches() {
        List<SurvivalCurve> curves = SimonMakuch.curves(TIME, STATUS, SWITCHED, 4, Confidence.PLAIN_95);
        assertEquals(2, curves.get(0).n());
        assertEquals(3, curves.get(1).n());
        assertEquals(2, curves.get(1).atRisk(5.0));
        assertEquals(2, curves.get(0).atRisk(9.0));
    }

    @Test
    void the_mantel_byar_test_compares_observed_with_expected_events_after_the_switch() {
        ChiSquaredTest test = MantelByar.test(TIME, STATUS, SWITCHED);
        // at risk after / all at the events at 3, 5, 9, 12: 1/5, 2/4, 0/2, 1/1
        double difference = 2 - (1.0 / 5 + 2.0 / 4 + 1);
        double variance = 0.2 * 0.8 + 0.5 * 0.5;
        assertEquals(difference * difference / variance, test.statistic().orElseThrow(), 1e-12);
        assertEquals(1, test.degreesOfFreedom());
    }

    @Test
    void a_switch_at_the_end_is_none_and_one_at_the_start_is_always() {
        ChiSquaredTest test = MantelByar.test(new double[] {2, 4, 6}, new int[] {1, 1, 1}, new double[] {2, 0, NEVER});
        LogRank logRank = LogRank.test(
                new double[] {2, 4, 6}, new int[] {1, 1, 1}, Groups.of(new int[] {0, 1, 0}, List.of("a", "b")));
        assertEquals(
                logRank.overall().statistic().orElseThrow(), test.statistic().orElseThrow(), 1e-12);
    }

    @Test
    void nobody_in_both_states_at_an_event_leaves_nothing_to_compare() {
        assertEquals(
                "nobody is at risk in both states at an event",
                MantelByar.test(TIME, STATUS, new double[] {NEVER, NEVER, NEVER, NEVER, NEVER})
                        .pValue()
                        .reason());
        assertEquals(
                "nobody is observed beyond time 0",
                MantelByar.test(new double[] {0}, new int[] {1}, new double[] {NEVER})
                        .pValue()
                        .reason());
    }

    @Test
    void bad_switches_are_refused() {
        Refusal.of(
                "switched[0] = NaN: the time of a switch is not negative, and infinite if there was none",
                () -> MantelByar.test(new double[] {1}, new int[] {1}, new double[] {Double.NaN}));
        Refusal.of(
                "switched has 2 rows, but 1 are expected: columns must be equally long",
                () -> MantelByar.test(new double[] {1}, new int[] {1}, new double[2]));
        Refusal.of(
                "landmark = 12.0: nobody is observed beyond it",
                () -> SimonMakuch.curves(TIME, STATUS, SWITCHED, 12, Confidence.PLAIN_95));
        Refusal.of(
                "covariates has 2 columns: the current state is the only one",
                () -> MantelByar.test(
                        CoxDesign.of(TIME, STATUS, Covariates.of("x", TIME).and("y", TIME))));
    }
}
