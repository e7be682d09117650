package org.jmmlregistry.dictionary;

/** The signs of a date or number as plain ones, whatever script, keyboard or word processor they come from. */
final class PlainSigns {

    /** Arabic signs that say themselves what they are. */
    static final char DECIMAL = '\u066B';

    static final char GROUP = '\u066C';

    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2212\uFE63\uFF0D";
    private static final String SLASHES = "\u2044\u2215\uFF0F\u060D";
    private static final String APOSTROPHES = "\u2019\u02BC\uFF07";

    private static final int LONGEST_SHOWN = 40;

    private PlainSigns() {}

    /** Digits of all scripts as 0 to 9, one sort of blank and none at the ends, and nothing that cannot be seen. */
    static String of(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .filter(sign -> Character.getType(sign) != Character.FORMAT)
                .forEach(sign -> plain.appendCodePoint(plain(sign)));
        return plain.toString().strip();
    }

    /** A text as a message shows it, which need not repeat all of it. */
    static String shown(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    private static int plain(int sign) {
        if (Character.isDigit(sign)) {
            return '0' + Character.digit(sign, 10);
        }
        if (Character.isSpaceChar(sign) || Character.isWhitespace(sign)) {
            return ' ';
        }
        if (DASHES.indexOf(sign) >= 0) {
            return '-';
        }
        if (SLASHES.indexOf(sign) >= 0) {
            return '/';
        }
        if (APOSTROPHES.indexOf(sign) >= 0) {
            return '\'';
        }
        return switch (sign) {
            case '\uFF0E' -> '.';
            case '\uFF0C' -> ',';
            case '\uFF0B' -> '+';
            default -> sign;
        };
    }
}
