package org.jmmlregistry.transplant;

import org.jmmlregistry.dictionary.Coded;

/** How the conditioning differed from that of the previous HSCT. */
public enum ConditioningChange implements Coded {
    SAME("The same"),
    INTENSIFIED("Intensified"),
    REDUCED("Reduced"),
    TBI_ADDED("Total body irradiation added");

    private final String label;

    ConditioningChange(String label) {
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
