package org.jmmlregistry.report.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.report.Report;

/**
 * Something that a report tells otherwise than before.
 *
 * @param place where it stands
 * @param before empty if it is new
 * @param now empty if it is told no more
 */
public record Difference(String place, Optional<String> before, Optional<String> now) {

    /** What one report tells otherwise than the other, in the order of reading. */
    static List<Difference> between(Report before, Report now, Language language) {
        Map<String, List<ToldLine>> gone = byPlace(ToldLine.of(before, language));
        Map<String, List<ToldLine>> come = byPlace(ToldLine.of(now, language));
        List<Difference> differences = new ArrayList<>();
        gone.forEach((place, lines) -> differences.addAll(at(place, lines, come.getOrDefault(place, List.of()))));
        come.forEach((place, lines) -> {
            if (!gone.containsKey(place)) {
                differences.addAll(at(place, List.of(), lines));
            }
        });
        return differences;
    }

    private static Map<String, List<ToldLine>> byPlace(List<ToldLine> lines) {
        Map<String, List<ToldLine>> places = new LinkedHashMap<>();
        lines.forEach(line ->
                places.computeIfAbsent(line.place(), any -> new ArrayList<>()).add(line));
        return places;
    }

    private static List<Difference> at(String place, List<ToldLine> before, List<ToldLine> now) {
        List<ToldLine> gone = without(before, now);
        List<ToldLine> come = without(now, before);
        List<Difference> differences = new ArrayList<>();
        for (int each = 0; each < Math.max(gone.size(), come.size()); each++) {
            differences.add(new Difference(place, said(gone, each), said(come, each)));
        }
        return differences;
    }

    /** What stands in the first list more often than in the second. */
    private static List<ToldLine> without(List<ToldLine> lines, List<ToldLine> others) {
        List<ToldLine> left = new ArrayList<>(lines);
        others.forEach(left::remove);
        return left;
    }

    private static Optional<String> said(List<ToldLine> lines, int at) {
        return at < lines.size() ? Optional.of(lines.get(at).said()) : Optional.empty();
    }
}
