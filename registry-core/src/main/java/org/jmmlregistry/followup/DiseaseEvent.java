package org.jmmlregistry.followup;

import java.time.LocalDate;

/** A relapse, autologous recovery, graft failure or progression under one HSCT. */
public record DiseaseEvent(int hsctSeq, EventType type, LocalDate date) {

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
}
