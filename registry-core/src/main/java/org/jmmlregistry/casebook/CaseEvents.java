package org.jmmlregistry.casebook;

import java.util.Optional;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.dictionary.Answer;
import org.jmmlregistry.dictionary.AnswerText;
import org.jmmlregistry.dictionary.Change;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.patient.RegistryId;

/** What happens to an entry, as the trail records it. */
final class CaseEvents {

    /** What the trail calls the two items of the identity store. */
    static final String HOSPITAL_NUMBER = "hospital number";

    static final String BIRTH_DATE = "birth date";

    private CaseEvents() {}

    static Event changed(Event.Action action, RegistryId id, EntryKey key, Change change, Author author) {
        return event(
                action,
                id,
                key,
                Optional.of(change.item().code()),
                change.before().map(CaseEvents::recorded),
                change.after().map(CaseEvents::recorded),
                author);
    }

    static Event event(
            Event.Action action,
            RegistryId id,
            EntryKey key,
            Optional<String> item,
            Optional<String> before,
            Optional<String> after,
            Author author) {
        return new Event(
                action,
                Optional.of(id.text()),
                Optional.of(key.toString()),
                item,
                before,
                after,
                author.reason(),
                author.source());
    }

    /** How the trail writes an answer: the text of a value, or the absence in brackets. */
    private static String recorded(Answer answer) {
        Written written = AnswerText.write(answer);
        return written.absence().isEmpty() ? written.value() : "[" + written.absence() + "]";
    }
}
