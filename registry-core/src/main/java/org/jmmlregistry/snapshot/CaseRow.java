package org.jmmlregistry.snapshot;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmmlregistry.casebook.AnswersJson;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.patient.RegistryId;

/**
 * A case in the list of a snapshot.
 *
 * @param answers the hash of its answers
 * @param queries the hash of the queries that waited for somebody, if any did
 */
record CaseRow(RegistryId id, String answers, Optional<String> queries) {

    /** What a snapshot holds of it. */
    record Held(CaseAnswers answers, List<FrozenQuery> queries) {}

    /** Its line in the canonical text. */
    String line() {
        return id + " " + answers + " " + queries.orElse("-") + "\n";
    }

    /** Its answers, read from the texts that a snapshot refers to. */
    CaseAnswers answers(Map<String, String> contents) {
        return AnswersJson.caseAnswers(Objects.requireNonNull(contents.get(answers), () -> "contents: none for " + id));
    }

    /** Its answers and queries, likewise. */
    Held held(Map<String, String> contents) {
        return new Held(answers(contents), queries(contents));
    }

    List<FrozenQuery> queries(Map<String, String> contents) {
        return queries.map(contents::get).map(FrozenQuery::read).orElse(List.of());
    }

    Stream<String> hashes() {
        return Stream.concat(Stream.of(answers), queries.stream());
    }
}
