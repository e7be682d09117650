package org.jmmlregistry.transplant;

import org.jmmlregistry.dictionary.Coded;

/** What the graft was taken from. */
public enum GraftSource implements Coded {
    BM("Bone marrow"),
    PBSC("Mobilised peripheral blood"),
    UCB("Cord blood"),
    BM_PLUS_UCB("Bone marrow and cord blood"),
    DOUBLE_UCB("Two cord blood units");

    /** The day by which neutrophils recover after marrow or blood. */
    public static final int LAST_DAY_OF_RECOVERY = 30;

    private static final int LAST_DAY_AFTER_CORD_BLOOD = 42;

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

    /** The day by which neutrophils recover, after which primary graft failure is told; marrow with cord blood is given the longer time. */
    public int lastDayOfRecovery() {
        return switch (this) {
            case BM, PBSC -> LAST_DAY_OF_RECOVERY;
            case UCB, BM_PLUS_UCB, DOUBLE_UCB -> LAST_DAY_AFTER_CORD_BLOOD;
        };
    }
}
