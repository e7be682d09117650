package org.jmmlregistry.web.narrative;

import java.util.Optional;
import org.jmmlregistry.audit.TrailLine;
import org.jmmlregistry.calendar.RegistryTime;
import org.jmmlregistry.casefile.AnswerWords;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.casefile.EntryName;
import org.jmmlregistry.dictionary.Answer;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.chronicle.Source;

/**
 * An answer behind a sentence, as a page shows it.
 *
 * @param address of the form in which it stands, without the page; empty if there is none
 */
public record SourceLine(
        Message place, Message item, Message value, Message entered, Message verified, Optional<String> address) {

    static SourceLine of(Source source, CaseFile file, Hands hands) {
        Optional<Answer> answer = source.answer(file);
        return new SourceLine(
                source.entry()
                        .map(key -> new EntryName(key).words())
                        .orElse(source.form().words()),
                source.item().words(),
                value(source, answer),
                by(hands.entered(source), Message.of("by nobody")),
                by(hands.verified(source), Message.of("by nobody")),
                source.entry().map(key -> "id=%s&form=%s&hsct=%s&repeat=%s"
                        .formatted(file.id(), key.form(), key.hsctSeq(), key.repeatNo())));
    }

    /** The value with its unit, or why there is none. */
    static Message value(Source source, Optional<Answer> answer) {
        if (answer.isPresent() && answer.get() instanceof Answer.Given given) {
            Message words = AnswerWords.of(source.item(), given);
            return source.item()
                    .unitInWords()
                    .map(unit -> Message.of("{value} {unit}", words, unit))
                    .orElse(words);
        }
        return answer.filter(Answer.Missing.class::isInstance)
                .map(missing -> ((Answer.Missing) missing).why().words())
                .orElse(Message.of("not recorded"));
    }

    private static Message by(Optional<TrailLine> line, Message nobody) {
        return line.map(found -> Message.of(
                        "by {who}, {when}", found.who(), RegistryTime.here().minute(found.at())))
                .orElse(nobody);
    }
}
