package org.jmmlregistry.query;

/** What became of the value that was questioned. */
public enum Resolution {
    CORRECTED("Corrected"),
    CONFIRMED("Confirmed as it is"),
    UNRESOLVABLE("Cannot be resolved");

    private final String label;

    Resolution(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
