package org.jmmlregistry.synthetic;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Form;

/** The filled forms of one case; repeated forms are numbered as they come. */
final class CaseDraft {

    private final SortedMap<EntryKey, Answers> entries = new TreeMap<>();

    /** @param hsctSeq the HSCT under which the form stands; 0 before the first */
    EntryKey add(Form form, int hsctSeq, FormDraft draft) {
        int repeat = 1;
        while (entries.containsKey(new EntryKey(form.code(), hsctSeq, repeat))) {
            repeat++;
        }
        EntryKey key = new EntryKey(form.code(), hsctSeq, repeat);
        entries.put(key, draft.answers());
        return key;
    }

    SortedMap<EntryKey, Answers> entries() {
        return new TreeMap<>(entries);
    }
}
