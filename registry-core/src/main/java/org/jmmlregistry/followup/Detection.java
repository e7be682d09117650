package org.jmmlregistry.followup;

import org.jmmlregistry.dictionary.Coded;

/** How a disease event was detected. */
public enum Detection implements Coded {
    CLINICAL("Clinically"),
    HAEMATOLOGICAL("In blood or marrow"),
    CYTOGENETIC("Cytogenetically"),
    MOLECULAR("Molecularly"),
    CHIMERISM_ONLY("By chimerism only");

    private final String label;

    Detection(String label) {
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
