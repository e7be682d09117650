package org.jmmlregistry.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jmmlregistry.statistics.CoxOptions.Ties;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class SmallCohortsTest {

    @Test
    void without_censoring_beta_product_limits_are_clopper_pearson_limits() {
        double[] time = {1, 2, 2, 3, 5, 5, 5, 8, 9, 10};
        int[] status = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
        SurvivalCurve curve = KaplanMeier.estimate(time, status, 0.95, LimitType.LOG_LOG);
        BetaProduct limits = BetaProduct.limits(curve, 0.95);
        for (double t : new double[] {0, 1, 2, 4, 5, 9, 10, 12}) {
            int alive = (int) java.util.Arrays.stream(time).filter(x -> x > t).count();
            Limits exact = Proportion.clopperPearson(alive, 10, 0.95).limits();
            assertEquals(exact.lower().orElseThrow(), limits.at(t).lower().orElseThrow(), 1e-10);
            assertEquals(exact.upper().orElseThrow(), limits.at(t).upper().orElseThrow(), 1e-10);
        }
    }

    @Test
    void beta_product_limits_keep_their_level_in_small_censored_samples() {
        SplittableRandom random = new SplittableRandom(11);
        int covered = 0;
        int samples = 2000;
        for (int sample = 0; sample < samples; sample++) {
            double[] time = new double[13];
            int[] status = new int[13];
            for (int i = 0; i < 13; i++) {
                double event = -Math.log(random.nextDouble());
                double censoring = 3 * random.nextDouble();
                time[i] = Math.min(event, censoring);
                status[i] = event <= censoring ? 1 : 0;
            }
            Limits limits = BetaProduct.limits(KaplanMeier.estimate(time, status, 0.95, LimitType.PLAIN), 0.95)
                    .at(1);
            double truth = Math.exp(-1);
            if (limits.lower().orElseThrow() <= truth && truth <= limits.upper().orElseThrow()) {
                covered++;
            }
        }
        assertTrue(covered >= 0.945 * samples, "covered " + covered);
        assertTrue(covered <= 0.995 * samples, "covered " + covered);
    }

    @Test
    void beta_product_limits_refuse_empty_curves_and_delayed_entries() {
        SurvivalCurve late = KaplanMeier.estimate(new double[] {0}, new double[] {1}, new int[] {1}, Confidence.LOG_95);
        Refusal.of(
                "curve has delayed entries: beta-product limits need rows from the start",
                () -> BetaProduct.limits(late, 0.95));
        SurvivalCurve none = KaplanMeier.fromLandmark(new double[] {1}, new int[] {1}, 2, Confidence.LOG_95);
        Refusal.of("curve is empty: at least one row is needed", () -> BetaProduct.limits(none, 0.95));
    }

    @Test
    void firth_has_the_closed_form_of_two_subjects() {
        // likelihood p, information p (1 - p): p^1.5 (1 - p)^0.5 is largest at p = 3/4, so exp(b) = 3
        Firth.Model model = firth(new double[] {1, 2}, new int[] {1, 0}, new double[] {1, 0});
        Firth.ProfileTerm term = model.terms().get(0);
        assertEquals(3, term.ratio(), 1e-8);
        assertEquals(Math.log(3), term.coefficient(), 1e-8);
        assertEquals(1 / Math.sqrt(0.75 * 0.25), term.standardError(), 1e-8);
        assertEquals(1.5 * Math.log(0.75) + 0.5 * Math.log(0.25), model.penalisedLogLikelihood(), 1e-9);
    }

    @Test
    void firth_limits_lie_where_the_profile_has_fallen_by_half_the_quantile() {
        Firth.Model model = firth(new double[] {1, 2}, new int[] {1, 0}, new double[] {1, 0});
        Limits limits = model.terms().get(0).limits();
        for (double ratio :
                new double[] {limits.lower().orElseThrow(), limits.upper().orElseThrow()}) {
            double p = ratio / (1 + ratio);
            double fallen = model.penalisedLogLikelihood() - 1.5 * Math.log(p) - 0.5 * Math.log(1 - p);
            assertEquals(3.841458820694124 / 2, fallen, 1e-8);
        }
    }

    @Test
    void firth_is_finite_where_the_likelihood_is_monotone() {
        double[] time = {1, 2, 3, 4, 5, 6, 7, 8};
        int[] status = {1, 1, 1, 1, 0, 0, 1, 0};
        double[] x = {1, 1, 1, 1, 0, 0, 0, 0};
        CoxDesign design = CoxDesign.of(time, status, Covariates.of("x", x));
        assertTrue(Cox.fit(design, CoxOptions.DEFAULT).model().isEmpty());
        for (Ties ties : Ties.values()) {
            Firth.ProfileTerm term = Firth.fit(design, CoxOptions.DEFAULT.with(ties))
                    .orElseThrow()
                    .terms()
                    .get(0);
            assertTrue(term.coefficient() > 1 && term.coefficient() < 6);
            assertTrue(term.pValue() < 0.05);
            assertTrue(term.limits().lower().orElseThrow() > 1);
        }
    }

    @Test
    void firth_score_is_the_slope_of_the_penalised_likelihood_with_ties_and_several_covariates() {
        Sample sample = Sample.of(21, 40, 5);
        CoxData data = new CoxData(CoxDesign.of(sample.time, sample.events(), sample.covariates())
                .entering(java.util.Arrays.stream(sample.time).map(t -> t / 3).toArray()));
        for (Ties ties : Ties.values()) {
            double[] beta = {0.3, -0.2};
            FirthLikelihood here = FirthLikelihood.of(data, beta, ties).orElseThrow();
            for (int j = 0; j < 2; j++) {
                double[] more = beta.clone();
                double[] less = beta.clone();
                more[j] += 1e-5;
                less[j] -= 1e-5;
                double slope = (FirthLikelihood.of(data, more, ties).orElseThrow().value
                                - FirthLikelihood.of(data, less, ties).orElseThrow().value)
                        / 2e-5;
                assertEquals(slope, here.score[j], 1e-6);
            }
        }
    }

    @Test
    void firth_approaches_cox_in_large_samples() {
        Sample sample = Sample.of(2, 600, 0);
        CoxDesign design = CoxDesign.of(sample.time, sample.events(), sample.covariates());
        CoxModel cox = Cox.fit(design, CoxOptions.DEFAULT).orElseThrow();
        Firth.Model firth = Firth.fit(design, CoxOptions.DEFAULT).orElseThrow();
        for (int j = 0; j < 2; j++) {
            assertEquals(
                    cox.coefficient(j),
                    firth.terms().get(j).coefficient(),
                    0.02 * cox.terms().get(j).standardError());
            assertEquals(cox.terms().get(j).pValue(), firth.terms().get(j).pValue(), 0.01);
            assertEquals(
                    cox.terms().get(j).upper(),
                    firth.terms().get(j).limits().upper().orElseThrow(),
                    0.01);
        }
    }

    @Test
    void firth_without_event_or_information_is_no_model() {
        double[] time = {1, 2, 3};
        Fit<Firth.Model> none = Firth.fit(
                CoxDesign.of(time, new int[3], Covariates.of("x", new double[] {1, 0, 1})), CoxOptions.DEFAULT);
        assertEquals(Fit.none("no event among 3 rows"), none);
        assertTrue(none.model().isEmpty());
        assertEquals(
                Fit.none("a covariate is constant among those at risk or a combination of the others"),
                Firth.fit(
                        CoxDesign.of(time, new int[] {1, 1, 1}, Covariates.of("x", new double[3])),
                        CoxOptions.DEFAULT));
        Refusal.of(
                "design has clusters: a penalised fit has no cluster-robust errors",
                () -> Firth.fit(
                        CoxDesign.of(time, new int[3], Covariates.of("x", time)).clustered(Groups.single(3)),
                        CoxOptions.DEFAULT));
    }

    @Test
    void two_rows_of_a_table_have_the_p_value_of_the_two_by_two_test() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 60; i++) {
            int a = random.nextInt(9);
            int b = random.nextInt(9);
            int c = random.nextInt(9);
            int d = 1 + random.nextInt(9);
            double exact = ContingencyTable.of(new int[][] {{a, b}, {c, d}})
                    .fisherPValue()
                    .orElseThrow();
            assertEquals(FisherExact.of(a, b, c, d, 0.95).pValue(), exact, 1e-12);
        }
    }

    @Test
    void a_table_is_tested_alike_in_rows_and_columns() {
        int[][] rows = {{3, 1, 0}, {0, 4, 2}, {2, 2, 5}, {1, 0, 3}};
        int[][] columns = new int[3][4];
        IntStream.range(0, 12).forEach(i -> columns[i % 3][i / 3] = rows[i / 3][i % 3]);
        assertEquals(
                ContingencyTable.of(rows).fisherPValue().orElseThrow(),
                ContingencyTable.of(columns).fisherPValue().orElseThrow(),
                1e-12);
        assertEquals(
                ContingencyTable.of(rows).chiSquared(),
                ContingencyTable.of(columns).chiSquared());
    }

    @Test
    void a_table_that_is_too_large_for_the_exact_test_is_given_up_with_a_reason() {
        int[][] rows = new int[8][8];
        for (int[] row : rows) {
            java.util.Arrays.fill(row, 25);
        }
        assertEquals(
                "the table is too large for the exact test",
                ContingencyTable.of(rows).fisherPValue().reason());
    }

    @Test
    void tables_without_two_rows_and_columns_have_no_chi_squared_test() {
        String reason = "the table needs two rows and two columns with counts";
        assertEquals(
                reason,
                ContingencyTable.of(new int[][] {{1, 2}}).chiSquared().pValue().reason());
        assertEquals(
                reason,
                ContingencyTable.of(new int[][] {{1, 0}, {3, 0}})
                        .chiSquared()
                        .pValue()
                        .reason());
        assertEquals(
                reason,
                ContingencyTable.of(new int[][] {{1, 3}, {0, 0}})
                        .chiSquared()
                        .pValue()
                        .reason());
        assertEquals(1, ContingencyTable.of(new int[][] {{1, 2}}).fisherPValue().orElseThrow(), 1e-12);
        Refusal.of("rows is empty: at least one row is needed", () -> ContingencyTable.of(new int[0][]));
        Refusal.of(
                "rows[1] has 1 rows, but 2 are expected: columns must be equally long",
                () -> ContingencyTable.of(new int[][] {{1, 2}, {3}}));
        Refusal.of("count[3] = -4: a count is not negative", () -> ContingencyTable.of(new int[][] {{1, 2}, {3, -4}}));
    }

    @Test
    void rank_sums_without_ties_are_exact_below_fifty() {
        double[] x = IntStream.range(0, 49).mapToDouble(i -> i * 1.37 % 11).toArray();
        double[] y =
                IntStream.range(0, 49).mapToDouble(i -> i * 0.91 % 7 + 0.01).toArray();
        assertTrue(Wilcoxon.test(x, y).isExact());
        double[] more = IntStream.range(0, 50).mapToDouble(i -> i * 1.37 % 11).toArray();
        assertFalse(Wilcoxon.test(more, y).isExact());
        assertFalse(Wilcoxon.test(new double[] {1, 2}, new double[] {2, 3}).isExact());
    }

    @Test
    void rank_sums_of_equal_values_have_no_p_value() {
        Wilcoxon test = Wilcoxon.test(new double[] {0.0, 0.0}, new double[] {-0.0});
        assertEquals("all values are equal", test.pValue().reason());
        assertEquals(1, test.statistic());
        Refusal.of("y is empty: at least one row is needed", () -> Wilcoxon.test(new double[1], new double[0]));
        Refusal.of("x[0] = NaN: must be finite", () -> Wilcoxon.test(new double[] {Double.NaN}, new double[1]));
    }

    @Test
    void eighty_percent_power_for_a_doubled_hazard_takes_sixty_six_events() {
        assertEquals(2, DetectableHazardRatio.of(66, 0.5, 0.95, 0.8), 0.01);
        assertEquals(
                Math.exp((1.959963984540054 + 0.8416212335729143) / Math.sqrt(50 * 0.3 * 0.7)),
                DetectableHazardRatio.of(50, 0.3, 0.95, 0.8),
                1e-9);
        assertEquals(
                Math.exp((1.959963984540054 - 0.2533471031357997) / Math.sqrt(25)),
                DetectableHazardRatio.of(100, 0.5, 0.95, 0.4),
                1e-9);
        Refusal.of("events = 0: at least one event is needed", () -> DetectableHazardRatio.of(0, 0.5, 0.95, 0.8));
        Refusal.of(
                "share = 1.0: a group's share lies between 0 and 1", () -> DetectableHazardRatio.of(9, 1, 0.95, 0.8));
        Refusal.of(
                "power = 0.01: the power lies between the significance 0.050000000000000044 and 1",
                () -> DetectableHazardRatio.of(9, 0.5, 0.95, 0.01));
    }

    @Test
    void a_standardised_difference_is_in_units_of_the_common_spread() {
        assertEquals(
                (2 - 5) / Math.sqrt((1 + 4) / 2.0),
                StandardisedDifference.of(new double[] {1, 2, 3}, new double[] {3, 5, 7})
                        .orElseThrow(),
                1e-14);
        assertEquals(
                -0.2 / Math.sqrt((0.25 + 0.21) / 2),
                StandardisedDifference.ofProportions(Proportion.wilson(5, 10, 0.95), Proportion.wilson(7, 10, 0.95))
                        .orElseThrow(),
                1e-14);
        assertEquals(
                "each group needs two values",
                StandardisedDifference.of(new double[] {1}, new double[] {1, 2}).reason());
        assertEquals(
                "each group needs one case",
                StandardisedDifference.ofProportions(Proportion.wilson(0, 0, 0.95), Proportion.wilson(7, 10, 0.95))
                        .reason());
        assertEquals(
                "there is no spread in either group",
                StandardisedDifference.of(new double[] {1, 1}, new double[] {2, 2})
                        .reason());
        assertEquals(
                0,
                StandardisedDifference.of(new double[] {1, 1}, new double[] {1, 1})
                        .orElseThrow());
    }

    @Test
    void a_number_is_described_with_its_missing_values_by_reason() {
        NumberSummary summary = NumberSummary.of(new double[] {1, 2, 3, 6}, Map.of("UNK", 2, "NOTDONE", 1));
        assertEquals(4, summary.known());
        assertEquals(3, summary.mean().orElseThrow());
        assertEquals(Math.sqrt(14 / 3.0), summary.standardDeviation().orElseThrow(), 1e-14);
        assertEquals(2.5, summary.quantiles().orElseThrow().median());
        assertEquals(2, summary.missing().get("UNK"));
        NumberSummary none = NumberSummary.of(new double[0], Map.of());
        assertEquals("no value is known", none.mean().reason());
        assertTrue(none.quantiles().isEmpty());
        assertEquals(
                "a standard deviation needs two values",
                NumberSummary.of(new double[] {1}, Map.of()).standardDeviation().reason());
        Refusal.of(
                "missing[UNK] = -1: a count is not negative", () -> NumberSummary.of(new double[0], Map.of("UNK", -1)));
    }

    @Test
    void a_category_is_counted_in_the_order_of_its_categories() {
        CategorySummary summary = CategorySummary.of(List.of("b", "a", "b"), List.of("c", "b", "a"), Map.of("NASK", 4));
        assertEquals(
                List.of(
                        new CategorySummary.Count("c", 0),
                        new CategorySummary.Count("b", 2),
                        new CategorySummary.Count("a", 1)),
                summary.counts());
        assertEquals(3, summary.known());
        assertEquals(Proportion.clopperPearson(2, 3, 0.95), summary.share("b", 0.95));
        assertFalse(CategorySummary.of(List.of(), List.of("a"), Map.of())
                .share("a", 0.95)
                .estimate()
                .isDefined());
        Refusal.of("values[0] = d: not among [a]", () -> CategorySummary.of(List.of("d"), List.of("a"), Map.of()));
        Refusal.of("category = z: not among the counts", () -> summary.share("z", 0.95));
    }

    private static Firth.Model firth(double[] time, int[] status, double[] x) {
        return Firth.fit(CoxDesign.of(time, status, Covariates.of("x", x)), CoxOptions.DEFAULT)
                .orElseThrow();
    }
}
