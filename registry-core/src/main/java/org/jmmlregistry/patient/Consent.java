package org.jmmlregistry.patient;

import java.util.List;
import java.util.Optional;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.language.Message;

/**
 * What may be done with a case, as the family agreed (form F02). Of a case that is not a real child's everything may be done
 * unless a consent in it says otherwise.
 *
 * @param real whether it is a real child's case, which is what a case without a label is taken for
 * @param status empty if none is recorded
 */
public record Consent(boolean real, Optional<ConsentStatus> status, Optional<List<ConsentScope>> scopes) {

    public static Consent of(CaseAnswers answers) {
        return new Consent(
                answers.first(PatientForm.FORM, PatientForm.DATA_LABEL).orElse(DataLabel.REAL) == DataLabel.REAL,
                answers.first(ConsentForm.FORM, ConsentForm.CONSENT_STATUS),
                answers.first(ConsentForm.FORM, ConsentForm.CONSENT_TYPE));
    }

    private boolean isGranted(ConsentScope scope) {
        boolean granted = status.map(said -> said == ConsentStatus.GRANTED).orElse(!real);
        return granted && scopes.map(said -> said.contains(scope)).orElse(!real);
    }

    /** Whether forms other than patient and consent may be filled or changed. */
    public boolean opensEntry() {
        return isGranted(ConsentScope.REGISTRY);
    }

    /** Whether the answers may leave the registry. */
    public boolean opensExport() {
        return isGranted(ConsentScope.RESEARCH);
    }

    /** Whether the course may be told to readers outside. */
    public boolean opensPublication() {
        return isGranted(ConsentScope.CASE_PUBLICATION);
    }

    /**
     * Whether the case is in the snapshots that are frozen from now on. A consent that ended keeps what was collected under it;
     * one that was refused, taken back altogether or never recorded does not.
     */
    public boolean staysInSnapshots() {
        return status.map(said -> said == ConsentStatus.GRANTED
                                || said == ConsentStatus.WITHDRAWN_FUTURE
                                || said == ConsentStatus.EXPIRED)
                        .orElse(!real)
                && scopes.map(said -> said.contains(ConsentScope.REGISTRY)).orElse(!real);
    }

    /** That the child's data were collected under a consent which has ended, so that nothing may be added. */
    public boolean hasEnded() {
        return status.filter(said -> said != ConsentStatus.GRANTED && said != ConsentStatus.REFUSED)
                .isPresent();
    }

    /** Why no form may be filled, for whoever wants to; empty if one may. */
    public Optional<Message> againstEntry() {
        return opensEntry() ? Optional.empty() : Optional.of(against(Purpose.REGISTRY));
    }

    /**
     * Why a form may not be filled or changed; empty if it may. The consent form itself is always open; the patient form is
     * until a consent ends, because a case must be registered before its consent can be; every other form needs one.
     *
     * @param isNew whether the form has not been filled yet
     */
    public Optional<Message> against(String form, boolean isNew) {
        boolean open = form.equals(ConsentForm.FORM.code())
                || (form.equals(PatientForm.FORM.code()) && (isNew || !hasEnded()));
        return againstEntry().filter(sentence -> !open);
    }

    /** Why no narrative may be made for those who treat the child; empty if one may, which takes no consent to publish. */
    public Optional<Message> againstNarrative() {
        return staysInSnapshots() ? Optional.empty() : Optional.of(against(Purpose.NARRATIVE));
    }

    /** Why no narrative may be made for readers outside; empty if one may. */
    public Optional<Message> againstPublication() {
        return opensPublication() ? Optional.empty() : Optional.of(against(Purpose.PUBLICATION));
    }

    /** What a consent is asked for. */
    private enum Purpose {
        REGISTRY,
        NARRATIVE,
        PUBLICATION
    }

    private Message against(Purpose purpose) {
        if (status.filter(each -> each == ConsentStatus.GRANTED).isPresent()) {
            ConsentScope scope =
                    switch (purpose) {
                        case REGISTRY, NARRATIVE -> ConsentScope.REGISTRY;
                        case PUBLICATION -> ConsentScope.CASE_PUBLICATION;
                    };
            return Message.of(
                    "The family has not agreed to this (scope “{scope}” is not part of the consent, form F02).", scope);
        }
        Message said = status.map(each -> Message.of("the consent is “{status}”", each))
                .orElse(Message.of("no consent is recorded"));
        return switch (purpose) {
            case REGISTRY -> Message.of("There is no consent for the registry: {said} (form F02).", said);
            case NARRATIVE -> Message.of("There is no consent for the narrative: {said} (form F02).", said);
            case PUBLICATION ->
                Message.of("There is no consent to publish the course of the child: {said} (form F02).", said);
        };
    }
}
