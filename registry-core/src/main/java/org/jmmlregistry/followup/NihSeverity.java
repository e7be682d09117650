package org.jmmlregistry.followup;

import org.jmmlregistry.dictionary.Coded;

/** Global severity of chronic GVHD; "at least" where organs could not be evaluated. */
public enum NihSeverity implements Coded {
    MILD("Mild"),
    MODERATE("Moderate"),
    SEVERE("Severe"),
    AT_LEAST_MILD("At least mild"),
    AT_LEAST_MODERATE("At least moderate");

    private final String label;

    NihSeverity(String label) {
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

    /** Whether people who enter this severity agree with it as what the organ scores give. */
    boolean allows(NihSeverity entered) {
        return switch (this) {
            case AT_LEAST_MILD -> true;
            case AT_LEAST_MODERATE -> entered != MILD;
            case MILD, MODERATE, SEVERE -> entered == this;
        };
    }
}
