package org.jmmlregistry.report.narrative;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.diagnosis.PriorTherapyForm;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.followup.DeathForm;
import org.jmmlregistry.followup.DliForm;
import org.jmmlregistry.followup.RelapseForm;
import org.jmmlregistry.followup.VisitForm;
import org.jmmlregistry.patient.ConsentForm;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.transplant.SecondHsctForm;

/** Why an answer may be left out of a narrative without belying anything that it says. Every other answer is told. */
enum Untold {
    /** Names the child in a register, or says where it comes from; a narrative goes by the pseudonym. */
    IDENTIFIES(
            PatientForm.REGISTRY_ID,
            PatientForm.CENTRE_CODE,
            PatientForm.LOCAL_MRN,
            PatientForm.EXTERNAL_IDS,
            PatientForm.ANCESTRY,
            PatientForm.COUNTRY_RESIDENCE),
    /** Stands in the banner, the caution and the facts above the narrative. */
    ABOVE(PatientForm.DATA_LABEL),
    /** Decides whether there may be a narrative, and says nothing of the course. */
    CONSENT(ConsentForm.FORM.enteredItems().toArray(Item<?>[]::new)),
    /** Counts what the narrative tells one after the other. */
    COUNTS(PriorTherapyForm.LINE_NO, DliForm.DLI_SEQ),
    /** Points to events and interventions that are told themselves. */
    POINTS(SecondHsctForm.PRIOR_EVENT_ID, SecondHsctForm.INTERVENTIONS_BETWEEN),
    /** Says who reported or judged and when, not what happened. */
    REPORTS(
            RelapseForm.ADJUDICATED_BY,
            RelapseForm.ADJUDICATION_DATE,
            DeathForm.DEATH_SOURCE,
            VisitForm.VISIT_TYPE,
            VisitForm.CONTACT_BY),
    /** Is computed from answers that are told. */
    COMPUTED;

    private static final Map<Item<?>, Untold> REASONS = new HashMap<>();

    static {
        for (Untold reason : values()) {
            Arrays.stream(reason.items).forEach(item -> REASONS.put(item, reason));
        }
    }

    private final Item<?>[] items;

    Untold(Item<?>... items) {
        this.items = items;
    }

    /** Empty if the answer is told. */
    static Optional<Untold> why(Item<?> item) {
        return item.isDerived() ? Optional.of(COMPUTED) : Optional.ofNullable(REASONS.get(item));
    }
}
