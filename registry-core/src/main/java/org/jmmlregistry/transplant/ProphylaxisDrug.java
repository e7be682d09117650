package org.jmmlregistry.transplant;

import org.jmmlregistry.dictionary.Coded;

/** A drug given against GVHD. */
public enum ProphylaxisDrug implements Coded {
    CSA("Ciclosporin"),
    TACRO("Tacrolimus"),
    MTX("Methotrexate"),
    MMF("Mycophenolate"),
    STEROID("Steroid"),
    PTCY("Post-transplant cyclophosphamide"),
    SIROLIMUS("Sirolimus"),
    ABATACEPT("Abatacept"),
    ATG("Anti-thymocyte globulin"),
    ALEMTUZUMAB("Alemtuzumab"),
    NONE("None"),
    OTHER("Other");

    private final String label;

    ProphylaxisDrug(String label) {
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
