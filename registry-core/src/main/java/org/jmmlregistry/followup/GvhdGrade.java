package org.jmmlregistry.followup;

import org.jmmlregistry.dictionary.Coded;

/** Overall grade of acute GVHD. */
public enum GvhdGrade implements Coded {
    NONE("0", "Grade 0"),
    I("I", "Grade I"),
    II("II", "Grade II"),
    III("III", "Grade III"),
    IV("IV", "Grade IV");

    private final String code;
    private final String label;

    GvhdGrade(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String english() {
        return label;
    }
}
