package org.jmmlregistry.web.cases;

import java.util.Locale;
import java.util.Optional;
import org.jmmlregistry.calendar.RegistryTime;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.casefile.EntryName;
import org.jmmlregistry.dictionary.Answer;
import org.jmmlregistry.dictionary.AnswerText;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Kind;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.web.http.EntryPlace;

/**
 * One filled form of a case, as a line of its page.
 *
 * @param detail the first coded answer, by which entries of a repeated form are told apart; empty if there is none
 */
public record FormLine(
        EntryKey key, Message title, Optional<Message> detail, String date, EntryStatus status, Message changed) {

    static FormLine of(Form form, StoredEntry entry) {
        return new FormLine(
                entry.key(),
                new EntryName(entry.key()).within(),
                form.repeat().isRepeated() ? detail(form, entry.answers()) : Optional.empty(),
                form.datedBy()
                        .flatMap(dated -> entry.answers().get(dated))
                        .map(Object::toString)
                        .orElse(""),
                entry.status(),
                Message.of("{day} by {who}", RegistryTime.here().day(entry.changedAt()), entry.changedBy()));
    }

    private static Optional<Message> detail(Form form, Answers answers) {
        return form.enteredItems().stream()
                .filter(item -> item.kind() == Kind.CODE || item.kind() == Kind.CODES)
                .flatMap(item -> answers.answer(item).stream())
                .filter(Answer.Given.class::isInstance)
                .map(AnswerText::inWords)
                .findFirst();
    }

    /** The word after which the style of the badge is named. */
    public String statusClass() {
        return status.code().toLowerCase(Locale.ROOT);
    }

    /** What an address says to open this entry. */
    public String query() {
        return new EntryPlace(key).query();
    }
}
