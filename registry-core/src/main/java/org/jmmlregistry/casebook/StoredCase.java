package org.jmmlregistry.casebook;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.casefile.CaseFiles;
import org.jmmlregistry.dictionary.AgeLimits;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.Consent;
import org.jmmlregistry.patient.RegistryId;

/**
 * A case as it stands in the casebook now.
 *
 * @param centre to which it belongs; empty if nobody has said so
 * @param closing that it is closed to changes, if it is
 * @param limits the limits by age that the laboratory has set
 */
public record StoredCase(
        RegistryId id,
        Optional<String> label,
        Optional<String> centre,
        Optional<CaseClosing> closing,
        List<StoredEntry> entries,
        Map<String, AgeLimits> limits) {

    public StoredCase {
        entries = List.copyOf(entries);
        limits = Map.copyOf(limits);
    }

    /** Of no centre, and held against the built-in limits. */
    public StoredCase(RegistryId id, Optional<String> label, Optional<CaseClosing> closing, List<StoredEntry> entries) {
        this(id, label, Optional.empty(), closing, entries, Map.of());
    }

    public CaseAnswers answers() {
        Map<EntryKey, Answers> byKey = new TreeMap<>();
        entries.forEach(entry -> byKey.put(entry.key(), entry.answers()));
        return CaseAnswers.of(byKey).heldAgainst(limits);
    }

    /** Its answers as they would be if some entries were gone. */
    public CaseAnswers without(Collection<EntryKey> keys) {
        CaseAnswers rest = answers();
        for (EntryKey key : keys) {
            rest = rest.without(key);
        }
        return rest;
    }

    public CaseFile file() {
        return CaseFiles.of(id, answers());
    }

    /** Why nobody may change an entry, or begin it: the case is closed, the entry locked, or no consent covers it. */
    public Optional<Message> againstChange(EntryKey key) {
        return closing.map(each -> each.sentence(id)).or(() -> locked(key)).or(() -> Consent.of(answers())
                .against(key.form(), entry(key).isEmpty()));
    }

    Optional<Message> locked(EntryKey key) {
        return entry(key)
                .filter(entry -> entry.status() == EntryStatus.LOCKED)
                .map(entry -> Message.of("The form is locked; a data manager can unlock it."));
    }

    public Optional<StoredEntry> entry(EntryKey key) {
        return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }
}
