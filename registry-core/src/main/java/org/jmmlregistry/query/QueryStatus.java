package org.jmmlregistry.query;

/** How far a query has come. */
public enum QueryStatus {
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

    public String label() {
        return label;
    }

    public boolean isSettled() {
        return this == CLOSED || this == CANCELLED;
    }
}
