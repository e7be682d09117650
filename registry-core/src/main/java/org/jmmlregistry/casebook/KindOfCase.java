package org.jmmlregistry.casebook;

import java.util.List;
import java.util.Optional;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.Severity;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.DataLabel;
import org.jmmlregistry.patient.PatientForm;

/**
 * Whether a case is a real child's, on which it depends what needs a consent: said when the case is registered, and left as it
 * is by every change of its patient form.
 */
final class KindOfCase {

    static final String CHECK = "KIND";

    private KindOfCase() {}

    /** What stands against a patient form of a case that is there. */
    static List<Finding> findings(StoredCase stored, Answers patient) {
        Optional<DataLabel> before = stored.answers().first(PatientForm.FORM, PatientForm.DATA_LABEL);
        Optional<DataLabel> after = patient.get(PatientForm.DATA_LABEL);
        boolean stays = before.isPresent() ? before.equals(after) : after.orElse(DataLabel.REAL) == DataLabel.REAL;
        Message why = before.map(kind -> Message.of(
                        "The case was registered as “{kind}”; an identity custodian changes that on a page of its own, with a reason.",
                        kind))
                .orElse(
                        Message.of(
                                "Nobody said at registration what kind of case this is, so that it counts as a real child''s; an identity custodian changes that on a page of its own, with a reason."));
        return stays
                ? List.of()
                : List.of(new Finding(
                        Casebook.PATIENT, Optional.of(PatientForm.DATA_LABEL.code()), CHECK, Severity.HARD, why));
    }
}
