package org.jmmlregistry.followup;

import org.jmmlregistry.dictionary.Coded;

/** Global severity of chronic GVHD. */
public enum NihSeverity implements Coded {
    MILD("Mild"),
    MODERATE("Moderate"),
    SEVERE("Severe");

    private final String label;

    NihSeverity(String label) {
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
