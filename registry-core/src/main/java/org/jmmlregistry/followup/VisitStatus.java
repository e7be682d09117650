package org.jmmlregistry.followup;

import org.jmmlregistry.dictionary.Coded;

/** State of the disease at a visit. */
public enum VisitStatus implements Coded {
    CR_FULL_DONOR("Complete remission, full donor chimerism"),
    CR_MIXED("Complete remission, mixed chimerism"),
    CR_UNSPECIFIED("Complete remission, chimerism not stated"),
    RELAPSE("Relapse"),
    AR("Autologous recovery"),
    GF("Graft failure"),
    NE("Not evaluable");

    private final String label;

    VisitStatus(String label) {
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
