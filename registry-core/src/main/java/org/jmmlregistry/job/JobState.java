package org.jmmlregistry.job;

import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

/** How far a work in the background has come. */
public enum JobState implements Worded {
    WAITING("Waiting"),
    RUNNING("Under way"),
    DONE("Done"),
    FAILED("Failed"),
    CANCELLED("Cancelled");

    private final String label;

    JobState(String label) {
        this.label = label;
    }

    @Override
    public Message words() {
        return Message.name("job", label);
    }

    /** Whether something may still come of it. */
    public boolean isOpen() {
        return this == WAITING || this == RUNNING;
    }
}
