package org.jmmlregistry.web.entry;

import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.casefile.AnswerWords;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Answer;
import org.jmmlregistry.dictionary.AnswerText;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.query.Query;
import org.jmmlregistry.web.entry.Field.Choice;

/**
 * A question of a form and its answer, for those who read it and do not write.
 *
 * @param given whether there is a value; in place of one stands why there is none, or that nobody has answered
 * @param unit that of a value, if it has one
 * @param queries what is asked about the answer and not settled yet
 */
public record AnsweredLine(Worded label, Message answer, boolean given, Optional<Message> unit, List<Message> queries) {

    /** @param numberKept whether the identity store keeps a hospital number, which no form shows */
    static List<AnsweredLine> of(StoredEntry entry, Offered offered, boolean numberKept, List<Query> queries) {
        return Forms.form(entry.key().form()).stream()
                .flatMap(form -> form.enteredItems().stream())
                .filter(item -> item != PatientForm.REGISTRY_ID)
                .map(item -> line(item, entry, offered, numberKept, queries))
                .toList();
    }

    private static AnsweredLine line(
            Item<?> item, StoredEntry entry, Offered offered, boolean numberKept, List<Query> queries) {
        Optional<Answer> answer = entry.answers().answer(item);
        boolean kept = item == PatientForm.LOCAL_MRN && numberKept;
        return new AnsweredLine(
                item,
                answer.map(each -> words(item, each, offered))
                        .or(() -> unread(item, entry))
                        .orElse(kept ? Message.of("kept apart, and not shown here") : Message.of("not answered")),
                answer.filter(Answer.Given.class::isInstance).isPresent(),
                item.unitInWords(),
                queries.stream()
                        .filter(query -> query.entry().equals(entry.key()) && !query.isSettled())
                        .filter(query ->
                                query.item().filter(item.code()::equals).isPresent())
                        .map(Query::question)
                        .toList());
    }

    /** What a draft keeps of an answer that could not be read. */
    private static Optional<Message> unread(Item<?> item, StoredEntry entry) {
        return Optional.ofNullable(entry.unread().get(item.code()))
                .map(written -> Message.of("“{text}” (kept as it was typed; it could not be read)", written.value()));
    }

    private static Message words(Item<?> item, Answer answer, Offered offered) {
        String written = AnswerText.write(answer).value();
        return offered.of(item).stream()
                .filter(choice -> choice.code().equals(written))
                .map(Choice::label)
                .map(Worded::words)
                .findFirst()
                .orElseGet(() -> AnswerWords.of(item, answer));
    }
}
