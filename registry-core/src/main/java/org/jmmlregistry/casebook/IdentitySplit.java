package org.jmmlregistry.casebook;

import java.util.Optional;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.identity.Identity;
import org.jmmlregistry.patient.PatientForm;

/** Parts what identifies a child from what research may know: a full birth date leaves its month among the answers. */
record IdentitySplit(Answers answers, Identity identity) {

    static IdentitySplit of(Answers given) {
        Answers kept = given;
        for (Item<?> item : given.items()) {
            if (item.isIdentity()) {
                kept = item == PatientForm.BIRTH_DATE ? withMonth(kept) : kept.without(item);
            }
        }
        Optional<ClinicalDate> birth =
                given.get(PatientForm.BIRTH_DATE).filter(date -> date.precision() == ClinicalDate.Precision.DAY);
        return new IdentitySplit(
                kept, new Identity(given.get(PatientForm.LOCAL_MRN), birth.map(ClinicalDate::earliest)));
    }

    /** The answers with the hospital number still among them, as checks want to see it. */
    Answers withHospitalNumber() {
        return identity.hospitalNumber()
                .map(number -> answers.with(PatientForm.LOCAL_MRN, number))
                .orElse(answers);
    }

    private static Answers withMonth(Answers answers) {
        return answers.get(PatientForm.BIRTH_DATE)
                .map(date -> answers.with(PatientForm.BIRTH_DATE, date.toMonth()))
                .orElse(answers);
    }
}
