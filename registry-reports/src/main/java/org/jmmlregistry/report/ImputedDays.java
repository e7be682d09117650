package org.jmmlregistry.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.PatientForm;

/** What a report says of the dates that are not known to the day and yet counted with. */
public final class ImputedDays {

    private ImputedDays() {}

    /** Each such date with the day taken for it; empty if all are known. The birth has a note of its own. */
    public static Optional<Message> note(CaseAnswers answers) {
        List<Message> taken = answers.entries().stream()
                .flatMap(ImputedDays::taken)
                .distinct()
                .toList();
        return taken.isEmpty()
                ? Optional.empty()
                : Optional.of(Message.of(
                        "Days and intervals are imputed where only the month or the year of a date is known: {dates}.",
                        Listed.of(taken, "; ")));
    }

    private static Stream<Message> taken(Entry entry) {
        return Forms.form(entry.key().form()).stream()
                .flatMap(form -> form.enteredItems().stream())
                .filter(item -> !item.isPlanned() && item != PatientForm.BIRTH_DATE)
                .flatMap(item -> entry.get(item).stream()
                        .filter(ClinicalDate.class::isInstance)
                        .map(ClinicalDate.class::cast)
                        .filter(ClinicalDate::isPartial)
                        .map(date -> Message.of(
                                "{item} {date} taken as {day}", item, LongDate.of(date), LongDate.of(date.imputed()))));
    }
}
