package org.jmmlregistry.followup;

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
     * The last visit under the last HSCT decides unless an event came after it, or on its day, since the marrow is reported after
     * the visit; then the events do.
     *
     * @param events in any order
     * @param visits in any order; those that could not be evaluated are passed over
     * @param lastHsct number of the last HSCT; 0 in a child never transplanted
     */
    public static LastDisease of(List<DiseaseEvent> events, List<DiseaseStatus> visits, int lastHsct) {
        List<DiseaseEvent> since = events.stream()
                .filter(event -> event.isLeukaemic() || event.isGraftLost())
                .filter(event -> event.hsctSeq() >= lastHsct)
                .toList();
        Optional<DiseaseStatus> visit = visits.stream()
                .filter(DiseaseStatus::isEvaluated)
                .filter(status -> status.hsctSeq() >= lastHsct)
                .max(Comparator.comparing(DiseaseStatus::date));
        List<DiseaseEvent> later = since.stream()
                .filter(event -> visit.filter(status -> status.date().isAfter(event.date()))
                        .isEmpty())
                .toList();
        LastDisease seen = visit.map(status -> status.disease(events)).orElse(UNKNOWN);
        if (later.isEmpty()) {
            return seen;
        }
        boolean sameDay = visit.filter(
                        status -> later.stream().map(DiseaseEvent::date).allMatch(status.date()::equals))
                .isPresent();
        boolean present = later.stream().anyMatch(DiseaseEvent::isLeukaemic) || (sameDay && seen == PRESENT);
        return present ? PRESENT : GRAFT_LOST;
    }

    /** The same where the disease never went away after the last HSCT; a graft that failed did not take it away. */
    public LastDisease withPersistence() {
        return switch (this) {
            case PRESENT, UNKNOWN, GRAFT_LOST -> PRESENT;
            case FREE -> FREE;
        };
    }

    /** The same where leukaemia is known to have come back under the last HSCT, but not when: before or after the last look. */
    public LastDisease withLeukaemiaOfUnknownDay() {
        return switch (this) {
            case PRESENT, UNKNOWN -> PRESENT;
            case FREE, GRAFT_LOST -> UNKNOWN;
        };
    }
}
