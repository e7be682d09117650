package org.jmmlregistry.web.trail;

import java.util.Arrays;
import java.util.Optional;
import org.jmmlregistry.audit.TrailLine;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.casebook.Signature.Meaning;
import org.jmmlregistry.casefile.AnswerWords;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.Answer;
import org.jmmlregistry.dictionary.AnswerText;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;
import org.jmmlregistry.query.QueryStatus;

/** A value that the trail keeps for programs, in words for people; codes stand behind their labels. */
final class RecordedValue {

    private RecordedValue() {}

    /** Empty where the trail keeps words already, or what is the same in every language. */
    static Optional<Message> of(TrailLine line, String text) {
        return switch (line.action()) {
            case ENTER, REVISE -> item(line).map(item -> answer(item, text));
            case STATUS -> named(EntryStatus.values(), text);
            case QUERY -> query(text);
            case SIGN -> signature(text);
            default -> Optional.empty();
        };
    }

    private static Optional<Item<?>> item(TrailLine line) {
        return line.entry()
                .flatMap(EntryKey::parse)
                .flatMap(key -> Forms.form(key.form()))
                .flatMap(form -> line.item().flatMap(form::item));
    }

    /** An absence stands in brackets. */
    private static Message answer(Item<?> item, String text) {
        Optional<Absence> absence = Arrays.stream(Absence.values())
                .filter(why -> text.equals("[" + why.code() + "]"))
                .findFirst();
        return absence.map(AnswerText::withCode).orElseGet(() -> value(item, text));
    }

    private static Message value(Item<?> item, String text) {
        if (AnswerText.read(item, Written.value(text)) instanceof AnswerText.Reading.Read read
                && read.answer() instanceof Answer.Given given) {
            Message words = AnswerWords.withCodes(item, given);
            return item.unitInWords()
                    .map(unit -> Message.in("measured", "{number} {unit}", words, unit))
                    .orElse(words);
        }
        return Message.verbatim(text);
    }

    /** The status; the check that asks stands behind it for programs. */
    private static Optional<Message> query(String text) {
        return named(QueryStatus.values(), text.replaceFirst(" .*", ""));
    }

    /** What was stated, and after it the beginning of the digest of what was signed. */
    private static Optional<Message> signature(String text) {
        String[] parts = text.split(" ", 2);
        return named(Meaning.values(), parts[0])
                .filter(any -> parts.length == 2)
                .map(stated -> Message.in(
                        "trail",
                        "{statement} SHA-256 {digest}…",
                        stated,
                        parts[1].substring(0, Math.min(12, parts[1].length()))));
    }

    private static <E extends Enum<E> & Worded> Optional<Message> named(E[] all, String name) {
        return Arrays.stream(all)
                .filter(each -> each.name().equals(name))
                .map(Worded::words)
                .findFirst();
    }
}
