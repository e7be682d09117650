package org.jmmlregistry.dictionary;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * An answer as somebody wrote it: text whose lines end with a line feed, or the code of an absence; both blank where nothing was
 * written.
 *
 * @param typed whether a person wrote the text in their own way, which {@link WrittenAnswer} reads; otherwise it stands as
 *     {@link AnswerText} prints it
 */
public record Written(String value, String absence, boolean typed) implements Serializable {

    /** Lines end with a plain line feed, whatever a program or a browser puts there. */
    private static final Pattern LINE_END = Pattern.compile("\r\n?");

    public static final Written BLANK = new Written("", "");

    public Written {
        value = showsNothing(value)
                ? ""
                : LINE_END.matcher(value).replaceAll("\n").strip();
        absence = absence.strip();
    }

    public Written(String value, String absence) {
        this(value, absence, false);
    }

    public static Written value(String value) {
        return new Written(value, "");
    }

    public static Written absent(Absence why) {
        return new Written("", why.code());
    }

    public static Written typed(String value, String absence) {
        return new Written(value, absence, true);
    }

    /** Whether there is nothing in a text but blanks, of whatever width. */
    public static boolean showsNothing(String text) {
        return text.codePoints()
                .allMatch(sign -> Character.isWhitespace(sign)
                        || Character.isSpaceChar(sign)
                        || Character.getType(sign) == Character.FORMAT);
    }

    public boolean isBlank() {
        return value.isEmpty() && absence.isEmpty();
    }
}
