package org.jmmlregistry.dictionary;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** When a conditional item is required, as a rule and in words. An absent operand makes it false. */
public record Condition(String inWords, Predicate<Entry> rule) {

    public boolean holds(Entry entry) {
        return rule.test(entry);
    }

    /** The answer of another item of the same entry is one of these codes. */
    public static Condition is(Item<?> item, String... codes) {
        List<String> wanted = List.of(codes);
        String words = item.code() + (codes.length == 1 ? " = " + codes[0] : " in " + String.join(", ", codes));
        return new Condition(words, entry -> Arrays.stream(
                        AnswerText.print(item, entry.answers()).split(";"))
                .anyMatch(wanted::contains));
    }

    /** The answer of another item of the same entry is given, and is not this code. */
    public static Condition isNot(Item<?> item, String code) {
        return new Condition(
                item.code() + " <> " + code,
                entry -> entry.answers().get(item).isPresent()
                        && !AnswerText.print(item, entry.answers()).equals(code));
    }

    /** Another item of the same entry has a value. */
    public static Condition given(Item<?> item) {
        return new Condition(
                item.code() + " given", entry -> entry.answers().get(item).isPresent());
    }

    /** All of these hold. */
    public static Condition all(Condition... conditions) {
        String words = Arrays.stream(conditions).map(Condition::inWords).collect(Collectors.joining(" and "));
        return new Condition(words, entry -> Arrays.stream(conditions).allMatch(each -> each.holds(entry)));
    }
}
