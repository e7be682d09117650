package org.jmmlregistry.report.chronicle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.report.narrative.Sentence;

/** Finds the answers of which the sentences of a child's narrative were made. */
final class Sources {

    private static final Map<Item<?>, Form> FORMS = forms();

    private final CaseFile file;

    Sources(CaseFile file) {
        this.file = file;
    }

    private static Map<Item<?>, Form> forms() {
        Map<Item<?>, Form> forms = new HashMap<>();
        Forms.all().forEach(form -> form.items().forEach(item -> forms.put(item, form)));
        return forms;
    }

    static Form formOf(Item<?> item) {
        return Optional.ofNullable(FORMS.get(item))
                .orElseThrow(() -> new IllegalArgumentException("item: of a form, not " + item));
    }

    /** @param hsctSeq of the HSCT after which the sentence tells; 0 if of none */
    List<Source> of(Sentence sentence, int hsctSeq) {
        List<Source> sources = new ArrayList<>();
        for (Item<?> item : sentence.items()) {
            Form form = formOf(item);
            List<EntryKey> entries = entries(sentence, form, hsctSeq);
            if (entries.isEmpty()) {
                sources.add(new Source(form, item, Optional.empty()));
            }
            entries.forEach(entry -> sources.add(new Source(form, item, Optional.of(entry))));
        }
        return sources;
    }

    /** The entries that the sentence names; otherwise the one that there can be. */
    private List<EntryKey> entries(Sentence sentence, Form form, int hsctSeq) {
        List<EntryKey> named = sentence.entries().stream()
                .filter(key -> key.form().equals(form.code()))
                .toList();
        if (!named.isEmpty() || form.repeat().isRepeated()) {
            return named;
        }
        return file.answers().of(form).stream()
                .map(Entry::key)
                .filter(key -> key.hsctSeq() == hsctSeq || !form.repeat().standsUnderHsct())
                .limit(1)
                .toList();
    }
}
