package org.jmmlregistry.statistics;

import java.util.Arrays;
import java.util.List;

/** State probabilities by time, with a step for each distinct exit time; states are numbered from 0. */
public final class StateCurves {

    /** The probability to be in one of the chosen states at one time. */
    public record At(double time, double probability, double standardError, Limits limits, boolean isBeyondFollowUp) {}

    private final List<String> states;
    private final StateProbabilities curves;
    private final Confidence confidence;
    private final double origin;

    StateCurves(StateHistory history, StateProbabilities curves, Confidence confidence) {
        this.states = history.rows.states();
        this.curves = curves;
        this.confidence = confidence;
        this.origin = history.origin;
    }

    public List<String> states() {
        return states;
    }

    /** Number of steps. */
    public int size() {
        return curves.time.length;
    }

    public double time(int step) {
        return curves.time[step];
    }

    public double probability(int state, int step) {
        return curves.probability[step][state];
    }

    public double standardError(int state, int step) {
        return Math.sqrt(covariance(state, state, step));
    }

    double covariance(int state, int other, int step) {
        return curves.covariance[step][state * states.size() + other];
    }

    /** Number in a state and under observation just before the step. */
    public int atRisk(int state, int step) {
        return curves.atRisk[step][state];
    }

    /** Number of moves that were seen between two states. */
    public int moves(int from, int to) {
        return curves.moves[from][to];
    }

    /** Number of subjects last seen in a state without a move. */
    public int censored(int state) {
        return curves.censored[state];
    }

    /**
     * The probability to be in any of the given states at time {@code t}; that of the remission states is the current
     * leukaemia-free survival.
     */
    public At at(double t, int... chosen) {
        Contract.time("t", t);
        Contract.codes("state", chosen, states.size() - 1, "the states are 0 to " + (states.size() - 1));
        int[] distinct = Arrays.stream(chosen).distinct().toArray();
        int step = stepAt(t);
        double sum = 0;
        double variance = 0;
        for (int state : distinct) {
            sum += step < 0 ? curves.initial[state] : probability(state, step);
            for (int other : distinct) {
                variance += step < 0 ? 0 : covariance(state, other, step);
            }
        }
        double error = Math.sqrt(Math.max(0, variance));
        return new At(t, sum, error, limits(sum, error), t > curves.time[curves.time.length - 1]);
    }

    private Limits limits(double probability, double error) {
        double relative = error / probability;
        String reason = "limits are not defined for a probability of " + (probability > 0.5 ? "1" : "0");
        return new Limits(
                Estimate.ofFinite(confidence.limits().lower(probability, relative, confidence.z()), reason),
                Estimate.ofFinite(confidence.limits().upper(probability, relative, confidence.z()), reason));
    }

    private int stepAt(double t) {
        int found = Arrays.binarySearch(curves.time, t + 0.0);
        return found >= 0 ? found : -found - 2;
    }

    /** Mean time spent in a state from the earliest entry to {@code tau}; R {@code summary(fit, rmean = tau)}. */
    public double expectedTime(int state, double tau) {
        Contract.time("tau", tau);
        Contract.codes("state", new int[] {state}, states.size() - 1, "the states are 0 to " + (states.size() - 1));
        double sum = 0;
        double since = origin;
        double level = curves.initial[state];
        for (int step = 0; step < size() && time(step) < tau; step++) {
            sum += level * (time(step) - since);
            since = time(step);
            level = probability(state, step);
        }
        return sum + level * Math.max(0, tau - since);
    }
}
