package org.jmmlregistry.statistics;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Covariates centred and scaled to one standard deviation, row after row in a given order of rows. */
final class Standardised {

    private static final int BLOCK = 4096;

    final int p;
    final double[] x;
    final double[] mean;
    final double[] scale;

    Standardised(Covariates covariates, int[] rows) {
        p = covariates.count();
        x = new double[rows.length * p];
        mean = new double[p];
        scale = new double[p];
        IntStream columns = IntStream.range(0, p);
        IntStream blocks = IntStream.range(0, (rows.length + BLOCK - 1) / BLOCK);
        boolean many = rows.length >= EventTable.MANY;
        (many ? columns.parallel() : columns).forEach(j -> measure(j, covariates.column(j)));
        (many ? blocks.parallel() : blocks).forEach(block -> fill(covariates, rows, block));
    }

    private void fill(Covariates covariates, int[] rows, int block) {
        int end = Math.min(rows.length, (block + 1) * BLOCK);
        for (int j = 0; j < p; j++) {
            double[] column = covariates.column(j);
            double centre = mean[j];
            double unit = scale[j];
            for (int i = block * BLOCK; i < end; i++) {
                x[i * p + j] = (column[rows[i]] - centre) / unit;
            }
        }
    }

    private void measure(int j, double[] column) {
        double sum = 0;
        for (double value : column) {
            sum += value;
        }
        mean[j] = sum / column.length;
        double squares = 0;
        for (double value : column) {
            squares += (value - mean[j]) * (value - mean[j]);
        }
        boolean varies = squares > 1e-24 * column.length * mean[j] * mean[j] && Double.isFinite(squares);
        scale[j] = varies ? Math.sqrt(squares / column.length) : 1;
    }

    double predictor(double[] beta, int place) {
        double sum = 0;
        int from = place * p;
        for (int j = 0; j < p; j++) {
            sum += beta[j] * x[from + j];
        }
        return sum;
    }

    /** Linear predictors of all places, in parallel if there are many. */
    double[] predictors(double[] beta) {
        double[] predictors = new double[x.length / p];
        each(predictors, place -> predictor(beta, place));
        return predictors;
    }

    static void each(double[] values, IntToDoubleFunction function) {
        if (values.length >= EventTable.MANY) {
            Arrays.parallelSetAll(values, function);
        } else {
            Arrays.setAll(values, function);
        }
    }
}
