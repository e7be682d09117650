package org.jmmlregistry.diagnosis;

import org.jmmlregistry.dictionary.Coded;

/** Whether the second allele is lost. */
public enum Zygosity implements Coded {
    HET("Heterozygous, no loss"),
    HOM_LOH_CNLOH("Homozygous by copy-neutral loss of heterozygosity"),
    HEMI_DEL("Hemizygous by deletion"),
    BIALLELIC("Biallelic by two hits");

    private final String label;

    Zygosity(String label) {
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
