package org.jmmlregistry.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What one group's observations say, time by time: at each distinct time of exit how many were at risk just before it, how
 * many had an event of each cause and how many were censored. Every estimator of curves and every test stands on it.
 *
 * <p>The rows are first dealt into cells of equal group and status, each cell's times are sorted for themselves, and the
 * cells of a group are merged. So nothing but the bare times is ever moved, and the groups can be worked in parallel without
 * any influence on the result.
 */
final class EventTable {

    /** From this number of rows on the groups are worked in parallel. */
    static final int MANY = 20_000;

    final int n;
    final double[] time;
    /** By cause from 0 on, then by time. */
    final int[][] events;

    final int[] censored;
    /** Number at risk just before each time. */
    final int[] atRisk;
    /** Sorted times of entry, if the observation started late. */
    final Optional<double[]> entries;

    private EventTable(int n, double[] time, int[][] events, int[] censored, Optional<double[]> entries) {
        this.n = n;
        this.time = time;
        this.events = events;
        this.censored = censored;
        this.entries = entries;
        this.atRisk = entries.isPresent() ? countAtRisk(entries.get()) : countAtRisk();
    }

    /** One table a group of rows that are observed from the start. */
    static EventTable[] of(double[] time, int[] status, int causes, Groups groups) {
        check(time, status, causes, groups);
        return tables(new Cells(time, status, causes, groups), Optional.empty());
    }

    /** One table a group of rows that are observed on (entry, exit]. */
    static EventTable[] of(double[] entry, double[] exit, int[] status, int causes, Groups groups) {
        check(exit, status, causes, groups);
        Contract.intervals(entry, exit);
        Cells entered = new Cells(entry, new int[entry.length], 0, groups);
        return tables(new Cells(exit, status, causes, groups), Optional.of(entered));
    }

    private static void check(double[] time, int[] status, int causes, Groups groups) {
        Contract.notEmpty("time", time.length);
        Contract.sameLength("status", status.length, time.length);
        Contract.sameLength("group", groups.rows(), time.length);
        Contract.times("time", time);
        Contract.codes(
                "status",
                status,
                causes,
                causes == 1
                        ? "a status is 0 (censored) or 1 (event)"
                        : "a status is 0 (censored) or a cause from 1 to " + causes);
    }

    private static EventTable[] tables(Cells exits, Optional<Cells> entries) {
        IntStream groups = IntStream.range(0, exits.groups);
        if (exits.keys.length >= MANY) {
            groups = groups.parallel();
        }
        return groups.mapToObj(group -> {
                    Optional<double[]> entered = entries.map(cells -> cells.sortedTimes(group));
                    return exits.merged(group, entered);
                })
                .toArray(EventTable[]::new);
    }

    private int[] countAtRisk() {
        int[] count = new int[time.length];
        int left = n;
        for (int i = 0; i < time.length; i++) {
            count[i] = left;
            left -= leaving(i);
        }
        return count;
    }

    private int[] countAtRisk(double[] entered) {
        int[] count = new int[time.length];
        int inside = 0;
        int next = 0;
        for (int i = 0; i < time.length; i++) {
            while (next < entered.length && entered[next] < time[i]) {
                inside++;
                next++;
            }
            count[i] = inside;
            inside -= leaving(i);
        }
        return count;
    }

    private int leaving(int i) {
        int leaving = censored[i];
        for (int[] ofCause : events) {
            leaving += ofCause[i];
        }
        return leaving;
    }

    int causes() {
        return events.length;
    }

    int eventsAt(int i) {
        return leaving(i) - censored[i];
    }

    /** Number at risk just before any time. */
    int atRisk(double t) {
        int step = Arrays.binarySearch(time, t + 0.0);
        int next = step >= 0 ? step : -step - 1;
        if (entries.isEmpty()) {
            return next < time.length ? atRisk[next] : 0;
        }
        int gone = 0;
        for (int i = 0; i < next; i++) {
            gone += leaving(i);
        }
        return countBelow(entries.get(), t) - gone;
    }

    private static int countBelow(double[] sorted, double t) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < t) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The same subjects with the roles of event and censoring exchanged; causes are taken together. */
    EventTable reversed() {
        int[] anyEvent = new int[time.length];
        Arrays.setAll(anyEvent, this::eventsAt);
        return new EventTable(n, time, new int[][] {censored}, anyEvent, entries);
    }

    /** The subjects still under observation beyond the landmark, on a clock that starts there. */
    EventTable beyond(double landmark) {
        int from = Arrays.binarySearch(time, landmark + 0.0);
        int first = from >= 0 ? from + 1 : -from - 1;
        double[] later = Arrays.copyOfRange(time, first, time.length);
        Arrays.setAll(later, i -> later[i] - landmark);
        int[][] laterEvents = new int[causes()][];
        Arrays.setAll(laterEvents, cause -> Arrays.copyOfRange(events[cause], first, time.length));
        int remaining = first < time.length ? atRisk[first] : 0;
        return new EventTable(
                remaining, later, laterEvents, Arrays.copyOfRange(censored, first, time.length), Optional.empty());
    }

    /** Times dealt into cells of equal group and status. */
    private static final class Cells {
        final long[] keys;
        final int[] start;
        final int groups;
        final int statuses;
        final TimeSort sort;

        Cells(double[] time, int[] status, int causes, Groups grouping) {
            groups = grouping.count();
            statuses = causes + 1;
            keys = new long[time.length];
            start = new int[groups * statuses + 1];
            for (int row = 0; row < time.length; row++) {
                start[grouping.of(row) * statuses + status[row] + 1]++;
            }
            for (int cell = 1; cell < start.length; cell++) {
                start[cell] += start[cell - 1];
            }
            int[] next = start.clone();
            for (int row = 0; row < time.length; row++) {
                keys[next[grouping.of(row) * statuses + status[row]]++] = TimeSort.bits(time[row]);
            }
            sort = TimeSort.of(keys);
        }

        double[] sortedTimes(int group) {
            int from = start[group * statuses];
            int to = start[(group + 1) * statuses];
            sort.sort(from, to);
            double[] sorted = new double[to - from];
            Arrays.setAll(sorted, i -> TimeSort.time(keys[from + i]));
            return sorted;
        }

        EventTable merged(int group, Optional<double[]> entered) {
            int first = group * statuses;
            int[] at = new int[statuses];
            for (int s = 0; s < statuses; s++) {
                at[s] = start[first + s];
                sort.sort(start[first + s], start[first + s + 1]);
            }
            int n = start[first + statuses] - start[first];
            double[] time = new double[n];
            int[][] counts = new int[statuses][n];
            int steps = 0;
            while (true) {
                long earliest = Long.MAX_VALUE;
                for (int s = 0; s < statuses; s++) {
                    if (at[s] < start[first + s + 1]) {
                        earliest = Math.min(earliest, keys[at[s]]);
                    }
                }
                if (earliest == Long.MAX_VALUE) {
                    break;
                }
                time[steps] = TimeSort.time(earliest);
                for (int s = 0; s < statuses; s++) {
                    int from = at[s];
                    int end = start[first + s + 1];
                    while (at[s] < end && keys[at[s]] == earliest) {
                        at[s]++;
                    }
                    counts[s][steps] = at[s] - from;
                }
                steps++;
            }
            return table(n, steps, time, counts, entered);
        }

        private static EventTable table(int n, int steps, double[] time, int[][] counts, Optional<double[]> entered) {
            int[][] events = new int[counts.length - 1][];
            for (int cause = 0; cause < events.length; cause++) {
                events[cause] = Arrays.copyOf(counts[cause + 1], steps);
            }
            return new EventTable(n, Arrays.copyOf(time, steps), events, Arrays.copyOf(counts[0], steps), entered);
        }
    }
}
