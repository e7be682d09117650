package org.jmmlregistry.outcome;

import java.util.Optional;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

/** The day from which an endpoint counts. */
public enum Origin implements Worded {
    HSCT("day 0 of the HSCT under study"),
    FIRST_HSCT("day 0 of HSCT 1"),
    DIAGNOSIS("the diagnosis"),
    FIRST_FAILURE("the failure of HSCT 1"),
    FIRST_DLI("the first DLI"),
    /** Neither for prophylaxis nor for infection or PTLD. */
    FIRST_DLI_TREATMENT("the first DLI that treats the disease"),
    /** For mixed chimerism, relapse or autologous recovery. */
    FIRST_WITHDRAWAL("the first withdrawal of immunosuppression that treats the disease");

    private final String label;

    Origin(String label) {
        this.label = label;
    }

    /** Whether the number of the HSCT under study matters to it. */
    public boolean isOfAnyHsct() {
        return this == HSCT;
    }

    /** The day in the course of a child; empty if there is nothing that could have such a day. */
    Optional<Timeline.Start> start(int hsctSeq, Timeline timeline) {
        return switch (this) {
            case HSCT -> timeline.hsct(hsctSeq);
            case FIRST_HSCT -> timeline.hsct(1);
            case DIAGNOSIS, FIRST_FAILURE, FIRST_DLI, FIRST_DLI_TREATMENT, FIRST_WITHDRAWAL -> timeline.start(this);
        };
    }

    /** Why a child has no such day. */
    Message absent(int hsctSeq) {
        return switch (this) {
            case HSCT -> Message.of("no HSCT number {number}", hsctSeq);
            case FIRST_HSCT -> Message.of("no HSCT number {number}", 1);
            case DIAGNOSIS -> Message.of("no date of diagnosis");
            case FIRST_FAILURE -> Message.of("no failure of HSCT 1");
            case FIRST_DLI -> Message.of("no DLI");
            case FIRST_DLI_TREATMENT -> Message.of("no DLI that treats the disease");
            case FIRST_WITHDRAWAL -> Message.of("no withdrawal of immunosuppression that treats the disease");
        };
    }

    /** For which children no endpoint that counts from it has an answer. */
    Message needed() {
        return switch (this) {
            case HSCT, FIRST_HSCT ->
                Message.of("last seen before day 0; HSCT or an event of the endpoint of unknown date");
            case DIAGNOSIS -> Message.of("no date of diagnosis; an event of the endpoint of unknown date");
            case FIRST_FAILURE, FIRST_DLI, FIRST_DLI_TREATMENT, FIRST_WITHDRAWAL ->
                Message.of("{origin} or an event of the endpoint of unknown date", this);
        };
    }

    /** What is said of a child who was last seen before that day. */
    Message unseen(int hsctSeq) {
        return switch (this) {
            case HSCT -> Message.of("not seen after HSCT {number}", hsctSeq);
            case FIRST_HSCT -> Message.of("not seen after HSCT {number}", 1);
            case DIAGNOSIS, FIRST_FAILURE, FIRST_DLI, FIRST_DLI_TREATMENT, FIRST_WITHDRAWAL ->
                Message.of("not seen after {origin}", this);
        };
    }

    @Override
    public Message words() {
        return Message.name("origin", label);
    }
}
