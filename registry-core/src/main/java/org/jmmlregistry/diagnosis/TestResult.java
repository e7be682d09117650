package org.jmmlregistry.diagnosis;

import org.jmmlregistry.dictionary.Coded;

/** Outcome of a test that is positive or negative. */
public enum TestResult implements Coded {
    POS("Positive"),
    NEG("Negative");

    private final String label;

    TestResult(String label) {
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
