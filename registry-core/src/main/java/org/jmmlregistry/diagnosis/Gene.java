package org.jmmlregistry.diagnosis;

import org.jmmlregistry.dictionary.Coded;

/** Genes that are tested in JMML. */
public enum Gene implements Coded {
    PTPN11("PTPN11"),
    NRAS("NRAS"),
    KRAS("KRAS"),
    NF1("NF1"),
    CBL("CBL"),
    SETBP1("SETBP1"),
    JAK3("JAK3"),
    RAC2("RAC2"),
    RRAS("RRAS"),
    ASXL1("ASXL1"),
    SH3BP1("SH3BP1"),
    EZH2("EZH2"),
    GATA2("GATA2"),
    SAMD9("SAMD9"),
    SAMD9L("SAMD9L"),
    OTHER("Other gene"),
    NONE_FOUND("No mutation found");

    private final String label;

    Gene(String label) {
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
