package org.jmmlregistry.followup;

import org.jmmlregistry.dictionary.Coded;

/** Cause of death. */
public enum CauseOfDeath implements Coded {
    DISEASE("Recurrence, persistence or progression of the disease"),
    ACUTE_GVHD("Acute GVHD"),
    CHRONIC_GVHD("Chronic GVHD"),
    GVHD_UNSPECIFIED("GVHD, not said whether acute or chronic"),
    GRAFT_FAILURE("Graft rejection or failure"),
    CYTOKINE_RELEASE("Cytokine-release syndrome"),
    HAEMORRHAGE("Haemorrhage"),
    INFECTION("Infection"),
    INTERSTITIAL_PNEUMONIA("Interstitial pneumonia"),
    VOD_SOS("Veno-occlusive disease"),
    ORGAN_FAILURE("Organ failure"),
    TOXICITY_UNSPECIFIED("Treatment toxicity, not specified"),
    SECONDARY_MALIGNANCY("Secondary malignancy"),
    ACCIDENT("Accident"),
    SUICIDE("Suicide"),
    OTHER("Other cause");

    private final String label;

    CauseOfDeath(String label) {
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

    /** What this cause alone says about the relation to relapse. */
    public RelapseRelation relation() {
        return switch (this) {
            case DISEASE -> RelapseRelation.RELAPSE_RELATED;
            case ACCIDENT, SUICIDE, OTHER -> RelapseRelation.OTHER;
            case ACUTE_GVHD,
                    CHRONIC_GVHD,
                    GVHD_UNSPECIFIED,
                    GRAFT_FAILURE,
                    CYTOKINE_RELEASE,
                    HAEMORRHAGE,
                    INFECTION,
                    INTERSTITIAL_PNEUMONIA,
                    VOD_SOS,
                    ORGAN_FAILURE,
                    TOXICITY_UNSPECIFIED,
                    SECONDARY_MALIGNANCY -> RelapseRelation.TRANSPLANT_RELATED;
        };
    }
}
