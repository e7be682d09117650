package org.jmmlregistry.dictionary;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** One entry seen within its case: what conditions, checks and derivations look at. */
public record Entry(EntryKey key, Answers answers, CaseAnswers inCase) {

    public <T> Optional<T> get(Item<T> item) {
        return answers.get(item);
    }

    /** Whether the answer is one of these values; false if there is none. */
    public boolean is(Item<?> item, Object... values) {
        return answers.get(item).filter(Arrays.asList(values)::contains).isPresent();
    }

    /** Whether there is a value and the claim is true of it. */
    public <T> boolean has(Item<T> item, Predicate<? super T> claim) {
        return answers.get(item).filter(claim).isPresent();
    }

    /** Whether both items have a value and the claim is true of them; an absent operand makes it false. */
    public <A, B> boolean both(Item<A> first, Item<B> second, BiPredicate<? super A, ? super B> claim) {
        return answers.get(first)
                .flatMap(a -> answers.get(second).map(b -> claim.test(a, b)))
                .orElse(false);
    }

    /** The entry with the partial dates of its case completed; itself if there is none. */
    public List<Entry> completions() {
        CaseAnswers own =
                inCase.byKey().getOrDefault(key, Answers.none()).equals(answers) ? inCase : inCase.with(key, answers);
        List<CaseAnswers> completed = own.completions(key);
        return completed.isEmpty()
                ? List.of(this)
                : completed.stream().map(each -> each.entry(key).orElseThrow()).toList();
    }
}
