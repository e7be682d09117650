package org.jmmlregistry.casebook;

import java.util.Map;
import java.util.Set;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.patient.RegistryId;

/**
 * One entry as somebody wrote it.
 *
 * @param version the version that was read before writing; 0 for a new entry
 * @param written all answers of the entry by item code; what is left out is taken away
 * @param reason why the entry is changed; may be blank for a new one and for a draft
 * @param source where it was written, such as a page
 * @param confirmed the checks whose doubt the author has looked at: a save that they would stop goes through
 */
public record EntrySave(
        RegistryId id,
        EntryKey key,
        int version,
        Map<String, Written> written,
        EntryStatus status,
        String reason,
        String source,
        Set<String> confirmed) {

    public EntrySave {
        written = Map.copyOf(written);
        confirmed = Set.copyOf(confirmed);
    }

    /** Without any doubt confirmed. */
    public EntrySave(
            RegistryId id,
            EntryKey key,
            int version,
            Map<String, Written> written,
            EntryStatus status,
            String reason,
            String source) {
        this(id, key, version, written, status, reason, source, Set.of());
    }

    public EntrySave confirming(Set<String> checks) {
        return new EntrySave(id, key, version, written, status, reason, source, checks);
    }
}
