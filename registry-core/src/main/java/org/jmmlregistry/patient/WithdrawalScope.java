package org.jmmlregistry.patient;

import org.jmmlregistry.dictionary.Coded;

/** How far a withdrawal of consent goes. */
public enum WithdrawalScope implements Coded {
    STOP_COLLECTION("Collect nothing more"),
    STOP_USE("Use nothing any more"),
    ERASE("Erase everything");

    private final String label;

    WithdrawalScope(String label) {
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
