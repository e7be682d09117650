package org.jmmlregistry.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KaplanMeierTest {

    private static final double[] TIME = {3, 1, 2, 2, 5, 4};
    private static final int[] STATUS = {1, 1, 0, 1, 0, 0};

    @Test
    void an_event_and_a_censoring_at_the_same_time_count_the_event_first() {
        SurvivalCurve curve = KaplanMeier.estimate(TIME, STATUS, 0.95, LimitType.LOG_LOG);
        assertEquals(5, curve.atRisk(1));
        assertEquals(1, curve.censored(1));
        assertEquals(5.0 / 6 * 4 / 5, curve.at(2).survival(), 1e-15);
    }

    @Test
    void the_curve_is_one_before_the_first_event_and_level_after_the_last() {
        SurvivalCurve curve = KaplanMeier.estimate(TIME, STATUS, 0.95, LimitType.LOG_LOG);
        SurvivalCurve.At start = curve.at(0.5);
        assertEquals(new SurvivalCurve.At(0.5, 6, 1, Estimate.of(0), Limits.of(1, 1), false), start);
        SurvivalCurve.At late = curve.at(100);
        assertEquals(curve.survival(4), late.survival());
        assertTrue(late.isBeyondFollowUp());
        assertEquals(0, late.atRisk());
        assertFalse(curve.isDefinedAt(5.1));
        assertTrue(curve.isDefinedAt(5));
    }

    @Test
    void a_curve_that_ends_at_zero_is_known_for_ever_and_has_no_limits_there() {
        SurvivalCurve curve = KaplanMeier.estimate(new double[] {1, 2}, new int[] {1, 1}, 0.95, LimitType.PLAIN);
        SurvivalCurve.At end = curve.at(9);
        assertEquals(0, end.survival());
        assertFalse(end.isBeyondFollowUp());
        assertFalse(end.standardError().isDefined());
        assertEquals(
                "survival is 0: its error and limits are not defined",
                end.limits().lower().reason());
    }

    @Test
    void log_log_limits_are_undefined_until_the_first_event() {
        double[] time = {1, 2, 3};
        int[] status = {0, 1, 0};
        Limits before =
                KaplanMeier.estimate(time, status, 0.95, LimitType.LOG_LOG).limits(0);
        assertEquals(
                "survival is 1: log-log limits are not defined before the first event",
                before.upper().reason());
        assertEquals(
                Limits.of(1, 1),
                KaplanMeier.estimate(time, status, 0.95, LimitType.LOG).limits(0));
    }

    @Test
    void a_sample_without_an_event_has_no_median() {
        SurvivalCurve curve = KaplanMeier.estimate(new double[] {2, 2}, new int[] {0, 0}, 0.9, LimitType.LOG_LOG);
        assertEquals(1, curve.size());
        assertEquals(0, curve.events());
        assertEquals(1, curve.survival(0));
        assertEquals("the curve never falls to 0.5", curve.quantile(0.5).time().reason());
    }

    @Test
    void a_curve_level_exactly_at_a_half_has_its_median_in_the_middle_of_the_stretch() {
        List<Observation> sample =
                List.of(Observation.event(1), Observation.event(3), Observation.event(8), Observation.censored(9));
        assertEquals(
                5.5,
                KaplanMeier.estimate(sample, 0.95, LimitType.LOG)
                        .quantile(0.5)
                        .time()
                        .orElseThrow());
    }

    @Test
    void an_empty_group_has_a_curve_without_rows() {
        SurvivalCurve empty = KaplanMeier.byGroup(
                        TIME, STATUS, Groups.of(new int[6], List.of("twin", "cord")), Confidence.LOG_LOG_95)
                .get(1);
        assertEquals(0, empty.n());
        assertEquals(List.of(), empty.steps());
        assertEquals(0, empty.atRisk(1.0));
        assertTrue(empty.at(1).isBeyondFollowUp());
        assertFalse(empty.quantile(0.5).time().isDefined());
    }

    @Test
    void with_delayed_entry_nobody_is_at_risk_before_entering() {
        SurvivalCurve curve = KaplanMeier.estimate(
                new double[] {0, 2, 2}, new double[] {2, 5, 4}, new int[] {1, 1, 0}, Confidence.PLAIN_95);
        assertEquals(1, curve.atRisk(0));
        assertEquals(0, curve.survival(0));
        assertEquals(0, curve.survival(2));
        assertEquals(0, curve.atRisk(0.0));
        assertEquals(1, curve.atRisk(1.5));
        assertEquals(2, curve.atRisk(3.0));
        assertEquals(1, curve.atRisk(4.5));
        assertEquals(0, curve.atRisk(6.0));
    }

    @Test
    void nobody_beyond_the_landmark_leaves_an_empty_curve() {
        SurvivalCurve curve = KaplanMeier.fromLandmark(TIME, STATUS, 5, Confidence.LOG_95);
        assertEquals(0, curve.n());
        assertEquals(0, curve.size());
    }

    @Test
    void follow_up_exchanges_event_and_censoring() {
        SurvivalCurve curve = KaplanMeier.followUp(
                List.of(Observation.censored(1), Observation.event(2), Observation.censored(3)), 0.95, LimitType.LOG);
        assertEquals(1, curve.events(0));
        assertEquals(1, curve.censored(1));
        assertEquals(2.0 / 3, curve.survival(1), 1e-15);
        assertEquals(0, curve.survival(2));
    }

    @Test
    void the_restricted_mean_without_censoring_is_the_mean_of_the_restricted_times() {
        double[] time = {1, 4, 6, 7, 7, 12};
        SurvivalCurve curve = KaplanMeier.estimate(time, new int[] {1, 1, 1, 1, 1, 1}, 0.95, LimitType.PLAIN);
        assertEquals((1 + 4 + 6 + 6.5 * 3) / 6, curve.restrictedMean(6.5).mean(), 1e-14);
        assertEquals(0.5, curve.restrictedMean(0.5).mean());
        assertEquals(0, curve.restrictedMean(0.5).standardError());
    }

    @Test
    void row_order_never_matters_and_scaling_time_scales_only_times() {
        SplittableRandom random = new SplittableRandom(7);
        for (int sample = 0; sample < 50; sample++) {
            int n = 1 + random.nextInt(300);
            double[] time = random.doubles(n).map(t -> Math.ceil(40 * t)).toArray();
            int[] status = random.ints(n, 0, 2).toArray();
            double[] reversed =
                    IntStream.range(0, n).mapToDouble(i -> 4 * time[n - 1 - i]).toArray();
            int[] reversedStatus =
                    IntStream.range(0, n).map(i -> status[n - 1 - i]).toArray();
            SurvivalCurve curve = KaplanMeier.estimate(time, status, 0.95, LimitType.LOG_LOG);
            SurvivalCurve scaled = KaplanMeier.estimate(reversed, reversedStatus, 0.95, LimitType.LOG_LOG);
            assertEquals(curve.size(), scaled.size());
            for (int i = 0; i < curve.size(); i++) {
                assertEquals(4 * curve.time(i), scaled.time(i));
                assertEquals(curve.survival(i), scaled.survival(i));
                assertEquals(curve.limits(i), scaled.limits(i));
            }
        }
    }

    @Test
    void without_censoring_the_curve_is_the_empirical_survival() {
        SplittableRandom random = new SplittableRandom(8);
        double[] time =
                random.doubles(20_000).map(t -> Math.rint(1e4 * t * t) / 100).toArray();
        int[] status = IntStream.range(0, time.length).map(i -> 1).toArray();
        SurvivalCurve curve = KaplanMeier.estimate(time, status, 0.95, LimitType.PLAIN);
        for (int i = 0; i < curve.size(); i += 97) {
            double t = curve.time(i);
            double beyond = java.util.Arrays.stream(time).filter(x -> x > t).count() / 20_000.0;
            assertEquals(beyond, curve.survival(i), 1e-12);
            double error = Math.sqrt(beyond * (1 - beyond) / 20_000);
            assertEquals(error, curve.standardError(i).value().orElse(0), 1e-12);
        }
    }

    @Test
    void large_samples_are_sorted_like_small_ones() {
        SplittableRandom random = new SplittableRandom(9);
        double[] time = random.doubles(200_000).map(t -> -Math.log(t) * 1e3).toArray();
        time[17] = 0;
        time[18] = Double.MIN_VALUE;
        time[19] = 1e300;
        int[] status = random.ints(time.length, 0, 2).toArray();
        SurvivalCurve curve = KaplanMeier.estimate(time, status, 0.95, LimitType.LOG_LOG);
        double[] sorted = java.util.Arrays.stream(time).sorted().distinct().toArray();
        assertEquals(sorted.length, curve.size());
        for (int i = 0; i < sorted.length; i++) {
            assertEquals(sorted[i], curve.time(i));
        }
    }

    @Test
    void limits_of_large_samples_are_drawn_at_every_step() {
        SplittableRandom random = new SplittableRandom(12);
        double[] time = random.doubles(60_000).toArray();
        int[] status = random.ints(time.length, 0, 2).toArray();
        SurvivalCurve curve = KaplanMeier.estimate(time, status, 0.95, LimitType.LOG);
        for (int i = 0; i < curve.size(); i++) {
            if (curve.survival(i) > 0) {
                double error = curve.standardError(i).orElseThrow() / curve.survival(i);
                double lower = curve.survival(i) * Math.exp(-1.959963984540054 * error);
                assertEquals(lower, curve.limits(i).lower().orElseThrow(), 1e-12);
                double upper = Math.min(1, curve.survival(i) * Math.exp(1.959963984540054 * error));
                assertEquals(upper, curve.limits(i).upper().orElseThrow(), 1e-12);
            }
        }
    }

    @Test
    void a_curve_tells_its_events_its_limits_and_where_a_quantile_is_missing() {
        SurvivalCurve curve = KaplanMeier.estimate(TIME, STATUS, 0.9, LimitType.PLAIN);
        assertEquals(3, curve.events());
        assertEquals(new Confidence(0.9, LimitType.PLAIN), curve.confidence());
        assertEquals(
                "the upper limit of the curve never falls to 0.25",
                curve.quantile(0.75).limits().upper().reason());
        assertEquals(
                "the curve never falls to 0.25", curve.quantile(0.75).time().reason());
    }

    @Test
    void a_curve_refuses_negative_times_and_probabilities_outside_zero_to_one() {
        SurvivalCurve curve = KaplanMeier.estimate(TIME, STATUS, 0.95, LimitType.LOG);
        Refusal.of("t = -1.0: a time is a finite number that is not negative", () -> curve.at(-1));
        Refusal.of("t = -1.0: a time is a finite number that is not negative", () -> curve.atRisk(-1.0));
        Refusal.of("tau = NaN: a time is a finite number that is not negative", () -> curve.restrictedMean(Double.NaN));
        Refusal.of("p = 1.0: a quantile's probability lies between 0 and 1", () -> curve.quantile(1));
        Refusal.of("p = 0.0: a quantile's probability lies between 0 and 1", () -> curve.quantile(0));
        Refusal.of(
                "landmark = -1.0: a time is a finite number that is not negative",
                () -> KaplanMeier.fromLandmark(TIME, STATUS, -1, Confidence.LOG_95));
    }

    @Test
    void bad_columns_are_refused_by_argument_row_and_value() {
        assertRefused("time is empty: at least one row is needed", new double[0], new int[0]);
        assertRefused("status has 1 rows, but 2 are expected: columns must be equally long", new double[2], new int[1]);
        assertRefused(
                "time[1] = NaN: a time is a finite number that is not negative",
                new double[] {1, Double.NaN},
                new int[2]);
        assertRefused("time[0] = -1.0: a time is a finite number that is not negative", new double[] {-1}, new int[1]);
        assertRefused(
                "time[0] = Infinity: a time is a finite number that is not negative",
                new double[] {Double.POSITIVE_INFINITY},
                new int[1]);
        assertRefused("status[0] = 2: a status is 0 (censored) or 1 (event)", new double[] {1}, new int[] {2});
        assertRefused("status[0] = -1: a status is 0 (censored) or 1 (event)", new double[] {1}, new int[] {-1});
    }

    @Test
    void a_level_outside_zero_to_one_is_refused() {
        for (double level : new double[] {0, 1, -0.5, 95, Double.NaN}) {
            Exception refusal = assertThrows(
                    IllegalArgumentException.class, () -> KaplanMeier.estimate(TIME, STATUS, level, LimitType.LOG));
            assertEquals("level = " + level + ": a confidence level lies between 0 and 1", refusal.getMessage());
        }
    }

    @Test
    void an_entry_that_is_not_before_the_exit_is_refused() {
        Exception refusal = assertThrows(
                IllegalArgumentException.class,
                () -> KaplanMeier.estimate(
                        new double[] {0, 3}, new double[] {2, 3}, new int[] {1, 1}, Confidence.LOG_95));
        assertEquals(
                "entry[1] = 3.0 is not before the exit at 3.0: a row is observed on (entry, exit]",
                refusal.getMessage());
    }

    @Test
    void an_estimate_has_a_value_or_a_reason() {
        assertEquals(Optional.of("late"), Optional.of(Estimate.undefined("late").reason()));
        assertThrows(IllegalArgumentException.class, () -> Estimate.of(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Estimate.undefined(""));
        assertThrows(
                IllegalStateException.class, () -> Estimate.undefined("late").orElseThrow());
    }

    private static void assertRefused(String message, double[] time, int[] status) {
        Exception refusal = assertThrows(
                IllegalArgumentException.class, () -> KaplanMeier.estimate(time, status, 0.95, LimitType.LOG));
        assertEquals(message, refusal.getMessage());
    }

    @ParameterizedTest
    @EnumSource(LimitType.class)
    void curves_by_group_are_the_curves_of_the_groups_alone(LimitType type) {
        Sample sample = Sample.of(4, 137, 1);
        List<SurvivalCurve> curves =
                KaplanMeier.byGroup(sample.time, sample.events(), sample.groups(), new Confidence(0.95, type));
        for (int group = 0; group < curves.size(); group++) {
            int wanted = group;
            int[] rows = IntStream.range(0, sample.n())
                    .filter(row -> sample.group[row] == wanted)
                    .toArray();
            SurvivalCurve alone = KaplanMeier.estimate(
                    IntStream.of(rows).mapToDouble(row -> sample.time[row]).toArray(),
                    IntStream.of(rows).map(row -> sample.events()[row]).toArray(),
                    0.95,
                    type);
            assertEquals(alone.steps(), curves.get(group).steps());
        }
    }
}
