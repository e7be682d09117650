package org.jmmlregistry.report.phrase;

import org.jmmlregistry.language.Message;
import org.jmmlregistry.transplant.CellType;

/** The cells of a chimerism sample as they stand in a sentence. */
public final class CellsTested {

    private CellsTested() {}

    public static Message of(CellType cells) {
        return switch (cells) {
            case WB -> Message.in("cells tested", "whole blood");
            case PBMNC -> Message.in("cells tested", "mononuclear cells of the blood");
            case CD3 -> Message.in("cells tested", "CD3 (T cells)");
            case CD4 -> Message.in("cells tested", "CD4");
            case CD8 -> Message.in("cells tested", "CD8");
            case CD19 -> Message.in("cells tested", "CD19 (B cells)");
            case CD14 -> Message.in("cells tested", "CD14 (monocytes)");
            case CD15 -> Message.in("cells tested", "CD15 (granulocytes)");
            case CD33 -> Message.in("cells tested", "CD33 (myeloid)");
            case CD34 -> Message.in("cells tested", "CD34 (stem cells)");
            case CD56 -> Message.in("cells tested", "CD56 (NK cells)");
            case CD71 -> Message.in("cells tested", "CD71 (erythroid)");
            case BM -> Message.in("cells tested", "bone marrow");
            case GRANULO -> Message.in("cells tested", "granulocytes");
        };
    }
}
