package org.jmmlregistry.casebook;

import org.jmmlregistry.dictionary.Coded;

/** Why an entry does not belong into the record. */
public enum Mistake implements Coded {
    OTHER_CHILD("It belongs to another child"),
    TWICE("It was entered twice"),
    NOT_HAPPENED("What it says did not happen"),
    WRONG_FORM("It was entered in the wrong form"),
    TRIED_OUT("It was entered to try something out"),
    OTHER("Another reason");

    private final String label;

    Mistake(String label) {
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
