package org.jmmlregistry.followup;

import org.jmmlregistry.dictionary.Coded;

/** The best response to a salvage therapy. */
public enum SalvageResponse implements Coded {
    cCR("Clinical complete remission"),
    cPR("Clinical partial remission"),
    SD("Stable disease"),
    PD("Progressive disease"),
    NE("Not evaluable");

    private final String label;

    SalvageResponse(String label) {
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
