package org.jmmlregistry.transplant;

import org.jmmlregistry.dictionary.Coded;

/** Antibodies against T cells before the graft. */
public enum Serotherapy implements Coded {
    NONE("None"),
    ATG_T("Anti-thymocyte globulin (Thymoglobulin)"),
    ATG_F("Anti-T-lymphocyte globulin (Fresenius, Grafalon)"),
    ATG_H("Anti-thymocyte globulin from horses (Atgam)"),
    ALEMTUZUMAB("Alemtuzumab");

    private final String label;

    Serotherapy(String label) {
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
