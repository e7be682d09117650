package org.jmmlregistry.transplant;

import org.jmmlregistry.dictionary.Coded;

/** Risk of a transplant-associated microangiopathy (harmonised definition of 2023). */
public enum TmaRisk implements Coded {
    STANDARD("Standard risk"),
    HIGH("High risk");

    private final String label;

    TmaRisk(String label) {
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
