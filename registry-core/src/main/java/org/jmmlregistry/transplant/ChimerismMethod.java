package org.jmmlregistry.transplant;

import org.jmmlregistry.dictionary.Coded;

/** Assay of donor chimerism. */
public enum ChimerismMethod implements Coded {
    STR_PCR("Short tandem repeats (PCR)"),
    VNTR_PCR("Variable number of tandem repeats (PCR)"),
    QPCR_SNP("Quantitative PCR of single nucleotides"),
    DIGITAL_PCR("Digital PCR"),
    NGS("Next-generation sequencing"),
    FISH_XY("XY fluorescence in situ hybridisation"),
    KARYOTYPE("Karyotype"),
    RFLP("Restriction fragment length polymorphism"),
    HLA_DIFF("HLA difference");

    private final String label;

    ChimerismMethod(String label) {
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
