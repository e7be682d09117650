package org.jmmlregistry.statistics;

/**
 * Sorts times that are not negative, by their bit patterns, and carries the row numbers along where they are wanted.
 *
 * <p>The bits of such numbers have the order of the numbers, so a partition by the leading varying bits sorts in a few
 * passes: two for a million continuous times, one for days. Each part is sorted for itself, ranges without spread are left
 * alone, so heavy ties cost nothing. Tied times keep their order.
 */
final class TimeSort {

    private static final int FEW = 40;
    private static final int MOST_BITS = 11;

    private final long[] keys;
    private final long[] spare;
    /** The row of each key; empty if the rows are not wanted. */
    private final int[] rows;

    private final int[] spareRows;

    private TimeSort(long[] keys, int[] rows) {
        this.keys = keys;
        this.spare = new long[keys.length];
        this.rows = rows;
        this.spareRows = new int[rows.length];
    }

    /** Sorts parts of the given keys in place. */
    static TimeSort of(long[] keys) {
        return new TimeSort(keys, new int[0]);
    }

    /** Row numbers from the earliest to the latest time. */
    static int[] rowsAscending(double[] time) {
        long[] keys = new long[time.length];
        int[] rows = new int[time.length];
        for (int row = 0; row < time.length; row++) {
            keys[row] = bits(time[row]);
            rows[row] = row;
        }
        new TimeSort(keys, rows).sort(0, time.length);
        return rows;
    }

    /** The bits by which a time is sorted; negative zero counts as zero. */
    static long bits(double time) {
        return Double.doubleToRawLongBits(time + 0.0);
    }

    static double time(long bits) {
        return Double.longBitsToDouble(bits);
    }

    /** Sorts the keys from one place up to, but without, another; parts that do not overlap can be sorted at the same time. */
    void sort(int from, int to) {
        if (to - from <= FEW) {
            insert(from, to);
            return;
        }
        long smallest = keys[from];
        long largest = keys[from];
        boolean ordered = true;
        for (int i = from + 1; i < to; i++) {
            long key = keys[i];
            ordered &= key >= keys[i - 1];
            smallest = Math.min(smallest, key);
            largest = Math.max(largest, key);
        }
        if (!ordered) {
            partition(from, to, smallest, largest);
        }
    }

    private void partition(int from, int to, long smallest, long largest) {
        int bits = Math.min(MOST_BITS, 32 - Integer.numberOfLeadingZeros(to - from));
        int shift = Math.max(0, 64 - Long.numberOfLeadingZeros(largest - smallest) - bits);
        int[] end = new int[(int) ((largest - smallest) >>> shift) + 2];
        for (int i = from; i < to; i++) {
            end[(int) ((keys[i] - smallest) >>> shift) + 1]++;
        }
        end[0] = from;
        for (int part = 1; part < end.length; part++) {
            end[part] += end[part - 1];
        }
        deal(from, to, smallest, shift, end);
        int start = from;
        for (int part = 0; shift > 0 && part < end.length - 1; part++) {
            if (end[part] - start > 1) {
                sort(start, end[part]);
            }
            start = end[part];
        }
    }

    /** Moves each key to its part; {@code next} holds where each part begins, and afterwards where it ends. */
    private void deal(int from, int to, long smallest, int shift, int[] next) {
        boolean carriesRows = rows.length > 0;
        for (int i = from; i < to; i++) {
            int place = next[(int) ((keys[i] - smallest) >>> shift)]++;
            spare[place] = keys[i];
            if (carriesRows) {
                spareRows[place] = rows[i];
            }
        }
        System.arraycopy(spare, from, keys, from, to - from);
        if (carriesRows) {
            System.arraycopy(spareRows, from, rows, from, to - from);
        }
    }

    private void insert(int from, int to) {
        boolean carriesRows = rows.length > 0;
        for (int i = from + 1; i < to; i++) {
            long key = keys[i];
            int row = carriesRows ? rows[i] : 0;
            int j = i;
            while (j > from && keys[j - 1] > key) {
                keys[j] = keys[j - 1];
                if (carriesRows) {
                    rows[j] = rows[j - 1];
                }
                j--;
            }
            keys[j] = key;
            if (carriesRows) {
                rows[j] = row;
            }
        }
    }
}
