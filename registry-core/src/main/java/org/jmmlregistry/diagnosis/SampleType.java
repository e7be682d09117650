package org.jmmlregistry.diagnosis;

import org.jmmlregistry.dictionary.Coded;

/** Tissue that was sampled. */
public enum SampleType implements Coded {
    PB("Peripheral blood"),
    BM("Bone marrow"),
    FIBROBLAST("Fibroblasts"),
    BUCCAL("Buccal cells"),
    HAIR("Hair bulbs"),
    T_CELL("T cells"),
    OTHER("Other tissue");

    private final String label;

    SampleType(String label) {
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
