package org.jmmlregistry.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jmmlregistry.casebook.AnswersJson;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casefile.CaseFiles;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.query.Queries;
import org.jmmlregistry.query.Query;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Sha256;

/** A freeze under way: takes one case after the other, keeps what is new of them part by part, and counts. */
final class Freezing {

    private static final int PART = 100;

    private record Text(RegistryId id, CaseAnswers answers, String text) {}

    private final LocalDate cutOff;
    private final FrozenStore store;
    private final Queries queries;
    private final Caller caller;

    private final List<StoredCase> part = new ArrayList<>();
    private final List<CaseRow> rows = new ArrayList<>();
    private final Map<RegistryId, LeftOut> leftOut = new TreeMap<>();
    private final Inventory.Counting counting = new Inventory.Counting();

    Freezing(LocalDate cutOff, FrozenStore store, Queries queries, Caller caller) {
        this.cutOff = cutOff;
        this.store = store;
        this.queries = queries;
        this.caller = caller;
    }

    /** Cases come by pseudonym. */
    void take(StoredCase stored) {
        Optional<LeftOut> reason = LeftOut.at(cutOff, stored.answers());
        if (reason.isPresent()) {
            leaveOut(stored.id(), reason.get());
        } else {
            part.add(stored);
        }
        if (part.size() >= PART) {
            finishPart();
        }
    }

    void leaveOut(RegistryId id, LeftOut reason) {
        leftOut.put(id, reason);
    }

    private void finishPart() {
        Map<RegistryId, List<Query>> unsettled =
                queries.unsettled(part.stream().map(StoredCase::id).toList(), caller);
        Map<String, String> contents = new HashMap<>();
        List<Text> texts = part.parallelStream().map(this::text).toList();
        for (int i = 0; i < texts.size(); i++) {
            StoredCase stored = part.get(i);
            Text frozen = texts.get(i);
            List<FrozenQuery> asked =
                    FrozenQuery.of(unsettled.getOrDefault(stored.id(), List.of()), stored.answers(), frozen.answers());
            rows.add(new CaseRow(
                    stored.id(),
                    hashed(frozen.text(), contents),
                    asked.isEmpty() ? Optional.empty() : Optional.of(hashed(FrozenQuery.text(asked), contents))));
            counting.add(frozen.answers(), asked);
        }
        store.keep(contents);
        part.clear();
    }

    private Text text(StoredCase stored) {
        CaseAnswers frozen =
                CaseFiles.upTo(cutOff, stored.id(), stored.answers()).answers();
        return new Text(stored.id(), frozen, AnswersJson.text(frozen));
    }

    private static String hashed(String text, Map<String, String> contents) {
        String hash = Sha256.of(text);
        contents.put(hash, text);
        return hash;
    }

    /** Ends the freeze: no more cases come. */
    Inventory inventory() {
        if (!part.isEmpty()) {
            finishPart();
        }
        return counting.inventory(leftOut);
    }

    List<CaseRow> rows() {
        return List.copyOf(rows);
    }

    Map<RegistryId, LeftOut> leftOut() {
        return new TreeMap<>(leftOut);
    }
}
