package org.jmmlregistry.casebook;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jmmlregistry.criterion.SoughtText;
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
 * @param series the number in a published or study series, which is one child's
 * @param identity who the child is known to be
 */
record Likeness(Optional<String> key, Optional<String> series, Identity identity) {

    /** The check that finds two of them. */
    static final String CHECK = "EC-F01-3";

    /** The check that finds one number of a series twice. */
    static final String SERIES = "EC-F01-4";

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
                    .map(doubt -> confirmed.contains(doubt.check()) || before.contains(doubt)
                            ? doubt.finding()
                            : doubt.stopping())
                    .distinct()
                    .toList();
        }

        /** A file says of nobody that it is another child: one number of a series stops it, the rest is asked later. */
        List<Finding> stoppingFile() {
            return now.stream()
                    .map(doubt -> doubt.ground() == Duplicates.Ground.SERIES && !before.contains(doubt)
                            ? doubt.stopping()
                            : doubt.finding())
                    .distinct()
                    .toList();
        }

        /** Whether a number of a series comes to stand twice with the change. */
        boolean repeatNumber() {
            return now.stream()
                    .anyMatch(doubt -> doubt.ground() == Duplicates.Ground.SERIES && !before.contains(doubt));
        }

        /** The same without cases that are not to be like it any more. */
        Doubts without(Predicate<Duplicates.Doubt> settled) {
            return new Doubts(before, now.stream().filter(settled.negate()).toList());
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
        return new Likeness(
                key(answers),
                answers.first(PatientForm.FORM, PatientForm.SERIES).map(SoughtText::of),
                identity);
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
