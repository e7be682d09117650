package org.jmmlregistry.casebook;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.EntryKey;

/**
 * What a file brings for one case: answers that are added to an entry or replace its own; nothing is ever taken away.
 *
 * @param label the case's name in the file: a registry pseudonym, or the label under which the case was taken in
 */
public record CaseIntake(String label, SortedMap<EntryKey, Answers> entries) {

    public CaseIntake {
        label = CaseLabel.named(label);
        entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    }
}
