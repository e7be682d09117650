package org.jmmlregistry.dictionary;

import java.util.Optional;

/** Whether a complete form must answer an item. */
public record Requirement(Need need, Optional<Condition> condition) {

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
    public String code() {
        return switch (need) {
            case GIVEN -> "R, never absent";
            case REQUIRED -> "R";
            case CONDITIONAL -> "c(" + condition.orElseThrow().code() + ")";
            case OPTIONAL -> "O";
            case DERIVED -> "derived";
        };
    }
}
