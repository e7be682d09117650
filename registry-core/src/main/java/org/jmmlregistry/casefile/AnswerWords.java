package org.jmmlregistry.casefile;

import java.util.List;
import org.jmmlregistry.dictionary.Answer;
import org.jmmlregistry.dictionary.AnswerText;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.language.Message;

/** Answers in words for people: labels instead of codes, absences by name, and entries by what they are called. */
public final class AnswerWords {

    private AnswerWords() {}

    public static Message of(Item<?> item, Answer answer) {
        return names(item, answer) ? entries(answer) : AnswerText.inWords(answer);
    }

    /** The same with codes behind the labels, as somebody reads it who also knows the code lists. */
    public static Message withCodes(Item<?> item, Answer answer) {
        return names(item, answer) ? entries(answer) : AnswerText.inWordsWithCodes(answer);
    }

    /** What somebody wrote; as it stands where it cannot be read, and empty where nothing was written. */
    public static Message of(Item<?> item, Written written) {
        return AnswerText.read(item, written) instanceof AnswerText.Reading.Read read
                ? of(item, read.answer())
                : Message.verbatim(written.value());
    }

    private static boolean names(Item<?> item, Answer answer) {
        return item.reference().isPresent() && answer instanceof Answer.Given;
    }

    private static Message entries(Answer answer) {
        return Message.oneAfterAnother(List.of(AnswerText.write(answer).value().split(";")).stream()
                .map(EntryName::of)
                .toList());
    }
}
