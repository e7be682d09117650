package org.jmmlregistry.snapshot;

import java.time.LocalDate;
import java.util.Optional;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;
import org.jmmlregistry.patient.Consent;
import org.jmmlregistry.patient.ConsentStatus;
import org.jmmlregistry.patient.PatientForm;

/** Why a case that the registry knows is not in a snapshot. */
public enum LeftOut implements Worded {
    ERASED("Erased"),
    /** The family took the consent back altogether. */
    WITHDRAWN("Consent withdrawn"),
    /** Consent was refused, never recorded, or does not hold the registry. */
    NO_CONSENT("No consent"),
    /** The diagnosis, or without one the birth, lies after the cut-off. */
    NOT_YET("Not yet diagnosed at the cut-off");

    private final String label;

    LeftOut(String label) {
        this.label = label;
    }

    @Override
    public Message words() {
        return Message.name("left out", label);
    }

    /** What keeps a case that was not erased out of the data of a day; empty if nothing does. */
    public static Optional<LeftOut> at(LocalDate cutOff, CaseAnswers answers) {
        return by(Consent.of(answers))
                .or(() -> isDiagnosedLater(cutOff, answers) ? Optional.of(NOT_YET) : Optional.empty());
    }

    private static Optional<LeftOut> by(Consent consent) {
        if (consent.staysInSnapshots()) {
            return Optional.empty();
        }
        boolean withdrawn = consent.status()
                .filter(status -> status == ConsentStatus.WITHDRAWN_ALL)
                .isPresent();
        return Optional.of(withdrawn ? WITHDRAWN : NO_CONSENT);
    }

    private static boolean isDiagnosedLater(LocalDate cutOff, CaseAnswers answers) {
        return answers.first(DiagnosisForm.FORM, DiagnosisForm.DX_DATE)
                .or(() -> answers.first(PatientForm.FORM, PatientForm.BIRTH_DATE))
                .filter(date -> date.certainlyAfter(cutOff))
                .isPresent();
    }
}
