package org.jmmlregistry.takenout;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.transplant.SecondHsctForm;
import org.jmmlregistry.transplant.TransplantForm;

/** Which entries of a case hang on others: those of an HSCT on the HSCT, and the form of a further HSCT on what it names. */
record Dependents(List<StoredEntry> entries) {

    Dependents {
        entries = List.copyOf(entries);
    }

    /** What stands under an HSCT and goes where it goes; nothing if the entry is no HSCT but, say, a boost. */
    List<StoredEntry> under(EntryKey key) {
        boolean hsct = key.form().equals(TransplantForm.FORM.code()) && key.repeatNo() == 1;
        return entries.stream()
                .filter(entry -> hsct && entry.key().hsctSeq() == key.hsctSeq())
                .filter(entry -> !entry.key().equals(key))
                .toList();
    }

    /** Entries that name one of these and are none of them. */
    List<StoredEntry> naming(Collection<EntryKey> keys) {
        return entries.stream()
                .filter(entry -> !keys.contains(entry.key()))
                .filter(entry -> named(entry).anyMatch(keys::contains))
                .toList();
    }

    /** Those of some entries that name others. */
    List<StoredEntry> namingOthers(Collection<EntryKey> keys) {
        return entries.stream()
                .filter(entry -> keys.contains(entry.key()))
                .filter(entry -> !named(entry).allMatch(keys::contains))
                .toList();
    }

    /** What an entry says when others have got other places. */
    Answers renamed(EntryKey key, Map<EntryKey, EntryKey> places) {
        Answers said = entries.stream()
                .filter(entry -> entry.key().equals(key))
                .findFirst()
                .orElseThrow()
                .answers();
        Answers event = said.get(SecondHsctForm.PRIOR_EVENT_ID)
                .map(name -> said.with(SecondHsctForm.PRIOR_EVENT_ID, renamed(name, places)))
                .orElse(said);
        return said.get(SecondHsctForm.INTERVENTIONS_BETWEEN)
                .map(names -> event.with(
                        SecondHsctForm.INTERVENTIONS_BETWEEN,
                        names.stream().map(name -> renamed(name, places)).toList()))
                .orElse(event);
    }

    private static String renamed(String name, Map<EntryKey, EntryKey> places) {
        return EntryKey.parse(name)
                .map(key -> places.getOrDefault(key, key).toString())
                .orElse(name);
    }

    private static Stream<EntryKey> named(StoredEntry entry) {
        Answers answers = entry.answers();
        return Stream.concat(
                        answers.get(SecondHsctForm.PRIOR_EVENT_ID).stream(),
                        answers.get(SecondHsctForm.INTERVENTIONS_BETWEEN).stream()
                                .flatMap(List::stream))
                .flatMap(named -> EntryKey.parse(named).stream());
    }
}
