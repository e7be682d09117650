package org.jmmlregistry.snapshot;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a snapshot holds, counted.
 *
 * @param entries how many entries, by the code of their form
 * @param leftOut how many cases are not in it, by the reason
 * @param open how many queries wait for an answer, by the code of the form that they are about
 * @param answered how many are answered and wait for somebody to close them, likewise
 */
public record Inventory(
        int cases,
        Map<String, Integer> entries,
        Map<LeftOut, Integer> leftOut,
        Map<String, Integer> open,
        Map<String, Integer> answered) {

    public Inventory {
        entries = Collections.unmodifiableMap(new TreeMap<>(entries));
        leftOut = Collections.unmodifiableMap(new TreeMap<>(leftOut));
        open = Collections.unmodifiableMap(new TreeMap<>(open));
        answered = Collections.unmodifiableMap(new TreeMap<>(answered));
    }

    /** What is known of a snapshot of format 1. */
    static Inventory ofCases(int cases) {
        return new Inventory(cases, Map.of(), Map.of(), Map.of(), Map.of());
    }

    public int allEntries() {
        return sum(entries);
    }

    public int allLeftOut() {
        return sum(leftOut);
    }

    /** Queries that wait for somebody, answered or not. */
    public int allQueries() {
        return sum(open) + sum(answered);
    }

    private static int sum(Map<?, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
