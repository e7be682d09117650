package org.jmmlregistry.index;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a long list.
 *
 * @param number from 1
 * @param size how many rows a full page has
 * @param total how many rows the whole list has
 */
public record Page<T>(List<T> rows, int number, int size, long total) {

    public Page {
        rows = List.copyOf(rows);
    }

    /** Which part is wanted. */
    public record Wanted(int number, int size) {

        private static final int LARGEST_NUMBER = 1_000_000;
        private static final int LARGEST = 1000;

        /** Numbers out of the ordinary are brought into it. */
        public Wanted {
            number = Math.max(1, Math.min(number, LARGEST_NUMBER));
            size = Math.max(1, Math.min(size, LARGEST));
        }

        /** How many rows come before. */
        public int before() {
            return (number - 1) * size;
        }

        public <T> Page<T> of(List<T> rows, long total) {
            return new Page<>(rows, number, size, total);
        }
    }

    /** How many pages there are; one if there are no rows. */
    public int pages() {
        return Math.max(1, Math.toIntExact((total + size - 1) / size));
    }

    public boolean hasNext() {
        return number < pages();
    }

    public boolean hasPrevious() {
        return number > 1;
    }

    public <R> Page<R> map(Function<T, R> each) {
        return new Page<>(rows.stream().map(each).toList(), number, size, total);
    }
}
