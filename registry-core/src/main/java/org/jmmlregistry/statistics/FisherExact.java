package org.jmmlregistry.statistics;

import java.util.function.DoubleUnaryOperator;

/**
 * Fisher's exact test of a 2x2 table.
 *
 * @param pValue two-sided
 * @param oddsRatio conditional maximum likelihood; undefined if it is infinite or a margin is 0
 * @param limits exact conditional limits; an infinite upper limit is undefined
 */
public record FisherExact(double pValue, Estimate oddsRatio, Limits limits) {

    /**
     * Exact test of independence in the table with rows (a, b) and (c, d), with the conditional odds ratio.
     *
     * <p><b>Shape</b> four counts, none negative, not all 0.
     *
     * <p><b>Units</b> counts; level in (0, 1).
     *
     * <p><b>Method</b> two-sided P: the tables with the same margins that are not more probable than the observed one (up to
     * 1e-7 relative); odds ratio by conditional maximum likelihood; limits by inverting both one-sided tests.
     *
     * <p><b>Edges</b> a margin of 0 leaves nothing to test: P = 1, odds ratio and limits undefined. Observed table at the
     * end of its range: odds ratio 0 or infinite (undefined).
     *
     * <p><b>Errors</b> IllegalArgumentException if a count is negative, all are 0, or the level is outside (0, 1).
     *
     * <p><b>Source</b> Fisher 1935, Cornfield 1956; R {@code fisher.test(matrix(c(a, c, b, d), 2), conf.level = level)}, whose
     * odds ratio and limits stop at a tolerance of 1e-4.
     */
    public static FisherExact of(int a, int b, int c, int d, double level) {
        checkCounts(new int[] {a, b, c, d});
        Contract.level(level);
        ConditionalTable table = new ConditionalTable(a, b, c, d);
        if (table.smallest == table.largest) {
            String reason = "a margin of the table is 0 or leaves only one possible table";
            return new FisherExact(1, Estimate.undefined(reason), Limits.undefined(reason));
        }
        return new FisherExact(table.twoSided(), oddsRatio(table), limits(table, (1 - level) / 2));
    }

    static void checkCounts(int[] counts) {
        long sum = 0;
        for (int cell = 0; cell < counts.length; cell++) {
            if (counts[cell] < 0) {
                throw new IllegalArgumentException(
                        "count[" + cell + "] = " + counts[cell] + ": a count is not negative");
            }
            sum += counts[cell];
        }
        if (sum == 0 || sum > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("the counts add to " + sum + ": a table needs 1 to 2147483647 cases");
        }
    }

    private static Estimate oddsRatio(ConditionalTable table) {
        if (table.observed == table.smallest) {
            return Estimate.of(0);
        }
        if (table.observed == table.largest) {
            return Estimate.undefined("the odds ratio is infinite: a cell is 0");
        }
        return Estimate.of(Math.exp(increasingRoot(psi -> table.mean(psi) - table.observed)));
    }

    private static Limits limits(ConditionalTable table, double tail) {
        Estimate lower = table.observed == table.smallest
                ? Estimate.of(0)
                : Estimate.of(Math.exp(increasingRoot(psi -> table.atLeastObserved(psi) - tail)));
        Estimate upper = table.observed == table.largest
                ? Estimate.undefined("the upper limit is infinite: a cell is 0")
                : Estimate.of(Math.exp(increasingRoot(psi -> tail - table.atMostObserved(psi))));
        return new Limits(lower, upper);
    }

    /** Where an increasing function of the logarithm of the odds ratio is 0. */
    private static double increasingRoot(DoubleUnaryOperator function) {
        double low = -1;
        double high = 1;
        while (function.applyAsDouble(low) > 0) {
            low *= 2;
        }
        while (function.applyAsDouble(high) < 0) {
            high *= 2;
        }
        double middle = (low + high) / 2;
        while (middle > low && middle < high) {
            if (function.applyAsDouble(middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
            middle = (low + high) / 2;
        }
        return middle;
    }

    /** The count in the first cell, given the margins: Fisher's noncentral hypergeometric distribution. */
    private static final class ConditionalTable {
        final int observed;
        final int smallest;
        final int largest;
        private final double[] logWeight;

        ConditionalTable(int a, int b, int c, int d) {
            int column = a + c;
            int row = a + b;
            observed = a;
            smallest = Math.max(0, column - (c + d));
            largest = Math.min(row, column);
            logWeight = new double[largest - smallest + 1];
            for (int i = 1; i < logWeight.length; i++) {
                double x = smallest + i - 1.0;
                logWeight[i] = logWeight[i - 1]
                        + Math.log((row - x) * (column - x))
                        - Math.log((x + 1) * (c + d - column + x + 1));
            }
        }

        private double[] probabilities(double logOddsRatio) {
            double[] probability = new double[logWeight.length];
            double top = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < probability.length; i++) {
                probability[i] = logWeight[i] + i * logOddsRatio;
                top = Math.max(top, probability[i]);
            }
            double sum = 0;
            for (int i = 0; i < probability.length; i++) {
                probability[i] = Math.exp(probability[i] - top);
                sum += probability[i];
            }
            for (int i = 0; i < probability.length; i++) {
                probability[i] /= sum;
            }
            return probability;
        }

        double twoSided() {
            double[] probability = probabilities(0);
            double threshold = probability[observed - smallest] * (1 + 1e-7);
            double sum = 0;
            for (double p : probability) {
                sum += p <= threshold ? p : 0;
            }
            return Math.min(1, sum);
        }

        double mean(double logOddsRatio) {
            double[] probability = probabilities(logOddsRatio);
            double mean = smallest;
            for (int i = 0; i < probability.length; i++) {
                mean += i * probability[i];
            }
            return mean;
        }

        double atLeastObserved(double logOddsRatio) {
            double[] probability = probabilities(logOddsRatio);
            double sum = 0;
            for (int i = observed - smallest; i < probability.length; i++) {
                sum += probability[i];
            }
            return sum;
        }

        double atMostObserved(double logOddsRatio) {
            double[] probability = probabilities(logOddsRatio);
            double sum = 0;
            for (int i = 0; i <= observed - smallest; i++) {
                sum += probability[i];
            }
            return sum;
        }
    }
}
