package org.jmmlregistry.statistics;

import java.util.Arrays;

/** An immutable square matrix, such as a covariance. */
public final class Matrix {

    private final double[][] rows;

    private Matrix(double[][] rows) {
        this.rows = rows;
    }

    static Matrix of(double[][] rows) {
        double[][] copy = new double[rows.length][];
        Arrays.setAll(copy, i -> rows[i].clone());
        return new Matrix(copy);
    }

    public int size() {
        return rows.length;
    }

    public double get(int row, int column) {
        return rows[row][column];
    }

    double[][] toArray() {
        return of(rows).rows;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Matrix matrix && Arrays.deepEquals(rows, matrix.rows);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(rows);
    }

    @Override
    public String toString() {
        return Arrays.deepToString(rows);
    }
}
