package org.jmmlregistry.statistics;

/** Walks several groups' event tables along their common distinct times, with each group's position and number at risk. */
final class PooledTimes {

    private final EventTable[] tables;
    private final int[] next;
    /** Whether each group has a step at the present time. */
    private final boolean[] present;

    PooledTimes(EventTable[] tables) {
        this.tables = tables;
        this.next = new int[tables.length];
        this.present = new boolean[tables.length];
    }

    /** Moves to the next common time; false after the last. */
    boolean advance() {
        double earliest = Double.POSITIVE_INFINITY;
        for (int g = 0; g < tables.length; g++) {
            if (present[g]) {
                next[g]++;
                present[g] = false;
            }
            if (next[g] < tables[g].time.length && tables[g].time[next[g]] < earliest) {
                earliest = tables[g].time[next[g]];
            }
        }
        for (int g = 0; g < tables.length; g++) {
            present[g] = next[g] < tables[g].time.length && tables[g].time[next[g]] == earliest;
        }
        return earliest < Double.POSITIVE_INFINITY;
    }

    /** Number at risk in a group that is observed from the start, just before the present time. */
    int atRisk(int group) {
        return next[group] < tables[group].time.length ? tables[group].atRisk[next[group]] : 0;
    }

    int events(int group, int cause) {
        return present[group] ? tables[group].events[cause][next[group]] : 0;
    }

    /** Events of all causes. */
    int events(int group) {
        return present[group] ? tables[group].eventsAt(next[group]) : 0;
    }
}
