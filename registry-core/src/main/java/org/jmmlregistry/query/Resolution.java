package org.jmmlregistry.query;

import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

/** What became of the value that was questioned. */
public enum Resolution implements Worded {
    CORRECTED("Corrected"),
    CONFIRMED("Confirmed as it is"),
    UNRESOLVABLE("Cannot be resolved");

    private final String label;

    Resolution(String label) {
        this.label = label;
    }

    @Override
    public Message words() {
        return Message.name("resolution", label);
    }
}
