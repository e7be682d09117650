package org.jmmlregistry.diagnosis;

import org.jmmlregistry.dictionary.Coded;

/** Cellularity of the marrow. */
public enum Cellularity implements Coded {
    HYPO("Hypocellular"),
    NORMO("Normocellular"),
    HYPER("Hypercellular"),
    NE("Not evaluable");

    private final String label;

    Cellularity(String label) {
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
