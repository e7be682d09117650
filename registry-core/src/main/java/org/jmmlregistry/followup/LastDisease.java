package org.jmmlregistry.followup;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether leukaemia was there when a child was last looked at. Relapse, progression to AML and autologous recovery that is
 * leukaemic or undetermined are leukaemia; graft failure and autologous recovery that is not leukaemic are a lost graft;
 * poor graft function is neither.
 */
public enum LastDisease {
    FREE,
    PRESENT,
    GRAFT_LOST,
    UNKNOWN;

    /**
     * The last visit after day 0 of the last HSCT decides unless an event came after it; then the events do.
     *
     * @param events in any order
     * @param visits in any order; those that could not be evaluated are passed over
     * @param lastHsct day 0 of the last HSCT; empty in a child never transplanted
     */
    public static LastDisease of(List<DiseaseEvent> events, List<DiseaseStatus> visits, Optional<LocalDate> lastHsct) {
        List<DiseaseEvent> since = events.stream()
                .filter(event -> event.isLeukaemic() || event.isGraftLost())
                .filter(event -> lastHsct.filter(event.date()::isBefore).isEmpty())
                .toList();
        Optional<DiseaseStatus> visit = visits.stream()
                .filter(DiseaseStatus::isEvaluated)
                .filter(status -> lastHsct.filter(status.date()::isBefore).isEmpty())
                .max(Comparator.comparing(DiseaseStatus::date));
        List<DiseaseEvent> later = since.stream()
                .filter(event -> visit.filter(status -> !status.date().isBefore(event.date()))
                        .isEmpty())
                .toList();
        if (later.isEmpty()) {
            return visit.map(status -> status.disease(events)).orElse(UNKNOWN);
        }
        return later.stream().anyMatch(DiseaseEvent::isLeukaemic) ? PRESENT : GRAFT_LOST;
    }

    /** The same where leukaemia is known to have come back under the last HSCT, but not when: before or after the last look. */
    public LastDisease withLeukaemiaOfUnknownDay() {
        return switch (this) {
            case PRESENT, UNKNOWN -> PRESENT;
            case FREE, GRAFT_LOST -> UNKNOWN;
        };
    }
}
