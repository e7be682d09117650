package org.jmmlregistry.followup;

import org.jmmlregistry.dictionary.Coded;

/** How far immunosuppression was reduced. */
public enum ImmunosuppressionState implements Coded {
    ON_FULL("In full dose"),
    TAPERING("Being tapered"),
    OFF("Stopped");

    private final String label;

    ImmunosuppressionState(String label) {
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
