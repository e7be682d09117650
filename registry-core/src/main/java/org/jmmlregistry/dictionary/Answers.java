package org.jmmlregistry.dictionary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The answers of one entry, immutable; read by item, so that a misspelt item does not compile. */
public final class Answers {

    private static final Answers NONE = new Answers(Map.of());

    private final Map<Item<?>, Answer> byItem;

    private Answers(Map<Item<?>, Answer> byItem) {
        this.byItem = byItem;
    }

    public static Answers none() {
        return NONE;
    }

    /** The values must be of their items' types, as in {@link #answered}. */
    static Answers of(Map<Item<?>, Answer> byItem) {
        return byItem.isEmpty() ? NONE : new Answers(new LinkedHashMap<>(byItem));
    }

    public <T> Answers with(Item<T> item, T value) {
        return answered(item, new Answer.Given(value));
    }

    public Answers with(Item<?> item, Absence why) {
        return answered(item, new Answer.Missing(why));
    }

    /** The value must be of the item's type; {@link AnswerText} sees to that. */
    Answers answered(Item<?> item, Answer answer) {
        Map<Item<?>, Answer> copy = new LinkedHashMap<>(byItem);
        copy.put(item, answer);
        return new Answers(copy);
    }

    /** These answers with all of the others over them. */
    public Answers with(Answers others) {
        Map<Item<?>, Answer> copy = new LinkedHashMap<>(byItem);
        copy.putAll(others.byItem);
        return new Answers(copy);
    }

    public Answers without(Item<?> item) {
        Map<Item<?>, Answer> copy = new LinkedHashMap<>(byItem);
        copy.remove(item);
        return new Answers(copy);
    }

    /** These answers without what belongs to the identity store; of a date its month stays. */
    public Answers withoutIdentity() {
        Map<Item<?>, Answer> kept = new LinkedHashMap<>();
        byItem.forEach((item, answer) -> withoutIdentity(item, answer).ifPresent(each -> kept.put(item, each)));
        return new Answers(kept);
    }

    /** One answer of them. */
    public Optional<Answer> withoutIdentity(Item<?> item) {
        return answer(item).flatMap(answer -> withoutIdentity(item, answer));
    }

    private static Optional<Answer> withoutIdentity(Item<?> item, Answer answer) {
        if (!item.isIdentity() || !(answer instanceof Answer.Given given)) {
            return Optional.of(answer);
        }
        return given.value() instanceof ClinicalDate date
                ? Optional.of(new Answer.Given(date.toMonth()))
                : Optional.empty();
    }

    /** The value; empty if nothing was said or the answer is an absence. */
    @SuppressWarnings("unchecked") // only values of the item's type get in
    public <T> Optional<T> get(Item<T> item) {
        return byItem.get(item) instanceof Answer.Given given ? Optional.of((T) given.value()) : Optional.empty();
    }

    public boolean is(Item<?> item, Object value) {
        return get(item).filter(value::equals).isPresent();
    }

    public Optional<Absence> absence(Item<?> item) {
        return byItem.get(item) instanceof Answer.Missing missing ? Optional.of(missing.why()) : Optional.empty();
    }

    public Optional<Answer> answer(Item<?> item) {
        return Optional.ofNullable(byItem.get(item));
    }

    /** The items that were answered, with a value or an absence. */
    public Set<Item<?>> items() {
        return Collections.unmodifiableSet(byItem.keySet());
    }

    public boolean isEmpty() {
        return byItem.isEmpty();
    }

    /** What differs between these answers and later ones, in the order of the items. */
    public List<Change> changesTo(Answers after) {
        Set<Item<?>> all = new LinkedHashSet<>(byItem.keySet());
        all.addAll(after.byItem.keySet());
        List<Change> changes = new ArrayList<>();
        for (Item<?> item : all) {
            Change change = new Change(item, answer(item), after.answer(item));
            if (!change.before().equals(change.after())) {
                changes.add(change);
            }
        }
        return List.copyOf(changes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Answers answers && byItem.equals(answers.byItem);
    }

    @Override
    public int hashCode() {
        return byItem.hashCode();
    }

    @Override
    public String toString() {
        return byItem.toString();
    }
}
