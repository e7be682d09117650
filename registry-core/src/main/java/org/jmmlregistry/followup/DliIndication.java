package org.jmmlregistry.followup;

import org.jmmlregistry.dictionary.Coded;

/** Why donor lymphocytes were given. */
public enum DliIndication implements Coded {
    MIXED_CHIMERISM("Mixed chimerism"),
    MRD_POS("Minimal residual disease"),
    RELAPSE("Relapse"),
    AUTOLOGOUS_RECOVERY("Autologous recovery"),
    PROPHYLACTIC("Prophylaxis"),
    PRE_EMPTIVE("Pre-emptive"),
    INFECTION("Infection"),
    PTLD("Post-transplant lymphoproliferative disorder"),
    OTHER("Other reason");

    private final String label;

    DliIndication(String label) {
        this.label = label;
    }

    /** Whether the lymphocytes were given to save the graft, or from the disease. */
    public boolean isOfFailure() {
        return this != PROPHYLACTIC && this != INFECTION && this != PTLD;
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
