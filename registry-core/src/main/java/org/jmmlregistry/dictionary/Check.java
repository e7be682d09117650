package org.jmmlregistry.dictionary;

import java.util.List;
import java.util.function.Predicate;
import org.jmmlregistry.language.Message;

/**
 * A rule over the answers of one entry: an id, how strongly it speaks, the items it looks at (the finding stands beside
 * the first), the message, and when it is violated. A rule with an absent operand is not violated.
 *
 * <p>The id is that of the specification ({@code EC-F07-1}), or for a rule of a single item the item and what is wrong
 * with it ({@code F08.plt50_date/order}).
 */
public record Check(String id, Severity severity, List<Item<?>> items, Message message, Predicate<Entry> violated) {

    public Check {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("items: at least one, in check " + id);
        }
    }

    public static Check hard(String id, Item<?> item, String sentence, Predicate<Entry> violated) {
        return new Check(id, Severity.HARD, List.of(item), Message.of(sentence), violated);
    }

    public static Check soft(String id, Item<?> item, String sentence, Predicate<Entry> violated) {
        return new Check(id, Severity.SOFT, List.of(item), Message.of(sentence), violated);
    }

    /** One date of the entry cannot be before another; partial dates are refused only if no completion fits. */
    public static Check notBefore(String form, Item<ClinicalDate> later, Item<ClinicalDate> earlier) {
        return new Check(
                form + "." + later.code() + "/order",
                Severity.HARD,
                List.of(later),
                Message.of("“{later}” cannot be before “{earlier}”.", later, earlier),
                entry -> entry.both(later, earlier, ClinicalDate::certainlyBefore));
    }

    /** A choice that contradicts every other answer is the only one of an item that takes several. */
    static Check alone(String form, Item<?> item, Coded choice) {
        return new Check(
                form + "." + item.code() + "/alone",
                Severity.HARD,
                List.of(item),
                Message.of(
                        "“{choice}” excludes every other answer to “{item}”; keep the one or the others.",
                        choice,
                        item),
                entry -> entry.answers().get(item).orElse(null) instanceof List<?> several
                        && several.size() > 1
                        && several.contains(choice));
    }

    /** Whether the rule is violated however the partial dates of the case are completed. */
    boolean isViolated(List<Entry> completions) {
        return completions.stream().allMatch(violated);
    }

    Finding finding(Entry entry) {
        return Finding.about(entry, items, id, severity, message);
    }
}
