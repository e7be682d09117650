package org.jmmlregistry.followup;

import org.jmmlregistry.dictionary.Coded;

/** What donor lymphocytes achieved. */
public enum DliResponse implements Coded {
    CR("Complete remission"),
    PR("Partial remission"),
    CHIM_RESPONSE("Response of chimerism"),
    SD("Stable disease"),
    PD("Progressive disease"),
    NO_RESPONSE("No response"),
    NE("Not evaluable");

    private final String label;

    DliResponse(String label) {
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
