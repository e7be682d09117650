package org.jmmlregistry.criterion;

import java.util.ArrayList;
import java.util.List;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;

/**
 * A word, a sign or a quoted text of a criterion.
 *
 * @param text without its quotation marks; empty at the end
 * @param position of its first character, from 1
 */
record CriterionWord(String text, boolean quoted, int position) {

    private static final String SIGNS = "(),";
    private static final char QUOTE = '"';
    private static final char ESCAPE = '\\';

    /** All words, and one at the end that is empty. */
    static List<CriterionWord> of(String text) {
        List<CriterionWord> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char sign = text.charAt(at);
            if (Character.isWhitespace(sign)) {
                at++;
            } else if (SIGNS.indexOf(sign) >= 0) {
                words.add(new CriterionWord(String.valueOf(sign), false, at + 1));
                at++;
            } else {
                int end = sign == QUOTE ? endOfQuoted(text, at) : endOfPlain(text, at);
                words.add(
                        sign == QUOTE
                                ? new CriterionWord(unescaped(text.substring(at + 1, end - 1)), true, at + 1)
                                : new CriterionWord(text.substring(at, end), false, at + 1));
                at = end;
            }
        }
        words.add(new CriterionWord("", false, text.length() + 1));
        return List.copyOf(words);
    }

    private static int endOfPlain(String text, int from) {
        int end = from;
        while (end < text.length()
                && !Character.isWhitespace(text.charAt(end))
                && SIGNS.indexOf(text.charAt(end)) < 0
                && text.charAt(end) != QUOTE) {
            end++;
        }
        return end;
    }

    private static int endOfQuoted(String text, int from) {
        int at = from + 1;
        while (at < text.length() && text.charAt(at) != QUOTE) {
            at += text.charAt(at) == ESCAPE ? 2 : 1;
        }
        if (at >= text.length()) {
            throw refused(from + 1, Message.of("The quotation marks are not closed."));
        }
        return at + 1;
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == ESCAPE) {
                at++;
            }
            plain.append(text.charAt(at));
        }
        return plain.toString();
    }

    static Refused refused(int position, Message why) {
        return Refused.malformed("At character {position} of the criterion: {why}", position, why);
    }

    boolean is(String word) {
        return !quoted && text.equalsIgnoreCase(word);
    }

    boolean isEnd() {
        return !quoted && text.isEmpty();
    }

    boolean isSign() {
        return !quoted && text.length() == 1 && SIGNS.contains(text);
    }

    /** As a sentence shows it. */
    Message shown() {
        return isEnd()
                ? Message.of("the end")
                : Message.of("“{word}”", text.length() <= 40 ? text : text.substring(0, 40) + "…");
    }
}
