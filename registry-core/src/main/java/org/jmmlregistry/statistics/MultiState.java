package org.jmmlregistry.statistics;

/** Estimation of the probability to be in each of several states by time. */
public final class MultiState {

    private MultiState() {}

    /**
     * Aalen-Johansen estimate of the state probabilities, with infinitesimal jackknife errors.
     *
     * <p><b>Shape</b> rows in any order, any number of states and moves between them; one step for each distinct exit time.
     *
     * <p><b>Units</b> time in the unit given; probabilities in [0, 1].
     *
     * <p><b>Ties</b> at risk in a state on (entry, exit]; moves come before censorings and entries at the same time.
     *
     * <p><b>Method</b> product of the matrices I + dA; the initial distribution is that of the subjects observed from the
     * earliest entry on; errors from the influence of each subject, whose rows belong together, so a current probability
     * such as current leukaemia-free survival has an error too.
     *
     * <p><b>Edges</b> a state that nobody enters has probability 0 and error 0.
     *
     * <p><b>Errors</b> IllegalArgumentException if there is no row, a time is negative or not finite, an entry is not before
     * its exit, a state is unknown, a subject's rows overlap, leave a gap, or do not continue in the state moved to.
     *
     * <p><b>Source</b> Aalen and Johansen 1978, Klein 2000 for current leukaemia-free survival; R {@code survfit(Surv(entry,
     * exit, to) ~ 1, id = subject, istate = from)} if all subjects enter at the same time.
     */
    public static StateCurves estimate(StateRows rows, Confidence confidence) {
        StateHistory history = new StateHistory(rows);
        StateProbabilities probabilities = new StateProbabilities(history);
        probabilities.run();
        return new StateCurves(history, probabilities, confidence);
    }
}
