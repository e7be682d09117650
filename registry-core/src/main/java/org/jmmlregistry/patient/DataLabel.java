package org.jmmlregistry.patient;

import org.jmmlregistry.dictionary.Coded;

/** What kind of case a record is; anything but {@link #REAL} is marked wherever it is shown. */
public enum DataLabel implements Coded {
    REAL("Real patient"),
    SYNTHETIC("Synthetic case"),
    ILLUSTRATIVE("Illustrative reconstruction"),
    LITERATURE("Case from the literature");

    private final String label;

    DataLabel(String label) {
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
