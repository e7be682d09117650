package org.jmmlregistry.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Curves and tests once more as their definitions read: every number at risk is counted anew, row by row. */
class DefinitionsTest {

    private static final double CLOSE = 1e-11;
    private static final double Z_95 = 1.959963984540054;

    static Stream<Sample> samples() {
        return IntStream.range(0, 15)
                .mapToObj(i -> Sample.of(100 + i, 12 + 4 * i, i % 3 == 0 ? 0 : i % 3 == 1 ? 5 : 1));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void survival_is_the_product_of_the_shares_that_go_on(Sample sample) {
        int[] events = sample.events();
        SurvivalCurve curve = KaplanMeier.estimate(sample.time, events, 0.95, LimitType.LOG);
        assertEquals(distinct(sample.time).length, curve.size());
        for (int step = 0; step < curve.size(); step++) {
            double survival = 1;
            double greenwood = 0;
            double hazard = 0;
            for (double u : upTo(curve.time(step), sample.time)) {
                double n = count(sample.n(), row -> sample.time[row] >= u);
                double d = count(sample.n(), row -> sample.time[row] == u && events[row] == 1);
                survival *= 1 - d / n;
                greenwood += d / (n * (n - d));
                hazard += d / n;
            }
            assertEquals(survival, curve.survival(step), CLOSE);
            assertEquals(hazard, curve.cumulativeHazard(step), CLOSE);
            if (survival > 0) {
                double reach = Z_95 * Math.sqrt(greenwood);
                assertEquals(
                        survival * Math.sqrt(greenwood),
                        curve.standardError(step).orElseThrow(),
                        CLOSE);
                assertEquals(
                        survival * Math.exp(-reach), curve.limits(step).lower().orElseThrow(), CLOSE);
                assertEquals(
                        Math.min(1, survival * Math.exp(reach)),
                        curve.limits(step).upper().orElseThrow(),
                        CLOSE);
            } else {
                assertFalse(curve.standardError(step).isDefined());
                assertFalse(curve.limits(step).areDefined());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void with_delayed_entry_those_are_at_risk_who_entered_before_and_leave_at_the_time_or_later(Sample sample) {
        int[] events = sample.events();
        double[] entry = new double[sample.n()];
        Arrays.setAll(entry, row -> row % 3 == 0 ? 0 : Math.floor(sample.time[row] / 2));
        SurvivalCurve curve = KaplanMeier.estimate(entry, sample.time, events, Confidence.PLAIN_95);
        double survival = 1;
        for (int step = 0; step < curve.size(); step++) {
            double u = curve.time(step);
            long n = count(sample.n(), row -> entry[row] < u && u <= sample.time[row]);
            long d = count(sample.n(), row -> sample.time[row] == u && events[row] == 1);
            survival *= 1 - (double) d / n;
            assertEquals(n, curve.atRisk(step));
            assertEquals(n, curve.atRisk(u));
            assertEquals(d, curve.events(step));
            assertEquals(survival, curve.survival(step), CLOSE);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_quantile_is_the_first_time_at_which_the_curve_has_fallen_below(Sample sample) {
        SurvivalCurve curve = KaplanMeier.estimate(sample.time, sample.events(), 0.95, LimitType.LOG_LOG);
        for (double p : new double[] {0.083, 0.217, 0.361, 0.519, 0.743}) {
            OptionalDouble first = IntStream.range(0, curve.size())
                    .filter(step -> curve.survival(step) <= 1 - p)
                    .mapToDouble(curve::time)
                    .findFirst();
            assertEquals(first, curve.quantile(p).time().value());
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_restricted_mean_is_the_area_under_the_curve(Sample sample) {
        SurvivalCurve curve = KaplanMeier.estimate(sample.time, sample.events(), 0.95, LimitType.LOG_LOG);
        double tau = 17;
        double[] corners = distinct(DoubleStream.concat(DoubleStream.of(0, tau), Arrays.stream(upTo(tau, sample.time)))
                .toArray());
        double area = 0;
        for (int i = 1; i < corners.length; i++) {
            area += curve.at(corners[i - 1]).survival() * (corners[i] - corners[i - 1]);
        }
        assertEquals(area, curve.restrictedMean(tau).mean(), CLOSE);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void an_incidence_is_the_sum_of_survival_before_times_hazard_of_the_cause(Sample sample) {
        IncidenceCurves curves = CumulativeIncidence.estimate(sample.time, sample.cause, 2, Confidence.LOG_LOG_95);
        double free = 1;
        double[] incidence = new double[3];
        for (int step = 0; step < curves.size(); step++) {
            double u = curves.time(step);
            double n = count(sample.n(), row -> sample.time[row] >= u);
            double before = free;
            for (int cause = 1; cause <= 2; cause++) {
                int k = cause;
                double d = count(sample.n(), row -> sample.time[row] == u && sample.cause[row] == k);
                incidence[cause] += before * d / n;
                free -= before * d / n;
                assertEquals(incidence[cause], curves.incidence(cause, step), CLOSE);
            }
            assertEquals(free, curves.eventFree(step), CLOSE);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 0.5})
    void the_log_rank_family_adds_observed_minus_expected_events_with_hypergeometric_variance(double rho) {
        samples().forEach(sample -> {
            int[] events = sample.events();
            double[] observed = new double[3];
            double[] expected = new double[3];
            double[][] variance = new double[3][3];
            double survival = 1;
            for (double u : distinct(sample.time)) {
                double n = count(sample.n(), row -> sample.time[row] >= u);
                double d = count(sample.n(), row -> sample.time[row] == u && events[row] == 1);
                double weight = Math.pow(survival, rho);
                double[] share = new double[3];
                for (int g = 0; g < 3; g++) {
                    int group = g;
                    share[g] = count(sample.n(), row -> sample.time[row] >= u && sample.group[row] == group) / n;
                    observed[g] += weight
                            * count(
                                    sample.n(),
                                    row -> sample.time[row] == u && events[row] == 1 && sample.group[row] == group);
                    expected[g] += weight * d * share[g];
                }
                double spread = n > 1 ? weight * weight * d * (n - d) / (n - 1) : 0;
                for (int g = 0; g < 3; g++) {
                    for (int h = 0; h < 3; h++) {
                        variance[g][h] += spread * share[g] * ((g == h ? 1 : 0) - share[h]);
                    }
                }
                survival *= 1 - d / n;
            }
            Groups everybody = Groups.of(new int[sample.n()], List.of("all"));
            LogRank test = LogRank.test(sample.time, events, sample.groups(), everybody, rho);
            for (int g = 0; g < 3; g++) {
                assertEquals(observed[g], test.groups().get(g).observed(), CLOSE);
                assertEquals(expected[g], test.groups().get(g).expected(), CLOSE);
                for (int h = 0; h < 3; h++) {
                    assertEquals(variance[g][h], test.variance().get(g, h), CLOSE);
                }
            }
            double x = observed[1] - expected[1];
            double y = observed[2] - expected[2];
            double determinant = variance[1][1] * variance[2][2] - variance[1][2] * variance[1][2];
            double statistic =
                    (x * x * variance[2][2] - 2 * x * y * variance[1][2] + y * y * variance[1][1]) / determinant;
            assertEquals(2, test.overall().degreesOfFreedom());
            assertEquals(statistic, test.overall().statistic().orElseThrow(), 1e-8);
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void state_probabilities_are_a_product_of_matrices_and_their_errors_derivatives_by_the_weights(Sample sample) {
        Illness illness = new Illness(sample);
        StateCurves curves = MultiState.estimate(StateRows.of(Illness.STATES, illness.stays()), Confidence.PLAIN_95);
        double[] equal = new double[sample.n()];
        Arrays.fill(equal, 1);
        for (int step = 0; step < curves.size(); step += 3) {
            double t = curves.time(step);
            double[] probability = illness.probabilities(t, equal);
            double[] squares = new double[3];
            for (int subject = 0; subject < sample.n(); subject++) {
                double[] more = equal.clone();
                double[] less = equal.clone();
                more[subject] += 1e-5;
                less[subject] -= 1e-5;
                double[] high = illness.probabilities(t, more);
                double[] low = illness.probabilities(t, less);
                for (int state = 0; state < 3; state++) {
                    squares[state] += Math.pow((high[state] - low[state]) / 2e-5, 2);
                }
            }
            for (int state = 0; state < 3; state++) {
                assertEquals(probability[state], curves.probability(state, step), CLOSE);
                assertEquals(Math.sqrt(squares[state]), curves.standardError(state, step), 1e-8);
            }
        }
    }

    /** A cohort in which half of the subjects pass through an illness; the subjects may have weights. */
    private record Illness(Sample sample) {

        static final List<String> STATES = List.of("well", "ill", "dead");

        List<StateRows.Stay> stays() {
            return IntStream.range(0, sample.n()).boxed().flatMap(this::stays).toList();
        }

        private Stream<StateRows.Stay> stays(int subject) {
            double end = sample.time[subject];
            int last = sample.cause[subject] == 0 ? StateRows.Stay.NO_MOVE : 2;
            return sample.x1[subject] == 1
                    ? Stream.of(
                            new StateRows.Stay(subject, 0, end / 2, 0, 1),
                            new StateRows.Stay(subject, end / 2, end, 1, last))
                    : Stream.of(new StateRows.Stay(subject, 0, end, 0, last));
        }

        /** All start well; at each time the shares that move leave their state. */
        double[] probabilities(double until, double[] weight) {
            List<StateRows.Stay> stays = stays();
            double[] p = {1, 0, 0};
            double[] times =
                    distinct(stays.stream().mapToDouble(StateRows.Stay::exit).toArray());
            for (double u : upTo(until, times)) {
                double[] atRisk = new double[3];
                double[][] moved = new double[3][3];
                for (StateRows.Stay stay : stays) {
                    if (stay.entry() < u && u <= stay.exit()) {
                        atRisk[stay.from()] += weight[stay.subject()];
                    }
                    if (stay.exit() == u && stay.to() != StateRows.Stay.NO_MOVE) {
                        moved[stay.from()][stay.to()] += weight[stay.subject()];
                    }
                }
                double[] next = p.clone();
                for (int from = 0; from < 3; from++) {
                    for (int to = 0; to < 3; to++) {
                        double flow = atRisk[from] > 0 ? p[from] * moved[from][to] / atRisk[from] : 0;
                        next[from] -= flow;
                        next[to] += flow;
                    }
                }
                p = next;
            }
            return p;
        }
    }

    private static long count(int n, IntPredicate holds) {
        return IntStream.range(0, n).filter(holds).count();
    }

    private static double[] distinct(double[] times) {
        return Arrays.stream(times).distinct().sorted().toArray();
    }

    private static double[] upTo(double t, double[] times) {
        return Arrays.stream(distinct(times)).filter(u -> u <= t).toArray();
    }
}
