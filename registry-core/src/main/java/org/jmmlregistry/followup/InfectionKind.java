package org.jmmlregistry.followup;

import org.jmmlregistry.dictionary.Coded;

/** What a virus did. */
public enum InfectionKind implements Coded {
    REACTIVATION("Reactivation without disease"),
    DISEASE("Disease");

    private final String label;

    InfectionKind(String label) {
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
