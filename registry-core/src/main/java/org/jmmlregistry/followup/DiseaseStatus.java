package org.jmmlregistry.followup;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The state of the disease as a visit found it.
 *
 * @param hsctSeq number of the HSCT under which the visit stands; 0 before the first
 */
public record DiseaseStatus(int hsctSeq, LocalDate date, VisitStatus status) {

    public boolean isEvaluated() {
        return status != VisitStatus.NE;
    }

    /** What the visit says of leukaemia; after an autologous recovery the event tells whether it was leukaemic. */
    LastDisease disease(List<DiseaseEvent> events) {
        return switch (status) {
            case CR_FULL_DONOR, CR_MIXED, CR_UNSPECIFIED, REGRESSED -> LastDisease.FREE;
            case RELAPSE, PROGRESSIVE, OBSERVED_STABLE -> LastDisease.PRESENT;
            case GF -> LastDisease.GRAFT_LOST;
            case NE -> LastDisease.UNKNOWN;
            case AR ->
                events.stream()
                                .filter(DiseaseEvent::isAutologousRecovery)
                                .max(Comparator.comparing(DiseaseEvent::date))
                                .filter(DiseaseEvent::isGraftLost)
                                .isPresent()
                        ? LastDisease.GRAFT_LOST
                        : LastDisease.PRESENT;
        };
    }
}
