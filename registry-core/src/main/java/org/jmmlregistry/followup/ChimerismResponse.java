package org.jmmlregistry.followup;

import org.jmmlregistry.dictionary.Coded;

/** What became of chimerism after an intervention. */
public enum ChimerismResponse implements Coded {
    FULL("Full donor chimerism"),
    MIXED_IMPROVED("Mixed, improved"),
    MIXED_STABLE("Mixed, stable"),
    MIXED_WORSE("Mixed, worse"),
    ABSENT("No donor cells"),
    NE("Not evaluable");

    private final String label;

    ChimerismResponse(String label) {
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
