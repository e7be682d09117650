package org.jmmlregistry.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.calendar.RegistryTime;

/**
 * Which entries of the trail somebody wants to see; what is empty does not narrow the choice.
 *
 * @param caseId the pseudonym of a case
 * @param entry a form entry, as in {@code F07/1/1}
 * @param item the code of an item
 * @param who a user name
 * @param from the first day
 * @param to the last day
 */
public record TrailFilter(
        Optional<String> caseId,
        Optional<String> entry,
        Optional<String> item,
        Optional<String> who,
        Set<Event.Action> actions,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {

    public static final TrailFilter ALL = new TrailFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Optional.empty(),
            Optional.empty());

    public TrailFilter {
        actions = Set.copyOf(actions);
    }

    public static TrailFilter ofCase(String caseId) {
        return new TrailFilter(
                Optional.of(caseId),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty());
    }

    TrailFilter withEntry(String some) {
        return new TrailFilter(caseId, Optional.of(some), item, who, actions, from, to);
    }

    TrailFilter withActions(Set<Event.Action> some) {
        return new TrailFilter(caseId, entry, item, who, some, from, to);
    }

    /** The first instant of the choice. */
    Instant start() {
        return from.map(TrailFilter::midnight).orElse(Instant.EPOCH);
    }

    /** The first instant after the choice. */
    Instant end() {
        return to.map(last -> midnight(last.plusDays(1))).orElse(Instant.parse("9999-01-01T00:00:00Z"));
    }

    private static Instant midnight(LocalDate day) {
        return RegistryTime.here().beginning(day);
    }
}
