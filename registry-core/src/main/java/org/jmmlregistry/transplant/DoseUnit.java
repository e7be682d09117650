package org.jmmlregistry.transplant;

import org.jmmlregistry.dictionary.Coded;

/** Unit of a conditioning dose. */
public enum DoseUnit implements Coded {
    MG_KG("mg/kg"),
    MG_M2("mg/m²"),
    G_M2("g/m²"),
    GY("Gy");

    private final String label;

    DoseUnit(String label) {
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
