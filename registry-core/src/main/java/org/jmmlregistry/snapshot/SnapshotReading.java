package org.jmmlregistry.snapshot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.security.Scope;
import org.jmmlregistry.security.Sha256;

/**
 * Reads a snapshot part by part and holds it against what was frozen: each content against its hash, the whole against the
 * fingerprint. Whoever knows of some centres sees the cases that are theirs now; the fingerprint of format 1, which needs the
 * content of every case, is then left alone.
 */
final class SnapshotReading {

    private final FrozenStore store;
    private final FrozenSet set;
    private final Scope scope;
    private final List<CaseRow> rows;

    SnapshotReading(FrozenStore store, FrozenSet set, Scope scope) {
        this.store = store;
        this.set = set;
        this.scope = scope;
        this.rows = store.rows(set.id(), scope);
    }

    List<CaseRow> rows() {
        return rows;
    }

    /** What is counted, of the cases that are read. */
    Inventory inventory() {
        if (scope.all()) {
            return set.inventory();
        }
        if (set.header().isEmpty()) {
            return Inventory.ofCases(rows.size());
        }
        Inventory.Counting counting = new Inventory.Counting();
        each((part, contents) -> part.forEach(row -> {
            CaseRow.Held state = row.held(contents);
            counting.add(state.answers(), state.queries());
        }));
        return counting.inventory(store.leftOut(set.id(), scope));
    }

    /**
     * Shows a reader all cases with the contents that they need.
     *
     * @throws Refused if the snapshot is not what was frozen
     */
    void each(BiConsumer<List<CaseRow>, Map<String, String>> reader) {
        requireWhole();
        // format 1: SHA-256 over the cut-off and the answers of every case
        Sha256 old = new Sha256().add(set.data().cutOff().toString());
        for (List<CaseRow> part : FrozenStore.parts(rows)) {
            Map<String, String> contents = store.contents(set.id(), part);
            part.forEach(row -> old.add("\n" + row.id() + " " + contents.get(row.answers())));
            reader.accept(part, contents);
        }
        if (set.header().isEmpty() && scope.all()) {
            require(old.hex());
        }
    }

    /** Holds the list of cases against the fingerprint, as far as that needs no content. */
    void requireWhole() {
        Optional<String> header = set.header();
        header.ifPresent(text ->
                require(Header.fingerprint(text, scope.all() ? rows : store.rows(set.id()), store.leftOut(set.id()))));
    }

    private void require(String fingerprint) {
        if (!fingerprint.equals(set.fingerprint())) {
            throw Refused.damaged(
                    "Snapshot {number} is not what was frozen: its content does not fit its fingerprint.", set.id());
        }
    }
}
