package org.jmmlregistry.statistics;

import java.util.Arrays;
import java.util.List;

/** Stays of subjects in named states, as columns; each subject's rows follow each other without a gap. */
public final class StateRows {

    /** One subject's stay in the state {@code from} on (entry, exit], and the state {@code to} that it then moves to. */
    public record Stay(int subject, double entry, double exit, int from, int to) {

        /** Stands for {@code to} if no move was seen: censored, or continued by the subject's next row. */
        public static final int NO_MOVE = -1;
    }

    private final List<String> states;
    final int[] subject;
    final double[] entry;
    final double[] exit;
    final int[] from;
    final int[] to;

    private StateRows(List<String> states, int[] subject, double[] entry, double[] exit, int[] from, int[] to) {
        this.states = states;
        this.subject = subject;
        this.entry = entry;
        this.exit = exit;
        this.from = from;
        this.to = to;
    }

    /** Stays in states that are numbered by their place in {@code states}; see {@link Stay} for the meaning of a row. */
    public static StateRows of(List<String> states, List<Stay> stays) {
        Contract.notEmpty("stays", stays.size());
        return in(states)
                .rows(
                        stays.stream().mapToInt(Stay::subject).toArray(),
                        stays.stream().mapToDouble(Stay::entry).toArray(),
                        stays.stream().mapToDouble(Stay::exit).toArray(),
                        stays.stream().mapToInt(Stay::from).toArray(),
                        stays.stream().mapToInt(Stay::to).toArray());
    }

    /** The states in which {@link Columns#rows} places its subjects. */
    public static Columns in(List<String> states) {
        return new Columns(states);
    }

    /**
     * All subjects start in state 0 at time 0 and move at most once: status 0 stays, a cause moves to the state of its number.
     */
    public static StateRows competing(List<String> states, double[] time, int[] status) {
        Contract.notEmpty("time", time.length);
        Contract.sameLength("status", status.length, time.length);
        int n = time.length;
        int[] subject = new int[n];
        int[] to = new int[n];
        Arrays.setAll(subject, row -> row);
        Arrays.setAll(to, row -> status[row] == 0 ? Stay.NO_MOVE : status[row]);
        return in(states).rows(subject, new double[n], time, new int[n], to);
    }

    /** Named states, numbered by their place. */
    public record Columns(List<String> states) {

        public Columns {
            states = List.copyOf(states);
            Contract.notEmpty("states", states.size());
        }

        /** Stays as equally long columns, which are read and not copied; see {@link Stay} for the meaning of a row. */
        public StateRows rows(int[] subject, double[] entry, double[] exit, int[] from, int[] to) {
            Contract.notEmpty("exit", exit.length);
            Contract.sameLength("subject", subject.length, exit.length);
            Contract.sameLength("from", from.length, exit.length);
            Contract.sameLength("to", to.length, exit.length);
            StateRows rows = new StateRows(states, subject, entry, exit, from, to);
            rows.check();
            return rows;
        }
    }

    private void check() {
        Contract.times("exit", exit);
        Contract.intervals(entry, exit);
        Contract.codes("from", from, states.size() - 1, "the states are 0 to " + (states.size() - 1));
        for (int row = 0; row < to.length; row++) {
            if (to[row] < Stay.NO_MOVE || to[row] >= states.size()) {
                throw new IllegalArgumentException("to[" + row + "] = " + to[row] + ": the states are 0 to "
                        + (states.size() - 1) + ", and -1 stands for no move");
            }
            if (to[row] == from[row]) {
                throw new IllegalArgumentException(
                        "to[" + row + "] = " + to[row] + ": a move leads to another state, -1 stands for no move");
            }
        }
    }

    public List<String> states() {
        return states;
    }

    public int rows() {
        return exit.length;
    }
}
