package org.jmmlregistry.casebook;

import org.jmmlregistry.dictionary.FreeText;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;

/** Why somebody does something to an entry, in their own words. */
final class Reason {

    private static final int LONGEST = 500;

    private Reason() {}

    /** @throws Refused if nothing is said, or what cannot be kept */
    static String required(String words) {
        if (words.isBlank()) {
            throw Refused.notPossible("Say in a few words why.");
        }
        FreeText.complaint(Message.of("The reason"), words, LONGEST).ifPresent(why -> {
            throw new Refused(Refused.Kind.NOT_POSSIBLE, why);
        });
        return words.strip();
    }
}
