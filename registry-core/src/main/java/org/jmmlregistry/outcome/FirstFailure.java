package org.jmmlregistry.outcome;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.followup.DiseaseEvent;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;
import org.jmmlregistry.transplant.Transplant;

/**
 * How the first HSCT failed: the first relapse, autologous recovery or graft failure under it.
 *
 * @param withinSixMonths by calendar months since the first HSCT; empty where partial dates leave it open
 */
public record FirstFailure(Kind kind, LocalDate date, Optional<Boolean> withinSixMonths) implements Worded {

    /** The kinds of failure that the registry tells apart. */
    public enum Kind {
        AUTOLOGOUS_RECOVERY,
        RELAPSE,
        GRAFT_FAILURE
    }

    /** A kind of failure and when it came, as people say it in short. */
    public enum Manner implements Worded {
        EARLY_RELAPSE("early relapse"),
        LATE_RELAPSE("late relapse"),
        /** At a time that is not known. */
        RELAPSE("relapse"),
        AUTOLOGOUS_RECOVERY("autologous recovery"),
        LATE_AUTOLOGOUS_RECOVERY("late autologous recovery"),
        GRAFT_FAILURE("graft failure"),
        LATE_GRAFT_FAILURE("late graft failure");

        private final String label;

        Manner(String label) {
            this.label = label;
        }

        @Override
        public Message words() {
            return Message.name("first failure", label);
        }

        /** The manner with this name, if there is one. */
        public static Optional<Manner> named(String name) {
            return Arrays.stream(values())
                    .filter(each -> each.name().equals(name))
                    .findFirst();
        }
    }

    /** Empty if there was no HSCT, or none of these events under the first. */
    public static Optional<FirstFailure> of(CaseFile file) {
        return file.transplant(1).flatMap(first -> file.eventsAfter(1).stream()
                .flatMap(event -> kind(event).stream().map(kind -> failure(kind, event, first)))
                .findFirst());
    }

    private static FirstFailure failure(Kind kind, DiseaseEvent event, Transplant first) {
        return new FirstFailure(kind, event.date(), first.withinSixMonths(event.recorded()));
    }

    private static Optional<Kind> kind(DiseaseEvent event) {
        if (event.isAutologousRecovery()) {
            return Optional.of(Kind.AUTOLOGOUS_RECOVERY);
        }
        if (event.isRelapse()) {
            return Optional.of(Kind.RELAPSE);
        }
        return event.isGraftFailure() ? Optional.of(Kind.GRAFT_FAILURE) : Optional.empty();
    }

    public boolean isEarlyAutologousRecovery() {
        return kind == Kind.AUTOLOGOUS_RECOVERY && withinSixMonths.orElse(false);
    }

    public boolean isEarlyRelapse() {
        return kind == Kind.RELAPSE && withinSixMonths.orElse(false);
    }

    /** Whether it is an early relapse or autologous recovery; empty where only its day could tell. */
    public Optional<Boolean> isEarlyReturn() {
        return kind == Kind.GRAFT_FAILURE ? Optional.of(false) : withinSixMonths;
    }

    /** A relapse is early up to six calendar months after the first HSCT; only what is known to be late is called so. */
    public Manner manner() {
        return switch (kind) {
            case RELAPSE ->
                withinSixMonths
                        .map(early -> early ? Manner.EARLY_RELAPSE : Manner.LATE_RELAPSE)
                        .orElse(Manner.RELAPSE);
            case AUTOLOGOUS_RECOVERY ->
                withinSixMonths.orElse(true) ? Manner.AUTOLOGOUS_RECOVERY : Manner.LATE_AUTOLOGOUS_RECOVERY;
            case GRAFT_FAILURE -> withinSixMonths.orElse(true) ? Manner.GRAFT_FAILURE : Manner.LATE_GRAFT_FAILURE;
        };
    }

    @Override
    public Message words() {
        return manner().words();
    }
}
