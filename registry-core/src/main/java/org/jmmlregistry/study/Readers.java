package org.jmmlregistry.study;

import java.util.Arrays;
import java.util.Optional;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

/** Who is to read a report. */
public enum Readers implements Worded {
    /** Those who treat and count children in the registry, and their committee. */
    INSIDE("inside", "Inside the registry"),
    /** Everybody else: no count of 1 to 4 children, and none from which one follows. */
    OUTSIDE("outside", "Outside the registry");

    private final String text;
    private final String label;

    Readers(String text, String label) {
        this.text = text;
        this.label = label;
    }

    /** As a specification writes it. */
    public String text() {
        return text;
    }

    static Optional<Readers> of(String text) {
        return Arrays.stream(values()).filter(each -> each.text.equals(text)).findFirst();
    }

    @Override
    public Message words() {
        return Message.name("readers of a report", label);
    }
}
