package org.jmmlregistry.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds all tables with given margins column by column and adds the weights of those that are not above a bound.
 *
 * <p>Partial tables that leave the same row sums, in any order, and have the same weight are carried as one. The work is
 * bounded: beyond a number of steps the count is given up.
 */
final class TableCount {

    private static final int MOST_STEPS = 4_000_000;
    private static final double SAME = 1e9;

    private final int[] rowSums;
    private final int[] columnSums;
    private int steps;
    private double sum;

    TableCount(int[] rowSums, int[] columnSums) {
        this.rowSums = rowSums;
        this.columnSums = columnSums;
    }

    /** Weights are carried relative to r^n, which keeps them finite. */
    double logScale() {
        return Arrays.stream(columnSums).sum() * Math.log(rowSums.length);
    }

    double sum() {
        return sum;
    }

    /** Whether the count could be finished. */
    boolean notAbove(double logBound) {
        Map<Partial, Double> paths = new HashMap<>(Map.of(new Partial(sorted(rowSums), 0), 1.0));
        for (int columnSum : columnSums) {
            Map<Partial, Double> next = new HashMap<>();
            for (Map.Entry<Partial, Double> path : paths.entrySet()) {
                Column column = new Column(path.getKey(), path.getValue(), columnSum, next);
                column.run();
                if (steps > MOST_STEPS) {
                    return false;
                }
            }
            paths = next;
        }
        paths.forEach((partial, weight) -> sum += partial.weight() / SAME <= logBound ? weight : 0);
        return true;
    }

    private static List<Integer> sorted(int[] sums) {
        return Arrays.stream(sums).sorted().boxed().toList();
    }

    /** Row sums that remain to be filled, and the rounded log weight of the columns filled so far. */
    private record Partial(List<Integer> rest, long weight) {}

    /** All ways to take one column out of the remaining row sums. */
    private final class Column {
        private final Partial partial;
        private final double weight;
        private final int columnSum;
        private final Map<Partial, Double> next;
        private final int[] rest;
        private final int[] taken;

        Column(Partial partial, double weight, int columnSum, Map<Partial, Double> next) {
            this.partial = partial;
            this.weight = weight;
            this.columnSum = columnSum;
            this.next = next;
            this.rest = partial.rest().stream().mapToInt(Integer::intValue).toArray();
            this.taken = new int[rest.length];
        }

        /** The last column is what the others have left. */
        void run() {
            if (Arrays.stream(rest).sum() == columnSum) {
                System.arraycopy(rest, 0, taken, 0, rest.length);
                record();
            } else {
                fill(0, columnSum);
            }
        }

        private void fill(int row, int remaining) {
            steps++;
            if (steps > MOST_STEPS) {
                return;
            }
            if (row == rest.length - 1) {
                if (remaining <= rest[row]) {
                    taken[row] = remaining;
                    record();
                }
                return;
            }
            for (int count = 0; count <= Math.min(rest[row], remaining); count++) {
                taken[row] = count;
                fill(row + 1, remaining - count);
            }
        }

        private void record() {
            int[] left = new int[rest.length];
            Arrays.setAll(left, row -> rest[row] - taken[row]);
            double log = ContingencyTable.logMultinomial(columnSum, taken);
            Partial reached = new Partial(sorted(left), partial.weight() + Math.round(log * SAME));
            next.merge(reached, weight * Math.exp(log - columnSum * Math.log(rest.length)), Double::sum);
        }
    }
}
