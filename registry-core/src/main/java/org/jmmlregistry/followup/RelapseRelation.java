package org.jmmlregistry.followup;

import org.jmmlregistry.dictionary.Coded;

/** Whether a death followed from relapse or from the transplant. */
public enum RelapseRelation implements Coded {
    RELAPSE_RELATED("Related to relapse"),
    TRANSPLANT_RELATED("Related to transplant"),
    OTHER("Neither");

    private final String label;

    RelapseRelation(String label) {
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
