package org.jmmlregistry.dictionary;

import java.lang.ref.SoftReference;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All answers of one case by entry, immutable, ordered by HSCT, form and repeat. The days that analysis takes for partial
 * dates lie between their neighbours.
 */
public final class CaseAnswers {

    private static final CaseAnswers NONE = CaseAnswers.of(Map.of());

    private final NavigableMap<EntryKey, Answers> byKey;
    private final Map<String, AgeLimits> limits;
    private final Optional<LocalDate> asOf;

    /** Found out when first asked for, and let go when memory is short. */
    private volatile SoftReference<Completions> completions = new SoftReference<>(null);

    private CaseAnswers(
            NavigableMap<EntryKey, Answers> byKey, Map<String, AgeLimits> limits, Optional<LocalDate> asOf) {
        this.byKey = Collections.unmodifiableNavigableMap(Placement.placed(new TreeMap<>(byKey), asOf));
        this.limits = Map.copyOf(limits);
        this.asOf = asOf;
    }

    public static CaseAnswers none() {
        return NONE;
    }

    public static CaseAnswers of(Map<EntryKey, Answers> entries) {
        return new CaseAnswers(new TreeMap<>(entries), Map.of(), Optional.empty());
    }

    public NavigableMap<EntryKey, Answers> byKey() {
        return byKey;
    }

    /** The limits by age that count here, by the code of the item that is held against them. */
    public Map<String, AgeLimits> limits() {
        return limits;
    }

    /** The day of which the case is asked, after which nothing that happened can lie; empty if it is asked of no day. */
    public Optional<LocalDate> asOf() {
        return asOf;
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
        Completions known = Optional.ofNullable(completions.get()).orElseGet(() -> new Completions(this));
        completions = new SoftReference<>(known);
        return known.of(asked);
    }

    /** The same case with these answers. */
    CaseAnswers answered(NavigableMap<EntryKey, Answers> others) {
        return new CaseAnswers(others, limits, asOf);
    }

    /** The limits by age of an item, if it has its own here. */
    public Optional<AgeLimits> limits(Item<?> item) {
        return Optional.ofNullable(limits.get(item.code()));
    }

    public CaseAnswers with(EntryKey key, Answers answers) {
        NavigableMap<EntryKey, Answers> copy = new TreeMap<>(byKey);
        copy.put(key, answers);
        return answered(copy);
    }

    public CaseAnswers without(EntryKey key) {
        NavigableMap<EntryKey, Answers> copy = new TreeMap<>(byKey);
        copy.remove(key);
        return answered(copy);
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
        return byKey.entrySet().stream()
                .filter(each -> each.getKey().form().equals(form))
                .map(each -> new Entry(each.getKey(), each.getValue(), this))
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

    @Override
    public boolean equals(Object other) {
        return other instanceof CaseAnswers answers
                && byKey.equals(answers.byKey)
                && limits.equals(answers.limits)
                && asOf.equals(answers.asOf);
    }

    @Override
    public int hashCode() {
        return Objects.hash(byKey, limits, asOf);
    }

    @Override
    public String toString() {
        return byKey + " " + limits.keySet() + " " + asOf;
    }
}
