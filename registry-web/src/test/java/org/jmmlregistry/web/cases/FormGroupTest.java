package org.jmmlregistry.web.cases;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.patient.DataLabel;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.patient.Sex;
import org.junit.jupiter.api.Test;

/** What the page of a case offers to begin. */
class FormGroupTest {

    private static StoredEntry entry(String form, int hsct, int number, EntryStatus status, Answers answers) {
        return new StoredEntry(new EntryKey(form, hsct, number), answers, status, 1, Instant.EPOCH, "doctor");
    }

    @Test
    void a_repeated_form_is_offered_although_a_number_is_missing_and_the_last_one_is_locked() {
        Answers patient =
                Answers.none().with(PatientForm.SEX_AT_BIRTH, Sex.F).with(PatientForm.DATA_LABEL, DataLabel.SYNTHETIC);
        StoredCase child = new StoredCase(
                RegistryId.of(1),
                Optional.empty(),
                Optional.empty(),
                List.of(
                        entry("F01", 0, 1, EntryStatus.COMPLETE, patient),
                        entry("F04", 0, 1, EntryStatus.DRAFT, Answers.none()),
                        entry("F04", 0, 3, EntryStatus.LOCKED, Answers.none())));

        List<String> offered =
                FormGroup.of(child).get(0).free().stream().map(Form::code).toList();

        assertTrue(offered.contains("F04"), offered::toString);
    }
}
