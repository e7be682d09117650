package org.jmmlregistry.dictionary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.language.Message;

/**
 * What a check said: about which entry and item, under which check id, how strongly, in a sentence for people.
 *
 * @param values the answers that the check looked at, as they would be written, identities left out
 */
public record Finding(
        EntryKey entry, Optional<String> item, String check, Severity severity, Message message, List<String> values) {

    public Finding {
        values = List.copyOf(values);
    }

    /** About an entry or an item as such, whatever its answer is. */
    public Finding(EntryKey entry, Optional<String> item, String check, Severity severity, Message message) {
        this(entry, item, check, severity, message, List.of());
    }

    /** About what an item of an entry says. */
    public static Finding about(Entry entry, Item<?> item, String check, Severity severity, Message message) {
        return about(entry, List.of(item), check, severity, message);
    }

    /** About what some items of an entry say; the finding stands beside the first. */
    static Finding about(Entry entry, List<Item<?>> items, String check, Severity severity, Message message) {
        Answers seen = entry.answers().withoutIdentity();
        List<String> values = items.stream()
                .map(item -> seen.answer(item).map(AnswerText::write).orElse(Written.BLANK))
                .map(written -> written.absence().isEmpty() ? written.value() : "[" + written.absence() + "]")
                .toList();
        return new Finding(entry.key(), Optional.of(items.get(0).code()), check, severity, message, values);
    }

    public boolean refuses() {
        return severity == Severity.HARD;
    }

    /**
     * What it rests on: its check, the answers that the check looked at, and the arguments of its message. It is the same in
     * every language and in whatever words the check speaks, so that a question is known by it.
     */
    public String basis() {
        List<Object> parts = new ArrayList<>();
        parts.add(check);
        parts.add(values);
        parts.add(message.arguments());
        return told(parts);
    }

    /** Each part behind its length, so that two lists of parts have the same text only if they are the same. */
    private static String told(Object part) {
        if (part instanceof List<?> parts) {
            StringBuilder all = new StringBuilder();
            for (Object each : parts) {
                String text = told(each);
                all.append(text.length()).append(':').append(text);
            }
            return all.toString();
        }
        return part instanceof Message message
                ? told(List.of(message.context(), message.arguments()))
                : String.valueOf(part);
    }
}
