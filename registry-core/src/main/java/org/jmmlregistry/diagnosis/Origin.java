package org.jmmlregistry.diagnosis;

import org.jmmlregistry.dictionary.Coded;

/** Where a variant comes from. */
public enum Origin implements Coded {
    SOMATIC("Somatic"),
    GERMLINE("Germline");

    private final String label;

    Origin(String label) {
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
