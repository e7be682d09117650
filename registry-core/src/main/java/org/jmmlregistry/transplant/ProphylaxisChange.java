package org.jmmlregistry.transplant;

import org.jmmlregistry.dictionary.Coded;

/** How GVHD prophylaxis differed from that of the previous HSCT. */
public enum ProphylaxisChange implements Coded {
    SAME("The same"),
    REDUCED("Reduced"),
    INCREASED("Increased");

    private final String label;

    ProphylaxisChange(String label) {
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
