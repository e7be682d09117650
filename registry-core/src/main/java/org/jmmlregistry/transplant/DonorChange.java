package org.jmmlregistry.transplant;

import org.jmmlregistry.dictionary.Coded;

/** Whether the donor is the one of the HSCT before. */
public enum DonorChange implements Coded {
    SAME("Same donor"),
    DIFFERENT("Different donor");

    private final String label;

    DonorChange(String label) {
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
