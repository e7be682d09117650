package org.jmmlregistry.statistics;

import java.util.List;

/** Stays of subjects in named states, as columns; each subject's rows follow each other without a gap. */
public final class StateRows {

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
        int n = stays.size();
        StateRows rows =
                new StateRows(List.copyOf(states), new int[n], new double[n], new double[n], new int[n], new int[n]);
        for (int row = 0; row < n; row++) {
            Stay stay = stays.get(row);
            rows.subject[row] = stay.subject();
            rows.entry[row] = stay.entry();
            rows.exit[row] = stay.exit();
            rows.from[row] = stay.from();
            rows.to[row] = stay.to();
        }
        rows.check();
        return rows;
    }

    /** All subjects start in state 0 and move at most once: status 0 stays, a cause moves to the state of its number. */
    static StateRows competing(List<String> states, double[] time, int[] status) {
        int n = time.length;
        StateRows rows = new StateRows(List.copyOf(states), new int[n], new double[n], time, new int[n], new int[n]);
        for (int row = 0; row < n; row++) {
            rows.subject[row] = row;
            rows.to[row] = status[row] == 0 ? Stay.NO_MOVE : status[row];
        }
        rows.check();
        return rows;
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
