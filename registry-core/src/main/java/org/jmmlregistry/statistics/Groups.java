package org.jmmlregistry.statistics;

import java.util.Arrays;
import java.util.List;

/** A column that assigns each row to one of several named groups; a group may be empty. */
public final class Groups {

    private final int[] codes;
    private final List<String> labels;

    private Groups(int[] codes, List<String> labels) {
        this.codes = codes;
        this.labels = List.copyOf(labels);
    }

    /** Row {@code i} belongs to the group {@code labels.get(codes[i])}; the column is read, not copied. */
    public static Groups of(int[] codes, List<String> labels) {
        if (labels.isEmpty()) {
            throw new IllegalArgumentException("labels is empty: at least one group is needed");
        }
        Contract.codes("group", codes, labels.size() - 1, "a group's code is 0 to " + (labels.size() - 1));
        return new Groups(codes, labels);
    }

    /** One label a row; the groups are the distinct labels in alphabetical order. */
    public static Groups named(List<String> rows) {
        List<String> distinct = rows.stream().distinct().sorted().toList();
        Contract.notEmpty("group", distinct.size());
        return new Groups(rows.stream().mapToInt(distinct::indexOf).toArray(), distinct);
    }

    /** All rows in one group. */
    static Groups single(int rows) {
        return new Groups(new int[rows], List.of("all"));
    }

    /** These groups within each stratum: the groups of the first stratum, then those of the second, and so on. */
    Groups within(Groups strata) {
        if (strata.count() == 1) {
            return this;
        }
        int[] combined = new int[codes.length];
        Arrays.setAll(combined, row -> strata.codes[row] * count() + codes[row]);
        List<String> names = strata.labels.stream()
                .flatMap(stratum -> labels.stream().map(label -> stratum + ", " + label))
                .toList();
        return new Groups(combined, names);
    }

    public int count() {
        return labels.size();
    }

    public List<String> labels() {
        return labels;
    }

    int rows() {
        return codes.length;
    }

    int of(int row) {
        return codes[row];
    }
}
