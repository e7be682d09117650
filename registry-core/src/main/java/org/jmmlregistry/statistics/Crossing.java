package org.jmmlregistry.statistics;

import java.util.function.IntToDoubleFunction;

/**
 * When a falling curve, or the limit of one, has lost the fraction p.
 *
 * <p>As R's {@code quantile.survfit}: of the values of 1 - curve the smallest that reaches p decides, at the first time that
 * has it, which for a curve that is not monotone need not be the first time that reaches p. Values within 1.5e-8 of p count as
 * equal to it, and then the middle of the level stretch is taken.
 */
final class Crossing {

    private static final double TOLERANCE = Math.sqrt(Math.ulp(1.0));

    private final double[] time;
    private final IntToDoubleFunction curve;

    /** A curve that is 1 at time 0 and has the given value from each time on; NaN where it is undefined. */
    Crossing(double[] time, IntToDoubleFunction curve) {
        this.time = time;
        this.curve = curve;
    }

    /** The time, or NaN if the curve never falls so far. */
    double of(double p) {
        if (time.length == 0) {
            return Double.NaN;
        }
        double reached = earliest(p - TOLERANCE);
        int last = lastDistinct();
        if (last >= 0 && Math.abs(p - (1 - curve.applyAsDouble(last))) < TOLERANCE) {
            return (reached + time[time.length - 1]) / 2;
        }
        return (reached + earliest(p + TOLERANCE)) / 2;
    }

    private double earliest(double fall) {
        double smallest = Double.POSITIVE_INFINITY;
        double found = Double.NaN;
        for (int i = 0; i < time.length; i++) {
            double fallen = 1 - curve.applyAsDouble(i);
            if (fallen >= fall && fallen < smallest) {
                smallest = fallen;
                found = time[i];
            }
        }
        return found;
    }

    /** The last step, or -1 if the curve is undefined there. */
    private int lastDistinct() {
        int last = time.length - 1;
        return Double.isNaN(curve.applyAsDouble(last)) ? -1 : last;
    }
}
