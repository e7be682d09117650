package org.jmmlregistry.followup;

import org.jmmlregistry.dictionary.Coded;

/** What happened to graft or leukaemia after an HSCT. */
public enum EventType implements Coded {
    RELAPSE("Relapse"),
    AUTOLOGOUS_RECOVERY("Autologous recovery"),
    PRIMARY_GRAFT_FAILURE("Primary graft failure"),
    SECONDARY_GRAFT_FAILURE("Secondary graft failure"),
    POOR_GRAFT_FUNCTION("Poor graft function"),
    PROGRESSION_TO_AML("Progression to AML");

    private final String label;

    EventType(String label) {
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
