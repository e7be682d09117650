package org.jmmlregistry.followup;

import java.time.LocalDate;

/** The state of the disease as a visit found it. */
public record DiseaseStatus(LocalDate date, VisitStatus status) {

    public boolean isEvaluated() {
        return status != VisitStatus.NE;
    }

    /** Whether the child was in remission, whatever was known of its chimerism. */
    public boolean isRemission() {
        return switch (status) {
            case CR_FULL_DONOR, CR_MIXED, CR_UNSPECIFIED -> true;
            case RELAPSE, AR, GF, NE -> false;
        };
    }
}
