package org.jmmlregistry.casebook;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.identity.Identity;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.transplant.TransplantForm;

/**
 * By what two cases are likely to be the same child.
 *
 * @param key sex, month of birth, centre and day of the first HSCT in one text; empty if one of them is not known, since then
 *     nothing can be said
 * @param identity who the child is known to be
 */
record Likeness(Optional<String> key, Identity identity) {

    /** The check that finds two of them. */
    static final String CHECK = "EC-F01-3";

    private static final int LONGEST_CENTRE = 40;
    private static final int MONTH = "2001-02".length();

    /**
     * What was found likely to be the same child.
     *
     * @param before what was so already before somebody changed the case
     * @param now what is so with the change
     */
    record Doubts(List<Duplicates.Doubt> before, List<Duplicates.Doubt> now) {

        /** All of it, for a list of findings. */
        List<Finding> told() {
            return now.stream().map(Duplicates.Doubt::finding).distinct().toList();
        }

        /** A new likely duplicate stops the save until whoever saves says that it is another child; it then stays a query. */
        List<Finding> stopping(Set<String> confirmed) {
            return now.stream()
                    .map(doubt ->
                            confirmed.contains(CHECK) || before.contains(doubt) ? doubt.finding() : doubt.stopping())
                    .distinct()
                    .toList();
        }

        /** The cases that are met by the name or the number that the change brings. */
        List<RegistryId> met() {
            return now.stream()
                    .filter(doubt -> doubt.ground().ofIdentity() && !before.contains(doubt))
                    .map(Duplicates.Doubt::other)
                    .distinct()
                    .toList();
        }
    }

    static Likeness of(CaseAnswers answers, Identity identity) {
        return new Likeness(key(answers), identity);
    }

    static Optional<String> key(CaseAnswers answers) {
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
