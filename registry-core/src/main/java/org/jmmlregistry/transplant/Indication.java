package org.jmmlregistry.transplant;

import org.jmmlregistry.dictionary.Coded;

/** Why an HSCT was done. */
public enum Indication implements Coded {
    PRIMARY("Primary treatment"),
    RELAPSE("Relapse"),
    AUTOLOGOUS_RECOVERY("Autologous recovery"),
    PRIMARY_GF("Primary graft failure"),
    SECONDARY_GF("Secondary graft failure"),
    POOR_GRAFT_FUNCTION("Poor graft function"),
    SECONDARY_AML("Progression to AML"),
    PERSISTENT("Persistent disease"),
    OTHER("Other reason");

    private final String label;

    Indication(String label) {
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
