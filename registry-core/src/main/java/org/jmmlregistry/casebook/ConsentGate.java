package org.jmmlregistry.casebook;

import java.util.List;
import java.util.Optional;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.Severity;
import org.jmmlregistry.patient.Consent;
import org.jmmlregistry.patient.ConsentForm;

/** Which forms the family's consent opens. */
final class ConsentGate {

    static final String CHECK = "CONSENT";

    private ConsentGate() {}

    /**
     * What stands against a change of an entry. The consent form itself is always open; the patient form is until a consent
     * ends, because a case must be registered before its consent can be; every other form needs one.
     *
     * @param whole the case with the change in it
     */
    static List<Finding> findings(EntryKey key, CaseAnswers whole) {
        if (key.form().equals(ConsentForm.FORM.code())) {
            return List.of();
        }
        Consent consent = Consent.of(whole);
        boolean open = key.equals(Casebook.PATIENT) && !consent.hasEnded();
        return consent.againstEntry().filter(sentence -> !open).stream()
                .map(sentence -> new Finding(key, Optional.empty(), CHECK, Severity.HARD, sentence))
                .toList();
    }
}
