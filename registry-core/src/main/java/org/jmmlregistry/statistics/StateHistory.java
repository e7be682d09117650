package org.jmmlregistry.statistics;

import java.util.Arrays;

/** Rows in the orders in which time is walked, and each row's continuation by the same subject. */
final class StateHistory {

    final StateRows rows;
    final int states;
    /** Rows by exit and by entry. */
    final int[] byExit;

    final int[] byEntry;
    /** The row that continues a row, or -1. */
    final int[] next;
    /** Whether a row begins its subject's history. */
    final boolean[] first;

    final double origin;

    StateHistory(StateRows rows) {
        this.rows = rows;
        this.states = rows.states().size();
        this.byExit = TimeSort.rowsAscending(rows.exit);
        this.byEntry = TimeSort.rowsAscending(rows.entry);
        this.next = new int[rows.rows()];
        this.first = new boolean[rows.rows()];
        Arrays.fill(next, -1);
        Arrays.fill(first, true);
        this.origin = rows.entry[byEntry[0]];
        link();
    }

    private void link() {
        int[] bySubject = subjectThenEntry();
        for (int i = 1; i < bySubject.length; i++) {
            int before = bySubject[i - 1];
            int row = bySubject[i];
            if (rows.subject[before] == rows.subject[row]) {
                continues(before, row);
                next[before] = row;
                first[row] = false;
            }
        }
    }

    private int[] subjectThenEntry() {
        long[] keys = new long[byEntry.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = ((long) rows.subject[byEntry[i]] << 32) | i;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> byEntry[(int) key]).toArray();
    }

    private void continues(int before, int row) {
        if (rows.entry[row] != rows.exit[before]) {
            throw new IllegalArgumentException("entry[" + row + "] = " + rows.entry[row] + ": subject "
                    + rows.subject[row] + " was last seen at " + rows.exit[before]
                    + "; a subject's rows follow each other without gap or overlap");
        }
        int state = rows.to[before] == StateRows.Stay.NO_MOVE ? rows.from[before] : rows.to[before];
        if (rows.from[row] != state) {
            throw new IllegalArgumentException("from[" + row + "] = " + rows.from[row] + ": subject "
                    + rows.subject[row] + " is in state " + state + " since " + rows.exit[before]);
        }
    }
}
