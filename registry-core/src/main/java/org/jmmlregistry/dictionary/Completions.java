package org.jmmlregistry.dictionary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The completions of the partial dates of one case, each made once for all who ask. */
final class Completions {

    private final CaseAnswers all;
    private final Optional<Placement> placement;
    private final Map<Optional<EntryKey>, List<CaseAnswers>> byAsked = new ConcurrentHashMap<>();

    Completions(CaseAnswers all) {
        this.all = all;
        this.placement = Placement.of(all.byKey(), all.asOf());
    }

    /** None if no date is partial. */
    List<CaseAnswers> of(EntryKey asked) {
        return placement
                .map(dates ->
                        byAsked.computeIfAbsent(dates.differingFor(asked), where -> dates.completions(where).stream()
                                .map(all::answered)
                                .toList()))
                .orElse(List.of());
    }
}
