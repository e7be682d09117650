package org.jmmlregistry.patient;

import org.jmmlregistry.dictionary.Coded;

/** How the child is, as far as the registry may know. */
public enum VitalStatus implements Coded {
    ALIVE("Alive"),
    DEAD("Dead"),
    LTFU("Lost to follow-up"),
    WITHDRAWN("Consent withdrawn");

    private final String label;

    VitalStatus(String label) {
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
