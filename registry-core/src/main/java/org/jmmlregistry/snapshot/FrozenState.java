package org.jmmlregistry.snapshot;

import java.util.List;
import java.util.Map;
import org.jmmlregistry.dictionary.CaseAnswers;

/** A case as one snapshot holds it. */
record FrozenState(CaseAnswers answers, List<FrozenQuery> queries) {

    static FrozenState of(CaseRow row, Map<String, String> contents) {
        return new FrozenState(
                row.answers(contents),
                row.queries().map(contents::get).map(FrozenQuery::read).orElse(List.of()));
    }
}
