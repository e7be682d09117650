package org.jmmlregistry.followup;

import org.jmmlregistry.dictionary.Coded;

/** Response of acute GVHD to treatment. */
public enum AcuteGvhdResponse implements Coded {
    CR("Complete response"),
    PR("Partial response"),
    MR("Mixed response"),
    NR("No response"),
    PD("Progression"),
    DEAD("Died");

    private final String label;

    AcuteGvhdResponse(String label) {
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
