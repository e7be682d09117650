package org.jmmlregistry.index;

import java.text.Normalizer;
import java.util.Locale;

/** Text as it is sought: without regard to capitals, to blanks at its ends and to how a letter with an accent is made up. */
final class SoughtText {

    private static final char ESCAPE = '!';

    private SoughtText() {}

    static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }

    /** The pattern of SQL for texts that contain this one; to be used with {@code ESCAPE '!'}. */
    static String within(String text) {
        return "%" + literally(of(text)) + "%";
    }

    private static String literally(String text) {
        StringBuilder pattern = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '%' || letter == '_' || letter == ESCAPE) {
                pattern.append(ESCAPE);
            }
            pattern.append(letter);
        }
        return pattern.toString();
    }
}
