package org.jmmlregistry.report.phrase;

import org.jmmlregistry.language.Message;
import org.jmmlregistry.transplant.ChimerismMethod;

/** How chimerism was tested, as it stands in a sentence. */
public final class Assays {

    private Assays() {}

    public static Message of(ChimerismMethod method) {
        return switch (method) {
            case STR_PCR -> Message.in("assay", "STR-PCR");
            case VNTR_PCR -> Message.in("assay", "VNTR-PCR");
            case QPCR_SNP -> Message.in("assay", "quantitative SNP-PCR");
            case DIGITAL_PCR -> Message.in("assay", "digital PCR");
            case NGS -> Message.in("assay", "next-generation sequencing");
            case FISH_XY -> Message.in("assay", "XY FISH");
            case KARYOTYPE -> Message.in("assay", "karyotype");
            case RFLP -> Message.in("assay", "RFLP");
            case HLA_DIFF -> Message.in("assay", "HLA difference");
        };
    }
}
