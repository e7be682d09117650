package org.jmmlregistry.report.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

/**
 * A sentence of a narrative before it is put into words.
 *
 * @param items whose answers, or lack of answers, it tells
 * @param entries in which the items of repeated forms stand; empty where none of them is there
 * @param on the day of which it tells, where its items do not say it
 * @param place where it stands in the course
 */
public record Sentence(
        Message words, List<Item<?>> items, List<EntryKey> entries, Optional<ClinicalDate> on, Place place)
        implements Worded {

    /** Where a sentence stands in the course. */
    public enum Place {
        /** On the day that it tells, otherwise behind the sentence before it. */
        OWN_DAY,
        /** Behind the sentence before it. */
        BEHIND,
        /** With the HSCT after which it is told. */
        FIRST,
        /** When the time after its HSCT is over: with the next HSCT, or with the last contact. */
        END,
        /** With the last contact. */
        LAST
    }

    public Sentence {
        items = List.copyOf(items);
        entries = List.copyOf(entries);
    }

    Sentence(Message words, List<Item<?>> items) {
        this(words, items, List.of(), Optional.empty(), Place.OWN_DAY);
    }

    static Sentence of(Message words, Item<?>... items) {
        return new Sentence(words, List.of(items));
    }

    Sentence at(Place other) {
        return new Sentence(words, items, entries, on, other);
    }

    Sentence on(ClinicalDate day) {
        return new Sentence(words, items, entries, Optional.of(day), place);
    }

    /** The same, told of an entry among others. */
    Sentence of(Entry entry) {
        List<EntryKey> all = new ArrayList<>(entries);
        if (!all.contains(entry.key())) {
            all.add(entry.key());
        }
        return new Sentence(words, items, all, on, place);
    }

    /** All of them told of an entry. */
    static List<Sentence> of(Entry entry, List<Sentence> told) {
        return told.stream().map(each -> each.of(entry)).toList();
    }
}
