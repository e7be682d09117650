package org.jmmlregistry.synthetic;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jmmlregistry.casebook.CaseIntake;
import org.jmmlregistry.casefile.CrossChecks;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.patient.RegistryId;

/** What the checks at the door say of a drawn case, with gaps filled as the door fills them. */
final class Reviewed {

    private Reviewed() {}

    static List<Finding> findings(CaseIntake drawn, LocalDate today) {
        CaseAnswers all = filled(CaseAnswers.of(drawn.entries()));
        return Stream.concat(
                        all.entries().stream()
                                .flatMap(entry ->
                                        Forms.form(entry.key().form())
                                                .orElseThrow()
                                                .review(entry, today, true)
                                                .stream()),
                        CrossChecks.review(all, today).stream())
                .toList();
    }

    private static CaseAnswers filled(CaseAnswers all) {
        CaseAnswers filled = all;
        for (Entry entry : all.entries()) {
            Answers answers = Forms.form(entry.key().form()).orElseThrow().fill(entry, Absence.UNK);
            filled = filled.with(entry.key(), answers);
        }
        EntryKey patient = new EntryKey(PatientForm.FORM.code(), 0, 1);
        Answers named = filled.byKey()
                .get(patient)
                .with(PatientForm.REGISTRY_ID, RegistryId.of(1).text());
        return filled.with(patient, named);
    }
}
