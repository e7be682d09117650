package org.jmmlregistry.query;

import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

/** How far a query has come. */
public enum QueryStatus implements Worded {
    OPEN("Open"),
    /** Answered, and not yet looked at by whoever may close it. */
    ANSWERED("Answered"),
    CLOSED("Closed"),
    /** Asked in error. */
    CANCELLED("Cancelled");

    private final String label;

    QueryStatus(String label) {
        this.label = label;
    }

    @Override
    public Message words() {
        return Message.name("query status", label);
    }

    public boolean isSettled() {
        return this == CLOSED || this == CANCELLED;
    }
}
