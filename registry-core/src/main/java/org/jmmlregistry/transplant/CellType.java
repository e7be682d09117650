package org.jmmlregistry.transplant;

import org.jmmlregistry.dictionary.Coded;

/** Cells in which chimerism was tested. */
public enum CellType implements Coded {
    WB("Whole blood", Lineage.MIXTURE),
    PBMNC("Mononuclear cells of the blood", Lineage.MIXTURE),
    CD3("CD3 (T cells)", Lineage.T_CELLS),
    CD4("CD4", Lineage.T_CELLS),
    CD8("CD8", Lineage.T_CELLS),
    CD19("CD19 (B cells)", Lineage.B_CELLS),
    CD14("CD14 (monocytes)", Lineage.MYELOID),
    CD15("CD15 (granulocytes)", Lineage.MYELOID),
    CD33("CD33 (myeloid)", Lineage.MYELOID),
    CD34("CD34 (stem cells)", Lineage.STEM_CELLS),
    CD56("CD56 (NK cells)", Lineage.NK_CELLS),
    CD71("CD71 (erythroid)", Lineage.ERYTHROID),
    BM("Bone marrow", Lineage.MIXTURE),
    GRANULO("Granulocytes", Lineage.MYELOID);

    /** The line of blood formation that cells belong to; the white cells of blood or marrow together are a mixture. */
    enum Lineage {
        T_CELLS,
        B_CELLS,
        NK_CELLS,
        MYELOID,
        ERYTHROID,
        STEM_CELLS,
        MIXTURE
    }

    private final String label;
    private final Lineage lineage;

    CellType(String label, Lineage lineage) {
        this.label = label;
        this.lineage = lineage;
    }

    Lineage lineage() {
        return lineage;
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
