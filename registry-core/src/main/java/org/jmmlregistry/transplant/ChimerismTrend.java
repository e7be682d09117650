package org.jmmlregistry.transplant;

import org.jmmlregistry.dictionary.Coded;

/** How donor chimerism moved since the sample before; less than 5 points is no movement. */
public enum ChimerismTrend implements Coded {
    STABLE_FULL("Stable full donor"),
    STABLE_MIXED("Stable mixed"),
    DECREASING_DONOR("Decreasing donor (increasing mixed recipient) chimerism"),
    INCREASING_DONOR("Increasing donor chimerism"),
    FLUCTUATING("Fluctuating");

    private final String label;

    ChimerismTrend(String label) {
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
