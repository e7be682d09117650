package org.jmmlregistry.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts in r rows and c columns, and the tests that rows and columns are independent. */
public final class ContingencyTable {

    private static final int MOST_PATHS = 2_000_000;

    private final int[][] counts;
    private final int[] rowSums;
    private final int[] columnSums;
    private final int total;

    private ContingencyTable(int[][] counts) {
        this.counts = counts;
        this.rowSums =
                Arrays.stream(counts).mapToInt(row -> Arrays.stream(row).sum()).toArray();
        this.columnSums = new int[counts[0].length];
        for (int[] row : counts) {
            for (int column = 0; column < row.length; column++) {
                columnSums[column] += row[column];
            }
        }
        this.total = Arrays.stream(rowSums).sum();
    }

    /** The table with the given rows, which are equally long, at least one, and hold no negative count. */
    public static ContingencyTable of(int[][] rows) {
        Contract.notEmpty("rows", rows.length);
        Contract.notEmpty("rows[0]", rows[0].length);
        for (int row = 0; row < rows.length; row++) {
            Contract.sameLength("rows[" + row + "]", rows[row].length, rows[0].length);
        }
        FisherExact.checkCounts(Arrays.stream(rows).flatMapToInt(Arrays::stream).toArray());
        return new ContingencyTable(Arrays.stream(rows).map(int[]::clone).toArray(int[][]::new));
    }

    /**
     * Pearson's chi-squared test without continuity correction.
     *
     * <p><b>Edges</b> a row or column whose sum is 0: undefined.
     *
     * <p><b>Source</b> Pearson 1900; R {@code chisq.test(rows, correct = FALSE)}.
     */
    public TestResult chiSquared() {
        int df = (rowSums.length - 1) * (columnSums.length - 1);
        boolean empty = Arrays.stream(rowSums).anyMatch(sum -> sum == 0)
                || Arrays.stream(columnSums).anyMatch(sum -> sum == 0);
        if (empty || df == 0) {
            return TestResult.undefined("the table needs two rows and two columns with counts");
        }
        double statistic = 0;
        for (int row = 0; row < rowSums.length; row++) {
            for (int column = 0; column < columnSums.length; column++) {
                double expected = (double) rowSums[row] * columnSums[column] / total;
                statistic += (counts[row][column] - expected) * (counts[row][column] - expected) / expected;
            }
        }
        return TestResult.of(statistic, df);
    }

    /**
     * P value of Fisher's exact test for any number of rows and columns.
     *
     * <p><b>Method</b> probability of all tables with the same margins that are not more probable than this one (up to 1e-7
     * relative). The tables are built column by column; partial tables that leave the same row sums, in any order, and have
     * the same probability are counted together.
     *
     * <p><b>Edges</b> one possible table: P = 1; more than two million partial tables at once: undefined, the table is too
     * large for the exact test.
     *
     * <p><b>Source</b> Freeman and Halton 1951; R {@code fisher.test(rows)$p.value}.
     */
    public Estimate fisherPValue() {
        double observed = 0;
        for (int column = 0; column < columnSums.length; column++) {
            observed += logMultinomial(columnSums[column], column(column));
        }
        double all = logMultinomial(total, rowSums);
        Map<Partial, Double> paths = Map.of(new Partial(sorted(rowSums), 0), 1.0);
        for (int column = 0; column < columnSums.length; column++) {
            Map<Partial, Double> next = new HashMap<>();
            for (Map.Entry<Partial, Double> path : paths.entrySet()) {
                extend(path.getKey(), path.getValue(), columnSums[column], next);
                if (next.size() > MOST_PATHS) {
                    return Estimate.undefined("the table is too large for the exact test");
                }
            }
            paths = next;
        }
        double sum = 0;
        for (Map.Entry<Partial, Double> path : paths.entrySet()) {
            double logProbability = path.getKey().logWeight();
            if (logProbability <= observed + 1e-7) {
                sum += path.getValue() * Math.exp(logProbability - all);
            }
        }
        return Estimate.of(Math.min(1, sum));
    }

    private int[] column(int column) {
        return Arrays.stream(counts).mapToInt(row -> row[column]).toArray();
    }

    private static List<Integer> sorted(int[] sums) {
        return Arrays.stream(sums).sorted().boxed().toList();
    }

    /** All ways to take a column out of the remaining row sums. */
    private static void extend(Partial partial, double ways, int columnSum, Map<Partial, Double> next) {
        int[] rest = partial.rest().stream().mapToInt(Integer::intValue).toArray();
        fill(rest, new int[rest.length], 0, columnSum, taken -> {
            int[] left = new int[rest.length];
            Arrays.setAll(left, row -> rest[row] - taken[row]);
            double logWeight = partial.logWeight() + logMultinomial(columnSum, taken);
            double rounded = Math.rint(logWeight * 1e10) / 1e10;
            next.merge(new Partial(sorted(left), rounded), ways, Double::sum);
        });
    }

    private static void fill(
            int[] rest, int[] taken, int row, int remaining, java.util.function.Consumer<int[]> found) {
        if (row == rest.length - 1) {
            if (remaining <= rest[row]) {
                taken[row] = remaining;
                found.accept(taken);
            }
            return;
        }
        for (int count = 0; count <= Math.min(rest[row], remaining); count++) {
            taken[row] = count;
            fill(rest, taken, row + 1, remaining - count, found);
        }
    }

    private static double logMultinomial(int sum, int[] parts) {
        double value = LogFactorial.of(sum);
        for (int part : parts) {
            value -= LogFactorial.of(part);
        }
        return value;
    }

    /** Row sums that remain to be filled, and the log weight of the columns filled so far. */
    private record Partial(List<Integer> rest, double logWeight) {}
}
