package org.jmmlregistry.statistics;

import java.util.Arrays;

/**
 * Cumulative incidence of each cause and the probability to be free of all of them, with one step for each distinct time.
 *
 * <p>It holds columns, so that a million steps fit. Steps are counted from 0, causes from 1.
 */
public final class IncidenceCurves {

    /**
     * The cumulative incidence of a cause read at one time.
     *
     * @param atRisk number without any event and under observation just before that time
     * @param isBeyondFollowUp whether the time lies after the last, censored observation, so that the level is only carried on
     */
    public record At(
            double time, int atRisk, double incidence, double variance, Limits limits, boolean isBeyondFollowUp) {}

    private static final String NO_EVENT = "the incidence is 0: its limits are not defined before the first event";
    private static final String CERTAIN = "the incidence is 1: log-log limits are not defined";

    private final EventTable table;
    private final Confidence confidence;
    private final double z;
    private final double[] eventFree;
    private final double[][] incidence;
    private final double[][] variance;

    IncidenceCurves(EventTable table, Confidence confidence) {
        int steps = table.time.length;
        this.table = table;
        this.confidence = confidence;
        this.z = confidence.z();
        this.eventFree = new double[steps];
        this.incidence = new double[table.causes()][steps];
        this.variance = new double[table.causes()][steps];
        double level = 1;
        for (int i = 0; i < steps; i++) {
            double n = table.atRisk[i];
            int d = table.eventsAt(i);
            level = d == 0 ? level : level * (n - d) / n;
            eventFree[i] = level;
        }
        for (int cause = 0; cause < table.causes(); cause++) {
            accumulate(cause);
        }
    }

    private void accumulate(int cause) {
        VarianceRecursion recursion = new VarianceRecursion();
        double before = 1;
        double level = 0;
        for (int i = 0; i < eventFree.length; i++) {
            int own = table.events[cause][i];
            int others = table.eventsAt(i) - own;
            double n = table.atRisk[i];
            if (own > 0) {
                level += before * own / n;
            }
            if (others > 0 && eventFree[i] > 0) {
                recursion.add(before, others, n, level / eventFree[i], 1 / eventFree[i]);
            }
            if (own > 0) {
                double inverse = eventFree[i] > 0 ? 1 / eventFree[i] : 0;
                recursion.add(before, own, n, 1 + level * inverse, inverse);
                recursion.value = recursion.at(level);
            }
            incidence[cause][i] = level;
            variance[cause][i] = recursion.value;
            before = eventFree[i];
        }
    }

    EventTable table() {
        return table;
    }

    public int n() {
        return table.n;
    }

    public int causes() {
        return incidence.length;
    }

    public Confidence confidence() {
        return confidence;
    }

    /** Number of steps. */
    public int size() {
        return eventFree.length;
    }

    public double time(int step) {
        return table.time[step];
    }

    /** Number at risk just before the step. */
    public int atRisk(int step) {
        return table.atRisk[step];
    }

    /** Number of events of a cause at the step. */
    public int events(int cause, int step) {
        return table.events[index(cause)][step];
    }

    /** Number of events of a cause. */
    public int events(int cause) {
        return Arrays.stream(table.events[index(cause)]).sum();
    }

    public int censored(int step) {
        return table.censored[step];
    }

    /** Probability to be free of every cause; with the incidences it adds to 1. */
    public double eventFree(int step) {
        return eventFree[step];
    }

    public double incidence(int cause, int step) {
        return incidence[index(cause)][step];
    }

    public double variance(int cause, int step) {
        return variance[index(cause)][step];
    }

    public Limits limits(int cause, int step) {
        double level = incidence(cause, step);
        double relativeError = Math.sqrt(variance(cause, step)) / level;
        String reason = level > 0 ? CERTAIN : NO_EVENT;
        return new Limits(
                Estimate.ofFinite(confidence.limits().lower(level, relativeError, z), reason),
                Estimate.ofFinite(confidence.limits().upper(level, relativeError, z), reason));
    }

    /** Number under observation without any event just before {@code t}. */
    public int atRisk(double t) {
        Contract.time("t", t);
        return table.atRisk(t);
    }

    /** Whether the data reach {@code t}: up to the last observation, and for ever once nobody is free of events. */
    public boolean isDefinedAt(double t) {
        int last = eventFree.length - 1;
        return last >= 0 && (t <= table.time[last] || eventFree[last] == 0);
    }

    /** The incidence of a cause at time {@code t}: 0 before the first step, level after the last. */
    public At at(int cause, double t) {
        Contract.time("t", t);
        int index = index(cause);
        int found = Arrays.binarySearch(table.time, t + 0.0);
        int step = found >= 0 ? found : -found - 2;
        boolean beyond = !isDefinedAt(t);
        if (step < 0) {
            return new At(t, atRisk(t), 0, 0, Limits.undefined(NO_EVENT), beyond);
        }
        return new At(t, atRisk(t), incidence[index][step], variance[index][step], limits(cause, step), beyond);
    }

    /** The probability to be free of every cause at time {@code t}. */
    public double eventFreeAt(double t) {
        Contract.time("t", t);
        int found = Arrays.binarySearch(table.time, t + 0.0);
        int step = found >= 0 ? found : -found - 2;
        return step < 0 ? 1 : eventFree[step];
    }

    private int index(int cause) {
        if (cause < 1 || cause > incidence.length) {
            throw new IllegalArgumentException("cause = " + cause + ": the causes are 1 to " + incidence.length);
        }
        return cause - 1;
    }

    /** The three sums of which the variance of an incidence F is made: A - 2 F B + F^2 C. */
    private static final class VarianceRecursion {
        private double a;
        private double b;
        private double c;
        double value;

        /** Adds d events among n at risk, whose weight in F is {@code own} and in its later growth {@code later}. */
        void add(double before, int d, double n, double own, double later) {
            double ties = d > 1 ? 1 - (d - 1) / (n - 1) : 1;
            double binomial = before * before * ties * d / (n * n);
            a += own * own * binomial;
            b += own * later * binomial;
            c += later * later * binomial;
        }

        double at(double level) {
            return Math.max(0, a - 2 * level * b + level * level * c);
        }
    }
}
