package org.jmmlregistry.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jmmlregistry.statistics.CoxOptions.Ties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Facts that hold for every cohort, held against synthetic ones. */
class LawsTest {

    private static final double CLOSE = 1e-10;

    static Stream<Sample> samples() {
        return IntStream.range(0, 24).mapToObj(i -> Sample.of(i, 30 + 11 * i, i % 3 == 0 ? 0 : i % 3 == 1 ? 5 : 1));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void incidences_and_event_free_survival_add_to_one_at_every_time(Sample sample) {
        IncidenceCurves curves = CumulativeIncidence.estimate(sample.time, sample.cause, 2, Confidence.LOG_LOG_95);
        for (int i = 0; i < curves.size(); i++) {
            assertEquals(1, curves.incidence(1, i) + curves.incidence(2, i) + curves.eventFree(i), 1e-13);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void one_cause_without_competitors_is_one_minus_kaplan_meier(Sample sample) {
        int[] events = sample.events();
        IncidenceCurves curves = CumulativeIncidence.estimate(sample.time, events, 1, Confidence.LOG_LOG_95);
        SurvivalCurve curve = KaplanMeier.estimate(sample.time, events, 0.95, LimitType.LOG_LOG);
        for (int i = 0; i < curves.size(); i++) {
            assertEquals(1 - curve.survival(i), curves.incidence(1, i), 1e-13);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void without_censoring_incidence_is_the_observed_share_and_its_variance_binomial(Sample sample) {
        int[] causes = Arrays.stream(sample.cause).map(c -> c == 0 ? 2 : c).toArray();
        IncidenceCurves curves = CumulativeIncidence.estimate(sample.time, causes, 2, Confidence.LOG_LOG_95);
        double until = Arrays.stream(sample.time).sorted().toArray()[sample.n() / 2];
        double share = IntStream.range(0, sample.n())
                        .filter(i -> causes[i] == 1 && sample.time[i] <= until)
                        .count()
                / (double) sample.n();
        IncidenceCurves.At at = curves.at(1, until);
        assertEquals(share, at.incidence(), 1e-13);
        assertEquals(share * (1 - share) / sample.n(), at.variance(), 0.1 * at.variance() + 1e-12);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void row_order_and_time_units_never_change_a_test(Sample sample) {
        Sample other = sample.shuffled(99, 0.25);
        assertEquals(
                statistic(LogRank.test(sample.time, sample.events(), sample.groups())
                        .overall()),
                statistic(
                        LogRank.test(other.time, other.events(), other.groups()).overall()),
                CLOSE);
        assertEquals(
                statistic(GrayTest.test(sample.time, sample.cause, new Cause(2, 2), sample.groups())),
                statistic(GrayTest.test(other.time, other.cause, new Cause(2, 2), other.groups())),
                CLOSE);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void row_order_and_time_units_never_change_a_coefficient(Sample sample) {
        Sample other = sample.shuffled(7, 8);
        Fit<CoxModel> one =
                Cox.fit(CoxDesign.of(sample.time, sample.events(), sample.covariates()), CoxOptions.DEFAULT);
        Fit<CoxModel> two = Cox.fit(CoxDesign.of(other.time, other.events(), other.covariates()), CoxOptions.DEFAULT);
        assertEquals(one.orElseThrow().coefficient(0), two.orElseThrow().coefficient(0), 1e-8);
        FineGrayModel first = fineGray(sample);
        FineGrayModel second = fineGray(other);
        assertEquals(first.coefficient(1), second.coefficient(1), 1e-8);
        assertEquals(first.covariance().get(0, 1), second.covariance().get(0, 1), 1e-8);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void one_binary_covariate_without_ties_gives_the_log_rank_as_the_cox_score(Sample sample) {
        Sample continuous = Sample.of(sample.n(), sample.n(), 0);
        int[] groups = Arrays.stream(continuous.x1).mapToInt(x -> (int) x).toArray();
        LogRank logRank =
                LogRank.test(continuous.time, continuous.events(), Groups.of(groups, java.util.List.of("no", "yes")));
        Fit<CoxModel> fit = Cox.fit(
                CoxDesign.of(continuous.time, continuous.events(), Covariates.of("x", continuous.x1)),
                CoxOptions.DEFAULT);
        assertEquals(statistic(logRank.overall()), statistic(fit.orElseThrow().score()), 1e-9);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void with_two_groups_the_trend_is_the_log_rank_and_the_order_of_groups_is_free(Sample sample) {
        int[] two = Arrays.stream(sample.group).map(g -> Math.min(g, 1)).toArray();
        int[] swapped = Arrays.stream(two).map(g -> 1 - g).toArray();
        LogRank one = LogRank.test(sample.time, sample.events(), Groups.of(two, java.util.List.of("a", "b")));
        LogRank other = LogRank.test(sample.time, sample.events(), Groups.of(swapped, java.util.List.of("b", "a")));
        assertEquals(statistic(one.overall()), statistic(one.trend()), CLOSE);
        assertEquals(statistic(one.overall()), statistic(other.overall()), CLOSE);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void without_competing_events_fine_gray_is_cox_with_breslow_ties(Sample sample) {
        FineGrayModel fineGray = FineGray.fit(sample.time, sample.events(), new Cause(1, 1), sample.covariates(), 0.95)
                .orElseThrow();
        CoxModel cox = Cox.fit(
                        CoxDesign.of(sample.time, sample.events(), sample.covariates()),
                        CoxOptions.DEFAULT.with(Ties.BRESLOW))
                .orElseThrow();
        assertEquals(cox.coefficient(0), fineGray.coefficient(0), 1e-8);
        assertEquals(cox.coefficient(1), fineGray.coefficient(1), 1e-8);
        assertEquals(cox.logLikelihood(), fineGray.pseudoLogLikelihood(), 1e-8);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void an_entry_at_zero_is_no_delayed_entry(Sample sample) {
        CoxDesign plain = CoxDesign.of(sample.time, sample.events(), sample.covariates());
        CoxModel one = Cox.fit(plain, CoxOptions.DEFAULT).orElseThrow();
        CoxModel other = Cox.fit(plain.entering(new double[sample.n()]), CoxOptions.DEFAULT)
                .orElseThrow();
        assertEquals(one.coefficient(0), other.coefficient(0), 1e-9);
        assertEquals(one.logLikelihood(), other.logLikelihood(), 1e-8);
        assertEquals(one.concordance(), other.concordance());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_row_split_in_two_changes_nothing(Sample sample) {
        int n = sample.n();
        double[] entry = new double[2 * n];
        double[] exit = new double[2 * n];
        int[] status = new int[2 * n];
        double[] x = new double[2 * n];
        for (int i = 0; i < n; i++) {
            exit[2 * i] = sample.time[i] / 3;
            entry[2 * i + 1] = sample.time[i] / 3;
            exit[2 * i + 1] = sample.time[i];
            status[2 * i + 1] = sample.events()[i];
            x[2 * i] = sample.x2[i];
            x[2 * i + 1] = sample.x2[i];
        }
        CoxModel split = Cox.fit(
                        CoxDesign.of(exit, status, Covariates.of("x", x)).entering(entry), CoxOptions.DEFAULT)
                .orElseThrow();
        CoxModel whole = Cox.fit(
                        CoxDesign.of(sample.time, sample.events(), Covariates.of("x", sample.x2)), CoxOptions.DEFAULT)
                .orElseThrow();
        assertEquals(whole.coefficient(0), split.coefficient(0), 1e-8);
        assertEquals(whole.logLikelihood(), split.logLikelihood(), 1e-8);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void state_probabilities_add_to_one_and_their_errors_cancel(Sample sample) {
        StateCurves curves = MultiState.estimate(
                StateRows.competing(java.util.List.of("free", "one", "two"), sample.time, sample.cause),
                Confidence.LOG_LOG_95);
        for (int i = 0; i < curves.size(); i++) {
            StateCurves.At all = curves.at(curves.time(i), 0, 1, 2);
            assertEquals(1, all.probability(), 1e-13);
            assertEquals(0, all.standardError(), 1e-7);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void beta_product_limits_contain_the_curve_and_fall(Sample sample) {
        SurvivalCurve curve = KaplanMeier.estimate(sample.time, sample.events(), 0.95, LimitType.LOG_LOG);
        BetaProduct limits = BetaProduct.limits(curve, 0.95);
        double before = 1;
        for (int i = 0; i < curve.size(); i++) {
            double lower = limits.limits(i).lower().orElseThrow();
            double upper = limits.limits(i).upper().orElseThrow();
            assertTrue(lower <= curve.survival(i) && curve.survival(i) <= upper);
            assertTrue(upper <= before);
            before = upper;
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_stratum_for_everybody_is_no_stratum_and_copies_of_a_stratum_keep_the_coefficient(Sample sample) {
        int n = sample.n();
        CoxDesign design = CoxDesign.of(sample.time, sample.events(), sample.covariates());
        CoxModel one = Cox.fit(design, CoxOptions.DEFAULT).orElseThrow();
        double[] time = twice(sample.time);
        int[] events =
                IntStream.range(0, 2 * n).map(i -> sample.events()[i % n]).toArray();
        int[] stratum = IntStream.range(0, 2 * n).map(i -> i / n).toArray();
        CoxDesign doubled = CoxDesign.of(
                        time, events, Covariates.of("x1", twice(sample.x1)).and("x2", twice(sample.x2)))
                .stratified(Groups.of(stratum, java.util.List.of("one", "two")));
        CoxModel two = Cox.fit(doubled, CoxOptions.DEFAULT).orElseThrow();
        assertEquals(one.coefficient(0), two.coefficient(0), 1e-8);
        assertEquals(2 * one.logLikelihood(), two.logLikelihood(), 1e-7);
        assertEquals(one.covariance().get(0, 0) / 2, two.covariance().get(0, 0), 1e-8);
        assertEquals(one.concordance().orElseThrow(), two.concordance().orElseThrow(), 1e-12);
    }

    private static double[] twice(double[] column) {
        return IntStream.range(0, 2 * column.length)
                .mapToDouble(i -> column[i % column.length])
                .toArray();
    }

    private static FineGrayModel fineGray(Sample sample) {
        return FineGray.fit(sample.time, sample.cause, new Cause(1, 2), sample.covariates(), 0.95)
                .orElseThrow();
    }

    private static double statistic(ChiSquaredTest test) {
        return test.statistic().orElseThrow();
    }
}
