package org.jmmlregistry.casebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.Notation;
import org.jmmlregistry.dictionary.Severity;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.RegistryId;

/**
 * One entry as somebody wrote it.
 *
 * @param version the version that was read before writing; 0 for a new entry
 * @param written all answers of the entry by item code; what is left out is taken away
 * @param reason why the entry is changed; may be blank for a new one and for a draft
 * @param source where it was written, such as a page
 * @param notation how whoever wrote it writes dates and numbers
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
        Notation notation,
        Set<String> confirmed) {

    public EntrySave {
        written = Map.copyOf(written);
        confirmed = Set.copyOf(confirmed);
    }

    /** Without any doubt confirmed, in a notation that settles nothing. */
    public EntrySave(
            RegistryId id,
            EntryKey key,
            int version,
            Map<String, Written> written,
            EntryStatus status,
            String reason,
            String source) {
        this(id, key, version, written, status, reason, source, Notation.UNSETTLED, Set.of());
    }

    public EntrySave confirming(Set<String> checks) {
        return new EntrySave(id, key, version, written, status, reason, source, notation, checks);
    }

    public EntrySave as(EntryStatus other) {
        return new EntrySave(id, key, version, written, other, reason, source, notation, confirmed);
    }

    public EntrySave in(Notation used) {
        return new EntrySave(id, key, version, written, status, reason, source, used, confirmed);
    }

    /** A form that was called complete is not changed without a reason, and becomes a draft again only if somebody says so. */
    List<Finding> againstComplete(EntryKey stored, boolean changes) {
        List<Finding> findings = new ArrayList<>();
        if (changes && reason.isBlank()) {
            findings.add(against(stored, Casebook.REASON, Message.of("Say in a few words why the form is changed.")));
        }
        if (!status.isComplete() && !confirmed.contains(Casebook.TAKEN_BACK)) {
            findings.add(
                    against(
                            stored,
                            Casebook.TAKEN_BACK,
                            Message.of(
                                    "The form is complete. As a draft it may lack anything, and what was verified or signed is so no more. If that is meant, say so and save again.")));
        }
        return findings;
    }

    /** That a reason is needed, and for what. */
    Finding lacksReason(Message why) {
        return against(key, Casebook.REASON, why);
    }

    private static Finding against(EntryKey key, String check, Message why) {
        return new Finding(key, Optional.empty(), check, Severity.HARD, why);
    }
}
