package org.jmmlregistry.query;

import java.util.List;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.language.Worded;

/** What became of the value that was questioned. */
public enum Resolution implements Worded {
    CORRECTED("Corrected"),
    CONFIRMED("Confirmed as it is"),
    UNRESOLVABLE("Cannot be resolved"),
    /** Nobody chooses it: the entry that was questioned does not count any more. */
    TAKEN_OUT("Entry taken out");

    private final String label;

    Resolution(String label) {
        this.label = label;
    }

    /** As what somebody may close a query. */
    public static List<Resolution> choices() {
        return List.of(CORRECTED, CONFIRMED, UNRESOLVABLE);
    }

    /** @throws Refused if nobody chooses it */
    Resolution chosen() {
        if (!choices().contains(this)) {
            throw Refused.notPossible("A query is closed like that only by taking its entry out.");
        }
        return this;
    }

    @Override
    public Message words() {
        return Message.name("resolution", label);
    }
}
