package org.jmmlregistry.transplant;

import org.jmmlregistry.dictionary.Coded;

/** What a donor percentage means. */
public enum ChimerismClass implements Coded {
    FULL_DONOR("Full donor (above 95 %)"),
    MIXED("Mixed (5 to 95 %)"),
    ABSENT("Absent (below 5 %)"),
    SPLIT("Split (lineages differ)"),
    NE("Not evaluable");

    private final String label;

    ChimerismClass(String label) {
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
