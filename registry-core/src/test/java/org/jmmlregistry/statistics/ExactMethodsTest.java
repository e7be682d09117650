package org.jmmlregistry.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

class ExactMethodsTest {

    @Test
    void each_tail_beyond_a_clopper_pearson_limit_holds_half_of_the_error() {
        for (int n = 1; n < 40; n += 3) {
            for (int k = 1; k < n; k++) {
                Limits limits = Proportion.clopperPearson(k, n, 0.9).limits();
                assertEquals(
                        0.05,
                        BinomialDistribution.of(n, limits.lower().orElseThrow()).survivalProbability(k - 1),
                        1e-12);
                assertEquals(
                        0.05,
                        BinomialDistribution.of(n, limits.upper().orElseThrow()).cumulativeProbability(k),
                        1e-12);
            }
        }
    }

    @Test
    void a_limit_of_a_proportion_is_exactly_zero_or_one_at_the_ends() {
        assertEquals(
                Estimate.of(0), Proportion.clopperPearson(0, 5, 0.95).limits().lower());
        assertEquals(
                Estimate.of(1), Proportion.clopperPearson(5, 5, 0.95).limits().upper());
        assertEquals(Estimate.of(0), Proportion.wilson(0, 5, 0.95).limits().lower());
        assertEquals(Estimate.of(1), Proportion.wilson(5, 5, 0.95).limits().upper());
    }

    @Test
    void among_none_a_proportion_and_its_limits_are_undefined_for_a_reason() {
        for (Proportion none : List.of(Proportion.clopperPearson(0, 0, 0.95), Proportion.wilson(0, 0, 0.95))) {
            assertEquals(Estimate.undefined("among none there is no proportion"), none.estimate());
            assertEquals(Limits.undefined("among none there is no proportion"), none.limits());
            assertFalse(none.limits().areDefined());
        }
        assertRefused("k = 1: successes must be 0 to n = 0", () -> Proportion.clopperPearson(1, 0, 0.95));
    }

    @Test
    void limits_are_defined_if_both_of_them_are() {
        Estimate none = Estimate.undefined("nothing was seen");
        assertTrue(Limits.of(0, 1).areDefined());
        assertFalse(new Limits(Estimate.of(0), none).areDefined());
        assertFalse(new Limits(none, Estimate.of(1)).areDefined());
    }

    @Test
    void impossible_counts_are_refused() {
        assertRefused("n = -1: a number of trials is not negative", () -> Proportion.wilson(0, -1, 0.95));
        assertRefused("k = 6: successes must be 0 to n = 5", () -> Proportion.clopperPearson(6, 5, 0.95));
        assertRefused("k = -1: successes must be 0 to n = 5", () -> Proportion.wilson(-1, 5, 0.95));
        assertRefused("count[2] = -1: a count is not negative", () -> FisherExact.of(1, 2, -1, 2, 0.95));
        assertRefused(
                "the counts add to 0: a table needs 1 to 2147483647 cases", () -> FisherExact.of(0, 0, 0, 0, 0.95));
    }

    @Test
    void a_table_with_an_empty_margin_tests_nothing() {
        FisherExact fisher = FisherExact.of(0, 0, 3, 4, 0.95);
        assertEquals(1, fisher.pValue());
        assertFalse(fisher.oddsRatio().isDefined());
        assertFalse(fisher.limits().lower().isDefined());
    }

    @Test
    void exchanging_the_rows_of_a_table_inverts_the_odds_ratio_and_keeps_the_p_value() {
        FisherExact one = FisherExact.of(8, 2, 3, 9, 0.95);
        FisherExact other = FisherExact.of(3, 9, 8, 2, 0.95);
        assertEquals(one.pValue(), other.pValue(), 1e-14);
        assertEquals(1, one.oddsRatio().orElseThrow() * other.oddsRatio().orElseThrow(), 1e-12);
        assertEquals(
                1, one.limits().lower().orElseThrow() * other.limits().upper().orElseThrow(), 1e-12);
    }

    @Test
    void the_tea_tasting_lady_has_her_published_p_value() {
        assertEquals(34.0 / 70, FisherExact.of(3, 1, 1, 3, 0.95).pValue(), 1e-14);
    }

    @Test
    void quantiles_lie_between_the_order_statistics() {
        double[] values = {4, 1, 3, 2};
        assertEquals(2.5, Quantiles.median(values));
        assertEquals(1.3, Quantiles.quantile(values, 0.1), 1e-15);
        assertEquals(new Quantiles(1, 9, 9, 9, 9, 9), Quantiles.of(new double[] {9}));
        assertEquals(4, Quantiles.quantile(values, 1));
        assertEquals(1, Quantiles.quantile(values, 0));
    }

    @Test
    void quantiles_of_bad_values_are_refused() {
        assertRefused("values is empty: at least one row is needed", () -> Quantiles.of(new double[0]));
        assertRefused("values[1] = NaN: must be finite", () -> Quantiles.of(new double[] {1, Double.NaN}));
        assertRefused(
                "p = 1.5: a quantile's probability lies between 0 and 1",
                () -> Quantiles.quantile(new double[] {1}, 1.5));
    }

    private static void assertRefused(String message, org.junit.jupiter.api.function.Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
