package org.jmmlregistry.disclosure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Looks among groups of children, each with a weight, for one to four children whose weights add to 0: one group, or two, three or
 * four together. None is overlooked.
 */
final class SmallSums {

    private static final int MOST = Knowledge.LEAST - 1;

    /** The numbers of the groups that are not too large by themselves, by their weights. */
    private final int[] numbers;

    private final long[] weights;
    private final int[] sizes;

    /** The same of single children. */
    private final int[] single;

    SmallSums(int[] sizes, long[] weights) {
        this.numbers = IntStream.range(0, sizes.length)
                .filter(each -> sizes[each] <= MOST)
                .boxed()
                .sorted(Comparator.comparing(each -> weights[each]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.weights = Arrays.stream(numbers).mapToLong(each -> weights[each]).toArray();
        this.sizes = Arrays.stream(numbers).map(each -> sizes[each]).toArray();
        this.single = IntStream.range(0, numbers.length)
                .filter(each -> this.sizes[each] == 1)
                .toArray();
    }

    /** The numbers of such groups. */
    Optional<List<Integer>> find() {
        return (weights.length > 0 && weights[0] == 0
                ? found(0)
                : ofTwoOrThree().or(this::ofFour));
    }

    private Optional<List<Integer>> found(int... places) {
        return Optional.of(Arrays.stream(places).mapToObj(each -> numbers[each]).toList());
    }

    private Optional<List<Integer>> ofTwoOrThree() {
        for (int first = 0; first < numbers.length; first++) {
            for (int second = 0; second < first; second++) {
                int size = sizes[first] + sizes[second];
                if (size > MOST) {
                    continue;
                }
                long sum = PrimeField.sum(weights[first], weights[second]);
                if (sum == 0) {
                    return found(second, first);
                }
                for (int third = place(PrimeField.negative(sum)); isAt(third, PrimeField.negative(sum)); third++) {
                    if (third != first && third != second && size + sizes[third] <= MOST) {
                        return found(second, first, third);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Where the first group of this weight stands, if there is one. */
    private int place(long weight) {
        int place = Arrays.binarySearch(weights, weight);
        if (place < 0) {
            return weights.length;
        }
        while (place > 0 && weights[place - 1] == weight) {
            place--;
        }
        return place;
    }

    private boolean isAt(int place, long weight) {
        return place < weights.length && weights[place] == weight;
    }

    /** Of single children: sums of pairs in order, from both ends. */
    private Optional<List<Integer>> ofFour() {
        long[] sums = pairs();
        int low = 0;
        int high = sums.length - 1;
        while (low < high) {
            int sign = Long.compare(sums[low], PrimeField.PRIME - sums[high]);
            if (sign == 0) {
                Optional<List<Integer>> four = four(sums[low], sums[high]);
                if (four.isPresent()) {
                    return four;
                }
                low++;
            } else if (sign < 0) {
                low++;
            } else {
                high--;
            }
        }
        return Optional.empty();
    }

    private long[] pairs() {
        long[] sums = new long[single.length * (single.length - 1) / 2];
        int next = 0;
        for (int first = 0; first < single.length; first++) {
            for (int second = 0; second < first; second++) {
                sums[next++] = PrimeField.sum(weights[single[first]], weights[single[second]]);
            }
        }
        Arrays.sort(sums);
        return sums;
    }

    /** Two pairs of these sums without a child in common. */
    private Optional<List<Integer>> four(long one, long other) {
        List<int[]> seconds = ofSum(other);
        for (int[] pair : ofSum(one)) {
            for (int[] second : seconds) {
                if (pair[0] != second[0] && pair[0] != second[1] && pair[1] != second[0] && pair[1] != second[1]) {
                    return found(pair[0], pair[1], second[0], second[1]);
                }
            }
        }
        return Optional.empty();
    }

    private List<int[]> ofSum(long sum) {
        return Arrays.stream(single)
                .boxed()
                .flatMap(one -> Arrays.stream(single)
                        .filter(other -> other < one && PrimeField.sum(weights[one], weights[other]) == sum)
                        .mapToObj(other -> new int[] {other, one}))
                .toList();
    }
}
