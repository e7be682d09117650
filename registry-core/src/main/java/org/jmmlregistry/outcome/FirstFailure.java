package org.jmmlregistry.outcome;

import java.time.LocalDate;
import java.util.Optional;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.followup.DiseaseEvent;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;
import org.jmmlregistry.transplant.Transplant;

/** How the first HSCT failed: the first relapse, autologous recovery or graft failure under it. */
public record FirstFailure(Kind kind, LocalDate date, boolean withinSixMonths) implements Worded {

    /** The kinds of failure that the registry tells apart. */
    public enum Kind implements Worded {
        AUTOLOGOUS_RECOVERY("autologous recovery"),
        RELAPSE("relapse"),
        GRAFT_FAILURE("graft failure");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public Message words() {
            return Message.name("first failure", label);
        }
    }

    /** Empty if there was no HSCT, or none of these events under the first. */
    public static Optional<FirstFailure> of(CaseFile file) {
        return file.transplant(1).flatMap(first -> file.eventsAfter(1).stream()
                .flatMap(event -> kind(event).stream().map(kind -> failure(kind, event, first)))
                .findFirst());
    }

    private static FirstFailure failure(Kind kind, DiseaseEvent event, Transplant first) {
        return new FirstFailure(kind, event.date(), first.withinSixMonths(event.date()));
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
        return kind == Kind.AUTOLOGOUS_RECOVERY && withinSixMonths;
    }

    public boolean isEarlyRelapse() {
        return kind == Kind.RELAPSE && withinSixMonths;
    }

    /** A relapse is early up to six calendar months after the first HSCT. */
    @Override
    public Message words() {
        return switch (kind) {
            case RELAPSE ->
                withinSixMonths
                        ? Message.name("first failure", "early relapse")
                        : Message.name("first failure", "late relapse");
            case AUTOLOGOUS_RECOVERY ->
                withinSixMonths ? kind.words() : Message.name("first failure", "late autologous recovery");
            case GRAFT_FAILURE -> withinSixMonths ? kind.words() : Message.name("first failure", "late graft failure");
        };
    }
}
