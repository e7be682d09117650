package org.jmmlregistry.transplant;

import org.jmmlregistry.dictionary.Coded;

/** Drug or radiation of the conditioning. */
public enum ConditioningAgent implements Coded {
    BU("Busulfan"),
    TREO("Treosulfan"),
    CY("Cyclophosphamide"),
    MEL("Melphalan"),
    FLU("Fludarabine"),
    TT("Thiotepa"),
    VP16("Etoposide"),
    ARAC("Cytarabine"),
    CLO("Clofarabine"),
    TBI("Total body irradiation"),
    TLI("Total lymphoid irradiation"),
    SPLENIC_RT("Splenic irradiation"),
    OTHER("Other agent");

    private final String label;

    ConditioningAgent(String label) {
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
