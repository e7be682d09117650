package org.jmmlregistry.snapshot;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.query.QueryStatus;

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

    /** Counts what a snapshot holds, case by case. */
    static final class Counting {

        private final Map<String, Integer> entries = new TreeMap<>();
        private final Map<String, Integer> open = new TreeMap<>();
        private final Map<String, Integer> answered = new TreeMap<>();
        private int cases;

        void add(CaseAnswers frozen, List<FrozenQuery> asked) {
            cases++;
            frozen.byKey().keySet().forEach(key -> entries.merge(key.form(), 1, Integer::sum));
            asked.forEach(query -> {
                Map<String, Integer> counts = query.status() == QueryStatus.ANSWERED ? answered : open;
                counts.merge(query.asked().entry().form(), 1, Integer::sum);
            });
        }

        Inventory inventory(Map<RegistryId, LeftOut> leftOut) {
            Map<LeftOut, Integer> reasons = new TreeMap<>();
            leftOut.values().forEach(reason -> reasons.merge(reason, 1, Integer::sum));
            return new Inventory(cases, entries, reasons, open, answered);
        }
    }
}
