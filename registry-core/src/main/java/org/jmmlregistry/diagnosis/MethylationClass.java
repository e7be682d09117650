package org.jmmlregistry.diagnosis;

import org.jmmlregistry.dictionary.Coded;

/** Class of the DNA-methylation profile. */
public enum MethylationClass implements Coded {
    LOW("Low"),
    INTERMEDIATE("Intermediate"),
    HIGH("High"),
    NOT_CLASSIFIABLE("Not classifiable");

    private final String label;

    MethylationClass(String label) {
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
