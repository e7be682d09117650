package org.jmmlregistry.diagnosis;

import org.jmmlregistry.dictionary.Coded;

/** What was tested in a sample. */
public enum GeneticAssay implements Coded {
    KARYOTYPE("Karyotype"),
    FISH("Fluorescence in situ hybridisation"),
    GENE_PANEL("Gene panel"),
    SINGLE_GENE("Single gene"),
    METHYLATION("DNA methylation"),
    LIN28B("LIN28B expression"),
    MRD("Mutant-allele burden after HSCT");

    private final String label;

    GeneticAssay(String label) {
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
