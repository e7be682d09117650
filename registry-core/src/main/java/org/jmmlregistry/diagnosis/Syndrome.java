package org.jmmlregistry.diagnosis;

import org.jmmlregistry.dictionary.Coded;

/** Constitutional syndrome of the RAS pathway. */
public enum Syndrome implements Coded {
    NONE("None"),
    NF1("Neurofibromatosis type 1"),
    NOONAN("Noonan syndrome"),
    CBL_SYNDROME("CBL syndrome"),
    OTHER_RASOPATHY("Other RASopathy");

    private final String label;

    Syndrome(String label) {
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
