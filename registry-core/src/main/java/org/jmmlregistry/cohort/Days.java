package org.jmmlregistry.cohort;

import java.util.stream.LongStream;

/** Days of which it is asked again and again how many come before another one. */
final class Days {

    private final long[] inOrder;

    private Days(long[] inOrder) {
        this.inOrder = inOrder;
    }

    static Days of(LongStream days) {
        return new Days(days.sorted().toArray());
    }

    int size() {
        return inOrder.length;
    }

    /** How many are earlier. */
    int before(double day) {
        int from = 0;
        int to = inOrder.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (inOrder[middle] < day) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
