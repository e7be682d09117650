package org.jmmlregistry.statistics;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A product-limit curve: one step for each distinct time of exit.
 *
 * <p>It holds columns, so that a million steps fit and fly; {@link #steps()} is a view of them as records. Steps are counted
 * from 0.
 */
public final class SurvivalCurve {

    /** One distinct time of the curve: what happened at it and the estimate from it on. */
    public record Step(
            double time,
            int atRisk,
            int events,
            int censored,
            double survival,
            Estimate standardError,
            Limits limits) {}

    /**
     * The curve read at one time.
     *
     * @param atRisk number under observation just before that time
     * @param isBeyondFollowUp whether the time lies after the last, censored observation, so that the level is only carried on
     */
    public record At(
            double time,
            int atRisk,
            double survival,
            Estimate standardError,
            Limits limits,
            boolean isBeyondFollowUp) {}

    /** The time at which the curve has fallen by the fraction {@code p}, with limits; undefined if it never does. */
    public record Quantile(double p, Estimate time, Limits limits) {}

    /** Mean time without the event up to the horizon {@code tau}: the area under the curve. */
    public record RestrictedMean(double tau, double mean, double standardError) {}

    private static final String EXTINCT = "survival is 0: its error and limits are not defined";
    private static final String NO_EVENT_YET = "survival is 1: log-log limits are not defined before the first event";

    private final EventTable table;
    private final Confidence confidence;
    private final double[] survival;
    private final double[] cumulativeHazard;
    /** Greenwood's sum of d / (n (n - d)), infinite once survival is 0. */
    private final double[] greenwood;

    private final double[] lower;
    private final double[] upper;

    private SurvivalCurve(EventTable table, Confidence confidence) {
        int steps = table.time.length;
        this.table = table;
        this.confidence = confidence;
        this.survival = new double[steps];
        this.cumulativeHazard = new double[steps];
        this.greenwood = new double[steps];
        this.lower = new double[steps];
        this.upper = new double[steps];
    }

    static SurvivalCurve of(EventTable table, Confidence confidence) {
        SurvivalCurve curve = new SurvivalCurve(table, confidence);
        curve.accumulate();
        curve.drawLimits();
        return curve;
    }

    private void accumulate() {
        int[] events = table.events[0];
        double level = 1;
        double hazard = 0;
        double sum = 0;
        for (int i = 0; i < survival.length; i++) {
            if (events[i] > 0) {
                double d = events[i];
                double n = table.atRisk[i];
                level *= (n - d) / n;
                hazard += d / n;
                sum += d / (n * (n - d));
            }
            survival[i] = level;
            cumulativeHazard[i] = hazard;
            greenwood[i] = sum;
        }
    }

    private void drawLimits() {
        double z = confidence.z();
        int block = EventTable.MANY / 4;
        IntStream blocks = IntStream.range(0, (survival.length + block - 1) / block);
        if (survival.length >= EventTable.MANY) {
            blocks = blocks.parallel();
        }
        blocks.forEach(b -> drawLimits(b * block, Math.min(survival.length, (b + 1) * block), z));
    }

    private void drawLimits(int from, int to, double z) {
        for (int i = from; i < to; i++) {
            if (i > from && table.events[0][i] == 0) {
                lower[i] = lower[i - 1];
                upper[i] = upper[i - 1];
            } else {
                double error = Math.sqrt(greenwood[i]);
                lower[i] = confidence.limits().lower(survival[i], error, z);
                upper[i] = confidence.limits().upper(survival[i], error, z);
            }
        }
    }

    /** Number of rows; 0 for an empty group. */
    public int n() {
        return table.n;
    }

    /** Number of events. */
    public int events() {
        return Arrays.stream(table.events[0]).sum();
    }

    public Confidence confidence() {
        return confidence;
    }

    /** Number of steps. */
    public int size() {
        return survival.length;
    }

    public double time(int step) {
        return table.time[step];
    }

    /** Number at risk just before the step. */
    public int atRisk(int step) {
        return table.atRisk[step];
    }

    public int events(int step) {
        return table.events[0][step];
    }

    public int censored(int step) {
        return table.censored[step];
    }

    public double survival(int step) {
        return survival[step];
    }

    /** Nelson-Aalen estimate: the sum of d / n. */
    public double cumulativeHazard(int step) {
        return cumulativeHazard[step];
    }

    /** Greenwood's standard error on the scale of survival. */
    public Estimate standardError(int step) {
        return Estimate.ofFinite(survival[step] * Math.sqrt(greenwood[step]), EXTINCT);
    }

    public Limits limits(int step) {
        String reason = survival[step] > 0 ? NO_EVENT_YET : EXTINCT;
        return new Limits(Estimate.ofFinite(lower[step], reason), Estimate.ofFinite(upper[step], reason));
    }

    /** Lower limit, NaN where it is undefined: the column for loops over many steps; see {@link #limits(int)}. */
    double lower(int step) {
        return lower[step];
    }

    double upper(int step) {
        return upper[step];
    }

    public Step step(int step) {
        return new Step(
                time(step),
                atRisk(step),
                events(step),
                censored(step),
                survival(step),
                standardError(step),
                limits(step));
    }

    /** All steps as an unmodifiable view. */
    public List<Step> steps() {
        return new Steps();
    }

    /** Number under observation just before {@code t}. */
    public int atRisk(double t) {
        Contract.time("t", t);
        return table.atRisk(t);
    }

    boolean hasDelayedEntry() {
        return table.entries.isPresent();
    }

    /** Whether the data reach {@code t}: the curve is known up to the last observation, and for ever once it is 0. */
    public boolean isDefinedAt(double t) {
        int last = survival.length - 1;
        return last >= 0 && (t <= table.time[last] || survival[last] == 0);
    }

    /**
     * The curve at time {@code t}: 1 with limits 1 before the first step, level after the last.
     *
     * <p>Equals R {@code summary(survfit(...), times = t, extend = TRUE)}.
     */
    public At at(double t) {
        Contract.time("t", t);
        int step = stepAt(t);
        boolean beyond = !isDefinedAt(t);
        if (step < 0) {
            return new At(t, atRisk(t), 1, Estimate.of(0), Limits.of(1, 1), beyond);
        }
        return new At(t, atRisk(t), survival[step], standardError(step), limits(step), beyond);
    }

    /** The last step at or before {@code t}, -1 if there is none. */
    int stepAt(double t) {
        int found = Arrays.binarySearch(table.time, t + 0.0);
        return found >= 0 ? found : -found - 2;
    }

    /**
     * The time by which the fraction {@code p} had the event, with limits from the limits of the curve.
     *
     * <p>If the curve is level exactly at 1 - p, the middle of that stretch is taken. Where a limit is not monotone, the
     * smallest value that reaches p decides. Equals R {@code quantile(survfit(...), p)}.
     */
    public Quantile quantile(double p) {
        Contract.probability(p);
        Estimate time = firstFall(p, i -> survival[i], "the curve never falls to " + (1 - p));
        Estimate early = firstFall(p, i -> lower[i], "the lower limit of the curve never falls to " + (1 - p));
        Estimate late = firstFall(p, i -> upper[i], "the upper limit of the curve never falls to " + (1 - p));
        return new Quantile(p, time, new Limits(early, late));
    }

    private Estimate firstFall(double p, IntToDoubleFunction curve, String otherwise) {
        return Estimate.ofFinite(new Crossing(table.time, curve).of(p), otherwise);
    }

    /**
     * Area under the curve up to {@code tau}, which is the mean time without the event until then.
     *
     * <p>Equals R {@code summary(survfit(...), rmean = tau)}; beyond the last observation the curve is taken as level.
     */
    public RestrictedMean restrictedMean(double tau) {
        Contract.time("tau", tau);
        double rest = 0;
        double variance = 0;
        double until = tau;
        for (int i = stepAt(tau); i >= 0; i--) {
            rest += survival[i] * (until - table.time[i]);
            until = table.time[i];
            double d = table.events[0][i];
            double n = table.atRisk[i];
            if (n > d) {
                variance += rest * rest * d / (n * (n - d));
            }
        }
        return new RestrictedMean(tau, rest + until, Math.sqrt(variance));
    }

    private final class Steps extends AbstractList<Step> implements RandomAccess {
        @Override
        public Step get(int index) {
            return step(index);
        }

        @Override
        public int size() {
            return survival.length;
        }
    }

    /**
     * When a falling curve, or the limit of one, has lost the fraction p.
     *
     * <p>As R's {@code quantile.survfit}: of the values of 1 - curve the smallest that reaches p decides, at the first time that
     * has it, which for a curve that is not monotone need not be the first time that reaches p. Values within 1.5e-8 of p count as
     * equal to it, and then the middle of the level stretch is taken.
     */
    private static final class Crossing {

        private static final double TOLERANCE = Math.sqrt(Math.ulp(1.0));

        private final double[] time;
        private final IntToDoubleFunction curve;

        /** The curve is 1 at time 0 and has the given value from each time on; NaN where it is undefined. */
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
}
