package org.jmmlregistry.diagnosis;

import org.jmmlregistry.dictionary.Coded;

/** When in the course a sample was taken, and what for. */
public enum SampleTime implements Coded {
    DX("At diagnosis"),
    PRE_HSCT("Before HSCT"),
    POST_HSCT("After HSCT"),
    RELAPSE("At relapse"),
    GERMLINE("For the germline");

    private final String label;

    SampleTime(String label) {
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
