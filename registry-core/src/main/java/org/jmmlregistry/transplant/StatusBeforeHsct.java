package org.jmmlregistry.transplant;

import org.jmmlregistry.dictionary.Coded;

/** In which state a child went into a second or further HSCT. */
public enum StatusBeforeHsct implements Coded {
    CR("Complete remission"),
    MIXED_CHIM("Mixed chimerism"),
    RELAPSE_TREATED("Relapse, treated"),
    RELAPSE_UNTREATED("Relapse, untreated"),
    PERSISTENT("Persistent disease"),
    APLASIA("Aplasia");

    private final String label;

    StatusBeforeHsct(String label) {
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
