package org.jmmlregistry.followup;

import org.jmmlregistry.dictionary.Coded;

/** Kind of a secondary malignancy. */
public enum MalignancyType implements Coded {
    AML_MDS("Acute myeloid leukaemia or myelodysplastic syndrome"),
    PTLD("Post-transplant lymphoproliferative disorder"),
    BRAIN("Brain tumour"),
    THYROID("Thyroid cancer"),
    SKIN("Skin cancer"),
    BONE_SARCOMA("Bone sarcoma"),
    MPNST("Malignant peripheral nerve sheath tumour"),
    OTHER_SOLID("Other solid tumour"),
    OTHER_HAEM("Other haematological malignancy");

    private final String label;

    MalignancyType(String label) {
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
