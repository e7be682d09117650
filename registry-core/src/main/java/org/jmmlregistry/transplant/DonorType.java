package org.jmmlregistry.transplant;

import org.jmmlregistry.dictionary.Coded;

/** Whose cells were given. */
public enum DonorType implements Coded {
    HLA_ID_SIBLING("HLA-identical sibling"),
    SYNGENEIC("Identical twin"),
    HLA_MATCHED_OTHER_REL("HLA-matched other relative"),
    HAPLO_REL("Haploidentical relative"),
    MISMATCHED_REL("Mismatched relative"),
    MUD("Matched unrelated donor"),
    MMUD("Mismatched unrelated donor"),
    UCB_UNREL("Unrelated cord blood"),
    UCB_REL("Related cord blood"),
    AUTOLOGOUS("The child itself (autologous)");

    private final String label;

    DonorType(String label) {
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
