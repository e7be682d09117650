package org.jmmlregistry.statistics;

/**
 * Sorts times that are not negative, by their bit patterns.
 *
 * <p>The bits of such numbers have the order of the numbers, so a partition by the leading varying bits sorts in a few
 * passes: two for a million continuous times, one for days. Each part is sorted for itself, ranges without spread are left
 * alone, so heavy ties cost nothing.
 */
final class TimeSort {

    private static final int FEW = 40;
    private static final int MOST_BITS = 11;

    private final long[] spare;

    TimeSort(int capacity) {
        spare = new long[capacity];
    }

    /** The bits by which a time is sorted; negative zero counts as zero. */
    static long bits(double time) {
        return Double.doubleToRawLongBits(time + 0.0);
    }

    static double time(long bits) {
        return Double.longBitsToDouble(bits);
    }

    /** Sorts {@code keys[from, to)} in place. */
    void sort(long[] keys, int from, int to) {
        if (to - from <= FEW) {
            insert(keys, from, to);
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
            partition(keys, from, to, smallest, largest);
        }
    }

    private void partition(long[] keys, int from, int to, long smallest, long largest) {
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
            spare[end[(int) ((keys[i] - smallest) >>> shift)]++] = keys[i];
        }
        System.arraycopy(spare, from, keys, from, to - from);
        if (shift == 0) {
            return;
        }
        int start = from;
        for (int part = 0; part < end.length - 1; part++) {
            if (end[part] - start > 1) {
                sort(keys, start, end[part]);
            }
            start = end[part];
        }
    }

    private static void insert(long[] keys, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            long key = keys[i];
            int j = i;
            while (j > from && keys[j - 1] > key) {
                keys[j] = keys[j - 1];
                j--;
            }
            keys[j] = key;
        }
    }
}
