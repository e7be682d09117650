package org.jmmlregistry.index;

import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

/** How it stands with a form of a child; what asks for work most comes first. */
public enum CellState implements Worded {
    OVERDUE("overdue"),
    QUERIED("query"),
    DRAFT("draft"),
    /** It belongs to every course and is not there. */
    MISSING("missing"),
    DUE("due"),
    COMPLETE("done"),
    VERIFIED("verified"),
    LOCKED("locked"),
    SIGNED("signed"),
    /** Nothing is there, and nothing has to be. */
    NOT_EXPECTED("not expected");

    private final String label;

    CellState(String label) {
        this.label = label;
    }

    @Override
    public Message words() {
        return Message.name("state of a form", label);
    }

    /** Whether somebody has something to do. */
    public boolean isOpen() {
        return compareTo(COMPLETE) < 0;
    }
}
