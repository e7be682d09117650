package org.jmmlregistry.statistics;

import java.util.Arrays;

/** Sample quantiles: smallest value, quartiles and largest value. */
public record Quantiles(
        int n, double minimum, double lowerQuartile, double median, double upperQuartile, double maximum) {

    /**
     * Median, quartiles and range of a sample.
     *
     * <p><b>Shape</b> n &gt;= 1 finite values in any order.
     *
     * <p><b>Units</b> those of the values.
     *
     * <p><b>Method</b> type 7: linear between the order statistics around (n - 1) p.
     *
     * <p><b>Edges</b> one value is all five.
     *
     * <p><b>Errors</b> IllegalArgumentException if there is no value or one is not finite.
     *
     * <p><b>Source</b> Hyndman and Fan 1996, definition 7; R {@code quantile(values, type = 7)}.
     */
    public static Quantiles of(double[] values) {
        double[] sorted = sorted(values);
        return new Quantiles(
                sorted.length,
                sorted[0],
                type7(sorted, 0.25),
                type7(sorted, 0.5),
                type7(sorted, 0.75),
                sorted[sorted.length - 1]);
    }

    /** The median alone, as in {@link #of(double[])}. */
    public static double median(double[] values) {
        return quantile(values, 0.5);
    }

    /** The quantile of any probability in [0, 1], as in {@link #of(double[])}. */
    public static double quantile(double[] values, double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("p = " + p + ": a quantile's probability lies between 0 and 1");
        }
        return type7(sorted(values), p);
    }

    private static double[] sorted(double[] values) {
        Contract.notEmpty("values", values.length);
        Contract.finite("values", values);
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private static double type7(double[] sorted, double p) {
        double position = (sorted.length - 1) * p;
        int below = (int) position;
        double part = position - below;
        if (part == 0 || sorted[below] == sorted[below + 1]) {
            return sorted[below];
        }
        return (1 - part) * sorted[below] + part * sorted[below + 1];
    }
}
