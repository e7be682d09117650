package org.jmmlregistry.transplant;

import org.jmmlregistry.dictionary.Coded;

/** How hard the conditioning hits the marrow. */
public enum ConditioningIntensity implements Coded {
    MAC("Myeloablative"),
    RIC("Reduced intensity"),
    NMA("Non-myeloablative");

    private final String label;

    ConditioningIntensity(String label) {
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
