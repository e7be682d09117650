package org.jmmlregistry.patient;

import org.jmmlregistry.dictionary.Coded;

/** Sex assigned at birth. */
public enum Sex implements Coded {
    M("Male"),
    F("Female");

    private final String label;

    Sex(String label) {
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
