package org.jmmlregistry.dictionary;

import java.util.Optional;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

/** Whether a complete form must answer an item. */
public record Requirement(Need need, Optional<Condition> condition) implements Worded {

    /** The strength of a requirement. */
    public enum Need {
        /** Answered with a value; no absence will do. */
        GIVEN,
        /** Answered with a value or an absence. */
        REQUIRED,
        /** Required while the condition holds. */
        CONDITIONAL,
        OPTIONAL,
        /** Computed, never typed. */
        DERIVED
    }

    static final Requirement OPTIONAL = new Requirement(Need.OPTIONAL, Optional.empty());

    public boolean appliesTo(Entry entry) {
        return switch (need) {
            case GIVEN, REQUIRED -> true;
            case CONDITIONAL -> condition.orElseThrow().holds(entry);
            case OPTIONAL, DERIVED -> false;
        };
    }

    /** {@code R}, {@code c(condition)}, {@code O} or {@code derived}, as the codebook prints it. */
    @Override
    public Message words() {
        return switch (need) {
            case GIVEN -> Message.in("requirement", "R, never absent");
            case REQUIRED -> Message.verbatim("R");
            case CONDITIONAL -> Message.verbatim("c(" + condition.orElseThrow().code() + ")");
            case OPTIONAL -> Message.verbatim("O");
            case DERIVED -> Message.in("requirement", "derived");
        };
    }
}
