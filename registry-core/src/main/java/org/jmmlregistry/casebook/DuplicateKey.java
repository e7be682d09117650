package org.jmmlregistry.casebook;

import java.util.Optional;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.transplant.TransplantForm;

/** By what two cases are likely to be the same child: sex, month of birth, centre and day of the first HSCT. */
final class DuplicateKey {

    /** The check that finds two of them. */
    static final String CHECK = "EC-F01-3";

    private static final int LONGEST_CENTRE = 40;
    private static final int MONTH = "2001-02".length();

    private DuplicateKey() {}

    /** All four in one text; empty if one of them is not known, since then nothing can be said. */
    static Optional<String> of(CaseAnswers answers) {
        Optional<String> sex =
                answers.first(PatientForm.FORM, PatientForm.SEX_AT_BIRTH).map(Coded::code);
        Optional<String> birth = answers.first(PatientForm.FORM, PatientForm.BIRTH_DATE)
                .map(ClinicalDate::toString)
                .filter(date -> date.length() >= MONTH)
                .map(date -> date.substring(0, MONTH));
        Optional<String> centre = answers.first(PatientForm.FORM, PatientForm.CENTRE_CODE)
                .map(code -> code.substring(0, Math.min(code.length(), LONGEST_CENTRE)));
        Optional<String> hsct = answers.first(TransplantForm.FORM, 1, TransplantForm.HSCT_DATE)
                .filter(date -> date.precision() == ClinicalDate.Precision.DAY)
                .map(ClinicalDate::toString);
        return sex.isPresent() && birth.isPresent() && centre.isPresent() && hsct.isPresent()
                ? Optional.of(String.join("|", sex.get(), birth.get(), hsct.get(), centre.get()))
                : Optional.empty();
    }
}
