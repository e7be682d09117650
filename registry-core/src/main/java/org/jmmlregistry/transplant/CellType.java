package org.jmmlregistry.transplant;

import org.jmmlregistry.dictionary.Coded;

/** Cells in which chimerism was tested. */
public enum CellType implements Coded {
    WB("Whole blood"),
    PBMNC("Mononuclear cells of the blood"),
    CD3("CD3 (T cells)"),
    CD4("CD4"),
    CD8("CD8"),
    CD19("CD19 (B cells)"),
    CD14("CD14 (monocytes)"),
    CD15("CD15 (granulocytes)"),
    CD33("CD33 (myeloid)"),
    CD34("CD34 (stem cells)"),
    CD56("CD56 (NK cells)"),
    CD71("CD71 (erythroid)"),
    BM("Bone marrow"),
    GRANULO("Granulocytes");

    private final String label;

    CellType(String label) {
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
