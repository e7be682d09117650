package org.jmmlregistry.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One line of a baseline table for a category: counts in the order of the categories, and missing values by reason. */
public record CategorySummary(List<Count> counts, Map<String, Integer> missing) {

    /** How many cases have a category. */
    public record Count(String category, int cases) {}

    public CategorySummary {
        counts = List.copyOf(counts);
        missing = Map.copyOf(missing);
    }

    /** Counts each category; one that nobody has is counted 0. A value outside the categories is refused. */
    public static CategorySummary of(List<String> values, List<String> categories, Map<String, Integer> missing) {
        checkCounts("missing", missing);
        Map<String, Integer> counted = new LinkedHashMap<>();
        categories.forEach(category -> counted.put(category, 0));
        for (int row = 0; row < values.size(); row++) {
            String value = values.get(row);
            if (!counted.containsKey(value)) {
                throw new IllegalArgumentException("values[" + row + "] = " + value + ": not among " + categories);
            }
            counted.merge(value, 1, Integer::sum);
        }
        List<Count> counts = counted.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .toList();
        return new CategorySummary(counts, missing);
    }

    static void checkCounts(String name, Map<String, Integer> counts) {
        counts.forEach((reason, count) -> {
            if (count < 0) {
                throw new IllegalArgumentException(name + "[" + reason + "] = " + count + ": a count is not negative");
            }
        });
    }

    /** Number of known values. */
    public int known() {
        return counts.stream().mapToInt(Count::cases).sum();
    }

    /** The share of a category among the known values, with Clopper-Pearson limits; undefined if none is known. */
    public Proportion share(String category, double level) {
        Count found = counts.stream()
                .filter(count -> count.category().equals(category))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("category = " + category + ": not among the counts"));
        return Proportion.clopperPearson(found.cases(), known(), level);
    }
}
