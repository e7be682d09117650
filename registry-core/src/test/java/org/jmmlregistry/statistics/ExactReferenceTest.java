package org.jmmlregistry.statistics;

import static org.jmmlregistry.statistics.Agreement.EXACT;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExactReferenceTest {

    private static final Json EXACT_METHODS = Json.resource("/reference/exact.json");

    @Test
    void clopper_pearson_limits_equal_binom_test() {
        for (Json binomial : EXACT_METHODS.get("binomial").each()) {
            int k = (int) binomial.get("x").number();
            int n = (int) binomial.get("n").number();
            Proportion proportion = Proportion.clopperPearson(k, n, 0.95);
            EXACT.of("proportion", binomial.get("estimate").number(), proportion.estimate());
            EXACT.of(
                    "Clopper-Pearson",
                    binomial.get("clopperPearson").get(0).number(),
                    proportion.limits().lower());
            EXACT.of(
                    "Clopper-Pearson",
                    binomial.get("clopperPearson").get(1).number(),
                    proportion.limits().upper());
        }
    }

    @Test
    void wilson_limits_equal_prop_test() {
        for (Json binomial : EXACT_METHODS.get("binomial").each()) {
            int k = (int) binomial.get("x").number();
            int n = (int) binomial.get("n").number();
            Proportion proportion = Proportion.wilson(k, n, 0.95);
            EXACT.of(
                    "Wilson",
                    binomial.get("wilson").get(0).number(),
                    proportion.limits().lower());
            EXACT.of(
                    "Wilson",
                    binomial.get("wilson").get(1).number(),
                    proportion.limits().upper());
        }
    }

    @Test
    void two_by_two_tables_equal_fisher_test() {
        for (Json table : EXACT_METHODS.get("fisher").each()) {
            double[] first = table.get("table").get(0).numbers();
            double[] second = table.get("table").get(1).numbers();
            if (first.length > 2) {
                continue;
            }
            FisherExact fisher = FisherExact.of((int) first[0], (int) first[1], (int) second[0], (int) second[1], 0.95);
            EXACT.of("Fisher P", table.get("p").number(), fisher.pValue());
            EXACT.of("Fisher odds ratio", orNaN(table.get("conditionalOddsRatio")), fisher.oddsRatio());
            EXACT.of(
                    "Fisher limits",
                    orNaN(table.get("oddsRatioCI").get(0)),
                    fisher.limits().lower());
            EXACT.of(
                    "Fisher limits",
                    orNaN(table.get("oddsRatioCI").get(1)),
                    fisher.limits().upper());
        }
    }

    @Test
    void tables_of_any_size_equal_fisher_test_and_chisq_test() {
        for (Json reference : EXACT_METHODS.get("fisher").each()) {
            int[][] rows = reference.get("table").each().stream()
                    .map(row -> java.util.Arrays.stream(row.numbers())
                            .mapToInt(x -> (int) x)
                            .toArray())
                    .toArray(int[][]::new);
            ContingencyTable table = ContingencyTable.of(rows);
            EXACT.of("Fisher P, r x c", reference.get("p").number(), table.fisherPValue());
            Json chiSquared = reference.get("chisqNoCorrection");
            EXACT.of(
                    "chi-squared",
                    chiSquared.get("statistic").number(),
                    table.chiSquared().statistic());
            EXACT.of(
                    "chi-squared P",
                    chiSquared.get("p").number(),
                    table.chiSquared().pValue());
        }
    }

    @Test
    void rank_sum_tests_equal_wilcox_test() {
        for (Json reference : EXACT_METHODS.get("wilcoxon").each()) {
            Wilcoxon test = Wilcoxon.test(
                    reference.get("x").numbers(), reference.get("y").numbers());
            EXACT.of("Wilcoxon W", reference.get("W").number(), test.statistic());
            EXACT.of("Wilcoxon P", reference.get("p").number(), test.pValue());
            org.junit.jupiter.api.Assertions.assertEquals(
                    reference.get("method").text().equals("exact"), test.isExact());
        }
    }

    @Test
    void quantiles_equal_type_7() {
        for (Json quantiles : EXACT_METHODS.get("quantiles").each()) {
            Quantiles five = Quantiles.of(quantiles.get("x").numbers());
            double[] actual = {five.minimum(), five.lowerQuartile(), five.median(), five.upperQuartile(), five.maximum()
            };
            IntStream.range(0, 5)
                    .forEach(i -> EXACT.of(
                            "quantiles type 7", quantiles.get("type7").get(i).number(), actual[i]));
        }
    }

    private static double orNaN(Json number) {
        return number.isNull() ? Double.NaN : number.number();
    }
}
