package org.jmmlregistry.snapshot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jmmlregistry.security.Sha256;

/**
 * Reads a snapshot part by part and holds it against what was frozen: each content against its hash, the whole against the
 * fingerprint.
 */
final class SnapshotReading {

    private final FrozenStore store;
    private final FrozenSet set;
    private final List<CaseRow> rows;

    SnapshotReading(FrozenStore store, FrozenSet set) {
        this.store = store;
        this.set = set;
        this.rows = store.rows(set.id());
    }

    List<CaseRow> rows() {
        return rows;
    }

    /**
     * Shows a reader all cases with the contents that they need.
     *
     * @throws DamagedSnapshot if the snapshot is not what was frozen
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
        if (set.header().isEmpty()) {
            require(old.hex());
        }
    }

    /** Holds the list of cases against the fingerprint, as far as that needs no content. */
    void requireWhole() {
        Optional<String> header = set.header();
        header.ifPresent(text -> require(CanonicalText.fingerprint(text, rows, store.leftOut(set.id()))));
    }

    private void require(String fingerprint) {
        if (!fingerprint.equals(set.fingerprint())) {
            throw new DamagedSnapshot("Snapshot %d is not what was frozen: its content does not fit its fingerprint."
                    .formatted(set.id()));
        }
    }
}
