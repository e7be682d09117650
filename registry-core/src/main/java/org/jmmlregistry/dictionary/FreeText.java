package org.jmmlregistry.dictionary;

import java.util.Optional;
import org.jmmlregistry.language.Message;

/** What people write beside the answers: labels, names, reasons, questions. */
public final class FreeText {

    private FreeText() {}

    /**
     * Why a text cannot be kept: it is too long, or has a sign that only one of the databases takes.
     *
     * @param what the text as a sentence begins with it
     */
    public static Optional<Message> complaint(Message what, String text, int most) {
        if (text.length() > most) {
            return Optional.of(Message.of(
                    "{what} has {length, plural, one {# character} other {# characters}}; at most {most} can be kept.",
                    what,
                    text.length(),
                    most));
        }
        boolean odd = text.codePoints().anyMatch(sign -> sign == 0 || Character.getType(sign) == Character.SURROGATE);
        return odd
                ? Optional.of(Message.of("{what} has a character in it that is none; type it again without.", what))
                : Optional.empty();
    }
}
