package org.jmmlregistry.diagnosis;

import org.jmmlregistry.dictionary.Coded;

/** The published rules by which JMML was diagnosed. */
public enum CriteriaSet implements Coded {
    WHO2008("WHO 2008"),
    WHO2016("WHO 2016"),
    WHO2022("WHO 2022 (5th edition)"),
    ICC2022("International Consensus Classification 2022"),
    IJWG1998("International JMML Working Group 1998"),
    LEGACY_CLINICAL("Clinical diagnosis before molecular criteria");

    private final String label;

    CriteriaSet(String label) {
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
