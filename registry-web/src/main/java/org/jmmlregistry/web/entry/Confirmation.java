package org.jmmlregistry.web.entry;

import java.util.Arrays;
import java.util.Optional;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;
import org.jspecify.annotations.Nullable;

/** Why an answer that a check doubts is right all the same. */
public enum Confirmation implements Worded {
    SOURCE("checked against the source"),
    MEASURED("measured again, with the same result"),
    KNOWN("known of this child and explained in the record"),
    NO_BETTER("no better value is to be had");

    private final String label;

    Confirmation(String label) {
        this.label = label;
    }

    static Optional<Confirmation> of(@Nullable String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    @Override
    public Message words() {
        return Message.name("confirmation", label);
    }
}
