package org.jmmlregistry.savedcohort;

import org.jmmlregistry.dictionary.Coded;

/** Who may use a saved cohort. */
public enum CohortUsers implements Coded {
    AUTHOR("its author alone"),
    READERS("everybody who reads cases");

    private final String label;

    CohortUsers(String label) {
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
