package org.jmmlregistry.statistics;

import java.util.Arrays;
import java.util.Optional;

/** The factor L of a symmetric positive definite matrix LL', for solving and inverting. */
final class Cholesky {

    private final double[][] factor;

    private Cholesky(double[][] factor) {
        this.factor = factor;
    }

    /** The factor, or nothing if the matrix is not positive definite up to the tolerance. */
    static Optional<Cholesky> of(double[][] matrix, double tolerance) {
        Attempt attempt = factor(matrix, tolerance);
        return attempt.failedAt < 0 ? Optional.of(new Cholesky(attempt.factor)) : Optional.empty();
    }

    /** The first row that is a combination of those before it, or -1. */
    static int dependentRow(double[][] matrix, double tolerance) {
        return factor(matrix, tolerance).failedAt;
    }

    private static Attempt factor(double[][] matrix, double tolerance) {
        int p = matrix.length;
        double[][] factor = new double[p][p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= factor[i][k] * factor[j][k];
                }
                if (i > j) {
                    factor[i][j] = sum / factor[j][j];
                } else if (sum > tolerance * matrix[i][i] && sum > 0) {
                    factor[i][i] = Math.sqrt(sum);
                } else {
                    return new Attempt(factor, i);
                }
            }
        }
        return new Attempt(factor, -1);
    }

    double[] solve(double[] right) {
        int p = factor.length;
        double[] x = right.clone();
        for (int i = 0; i < p; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= factor[i][k] * x[k];
            }
            x[i] /= factor[i][i];
        }
        for (int i = p - 1; i >= 0; i--) {
            for (int k = i + 1; k < p; k++) {
                x[i] -= factor[k][i] * x[k];
            }
            x[i] /= factor[i][i];
        }
        return x;
    }

    double[][] inverse() {
        int p = factor.length;
        double[][] inverse = new double[p][];
        for (int i = 0; i < p; i++) {
            double[] unit = new double[p];
            unit[i] = 1;
            inverse[i] = solve(unit);
        }
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < i; j++) {
                inverse[i][j] = inverse[j][i];
            }
        }
        return inverse;
    }

    /** v' M^-1 v. */
    double quadratic(double[] v) {
        double[] solved = solve(v);
        double sum = 0;
        for (int i = 0; i < v.length; i++) {
            sum += v[i] * solved[i];
        }
        return sum;
    }

    double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < factor.length; i++) {
            sum += 2 * Math.log(factor[i][i]);
        }
        return sum;
    }

    @Override
    public String toString() {
        return Arrays.deepToString(factor);
    }

    private static final class Attempt {
        final double[][] factor;
        final int failedAt;

        Attempt(double[][] factor, int failedAt) {
            this.factor = factor;
            this.failedAt = failedAt;
        }
    }
}
