package org.jmmlregistry.statistics;

import java.util.Arrays;
import org.apache.commons.numbers.gamma.LogGamma;

/** Counts in r rows and c columns, and the tests that rows and columns are independent. */
public final class ContingencyTable {

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
    public ChiSquaredTest chiSquared() {
        int df = (rowSums.length - 1) * (columnSums.length - 1);
        boolean empty = Arrays.stream(rowSums).anyMatch(sum -> sum == 0)
                || Arrays.stream(columnSums).anyMatch(sum -> sum == 0);
        if (empty || df == 0) {
            return ChiSquaredTest.undefined("the table needs two rows and two columns with counts");
        }
        double statistic = 0;
        for (int row = 0; row < rowSums.length; row++) {
            for (int column = 0; column < columnSums.length; column++) {
                double expected = (double) rowSums[row] * columnSums[column] / total;
                statistic += (counts[row][column] - expected) * (counts[row][column] - expected) / expected;
            }
        }
        return ChiSquaredTest.of(statistic, df);
    }

    /**
     * P value of Fisher's exact test for any number of rows and columns.
     *
     * <p><b>Method</b> probability of all tables with the same margins that are not more probable than this one (up to 1e-7
     * relative). The tables are built column by column; partial tables that leave the same row sums, in any order, and have
     * the same probability are counted together.
     *
     * <p><b>Edges</b> one possible table: P = 1; more than four million steps: undefined, the table is too large for the
     * exact test.
     *
     * <p><b>Source</b> Freeman and Halton 1951; R {@code fisher.test(rows)$p.value}.
     */
    public Estimate fisherPValue() {
        double observed = 0;
        for (int column = 0; column < columnSums.length; column++) {
            observed += logMultinomial(columnSums[column], column(column));
        }
        TableCount count = new TableCount(rowSums, columnSums);
        return count.notAbove(observed + 1e-7)
                ? Estimate.of(Math.min(1, count.sum() * Math.exp(count.logScale() - logMultinomial(total, rowSums))))
                : Estimate.undefined("the table is too large for the exact test");
    }

    private int[] column(int column) {
        return Arrays.stream(counts).mapToInt(row -> row[column]).toArray();
    }

    private static double logFactorial(int n) {
        return LogGamma.value(n + 1.0);
    }

    static double logMultinomial(int sum, int[] parts) {
        double value = logFactorial(sum);
        for (int part : parts) {
            value -= logFactorial(part);
        }
        return value;
    }
}
