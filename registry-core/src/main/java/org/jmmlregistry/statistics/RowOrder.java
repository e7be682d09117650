package org.jmmlregistry.statistics;

/** The order of rows by time; like {@link TimeSort}, with the row numbers carried along. Tied rows keep their order. */
final class RowOrder {

    private static final int FEW = 32;
    private static final int MOST_BITS = 11;

    private final long[] keys;
    private final int[] rows;
    private final long[] spareKeys;
    private final int[] spareRows;

    private RowOrder(double[] time) {
        keys = new long[time.length];
        rows = new int[time.length];
        spareKeys = new long[time.length];
        spareRows = new int[time.length];
        for (int row = 0; row < time.length; row++) {
            keys[row] = TimeSort.bits(time[row]);
            rows[row] = row;
        }
    }

    /** Row numbers from the earliest to the latest time; times are not negative. */
    static int[] ascending(double[] time) {
        RowOrder order = new RowOrder(time);
        order.sort(0, time.length);
        return order.rows;
    }

    private void sort(int from, int to) {
        if (to - from <= FEW) {
            insert(from, to);
            return;
        }
        long smallest = keys[from];
        long largest = keys[from];
        boolean ordered = true;
        for (int i = from + 1; i < to; i++) {
            ordered &= keys[i] >= keys[i - 1];
            smallest = Math.min(smallest, keys[i]);
            largest = Math.max(largest, keys[i]);
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
        for (int i = from; i < to; i++) {
            int place = end[(int) ((keys[i] - smallest) >>> shift)]++;
            spareKeys[place] = keys[i];
            spareRows[place] = rows[i];
        }
        System.arraycopy(spareKeys, from, keys, from, to - from);
        System.arraycopy(spareRows, from, rows, from, to - from);
        int start = from;
        for (int part = 0; shift > 0 && part < end.length - 1; part++) {
            if (end[part] - start > 1) {
                sort(start, end[part]);
            }
            start = end[part];
        }
    }

    private void insert(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            long key = keys[i];
            int row = rows[i];
            int j = i;
            while (j > from && keys[j - 1] > key) {
                keys[j] = keys[j - 1];
                rows[j] = rows[j - 1];
                j--;
            }
            keys[j] = key;
            rows[j] = row;
        }
    }
}
