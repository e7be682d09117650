package org.jmmlregistry.patient;

import org.jmmlregistry.dictionary.Coded;

/** What consent was asked for. */
public enum ConsentScope implements Coded {
    REGISTRY("Registry"),
    RESEARCH("Research"),
    BIOBANK("Biobank"),
    GENETIC("Genetic analysis"),
    TRANSFER_EBMT("Transfer to the EBMT"),
    TRANSFER_CIBMTR("Transfer to the CIBMTR"),
    NON_EEA_TRANSFER("Transfer outside the European Economic Area"),
    RECONTACT("Contact with the family again"),
    CASE_PUBLICATION("Publication of the case");

    private final String label;

    ConsentScope(String label) {
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
