package org.jmmlregistry.issued;

import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

/** How far a report has come on its way to those who decide by it. */
public enum ReleaseState implements Worded {
    DRAFT(Message.in("release", "Draft")),
    REVIEWED(Message.in("release", "Reviewed")),
    APPROVED(Message.in("release", "Approved")),
    WITHDRAWN(Message.in("release", "Withdrawn"));

    private final Message words;

    ReleaseState(Message words) {
        this.words = words;
    }

    @Override
    public Message words() {
        return words;
    }

    /** What somebody states who takes a report there. */
    public Message statement() {
        return switch (this) {
            case DRAFT -> Message.of("I put this report forward.");
            case REVIEWED -> Message.of("I have reviewed this report: its question, its data and its figures.");
            case APPROVED -> Message.of("I approve this report.");
            case WITHDRAWN -> Message.of("This report is no longer to be relied on.");
        };
    }

    /** Whether a report can go there from here. */
    boolean canBecome(ReleaseState next) {
        return switch (this) {
            case DRAFT -> next == REVIEWED || next == WITHDRAWN;
            case REVIEWED -> next == APPROVED || next == WITHDRAWN;
            case APPROVED -> next == WITHDRAWN;
            case WITHDRAWN -> false;
        };
    }
}
