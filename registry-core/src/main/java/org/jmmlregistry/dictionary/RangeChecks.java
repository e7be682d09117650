package org.jmmlregistry.dictionary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmmlregistry.language.Message;

/** What an item's own ranges and rare codes say about its answer: first what is refused, then what is doubted. */
final class RangeChecks {

    private RangeChecks() {}

    static Stream<Finding> review(String form, Entry entry, Item<?> item) {
        Optional<BigDecimal> number = entry.answers().get(item).flatMap(RangeChecks::asNumber);
        return number
                .filter(value -> !item.hardRange().contains(value))
                .map(value -> refused(form, entry, item, value))
                .or(() -> number.filter(value -> !item.expected().contains(value, entry))
                        .map(value -> questioned(form, entry, item, value)))
                .or(() -> rareCode(form, entry, item))
                .stream();
    }

    private static Finding refused(String form, Entry entry, Item<?> item, BigDecimal value) {
        return outOfRange(
                form,
                entry,
                item,
                Severity.HARD,
                Message.of(
                        "{item} of {value} cannot be: it must be {limits}.",
                        item,
                        measured(item, value),
                        item.hardRange().inWords().orElseThrow()));
    }

    private static Finding questioned(String form, Entry entry, Item<?> item, BigDecimal value) {
        return outOfRange(
                form,
                entry,
                item,
                Severity.SOFT,
                Message.of(
                        "{item}: {value} is unusual (expected {limits}); please confirm.",
                        item,
                        measured(item, value),
                        item.expected().range().inWords().orElseThrow()));
    }

    private static Message measured(Item<?> item, BigDecimal number) {
        return item.unitInWords()
                .map(unit -> Message.in("measured", "{number} {unit}", number, unit))
                .orElse(Message.verbatim(number.toPlainString()));
    }

    private static Optional<Finding> rareCode(String form, Entry entry, Item<?> item) {
        List<String> given = List.of(AnswerText.print(item, entry.answers()).split(";"));
        return item.expected()
                .firstRare(given, entry)
                .map(rare -> outOfRange(
                        form,
                        entry,
                        item,
                        Severity.SOFT,
                        Message.of(
                                "{item}: “{answer}” is unusual; please confirm.",
                                item,
                                item.choice(rare).map(Coded::words).orElseGet(() -> yesOrNo(rare)))));
    }

    private static Message yesOrNo(String code) {
        return code.equals("Y") ? Message.in("answer in a sentence", "yes") : Message.in("answer in a sentence", "no");
    }

    private static Finding outOfRange(String form, Entry entry, Item<?> item, Severity severity, Message message) {
        String word = severity == Severity.HARD ? "/hard" : "/soft";
        return Finding.about(entry, item, form + "." + item.code() + word, severity, message);
    }

    private static Optional<BigDecimal> asNumber(Object value) {
        if (value instanceof BigDecimal number) {
            return Optional.of(number);
        }
        return value instanceof Integer whole ? Optional.of(BigDecimal.valueOf(whole)) : Optional.empty();
    }
}
