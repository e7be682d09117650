package org.jmmlregistry.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CompetingRisksTest {

    private static final double[] TIME = {1, 2, 2, 3, 4, 5};
    private static final int[] CAUSE = {1, 2, 1, 0, 2, 0};

    private final IncidenceCurves curves = CumulativeIncidence.estimate(TIME, CAUSE, 2, Confidence.LOG_LOG_95);

    @Test
    void incidence_grows_by_survival_times_hazard() {
        assertEquals(1.0 / 6, curves.incidence(1, 0), 1e-15);
        assertEquals(1.0 / 6 + 5.0 / 6 / 5, curves.incidence(1, 1), 1e-15);
        assertEquals(5.0 / 6 / 5, curves.incidence(2, 1), 1e-15);
        assertEquals(0.5, curves.eventFree(1), 1e-15);
        assertEquals(5, curves.atRisk(1));
        assertEquals(1, curves.events(2, 1));
        assertEquals(2, curves.events(1));
        assertEquals(1, curves.censored(2));
        assertEquals(6, curves.n());
        assertEquals(2, curves.causes());
        assertEquals(Confidence.LOG_LOG_95, curves.confidence());
    }

    @Test
    void variance_before_another_event_of_the_cause_stays_as_it_is() {
        assertEquals(curves.variance(1, 1), curves.variance(1, 3));
        assertTrue(curves.variance(2, 3) > curves.variance(2, 1));
    }

    @Test
    void limits_are_log_log_of_the_incidence() {
        Limits limits = curves.limits(1, 1);
        double f = curves.incidence(1, 1);
        double error = Math.sqrt(curves.variance(1, 1));
        double reach = 1.959963984540054 * error / (f * Math.log(f));
        assertEquals(Math.pow(f, Math.exp(-reach)), limits.lower().orElseThrow(), 1e-12);
        assertEquals(Math.pow(f, Math.exp(reach)), limits.upper().orElseThrow(), 1e-12);
    }

    @Test
    void before_the_first_event_the_incidence_is_zero_without_limits() {
        IncidenceCurves.At at = curves.at(2, 1);
        assertEquals(0, at.incidence());
        assertEquals(
                "the incidence is 0: its limits are not defined before the first event",
                at.limits().lower().reason());
        assertEquals(0, curves.at(1, 0.5).variance());
        assertEquals(6, curves.at(1, 0.5).atRisk());
        assertEquals(1, curves.eventFreeAt(0.5));
        assertEquals(0.25, curves.eventFreeAt(4.5), 1e-15);
    }

    @Test
    void after_a_censored_last_observation_the_level_is_only_carried_on() {
        assertTrue(curves.at(1, 6).isBeyondFollowUp());
        assertFalse(curves.at(1, 5).isBeyondFollowUp());
        IncidenceCurves certain =
                CumulativeIncidence.estimate(new double[] {1, 2}, new int[] {1, 1}, 1, Confidence.LOG_LOG_95);
        assertFalse(certain.at(1, 9).isBeyondFollowUp());
        assertEquals(
                "the incidence is 1: log-log limits are not defined",
                certain.at(1, 9).limits().upper().reason());
    }

    @Test
    void an_empty_group_has_no_rows_and_a_cause_may_be_absent() {
        IncidenceCurves empty = CumulativeIncidence.byGroup(
                        TIME, CAUSE, 3, Groups.of(new int[6], List.of("a", "b")), Confidence.LOG_LOG_95)
                .get(1);
        assertEquals(0, empty.n());
        assertEquals(0, empty.size());
        assertEquals(0, empty.at(3, 1).incidence());
        IncidenceCurves absent = CumulativeIncidence.estimate(
                List.of(Observation.event(1, 1), Observation.censored(2)), 3, Confidence.PLAIN_95);
        assertEquals(0, absent.incidence(3, 1));
        assertEquals(0, absent.variance(3, 1));
    }

    @Test
    void bad_causes_are_refused() {
        Refusal.of(
                "causes = 0: at least one cause is needed",
                () -> CumulativeIncidence.estimate(TIME, CAUSE, 0, Confidence.PLAIN_95));
        Refusal.of(
                "status[1] = 2: a status is 0 (censored) or 1 (event)",
                () -> CumulativeIncidence.estimate(TIME, CAUSE, 1, Confidence.PLAIN_95));
        Refusal.of(
                "status[0] = 4: a status is 0 (censored) or a cause from 1 to 3",
                () -> CumulativeIncidence.estimate(new double[] {1}, new int[] {4}, 3, Confidence.PLAIN_95));
        Refusal.of("cause = 3: the causes are 1 to 2", () -> curves.at(3, 1));
        Refusal.of("cause = 0: the causes are 1 to 2", () -> curves.incidence(0, 1));
        Refusal.of("cause = 3: the causes are 1 to 2", () -> new Cause(3, 2));
        Refusal.of("t = -1.0: a time is a finite number that is not negative", () -> curves.at(1, -1));
    }

    @Test
    void gray_test_from_the_curves_is_the_test_from_the_rows() {
        Sample sample = Sample.of(6, 90, 1);
        java.util.List<IncidenceCurves> byGroup =
                CumulativeIncidence.byGroup(sample.time, sample.cause, 2, sample.groups(), Confidence.LOG_LOG_95);
        assertEquals(
                GrayTest.test(sample.time, sample.cause, new Cause(2, 2), sample.groups()), GrayTest.test(byGroup, 2));
        Refusal.of("cause = 3: the causes are 1 to 2", () -> GrayTest.test(byGroup, 3));
        Refusal.of("curves is empty: at least one row is needed", () -> GrayTest.test(List.of(), 1));
    }

    @Test
    void gray_test_of_one_group_or_of_no_event_is_undefined() {
        Groups one = Groups.single(6);
        assertEquals(
                "fewer than two groups have rows",
                GrayTest.test(TIME, CAUSE, new Cause(1, 2), one).pValue().reason());
        Groups two = Groups.of(new int[] {0, 1, 0, 1, 0, 1}, List.of("a", "b"));
        ChiSquaredTest none = GrayTest.test(TIME, new int[6], new Cause(1, 2), two);
        assertEquals(
                "the cause never happens while two groups are at risk",
                none.statistic().reason());
        assertEquals(0, none.degreesOfFreedom());
    }

    @Test
    void gray_test_leaves_out_a_group_without_rows_and_adds_strata() {
        Sample sample = Sample.of(4, 120, 1);
        Groups spread =
                Groups.of(IntStream.of(sample.group).map(g -> 2 * g).toArray(), List.of("a", "-", "b", "--", "c"));
        ChiSquaredTest with = GrayTest.test(sample.time, sample.cause, new Cause(1, 2), spread);
        ChiSquaredTest without = GrayTest.test(sample.time, sample.cause, new Cause(1, 2), sample.groups());
        assertEquals(without, with);
        double[] doubledTime =
                IntStream.range(0, 240).mapToDouble(i -> sample.time[i % 120]).toArray();
        int[] doubledCause =
                IntStream.range(0, 240).map(i -> sample.cause[i % 120]).toArray();
        int[] doubledGroup =
                IntStream.range(0, 240).map(i -> sample.group[i % 120]).toArray();
        int[] stratum = IntStream.range(0, 240).map(i -> i / 120).toArray();
        ChiSquaredTest strata = GrayTest.test(
                doubledTime,
                doubledCause,
                new Cause(1, 2),
                Groups.of(doubledGroup, List.of("a", "b", "c")),
                Groups.of(stratum, List.of("x", "y")));
        assertEquals(2 * without.statistic().orElseThrow(), strata.statistic().orElseThrow(), 1e-9);
    }

    @Test
    void log_rank_is_undefined_where_groups_are_never_at_risk_together() {
        LogRank apart = LogRank.test(
                new double[] {1, 2, 8, 9},
                new int[] {0, 0, 1, 1},
                Groups.of(new int[] {0, 0, 1, 1}, List.of("a", "b")));
        assertEquals(
                "fewer than two groups are at risk at an event",
                apart.overall().pValue().reason());
        assertEquals(
                "the groups are never at risk together at an event",
                apart.trend().pValue().reason());
        LogRank strata = LogRank.test(
                new double[] {1, 2, 8, 9},
                new int[] {1, 1, 1, 1},
                Groups.of(new int[] {0, 0, 1, 1}, List.of("a", "b")),
                Groups.of(new int[] {0, 0, 1, 1}, List.of("x", "y")),
                0);
        assertEquals(
                "the groups are never at risk together at an event, so that they cannot be compared",
                strata.overall().statistic().reason());
    }

    @Test
    void log_rank_refuses_other_lengths_and_an_infinite_rho() {
        Refusal.of(
                "group has 1 rows, but 6 are expected: columns must be equally long",
                () -> LogRank.test(TIME, new int[6], Groups.single(1)));
        Refusal.of(
                "strata has 1 rows, but 6 are expected: columns must be equally long",
                () -> LogRank.test(TIME, new int[6], Groups.single(6), Groups.single(1), 0));
        Refusal.of(
                "rho = Infinity: must be finite",
                () -> LogRank.test(TIME, new int[6], Groups.single(6), Groups.single(6), Double.POSITIVE_INFINITY));
        Refusal.of("group[0] = 2: a group's code is 0 to 1", () -> Groups.of(new int[] {2}, List.of("a", "b")));
        Refusal.of("labels is empty: at least one group is needed", () -> Groups.of(new int[0], List.of()));
    }

    @Test
    void fine_gray_without_an_event_or_information_is_no_model() {
        Covariates x = Covariates.of("x", new double[] {1, 0, 1, 0, 0, 1});
        Fit<FineGrayModel> none = FineGray.fit(TIME, CAUSE, new Cause(3, 3), x, 0.95);
        assertEquals(Fit.none("no event of cause 3 among 6 rows"), none);
        assertTrue(none.model().isEmpty());
        assertEquals(
                Fit.none("covariate x is constant among those at risk or a combination of the covariates before it"),
                FineGray.fit(TIME, CAUSE, new Cause(1, 2), Covariates.of("x", new double[6]), 0.95));
        Refusal.of(
                "status[1] = 2: a status is 0 (censored) or a cause from 1 to 1",
                () -> FineGray.fit(TIME, CAUSE, new Cause(1, 1), x, 0.95));
        Refusal.of(
                "covariates has 6 rows, but 1 are expected: columns must be equally long",
                () -> FineGray.fit(new double[1], new int[1], new Cause(1, 1), x, 0.95));
    }
}
