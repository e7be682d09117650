package org.jmmlregistry.transplant;

import org.jmmlregistry.dictionary.Coded;

/** Whether an infusion of cells is a transplant of its own. */
public enum InfusionKind implements Coded {
    NEW_HSCT("New HSCT"),
    BOOST("Boost of an earlier graft");

    private final String label;

    InfusionKind(String label) {
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
