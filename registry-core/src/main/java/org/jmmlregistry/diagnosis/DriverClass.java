package org.jmmlregistry.diagnosis;

import org.jmmlregistry.dictionary.Coded;

/** The RAS-pathway lesion that drives the disease. */
public enum DriverClass implements Coded {
    PTPN11("PTPN11"),
    NRAS("NRAS"),
    KRAS("KRAS"),
    NF1("NF1"),
    CBL("CBL"),
    MULTI("More than one driver gene"),
    NONE("No driver gene found");

    private final String label;

    DriverClass(String label) {
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
