package org.jmmlregistry.patient;

import static org.jmmlregistry.dictionary.Check.hard;
import static org.jmmlregistry.patient.PatientForm.BIRTH_DATE;
import static org.jmmlregistry.patient.PatientForm.REGISTRY_ID;

import java.time.LocalDate;
import org.jmmlregistry.dictionary.Check;
import org.jmmlregistry.dictionary.ClinicalDate;

/** The checks within F01. */
final class PatientChecks {

    private static final ClinicalDate EARLIEST_BIRTH = ClinicalDate.of(LocalDate.of(1960, 1, 1));

    private PatientChecks() {}

    static Check[] all() {
        return new Check[] {
            hard(
                    "F01.birth_date/early",
                    BIRTH_DATE,
                    "The date of birth lies before 1960; please look for a slip of the pen.",
                    entry -> entry.has(BIRTH_DATE, birth -> birth.certainlyBefore(EARLIEST_BIRTH))),
            hard(
                    "F01.registry_id/digit",
                    REGISTRY_ID,
                    "The check digit of the registry pseudonym does not fit; please compare it with the card.",
                    entry -> entry.has(
                            REGISTRY_ID, text -> RegistryId.parse(text).isEmpty()))
        };
    }
}
