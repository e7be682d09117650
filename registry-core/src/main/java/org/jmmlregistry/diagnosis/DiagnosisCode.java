package org.jmmlregistry.diagnosis;

import org.jmmlregistry.dictionary.Coded;

/** What disease the child has. */
public enum DiagnosisCode implements Coded {
    JMML("Juvenile myelomonocytic leukaemia"),
    NS_MPD("Myeloproliferative disorder of Noonan syndrome"),
    JMML_LIKE("JMML-like neoplasm"),
    OTHER("Other disease");

    private final String label;

    DiagnosisCode(String label) {
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
