package org.jmmlregistry.followup;

import org.jmmlregistry.dictionary.Coded;

/** Overall response to an intervention after HSCT. */
public enum OverallResponse implements Coded {
    CR("Complete remission"),
    PR("Partial remission"),
    SD("Stable disease"),
    PD("Progressive disease"),
    NO_RESPONSE("No response"),
    NE("Not evaluable");

    private final String label;

    OverallResponse(String label) {
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
