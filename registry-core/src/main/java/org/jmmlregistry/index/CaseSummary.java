package org.jmmlregistry.index;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.casefile.CaseFiles;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.outcome.FirstFailure;
import org.jmmlregistry.outcome.LastState;
import org.jmmlregistry.outcome.SecondHsct;
import org.jmmlregistry.patient.Age;
import org.jmmlregistry.patient.Consent;
import org.jmmlregistry.patient.ConsentForm;
import org.jmmlregistry.patient.ConsentStatus;
import org.jmmlregistry.patient.DataLabel;
import org.jmmlregistry.patient.Patient;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.patient.SeriesMembership;
import org.jmmlregistry.patient.SeriesNumber;
import org.jmmlregistry.patient.Sex;

/**
 * What a list says of a case.
 *
 * @param child who the child is, as far as a list says so
 * @param course how the child fared
 * @param renewalDue the day on which the child comes of age, if its consent was given by somebody else and still stands
 */
public record CaseSummary(
        RegistryId id, Optional<String> label, Child child, CourseFacts course, Optional<LocalDate> renewalDue) {

    /**
     * Kind of case, sex and series.
     *
     * @param mayBeExported whether the consent lets the answers leave the registry
     */
    public record Child(
            DataLabel kind, Sex sex, Optional<SeriesNumber> series, boolean membershipUnknown, boolean mayBeExported) {}

    /**
     * HSCTs and what came of them.
     *
     * @param ageAtFirst years
     * @param failure how the first HSCT failed
     * @param secondEarly whether the second HSCT was given within six months of the first; empty without a second, and where partial dates
     *     leave it open
     */
    public record CourseFacts(
            OptionalDouble ageAtFirst,
            int transplants,
            Optional<FirstFailure.Manner> failure,
            Optional<Boolean> secondEarly,
            LastState state) {}

    /** @throws IllegalArgumentException if the answers have no patient form, or one without a sex */
    public static CaseSummary of(RegistryId id, Optional<String> label, CaseAnswers answers) {
        CaseFile file = CaseFiles.of(id, answers);
        return new CaseSummary(id, label, child(file.patient(), answers), course(file), renewalDue(file));
    }

    private static Child child(Patient patient, CaseAnswers answers) {
        return new Child(
                patient.label(),
                patient.sex(),
                patient.series(),
                patient.membership().filter(SeriesMembership.UNKNOWN::equals).isPresent(),
                Consent.of(answers).opensExport());
    }

    private static CourseFacts course(CaseFile file) {
        return new CourseFacts(
                ageAtFirst(file),
                file.transplants().size(),
                FirstFailure.of(file).map(FirstFailure::manner),
                SecondHsct.of(file).flatMap(SecondHsct::early),
                LastState.of(file));
    }

    private static OptionalDouble ageAtFirst(CaseFile file) {
        return file.transplant(1).stream()
                .flatMap(first -> Age.on(first.date(), file.patient().birth()).stream())
                .mapToDouble(Age::years)
                .findFirst();
    }

    /** Nothing falls due for a child that died, or whose consent was refused or withdrawn. */
    private static Optional<LocalDate> renewalDue(CaseFile file) {
        return file.answers().of(ConsentForm.FORM).stream()
                .filter(consent -> !file.isDead())
                .filter(consent -> consent.is(ConsentForm.CONSENT_STATUS, ConsentStatus.GRANTED, ConsentStatus.EXPIRED))
                .filter(consent ->
                        !consent.has(ConsentForm.CONSENT_BY, who -> who.code().equals("PATIENT")))
                .flatMap(consent -> ConsentForm.RECONSENT_DUE.derive(consent).stream())
                .map(ClinicalDate::latest)
                .findFirst();
    }
}
