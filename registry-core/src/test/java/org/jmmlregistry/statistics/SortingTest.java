package org.jmmlregistry.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SortingTest {

    static Stream<double[]> columns() {
        SplittableRandom random = new SplittableRandom(1);
        return Stream.of(0, 1, 2, 31, 32, 33, 40, 41, 42, 100, 1000, 5000)
                .flatMap(n -> Stream.of(
                        random.doubles(n).toArray(),
                        random.doubles(n).map(x -> Math.floor(7 * x)).toArray(),
                        random.doubles(n).map(x -> Math.exp(300 * x - 150)).toArray(),
                        IntStream.range(0, n).mapToDouble(i -> n - i).toArray(),
                        IntStream.range(0, n).mapToDouble(i -> i).toArray(),
                        new double[n]));
    }

    @ParameterizedTest
    @MethodSource("columns")
    void keys_come_out_in_the_order_of_the_times(double[] time) {
        long[] keys = Arrays.stream(time).mapToLong(TimeSort::bits).toArray();
        TimeSort.of(keys).sort(0, keys.length);
        double[] sorted = time.clone();
        Arrays.sort(sorted);
        assertArrayEquals(
                sorted, Arrays.stream(keys).mapToDouble(TimeSort::time).toArray());
    }

    @ParameterizedTest
    @MethodSource("columns")
    void rows_come_out_in_the_order_of_the_times_and_ties_keep_theirs(double[] time) {
        int[] rows = TimeSort.rowsAscending(time);
        Integer[] expected = IntStream.range(0, time.length).boxed().toArray(Integer[]::new);
        Arrays.sort(expected, (a, b) -> Double.compare(time[a], time[b]));
        assertArrayEquals(Arrays.stream(expected).mapToInt(i -> i).toArray(), rows);
    }

    @Test
    void a_part_of_the_keys_can_be_sorted_alone() {
        long[] keys = IntStream.range(0, 300).mapToLong(i -> 300 - i).toArray();
        TimeSort.of(keys).sort(100, 200);
        assertTrue(keys[99] == 201 && keys[100] == 101 && keys[199] == 200 && keys[200] == 100);
    }
}
