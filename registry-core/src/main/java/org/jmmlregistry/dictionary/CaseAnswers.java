package org.jmmlregistry.dictionary;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All answers of one case by entry, immutable, ordered by HSCT, form and repeat.
 *
 * @param limits the limits by age that count here, by the code of the item that is held against them
 */
public record CaseAnswers(NavigableMap<EntryKey, Answers> byKey, Map<String, AgeLimits> limits) {

    private static final CaseAnswers NONE = new CaseAnswers(new TreeMap<>(), Map.of());

    public CaseAnswers {
        byKey = Collections.unmodifiableNavigableMap(new TreeMap<>(byKey));
        limits = Map.copyOf(limits);
    }

    public static CaseAnswers none() {
        return NONE;
    }

    public static CaseAnswers of(Map<EntryKey, Answers> entries) {
        return new CaseAnswers(new TreeMap<>(entries), Map.of());
    }

    /** The same answers, held against these limits. */
    public CaseAnswers heldAgainst(Map<String, AgeLimits> others) {
        return new CaseAnswers(byKey, others);
    }

    /** The limits by age of an item, if it has its own here. */
    public Optional<AgeLimits> limits(Item<?> item) {
        return Optional.ofNullable(limits.get(item.code()));
    }

    public CaseAnswers with(EntryKey key, Answers answers) {
        NavigableMap<EntryKey, Answers> copy = new TreeMap<>(byKey);
        copy.put(key, answers);
        return new CaseAnswers(copy, limits);
    }

    public CaseAnswers without(EntryKey key) {
        NavigableMap<EntryKey, Answers> copy = new TreeMap<>(byKey);
        copy.remove(key);
        return new CaseAnswers(copy, limits);
    }

    public Optional<Entry> entry(EntryKey key) {
        return Optional.ofNullable(byKey.get(key)).map(answers -> new Entry(key, answers, this));
    }

    public List<Entry> entries() {
        return byKey.entrySet().stream()
                .map(each -> new Entry(each.getKey(), each.getValue(), this))
                .toList();
    }

    /** The entries of a form, ordered by HSCT and repeat. */
    public List<Entry> of(String form) {
        return entries().stream()
                .filter(entry -> entry.key().form().equals(form))
                .toList();
    }

    public List<Entry> of(Form form) {
        return of(form.code());
    }

    /** The entries of a form under one HSCT. */
    public List<Entry> of(Form form, int hsctSeq) {
        return of(form).stream()
                .filter(entry -> entry.key().hsctSeq() == hsctSeq)
                .toList();
    }

    /** The first value of an item in the entries of a form. */
    public <T> Optional<T> first(Form form, Item<T> item) {
        return of(form).stream()
                .flatMap(entry -> entry.answers().get(item).stream())
                .findFirst();
    }

    /** The first value of an item in the entries of a form under one HSCT. */
    public <T> Optional<T> first(Form form, int hsctSeq, Item<T> item) {
        return of(form, hsctSeq).stream()
                .flatMap(entry -> entry.answers().get(item).stream())
                .findFirst();
    }
}
