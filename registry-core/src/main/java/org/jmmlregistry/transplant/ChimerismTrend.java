package org.jmmlregistry.transplant;

import org.jmmlregistry.dictionary.Coded;

/** How donor chimerism moved since the sample before. */
public enum ChimerismTrend implements Coded {
    STABLE_FULL("Stable full donor"),
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
