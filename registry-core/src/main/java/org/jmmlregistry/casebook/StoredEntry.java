package org.jmmlregistry.casebook;

import java.time.Instant;
import java.util.Map;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Written;

/**
 * An entry as it stands in the casebook.
 *
 * @param unread what was typed and could not be read, by item code; it counts as no answer
 * @param version the one that the next save must name
 */
public record StoredEntry(
        EntryKey key,
        Answers answers,
        Map<String, Written> unread,
        EntryStatus status,
        int version,
        Instant changedAt,
        String changedBy) {

    /** With nothing in it that could not be read. */
    public StoredEntry(
            EntryKey key, Answers answers, EntryStatus status, int version, Instant changedAt, String changedBy) {
        this(key, answers, Map.of(), status, version, changedAt, changedBy);
    }

    EntryContent content() {
        return new EntryContent(answers, unread);
    }

    /** The same entry with other answers. */
    public StoredEntry saying(Answers others) {
        return new StoredEntry(key, others, unread, status, version, changedAt, changedBy);
    }

    /** The same without what belongs to the identity store. */
    StoredEntry withoutIdentity() {
        return saying(answers.withoutIdentity());
    }
}
