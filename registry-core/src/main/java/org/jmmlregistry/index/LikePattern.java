package org.jmmlregistry.index;

import org.jmmlregistry.criterion.SoughtText;

/** Patterns of SQL, to be used with {@code ESCAPE '!'}. */
final class LikePattern {

    private static final char ESCAPE = '!';

    private LikePattern() {}

    /** For texts that contain this one. */
    static String within(String text) {
        return "%" + literally(SoughtText.of(text)) + "%";
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
