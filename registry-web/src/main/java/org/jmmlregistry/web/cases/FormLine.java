package org.jmmlregistry.web.cases;

import java.time.ZoneOffset;
import java.util.Locale;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.dictionary.Answer;
import org.jmmlregistry.dictionary.AnswerText;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Kind;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.web.http.EntryPlace;

/**
 * One filled form of a case, as a line of its page.
 *
 * @param detail the first coded answer, by which entries of a repeated form are told apart
 */
public record FormLine(
        EntryKey key, String title, String detail, String date, String status, String statusClass, String changed) {

    static FormLine of(Form form, StoredEntry entry) {
        return new FormLine(
                entry.key(),
                form.repeat().isRepeated()
                        ? Language.ENGLISH.say(form) + " " + entry.key().repeatNo()
                        : Language.ENGLISH.say(form),
                form.repeat().isRepeated() ? detail(form, entry.answers()) : "",
                form.datedBy()
                        .flatMap(dated -> entry.answers().get(dated))
                        .map(Object::toString)
                        .orElse(""),
                Language.ENGLISH.say(entry.status()),
                entry.status().code().toLowerCase(Locale.ROOT),
                entry.changedAt().atOffset(ZoneOffset.UTC).toLocalDate() + " by " + entry.changedBy());
    }

    private static String detail(Form form, Answers answers) {
        return form.enteredItems().stream()
                .filter(item -> item.kind() == Kind.CODE || item.kind() == Kind.CODES)
                .flatMap(item -> answers.answer(item).stream())
                .filter(Answer.Given.class::isInstance)
                .map(answer -> Language.ENGLISH.say(AnswerText.inWords(answer)))
                .findFirst()
                .orElse("");
    }

    /** What an address says to open this entry. */
    public String query() {
        return new EntryPlace(key).query();
    }
}
