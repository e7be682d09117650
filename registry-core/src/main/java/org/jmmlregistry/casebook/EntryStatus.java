package org.jmmlregistry.casebook;

import org.jmmlregistry.dictionary.Coded;

/** How far an entry has come. */
public enum EntryStatus implements Coded {
    /** May lack anything. */
    DRAFT("Draft"),
    /** Every required item has a value or an absence. */
    COMPLETE("Complete"),
    /** Compared with the hospital's record. */
    VERIFIED("Verified"),
    /** Not to be changed until it is unlocked. */
    LOCKED("Locked"),
    /** Somebody answers for it with their name. */
    SIGNED("Signed");

    private final String label;

    EntryStatus(String label) {
        this.label = label;
    }

    /** Whether every required item must be answered. */
    public boolean isComplete() {
        return this != DRAFT;
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
