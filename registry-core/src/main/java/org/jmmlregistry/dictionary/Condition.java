package org.jmmlregistry.dictionary;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jmmlregistry.language.Message;

/**
 * When a conditional item is required or a number no surprise, as a rule and in words. An absent operand makes it false.
 *
 * @param code as the codebook prints it for people and programs alike, in item codes; the same in every language
 * @param inForm the same for whoever fills the form and sees nothing but its answers, as {@code item is A|B}, {@code item isnot A},
 *     {@code item unless A}, {@code item given} or {@code item below 5}; blank where that is not enough to tell
 * @param parts the conditions that must all hold; none if it is a single one
 */
public record Condition(String code, Message inWords, Predicate<Entry> rule, String inForm, List<Condition> parts) {

    /** What stands for a condition that the answers of the form do not change. */
    public static final String BEYOND_FORM = "beyond";

    /** One that takes answers of the form and others together. */
    public Condition(String code, Message inWords, Predicate<Entry> rule) {
        this(code, inWords, rule, "", List.of());
    }

    /** One about the rest of the case, which no answer of the form changes. */
    public static Condition beyondForm(String code, Message inWords, Predicate<Entry> rule) {
        return new Condition(code, inWords, rule, BEYOND_FORM, List.of());
    }

    public boolean holds(Entry entry) {
        return rule.test(entry);
    }

    /** The answer of another item of the same entry is one of these codes. */
    public static Condition is(Item<?> item, String... codes) {
        List<String> wanted = List.of(codes);
        String code = item.code() + (codes.length == 1 ? " = " + codes[0] : " in " + String.join(", ", codes));
        Message words = codes.length == 1
                ? Message.in("condition", "“{item}” is “{answer}”", item, answer(item, codes[0]))
                : Message.in(
                        "condition",
                        "“{item}” is one of {answers}",
                        item,
                        wanted.stream()
                                .map(each -> Message.in("condition", "“{answer}”", answer(item, each)))
                                .toList());
        return new Condition(
                code,
                words,
                entry -> Arrays.stream(AnswerText.print(item, entry.answers()).split(";"))
                        .anyMatch(wanted::contains),
                item.code() + " is " + String.join("|", codes),
                List.of());
    }

    /** The answer of another item of the same entry is given, and is not this code. */
    public static Condition isNot(Item<?> item, String code) {
        return new Condition(
                item.code() + " <> " + code,
                Message.in("condition", "“{item}” is given and not “{answer}”", item, answer(item, code)),
                entry -> entry.answers().get(item).isPresent()
                        && !AnswerText.print(item, entry.answers()).equals(code),
                item.code() + " isnot " + code,
                List.of());
    }

    /** The answer of another item of the same entry is not this code, or there is none. */
    public static Condition unless(Item<?> item, String code, Message inWords) {
        return new Condition(
                item.code() + " <> " + code,
                inWords,
                entry -> !AnswerText.print(item, entry.answers()).equals(code),
                item.code() + " unless " + code,
                List.of());
    }

    /** Another item of the same entry has a value. */
    public static Condition given(Item<?> item) {
        return new Condition(
                item.code() + " given",
                Message.in("condition", "“{item}” is given", item),
                entry -> entry.answers().get(item).isPresent(),
                item.code() + " given",
                List.of());
    }

    /** Another item of the same entry has a value below this one. */
    public static Condition below(Item<Integer> item, int limit) {
        return new Condition(
                item.code() + " < " + limit,
                Message.in("condition", "“{item}” is below {limit}", item, limit),
                entry -> entry.has(item, value -> value < limit),
                item.code() + " below " + limit,
                List.of());
    }

    /** All of these hold. */
    public static Condition all(Condition... conditions) {
        List<Condition> each = List.of(conditions);
        return new Condition(
                each.stream().map(Condition::code).collect(Collectors.joining(" and ")),
                Message.in(
                        "condition",
                        "{conditions}",
                        each.stream().map(Condition::inWords).toList()),
                entry -> each.stream().allMatch(one -> one.holds(entry)),
                "",
                each);
    }

    /** The conditions that must all hold, itself if it is a single one. */
    public List<Condition> each() {
        return parts.isEmpty() ? List.of(this) : parts;
    }

    private static Message answer(Item<?> item, String code) {
        return AnswerText.inWords(item, Written.value(code));
    }
}
