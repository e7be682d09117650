package org.jmmlregistry.statistics;

import java.util.Arrays;
import java.util.List;

/** Subjects split where their state changes from 0 to 1, as rows (entry, exit] with the state as the group. */
final class SwitchRows {

    static final List<String> STATES = List.of("before", "after");

    final double[] entry;
    final double[] exit;
    final int[] status;
    final int[] state;

    private SwitchRows(int rows) {
        entry = new double[rows];
        exit = new double[rows];
        status = new int[rows];
        state = new int[rows];
    }

    /** Rows from {@code from} on of those observed beyond it; a switch at infinity, or not before the end, never happens. */
    static SwitchRows of(double[] time, int[] status, double[] switched, double from) {
        Contract.notEmpty("time", time.length);
        Contract.sameLength("status", status.length, time.length);
        Contract.sameLength("switched", switched.length, time.length);
        Contract.times("time", time);
        Contract.codes("status", status, 1, "a status is 0 (censored) or 1 (event)");
        for (int row = 0; row < switched.length; row++) {
            if (!(switched[row] >= 0)) {
                throw new IllegalArgumentException("switched[" + row + "] = " + switched[row]
                        + ": the time of a switch is not negative, and infinite if there was none");
            }
        }
        SwitchRows rows = new SwitchRows(2 * time.length);
        int count = 0;
        for (int i = 0; i < time.length; i++) {
            count = rows.split(count, time[i], status[i], switched[i], from);
        }
        return rows.first(count);
    }

    private int split(int at, double time, int event, double switched, double from) {
        if (time <= from) {
            return at;
        }
        boolean later = switched > from && switched < time;
        int next = at;
        if (later) {
            set(next++, from, switched, 0, 0);
        }
        set(next++, later ? switched : from, time, event, switched < time ? 1 : 0);
        return next;
    }

    private void set(int row, double from, double to, int event, int group) {
        entry[row] = from;
        exit[row] = to;
        status[row] = event;
        state[row] = group;
    }

    private SwitchRows first(int count) {
        SwitchRows rows = new SwitchRows(count);
        System.arraycopy(entry, 0, rows.entry, 0, count);
        System.arraycopy(exit, 0, rows.exit, 0, count);
        System.arraycopy(status, 0, rows.status, 0, count);
        System.arraycopy(state, 0, rows.state, 0, count);
        return rows;
    }

    Groups groups() {
        return Groups.of(state, STATES);
    }

    double[] indicator() {
        return Arrays.stream(state).asDoubleStream().toArray();
    }
}
