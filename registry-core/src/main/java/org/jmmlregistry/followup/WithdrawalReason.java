package org.jmmlregistry.followup;

import org.jmmlregistry.dictionary.Coded;

/** Why immunosuppression was withdrawn. */
public enum WithdrawalReason implements Coded {
    PLANNED_TAPER("Planned taper"),
    MIXED_CHIMERISM("Mixed chimerism"),
    RELAPSE("Relapse"),
    AUTOLOGOUS_RECOVERY("Autologous recovery"),
    TOXICITY("Toxicity"),
    INFECTION("Infection"),
    GRAFT_FAILURE("Graft failure");

    private final String label;

    WithdrawalReason(String label) {
        this.label = label;
    }

    /** Whether immunosuppression was withdrawn to save the graft, or from the disease. */
    public boolean isOfFailure() {
        return this != PLANNED_TAPER && this != TOXICITY && this != INFECTION;
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
