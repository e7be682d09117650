package org.jmmlregistry.followup;

import org.jmmlregistry.dictionary.Coded;

/** Whether leukaemia came back with the autologous recovery. */
public enum RecoverySubtype implements Coded {
    AR_LEUKAEMIC("Leukaemic"),
    AR_NON_LEUKAEMIC("Not leukaemic"),
    AR_UNDETERMINED("Undetermined");

    private final String label;

    RecoverySubtype(String label) {
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
