package org.jmmlregistry.patient;

import org.jmmlregistry.dictionary.Coded;

/** How consent stands. */
public enum ConsentStatus implements Coded {
    GRANTED("Granted"),
    REFUSED("Refused"),
    WITHDRAWN_FUTURE("Withdrawn for the future"),
    WITHDRAWN_ALL("Withdrawn altogether"),
    EXPIRED("Expired");

    private final String label;

    ConsentStatus(String label) {
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
