package org.jmmlregistry.disclosure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What readers outside were told by earlier documents.
 *
 * @param documents by their numbers: the children behind each count
 */
public record ToldBefore(Map<Long, Set<Set<String>>> documents) {

    public ToldBefore {
        documents = Map.copyOf(documents);
    }

    /**
     * The documents with which these counts give away 1 to 4 children: the latest that does so alone, or all where it takes several.
     * Empty if they can be told.
     */
    public Optional<List<Long>> givenAwayWith(List<CountedSet> counts) {
        Set<Set<String>> asked = counts.stream().map(CountedSet::children).collect(Collectors.toSet());
        if (asked.isEmpty() || !isGivenAway(asked, documents.values())) {
            return Optional.empty();
        }
        Map<Long, Set<Set<String>>> latestFirst = new TreeMap<>((one, other) -> Long.compare(other, one));
        latestFirst.putAll(documents);
        return latestFirst.entrySet().stream()
                .filter(earlier -> isGivenAway(asked, List.of(earlier.getValue())))
                .map(earlier -> List.of(earlier.getKey()))
                .findFirst()
                .or(() -> Optional.of(List.copyOf(latestFirst.keySet())));
    }

    private static boolean isGivenAway(Set<Set<String>> asked, Collection<Set<Set<String>>> earlier) {
        Set<Set<String>> all = Stream.concat(asked.stream(), earlier.stream().flatMap(Set::stream))
                .collect(Collectors.toSet());
        Knowledge knowledge = new Knowledge(all.stream().flatMap(Set::stream).collect(Collectors.toSet()));
        all.forEach(knowledge::add);
        return knowledge.small().isPresent();
    }
}
