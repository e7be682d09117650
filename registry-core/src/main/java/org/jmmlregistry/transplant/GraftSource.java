package org.jmmlregistry.transplant;

import org.jmmlregistry.dictionary.Coded;

/** What the graft was taken from. */
public enum GraftSource implements Coded {
    BM("Bone marrow"),
    PBSC("Mobilised peripheral blood"),
    UCB("Cord blood"),
    BM_PLUS_UCB("Bone marrow and cord blood"),
    DOUBLE_UCB("Two cord blood units");

    private final String label;

    GraftSource(String label) {
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
