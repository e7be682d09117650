package org.jmmlregistry.diagnosis;

import org.jmmlregistry.dictionary.Coded;

/** What the rule set says of the recorded findings. */
public enum CriteriaVerdict implements Coded {
    MET("Met"),
    NOT_MET("Not met"),
    INCOMPLETE("Cannot be judged from what is recorded"),
    OVERRIDDEN("Not met; diagnosis kept for a stated reason");

    private final String label;

    CriteriaVerdict(String label) {
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
