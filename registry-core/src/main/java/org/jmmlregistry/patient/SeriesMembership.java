package org.jmmlregistry.patient;

import org.jmmlregistry.dictionary.Coded;

/** Whether a case is one of the series whose number it bears. */
public enum SeriesMembership implements Coded {
    YES("One of the series"),
    NO("Not one of the series"),
    UNKNOWN("Not known whether one of the series");

    private final String label;

    SeriesMembership(String label) {
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
