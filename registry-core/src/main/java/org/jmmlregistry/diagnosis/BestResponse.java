package org.jmmlregistry.diagnosis;

import org.jmmlregistry.dictionary.Coded;

/** Best response to a line of therapy. */
public enum BestResponse implements Coded {
    cCR("Clinical complete remission"),
    cPR("Clinical partial remission"),
    SD("Stable disease"),
    PD("Progressive disease"),
    NE("Not evaluable");

    private final String label;

    BestResponse(String label) {
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
