package org.jmmlregistry.casebook;

import org.jmmlregistry.dictionary.Coded;

/** How far an entry has come. */
public enum EntryStatus implements Coded {
    /** May lack anything. */
    DRAFT("Draft"),
    /** Every required item has a value or an absence. */
    COMPLETE("Complete");

    private final String label;

    EntryStatus(String label) {
        this.label = label;
    }

    @Override
    public String code() {
        return name();
    }

    @Override
    public String label() {
        return label;
    }
}
