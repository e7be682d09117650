package org.jmmlregistry.dictionary;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All answers of one case by entry, immutable, ordered by HSCT, form and repeat. The days that analysis takes for partial
 * dates lie between their neighbours.
 *
 * @param limits the limits by age that count here, by the code of the item that is held against them
 * @param asOf the day of which the case is asked, after which nothing that happened can lie; empty if it is asked of no day
 */
public record CaseAnswers(
        NavigableMap<EntryKey, Answers> byKey, Map<String, AgeLimits> limits, Optional<LocalDate> asOf) {

    private static final CaseAnswers NONE = CaseAnswers.of(Map.of());

    public CaseAnswers {
        byKey = Collections.unmodifiableNavigableMap(Placement.placed(new TreeMap<>(byKey), asOf));
        limits = Map.copyOf(limits);
    }

    public static CaseAnswers none() {
        return NONE;
    }

    public static CaseAnswers of(Map<EntryKey, Answers> entries) {
        return new CaseAnswers(new TreeMap<>(entries), Map.of(), Optional.empty());
    }

    /** The same answers, held against these limits. */
    public CaseAnswers heldAgainst(Map<String, AgeLimits> others) {
        return new CaseAnswers(byKey, others, asOf);
    }

    /** The same answers, asked of a day. */
    public CaseAnswers asOf(LocalDate day) {
        return new CaseAnswers(byKey, limits, Optional.of(day));
    }

    /**
     * The case with each partial date completed to the day, in those ways between which whatever is asked of an entry differs
     * if it differs at all; none if no date is partial. Two partial dates are set against each other in every way that matters; of
     * three and more some combinations are not tried.
     */
    public List<CaseAnswers> completions(EntryKey asked) {
        return Placement.completions(byKey, asOf, asked).stream()
                .map(completed -> new CaseAnswers(completed, limits, asOf))
                .toList();
    }

    /** The limits by age of an item, if it has its own here. */
    public Optional<AgeLimits> limits(Item<?> item) {
        return Optional.ofNullable(limits.get(item.code()));
    }

    public CaseAnswers with(EntryKey key, Answers answers) {
        NavigableMap<EntryKey, Answers> copy = new TreeMap<>(byKey);
        copy.put(key, answers);
        return new CaseAnswers(copy, limits, asOf);
    }

    public CaseAnswers without(EntryKey key) {
        NavigableMap<EntryKey, Answers> copy = new TreeMap<>(byKey);
        copy.remove(key);
        return new CaseAnswers(copy, limits, asOf);
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
