package org.jmmlregistry.followup;

import org.jmmlregistry.dictionary.Coded;

/** What withdrawal of immunosuppression achieved. */
public enum WithdrawalResponse implements Coded {
    CR_CHIM("Full donor chimerism restored"),
    PARTIAL("Partial response"),
    NO_RESPONSE("No response"),
    PROGRESSION("Progression"),
    NE("Not evaluable");

    private final String label;

    WithdrawalResponse(String label) {
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
