package org.jmmlregistry.query;

/** Where a query comes from. */
public enum QueryOrigin {
    SYSTEM("Check"),
    MANUAL("Person"),
    /** Source data verification: somebody compared the entry with the hospital's record. */
    SDV("Source verification");

    private final String label;

    QueryOrigin(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
