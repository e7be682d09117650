package org.jmmlregistry.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jmmlregistry.statistics.CoxOptions.Ties;
import org.junit.jupiter.api.Test;

class CoxTest {

    private static final double[] TIME = {1, 2, 3, 4, 5, 6};
    private static final int[] ALL_EVENTS = {1, 1, 1, 1, 1, 1};
    private static final double[] X = {1, 0, 1, 0, 0, 1};

    @Test
    void two_subjects_of_three_have_the_coefficient_that_solves_the_likelihood() {
        // exp(b) / (exp(b) + 2) * 1 / (1 + 1): separated; with the order 0, 1, 0 the score is 1/2 - r/(r+1) + ... = 0
        // at r = sqrt(2)
        CoxModel model = Cox.fit(
                        CoxDesign.of(
                                new double[] {1, 2, 3}, new int[] {1, 1, 1}, Covariates.of("x", new double[] {0, 1, 0
                                })),
                        CoxOptions.DEFAULT)
                .orElseThrow();
        assertEquals(Math.log(Math.sqrt(2)), model.coefficient(0), 1e-9);
        assertEquals(-Math.log(6), model.logLikelihoodAtZero(), 1e-12);
    }

    @Test
    void no_event_is_no_model() {
        assertReason("no event among 6 rows", CoxDesign.of(TIME, new int[6], Covariates.of("x", X)));
    }

    @Test
    void a_constant_covariate_is_named() {
        assertReason(
                "covariate age is constant among those at risk or a combination of the covariates before it",
                CoxDesign.of(TIME, ALL_EVENTS, Covariates.of("x", X).and("age", new double[] {7, 7, 7, 7, 7, 7})));
    }

    @Test
    void a_collinear_covariate_is_named() {
        double[] other = IntStream.range(0, 6).mapToDouble(i -> i).toArray();
        double[] sum = IntStream.range(0, 6).mapToDouble(i -> 3 * X[i] - i + 2).toArray();
        assertReason(
                "covariate sum is constant among those at risk or a combination of the covariates before it",
                CoxDesign.of(
                        TIME,
                        ALL_EVENTS,
                        Covariates.of("x", X).and("other", other).and("sum", sum)));
    }

    @Test
    void a_covariate_that_is_constant_within_every_stratum_has_no_information() {
        Groups strata = Groups.of(new int[] {1, 0, 1, 0, 0, 1}, List.of("a", "b"));
        assertReason(
                "covariate x is constant among those at risk or a combination of the covariates before it",
                CoxDesign.of(TIME, ALL_EVENTS, Covariates.of("x", X)).stratified(strata));
    }

    @Test
    void separation_is_a_reason_and_not_a_huge_coefficient() {
        Fit<CoxModel> fit = Cox.fit(
                CoxDesign.of(TIME, new int[] {1, 1, 1, 0, 0, 0}, Covariates.of("x", new double[] {1, 1, 1, 0, 0, 0})),
                CoxOptions.DEFAULT);
        assertEquals(
                "separation: the likelihood keeps increasing as the coefficient of x goes to infinity; a penalised fit is"
                        + " possible",
                fit.reason());
        assertTrue(fit.model().isEmpty());
        assertThrows(IllegalStateException.class, fit::orElseThrow);
    }

    @Test
    void a_fit_holds_a_model_or_a_reason_and_not_both() {
        Refusal.of("a fit has either a model or a reason", () -> new Fit<>(Optional.of("model"), "reason"));
        Refusal.of("a fit has either a model or a reason", () -> new Fit<>(Optional.empty(), ""));
    }

    @Test
    void one_row_is_not_enough() {
        assertReason(
                "covariate x is constant among those at risk or a combination of the covariates before it",
                CoxDesign.of(new double[] {2}, new int[] {1}, Covariates.of("x", new double[] {3})));
    }

    @Test
    void too_few_iterations_are_no_convergence() {
        Fit<CoxModel> fit =
                Cox.fit(CoxDesign.of(TIME, ALL_EVENTS, Covariates.of("x", X)), new CoxOptions(Ties.EFRON, 0.95, 1));
        assertEquals(Fit.none("no convergence after 1 iterations"), fit);
    }

    @Test
    void a_huge_offset_and_a_tiny_scale_of_a_covariate_do_not_matter() {
        Sample sample = Sample.of(5, 80, 1);
        double[] moved =
                java.util.Arrays.stream(sample.x2).map(x -> 1e6 + 1e-3 * x).toArray();
        CoxModel plain = Cox.fit(
                        CoxDesign.of(sample.time, sample.events(), Covariates.of("x", sample.x2)), CoxOptions.DEFAULT)
                .orElseThrow();
        CoxModel other = Cox.fit(
                        CoxDesign.of(sample.time, sample.events(), Covariates.of("x", moved)), CoxOptions.DEFAULT)
                .orElseThrow();
        assertEquals(plain.coefficient(0), other.coefficient(0) * 1e-3, 1e-5);
        assertEquals(plain.terms().get(0).z(), other.terms().get(0).z(), 1e-5);
    }

    @Test
    void limits_follow_the_level() {
        CoxDesign design = CoxDesign.of(TIME, ALL_EVENTS, Covariates.of("x", X));
        Term term = Cox.fit(design, CoxOptions.DEFAULT.withLevel(0.9))
                .orElseThrow()
                .terms()
                .get(0);
        assertEquals(Math.exp(term.coefficient() - 1.6448536269514722 * term.standardError()), term.lower(), 1e-9);
        assertEquals(Math.exp(term.coefficient() + 1.6448536269514722 * term.standardError()), term.upper(), 1e-9);
        assertEquals(Math.exp(term.coefficient()), term.ratio());
    }

    @Test
    void every_subject_as_its_own_cluster_gives_the_robust_variance_of_independent_rows() {
        Sample sample = Sample.of(3, 400, 0);
        CoxDesign design = CoxDesign.of(sample.time, sample.events(), Covariates.of("x", sample.x2));
        int[] own = IntStream.range(0, 400).toArray();
        List<String> names = IntStream.range(0, 400).mapToObj(String::valueOf).toList();
        CoxModel model = Cox.fit(design.clustered(Groups.of(own, names)), CoxOptions.DEFAULT)
                .orElseThrow();
        double ratio = model.robustCovariance().orElseThrow().get(0, 0)
                / model.covariance().get(0, 0);
        assertEquals(1, ratio, 0.3);
        assertFalse(Cox.fit(design, CoxOptions.DEFAULT)
                .orElseThrow()
                .robustCovariance()
                .isPresent());
    }

    @Test
    void predictions_at_the_mean_are_exp_of_minus_the_hazard_and_start_at_one() {
        CoxModel model = Cox.fit(CoxDesign.of(TIME, ALL_EVENTS, Covariates.of("x", X)), CoxOptions.DEFAULT)
                .orElseThrow();
        PredictedCurve low = model.predict(0, 0);
        PredictedCurve high = model.predict(0, 1);
        assertEquals(1, low.survivalAt(0.5));
        assertEquals(low.survival(5), low.survivalAt(60));
        for (int i = 0; i < low.size(); i++) {
            assertEquals(Math.exp(model.coefficient(0)), high.cumulativeHazard(i) / low.cumulativeHazard(i), 1e-9);
            assertEquals(low.survival(i), low.survivalAt(low.time(i)));
        }
    }

    @Test
    void predictions_refuse_other_numbers_of_covariates_and_unknown_strata() {
        CoxModel model = Cox.fit(CoxDesign.of(TIME, ALL_EVENTS, Covariates.of("x", X)), CoxOptions.DEFAULT)
                .orElseThrow();
        Refusal.of(
                "covariates has 2 rows, but 1 are expected: columns must be equally long",
                () -> model.predict(0, 1, 2));
        Refusal.of("stratum = 1: strata are 0 to 0", () -> model.predict(1, 1));
        Refusal.of("covariates[0] = NaN: must be finite", () -> model.predict(0, Double.NaN));
    }

    @Test
    void concordance_is_one_if_risk_and_order_agree_and_undefined_without_pairs() {
        Sample sample = Sample.of(9, 40, 0);
        double[] risk = java.util.Arrays.stream(sample.time)
                .map(t -> -t + (t > 10 ? 25 : 0))
                .toArray();
        CoxModel model = Cox.fit(
                        CoxDesign.of(sample.time, sample.events(), Covariates.of("risk", risk)), CoxOptions.DEFAULT)
                .orElseThrow();
        double concordance = model.concordance().orElseThrow();
        assertTrue(concordance > 0.5 && concordance < 1);
    }

    @Test
    void one_cluster_is_not_enough_for_robust_errors() {
        assertReason(
                "cluster-robust errors need at least two clusters with rows",
                CoxDesign.of(TIME, ALL_EVENTS, Covariates.of("x", X)).clustered(Groups.single(6)));
    }

    @Test
    void more_covariates_than_events_leave_nothing_to_estimate() {
        java.util.SplittableRandom random = new java.util.SplittableRandom(3);
        Covariates many = Covariates.of("x0", random.doubles(12).toArray());
        for (int j = 1; j < 10; j++) {
            many = many.and("x" + j, random.doubles(12).toArray());
        }
        double[] time = IntStream.rangeClosed(1, 12).mapToDouble(i -> i).toArray();
        Fit<CoxModel> fit =
                Cox.fit(CoxDesign.of(time, new int[] {0, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0}, many), CoxOptions.DEFAULT);
        assertTrue(fit.model().isEmpty());
        String reason = fit.reason();
        assertTrue(reason.startsWith("separation") || reason.startsWith("covariate"), reason);
    }

    @Test
    void a_prediction_far_from_the_data_has_no_limits_and_is_no_nan() {
        CoxModel model = Cox.fit(CoxDesign.of(TIME, ALL_EVENTS, Covariates.of("x", X)), CoxOptions.DEFAULT)
                .orElseThrow();
        PredictedCurve far = model.predict(0, Math.signum(model.coefficient(0)) * 1e7);
        assertEquals(0, far.survival(5));
        assertEquals(
                "the predicted hazard is beyond all measure: these covariates are far from the data",
                far.limits(5).lower().reason());
    }

    @Test
    void bad_designs_are_refused_by_argument_row_and_value() {
        Covariates x = Covariates.of("x", X);
        Refusal.of(
                "covariates has 6 rows, but 2 are expected: columns must be equally long",
                () -> CoxDesign.of(new double[2], new int[2], x));
        Refusal.of("x[1] = NaN: must be finite", () -> Covariates.of("x", new double[] {1, Double.NaN}));
        Refusal.of("y has 1 rows, but 6 are expected: columns must be equally long", () -> x.and("y", new double[1]));
        Refusal.of("covariate x is given twice", () -> x.and("x", X));
        Refusal.of(
                "status[0] = 3: a status is 0 (censored) or 1 (event)",
                () -> CoxDesign.of(TIME, new int[] {3, 0, 0, 0, 0, 0}, x));
        Refusal.of(
                "entry[0] = 1.0 is not before the exit at 1.0: a row is observed on (entry, exit]",
                () -> CoxDesign.of(TIME, ALL_EVENTS, x).entering(new double[] {1, 0, 0, 0, 0, 0}));
        Refusal.of(
                "strata has 1 rows, but 6 are expected: columns must be equally long",
                () -> CoxDesign.of(TIME, ALL_EVENTS, x).stratified(Groups.single(1)));
        Refusal.of(
                "cluster has 1 rows, but 6 are expected: columns must be equally long",
                () -> CoxDesign.of(TIME, ALL_EVENTS, x).clustered(Groups.single(1)));
        Refusal.of("time is empty: at least one row is needed", () -> CoxDesign.of(new double[0], new int[0], x));
        Refusal.of("maxIterations = 0: at least one is needed", () -> new CoxOptions(Ties.EFRON, 0.95, 0));
        Refusal.of("level = 1.0: a confidence level lies between 0 and 1", () -> new CoxOptions(Ties.EFRON, 1, 5));
    }

    @Test
    void groups_enter_as_indicators_of_all_but_the_first() {
        Covariates covariates = Covariates.of("x", X).and("donor", Groups.named(List.of("a", "b", "c", "a", "b", "c")));
        assertEquals(List.of("x", "donor b", "donor c"), covariates.names());
        assertEquals(3, covariates.count());
        assertEquals(1, covariates.column(1)[4]);
        assertEquals(0, covariates.column(1)[5]);
    }

    @Test
    void proportional_hazards_cannot_be_tested_on_one_event_time() {
        CoxModel model = Cox.fit(
                        CoxDesign.of(
                                new double[] {1, 1, 2, 2},
                                new int[] {1, 1, 0, 0},
                                Covariates.of("x", new double[] {1, 0, 1, 0})),
                        CoxOptions.DEFAULT)
                .orElseThrow();
        ChiSquaredTest test = model.proportionalHazards().global();
        assertEquals(
                "too few event times to tell a drift from the coefficient",
                test.pValue().reason());
    }

    private static void assertReason(String reason, CoxDesign design) {
        assertEquals(Fit.none(reason), Cox.fit(design, CoxOptions.DEFAULT));
    }
}
