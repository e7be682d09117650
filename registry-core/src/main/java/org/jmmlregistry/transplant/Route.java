package org.jmmlregistry.transplant;

import org.jmmlregistry.dictionary.Coded;

/** How conditioning reaches the body. */
public enum Route implements Coded {
    IV("Intravenous"),
    PO("By mouth"),
    RT("Radiation");

    private final String label;

    Route(String label) {
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
