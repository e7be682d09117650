package org.jmmlregistry.report.chronicle;

import java.util.Optional;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.dictionary.Answer;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;

/**
 * What a sentence of a narrative was made of.
 *
 * @param entry in which the answer stands; empty if there is none, and the sentence says so
 */
public record Source(Form form, Item<?> item, Optional<EntryKey> entry) {

    /** What was answered; empty if nothing was. */
    public Optional<Answer> answer(CaseFile file) {
        return entry.flatMap(key -> file.answers().entry(key))
                .flatMap(found -> found.answers().answer(item));
    }

    /** The code by which programs know it: {@code F13/1/1.event_date}. */
    public String code() {
        return entry.map(EntryKey::toString).orElse(form.code()) + "." + item.code();
    }
}
