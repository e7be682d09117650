package org.jmmlregistry.dictionary;

/** Why an answer is not there; never a member of a code list. */
public enum Absence implements Coded {
    NASK("Not asked"),
    NOTDONE("Not done"),
    UNK("Unknown"),
    NA("Not applicable"),
    PENDING("Pending");

    private final String label;

    Absence(String label) {
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
