package org.jmmlregistry.report.narrative;

import org.jmmlregistry.patient.Sex;

/** How the text speaks of the child. */
record Child(String noun, String subject, String possessive) {
    static Child of(Sex sex) {
        return switch (sex) {
            case F -> new Child("girl", "she", "her");
            case M -> new Child("boy", "he", "his");
        };
    }

    /** The pronoun at the beginning of a sentence. */
    String opening() {
        return Prose.capital(subject);
    }
}
