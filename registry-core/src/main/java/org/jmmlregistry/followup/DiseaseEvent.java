package org.jmmlregistry.followup;

import java.time.LocalDate;
import java.util.Optional;
import org.jmmlregistry.dictionary.ClinicalDate;

/**
 * A relapse, autologous recovery, graft failure or progression under one HSCT.
 *
 * @param subtype of an autologous recovery; empty if it is another event or nobody said
 */
public record DiseaseEvent(int hsctSeq, EventType type, ClinicalDate recorded, Optional<RecoverySubtype> subtype) {

    /** The day of the event, as analysis takes it. */
    public LocalDate date() {
        return recorded.imputed();
    }

    /** Whether leukaemia is back: relapse, or progression to AML. */
    public boolean isRelapse() {
        return type == EventType.RELAPSE || type == EventType.PROGRESSION_TO_AML;
    }

    public boolean isGraftFailure() {
        return type == EventType.PRIMARY_GRAFT_FAILURE || type == EventType.SECONDARY_GRAFT_FAILURE;
    }

    public boolean isAutologousRecovery() {
        return type == EventType.AUTOLOGOUS_RECOVERY;
    }

    /** Whether leukaemia came back for certain, as relapse or with the child's own marrow. */
    public boolean isCertainlyLeukaemic() {
        return isRelapse() || (isAutologousRecovery() && subtype.equals(Optional.of(RecoverySubtype.AR_LEUKAEMIC)));
    }

    /** Whether leukaemia came back; an autologous recovery of which it is not determined counts as leukaemic. */
    public boolean isLeukaemic() {
        return isLeukaemic(type, subtype);
    }

    /** The same of an event of which the day is not known. */
    public static boolean isLeukaemic(EventType type, Optional<RecoverySubtype> subtype) {
        return switch (type) {
            case RELAPSE, PROGRESSION_TO_AML -> true;
            case AUTOLOGOUS_RECOVERY -> !subtype.equals(Optional.of(RecoverySubtype.AR_NON_LEUKAEMIC));
            case PRIMARY_GRAFT_FAILURE, SECONDARY_GRAFT_FAILURE, POOR_GRAFT_FUNCTION -> false;
        };
    }

    /** Whether the graft is gone without leukaemia: graft failure, or an autologous recovery that is not leukaemic. */
    public boolean isGraftLost() {
        return isGraftLost(type, subtype);
    }

    /** The same of an event of which the day is not known. */
    public static boolean isGraftLost(EventType type, Optional<RecoverySubtype> subtype) {
        return switch (type) {
            case PRIMARY_GRAFT_FAILURE, SECONDARY_GRAFT_FAILURE -> true;
            case AUTOLOGOUS_RECOVERY -> !isLeukaemic(type, subtype);
            case RELAPSE, PROGRESSION_TO_AML, POOR_GRAFT_FUNCTION -> false;
        };
    }
}
