package org.jmmlregistry.backup;

import java.util.Locale;

/** Text as a JSON string, always the same way, so that the same rows are the same bytes whichever library stands by. */
final class JsonText {

    private static final int FIRST_PRINTABLE = 0x20;

    private JsonText() {}

    /**
     * Escaped is what must be, and half a surrogate pair, which UTF-8 has no bytes for. No line of JSON therefore holds a
     * line break.
     */
    static String quoted(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < FIRST_PRINTABLE || isHalfOfNothing(text, at)) {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }

    private static boolean isHalfOfNothing(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
