package org.jmmlregistry.transplant;

import org.jmmlregistry.dictionary.Coded;

/** Severity of veno-occlusive disease in children (EBMT 2018). */
public enum VodSeverity implements Coded {
    MILD("Mild"),
    MODERATE("Moderate"),
    SEVERE("Severe"),
    VERY_SEVERE("Very severe");

    private final String label;

    VodSeverity(String label) {
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
