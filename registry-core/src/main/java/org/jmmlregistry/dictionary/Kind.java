package org.jmmlregistry.dictionary;

/** The kind of value an item takes; every face of an item decides by it. */
public enum Kind {
    DATE("Date (YYYY-MM-DD, YYYY-MM or YYYY)"),
    NUMBER("Number"),
    INTEGER("Whole number"),
    CODE("One of a list"),
    CODES("Several of a list"),
    YES_NO("Yes or no"),
    STRING("Short text"),
    STRINGS("Short texts"),
    TEXT("Text");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
