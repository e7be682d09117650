package org.jmmlregistry.transplant;

import org.jmmlregistry.dictionary.Coded;

/** What the donor is to the child. */
public enum DonorRelation implements Coded {
    SIBLING("Sibling"),
    PARENT("Parent"),
    OTHER_RELATIVE("Other relative"),
    IDENTICAL_TWIN("Identical twin"),
    UNRELATED("Unrelated");

    private final String label;

    DonorRelation(String label) {
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
