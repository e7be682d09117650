package org.jmmlregistry.diagnosis;

import org.jmmlregistry.dictionary.Coded;

/** What the karyotype means. */
public enum KaryotypeClass implements Coded {
    NORMAL("Normal"),
    MINUS7("Monosomy 7"),
    OTHER_ABN("Other abnormality"),
    COMPLEX("Complex"),
    FAILED("Failed");

    private final String label;

    KaryotypeClass(String label) {
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
