package org.jmmlregistry.casebook;

import java.time.Instant;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.EntryKey;

/** An entry as it stands in the casebook, with the version that the next save must name. */
public record StoredEntry(
        EntryKey key, Answers answers, EntryStatus status, int version, Instant changedAt, String changedBy) {

    /** The same without what belongs to the identity store. */
    StoredEntry withoutIdentity() {
        return new StoredEntry(key, answers.withoutIdentity(), status, version, changedAt, changedBy);
    }
}
