package org.jmmlregistry.transplant;

import org.jmmlregistry.dictionary.Coded;

/** Whether a blood count recovered after HSCT. */
public enum Recovery implements Coded {
    YES("Reached"),
    NO("Not reached"),
    NEVER_BELOW("Never fell below"),
    PREV_REPORTED("Reported before"),
    TOO_EARLY("Too early to say");

    private final String label;

    Recovery(String label) {
        this.label = label;
    }

    @Override
    public String code() {
        return name();
    }

    @Override
    public String english() {
        return label;
    }
}
