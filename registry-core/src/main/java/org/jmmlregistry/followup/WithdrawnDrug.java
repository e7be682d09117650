package org.jmmlregistry.followup;

import org.jmmlregistry.dictionary.Coded;

/** A drug whose withdrawal is recorded. */
public enum WithdrawnDrug implements Coded {
    CSA("Ciclosporin"),
    TACRO("Tacrolimus"),
    MTX("Methotrexate"),
    MMF("Mycophenolate"),
    STEROID("Steroid"),
    SIROLIMUS("Sirolimus"),
    OTHER("Other");

    private final String label;

    WithdrawnDrug(String label) {
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
