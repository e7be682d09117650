package org.jmmlregistry.dictionary;

import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

/** The kind of value an item takes; every face of an item decides by it. */
public enum Kind implements Worded {
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

    @Override
    public Message words() {
        return Message.name("kind", label);
    }
}
