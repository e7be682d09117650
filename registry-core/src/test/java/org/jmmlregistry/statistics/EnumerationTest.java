package org.jmmlregistry.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exact P values held against the count of everything that could have happened. */
class EnumerationTest {

    @Test
    void fishers_p_value_is_the_weight_of_the_tables_that_are_not_more_probable() {
        for (int cells = 1; cells < 5 * 5 * 5 * 5; cells++) {
            int a = cells % 5;
            int b = cells / 5 % 5;
            int c = cells / 25 % 5;
            int d = cells / 125;
            long observed = weight(a, b, c, d);
            long all = 0;
            long extreme = 0;
            for (int x = 0; x <= Math.min(a + b, a + c); x++) {
                long weight = weight(x, a + b - x, a + c - x, d - a + x);
                all += weight;
                extreme += weight <= observed ? weight : 0;
            }
            double p = (double) extreme / all;
            assertEquals(p, FisherExact.of(a, b, c, d, 0.95).pValue(), 1e-12);
            assertEquals(
                    p,
                    ContingencyTable.of(new int[][] {{a, b}, {c, d}})
                            .fisherPValue()
                            .orElseThrow(),
                    1e-12);
        }
    }

    /** Number of ways to deal the columns to the rows; 0 if a cell would be negative. */
    private static long weight(int a, int b, int c, int d) {
        return b < 0 || c < 0 || d < 0 ? 0 : choose(a + b, a) * choose(c + d, c);
    }

    private static long choose(int n, int k) {
        long value = 1;
        for (int i = 1; i <= k; i++) {
            value = value * (n - k + i) / i;
        }
        return value;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_larger_tables_p_value_is_the_share_of_the_orders_that_give_no_more_probable_table(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] row = random.ints(8, 0, 3).toArray();
        int[] column = random.ints(8, 0, 3).toArray();
        double observed = logWeight(row, column);
        int[] count = new int[2];
        permute(column.clone(), 0, order -> {
            count[0]++;
            count[1] += logWeight(row, order) <= observed + 1e-9 ? 1 : 0;
        });
        assertEquals(40_320, count[0]);
        assertEquals(
                (double) count[1] / count[0],
                ContingencyTable.of(table(row, column)).fisherPValue().orElseThrow(),
                1e-12);
    }

    private static int[][] table(int[] row, int[] column) {
        int[][] table = new int[3][3];
        for (int i = 0; i < row.length; i++) {
            table[row[i]][column[i]]++;
        }
        return table;
    }

    /** The logarithm of a table's probability up to what its margins fix. */
    private static double logWeight(int[] row, int[] column) {
        return -Arrays.stream(table(row, column))
                .flatMapToInt(Arrays::stream)
                .mapToDouble(cell ->
                        IntStream.rangeClosed(2, cell).mapToDouble(Math::log).sum())
                .sum();
    }

    private interface Seen {
        void order(int[] values);
    }

    private static void permute(int[] values, int from, Seen seen) {
        if (from == values.length) {
            seen.order(values);
            return;
        }
        for (int i = from; i < values.length; i++) {
            swap(values, from, i);
            permute(values, from + 1, seen);
            swap(values, from, i);
        }
    }

    private static void swap(int[] values, int i, int j) {
        int kept = values[i];
        values[i] = values[j];
        values[j] = kept;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void an_exact_rank_sum_p_value_is_twice_the_smaller_tail_of_all_choices_of_ranks(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 3 + (int) (seed % 3);
        double[] all = random.doubles(9).toArray();
        double[] x = Arrays.copyOf(all, n);
        double[] y = Arrays.copyOfRange(all, n, 9);
        double observed = larger(x, y);
        int choices = 0;
        int atMost = 0;
        int atLeast = 0;
        for (int chosen = 0; chosen < (1 << 9); chosen++) {
            if (Integer.bitCount(chosen) == n) {
                double statistic = larger(chosen(all, chosen), chosen(all, ~chosen));
                choices++;
                atMost += statistic <= observed ? 1 : 0;
                atLeast += statistic >= observed ? 1 : 0;
            }
        }
        Wilcoxon test = Wilcoxon.test(x, y);
        assertTrue(test.isExact());
        assertEquals(observed, test.statistic());
        assertEquals(
                Math.min(1, 2.0 * Math.min(atMost, atLeast) / choices),
                test.pValue().orElseThrow(),
                1e-12);
    }

    private static double[] chosen(double[] all, int places) {
        return IntStream.range(0, all.length)
                .filter(i -> ((places >> i) & 1) == 1)
                .mapToDouble(i -> all[i])
                .toArray();
    }

    private static double larger(double[] x, double[] y) {
        return Arrays.stream(x)
                .map(value -> Arrays.stream(y).filter(other -> value > other).count())
                .sum();
    }
}
