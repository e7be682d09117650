package org.jmmlregistry.criterion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.casefile.Derivations;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Answer;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.patient.DataLabel;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.patient.SeriesNumber;

/**
 * What is known of a case on a day: its answers with all that is derived from them and without what belongs to the identity
 * store.
 *
 * @param byForm entries by the code of their form, in the order of their keys
 */
public record AnsweredCase(
        Map<String, List<AnsweredEntry>> byForm, DataLabel kind, Optional<String> series, Optional<String> centre)
        implements KnownCase {

    /** An entry with all that is derived. */
    public record AnsweredEntry(Entry entry) implements KnownEntry {

        @Override
        public int hsctSeq() {
            return entry.key().hsctSeq();
        }

        @Override
        public Optional<Answer> answer(Item<?> item) {
            return entry.answers().answer(item);
        }
    }

    public AnsweredCase {
        byForm = Map.copyOf(byForm);
    }

    static AnsweredCase of(CaseAnswers answers, Optional<String> centre, LocalDate asOf) {
        Map<String, List<AnsweredEntry>> byForm = new LinkedHashMap<>();
        for (Entry entry : answers.entries()) {
            Forms.form(entry.key().form()).ifPresent(form -> byForm.computeIfAbsent(
                            form.code(), code -> new ArrayList<>())
                    .add(new AnsweredEntry(new Entry(
                            entry.key(), Derivations.complete(form, entry, asOf).withoutIdentity(), answers))));
        }
        return new AnsweredCase(byForm, kind(answers), series(answers), centre);
    }

    static DataLabel kind(CaseAnswers answers) {
        return answers.first(PatientForm.FORM, PatientForm.DATA_LABEL).orElse(DataLabel.REAL);
    }

    static Optional<String> series(CaseAnswers answers) {
        return answers.first(PatientForm.FORM, PatientForm.SERIES)
                .flatMap(SeriesNumber::parse)
                .map(SeriesNumber::series);
    }

    @Override
    public List<AnsweredEntry> entries(Form form) {
        return byForm.getOrDefault(form.code(), List.of());
    }

    /** All entries, form by form. */
    public List<Entry> entries() {
        return byForm.values().stream()
                .flatMap(List::stream)
                .map(AnsweredEntry::entry)
                .toList();
    }
}
