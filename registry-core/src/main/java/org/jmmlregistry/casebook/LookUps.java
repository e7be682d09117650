package org.jmmlregistry.casebook;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.Noted;
import org.jmmlregistry.audit.Trail;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.Severity;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;

/**
 * What somebody learns by giving a child's name or number for another case: that the registry knows the child. Each time stands
 * in the trail, under the case that was met, and whoever may not know identities meets no more than so many children a day.
 */
final class LookUps {

    static final String CHECK = "LOOK_UPS";

    /** How many children somebody may meet in a day. */
    static final int MOST_A_DAY = 20;

    private static final Duration DAY = Duration.ofDays(1);

    private final Trail trail;
    private final Clock clock;

    LookUps(Trail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /** Why no further name or number can be given today, if that is so. */
    List<Finding> against(Proposal proposal, Caller caller) {
        boolean spent = proposal.identifies()
                && !caller.may(Right.READ_IDENTITY)
                && trail.lookedUp(caller.name(), clock.instant().minus(DAY)) >= MOST_A_DAY;
        return spent
                ? List.of(new Finding(
                        Casebook.PATIENT,
                        Optional.empty(),
                        CHECK,
                        Severity.HARD,
                        Message.of(
                                "You have given the numbers of {most} children whom the registry may know within a day; until a day has passed, a data manager must look.",
                                MOST_A_DAY)))
                : List.of();
    }

    /**
     * Keeps whom somebody met.
     *
     * @param given the case for which the name or number was given; empty if the registry does not have it yet
     */
    void record(Optional<RegistryId> given, Likeness.Doubts doubts, Author author) {
        Message what = Noted.lookedUp(given.map(RegistryId::text));
        trail.append(
                doubts.met().stream().map(other -> met(other, what, author)).toList(), author.caller());
    }

    private static Event met(RegistryId other, Message what, Author author) {
        return Event.on(Event.Action.LOOK_UP, other.text())
                .to(Optional.of(what.toString()))
                .in(author.source());
    }
}
