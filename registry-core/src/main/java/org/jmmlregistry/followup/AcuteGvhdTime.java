package org.jmmlregistry.followup;

import org.jmmlregistry.dictionary.Coded;

/** Time class of acute GVHD. */
public enum AcuteGvhdTime implements Coded {
    CLASSIC("Classic"),
    PERSISTENT("Persistent"),
    RECURRENT("Recurrent"),
    LATE_ONSET("Late onset");

    private final String label;

    AcuteGvhdTime(String label) {
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
