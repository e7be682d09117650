package org.jmmlregistry.statistics;

/** Covariates centred and scaled to one standard deviation, row after row in a given order of rows. */
final class Standardised {

    final int p;
    final double[] x;
    final double[] mean;
    final double[] scale;

    Standardised(Covariates covariates, int[] rows) {
        p = covariates.count();
        x = new double[rows.length * p];
        mean = new double[p];
        scale = new double[p];
        for (int j = 0; j < p; j++) {
            double[] column = covariates.column(j);
            measure(j, column);
            double centre = mean[j];
            double unit = scale[j];
            for (int i = 0; i < rows.length; i++) {
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
}
