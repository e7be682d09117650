package org.jmmlregistry.casebook;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.audit.TrailLine;

/**
 * The entry was changed by somebody else since it was read, so that a save would overwrite what they wrote. It carries what
 * stands now, without what the identity store keeps.
 */
public final class StaleEntry extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Optional<StoredEntry> stored;
    private final transient Optional<Set<String>> changed;

    private StaleEntry(String message, Optional<StoredEntry> stored, Optional<Set<String>> changed) {
        super(message);
        this.stored = stored;
        this.changed = changed;
    }

    static StaleEntry of(EntrySave save, Optional<StoredEntry> stored, List<TrailLine> trailOfEntry) {
        return stored.map(entry -> new StaleEntry(
                        "%s has changed this form since you opened it (version %d, you read %d)."
                                .formatted(entry.changedBy(), entry.version(), save.version()),
                        Optional.of(entry.withoutIdentity()),
                        EntryVersions.changed(entry, save.version(), trailOfEntry)))
                .orElseGet(() -> new StaleEntry(
                        "This form is no longer in the registry; you read version %d of it.".formatted(save.version()),
                        Optional.empty(),
                        Optional.empty()));
    }

    /** What stands now, and who left it so; empty if the entry is gone. */
    public Optional<StoredEntry> stored() {
        return stored;
    }

    /**
     * The codes of the items that changed since the version that was read, those of the identity store among them; empty if
     * the trail cannot tell.
     */
    public Optional<Set<String>> changed() {
        return changed;
    }
}
