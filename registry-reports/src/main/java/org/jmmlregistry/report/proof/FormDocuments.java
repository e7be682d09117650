package org.jmmlregistry.report.proof;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.casefile.EntryName;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.report.form.FilledForm;
import org.jmmlregistry.security.Caller;

/** One form of a child as it stood. */
record FormDocuments(Casebook casebook) implements DocumentKind {

    static String question(RegistryId child, StoredEntry entry, LocalDate day) {
        return "case: %s\nentry: %s\nversion: %s\nday: %s\n".formatted(child, entry.key(), entry.version(), day);
    }

    static Told told(StoredCase stored, StoredEntry entry, LocalDate day, Language language) {
        return new Told(FilledForm.of(stored, entry, day, language), Optional.empty(), day, Set.of(stored.id()));
    }

    @Override
    public Told then(String question, Language language, Caller caller) {
        return now(question, LocalDate.parse(Lines.read(question).required("day")), language, caller);
    }

    @Override
    public Told now(String question, LocalDate asOf, Language language, Caller caller) {
        Lines lines = Lines.read(question);
        RegistryId child = NarrativeDocuments.child(lines);
        String named = lines.required("entry");
        EntryKey key = EntryKey.parse(named)
                .orElseThrow(() -> Refused.malformed("The specification of the document lacks its {line}.", "entry"));
        StoredCase stored = casebook.find(child, caller);
        return stored.entry(key)
                .map(entry -> told(stored, entry, asOf, language))
                .orElseThrow(() -> Refused.notFound(
                        "The case {id} has no entry “{entry}” ({key}).", child, new EntryName(key), key));
    }
}
