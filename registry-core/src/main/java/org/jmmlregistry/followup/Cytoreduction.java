package org.jmmlregistry.followup;

import org.jmmlregistry.dictionary.Coded;

/** What was given to reduce the disease before donor lymphocytes. */
public enum Cytoreduction implements Coded {
    NONE("None"),
    CHEMO("Chemotherapy"),
    AZACITIDINE("Azacitidine"),
    FLAG("FLAG"),
    OTHER("Other");

    private final String label;

    Cytoreduction(String label) {
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
