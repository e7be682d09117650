package org.jmmlregistry.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * Text in which nothing is hidden: a character that cannot be seen, or that changes how its neighbours are seen, gives way to
 * a mark that names it, {@code ⟨U+202E⟩}. So a text can neither turn round what stands beside it nor hold more than it shows.
 */
public final class Legible {

    private static final int MOST_MARKS_ON_A_LETTER = 4;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int BRAILLE_BLANK = 0x2800;
    private static final int DELETE = 0x7F;
    private static final int NO_BREAK_SPACE = 0xA0;

    private Legible() {}

    /** The text as a page can show it; line breaks and tabs stay. */
    public static String text(String text) {
        return text(text, letter -> true, letter -> {});
    }

    /**
     * The same for a print that has no letter for some characters.
     *
     * @param marked hears of each character that gives way to a mark
     */
    public static String text(String text, IntPredicate hasLetter, IntConsumer marked) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder legible = new StringBuilder();
        int marks = MOST_MARKS_ON_A_LETTER;
        int[] letters = text.codePoints().toArray();
        for (int each = 0; each < letters.length; each++) {
            int letter = letters[each];
            if (isPlain(letter)) {
                marks = isPlainSpace(letter) ? MOST_MARKS_ON_A_LETTER : 0;
                legible.append((char) letter);
                continue;
            }
            boolean combines = combines(letter);
            marks = combines ? marks + 1 : startsAnew(letter) ? MOST_MARKS_ON_A_LETTER : 0;
            boolean shown = combines
                    ? marks <= MOST_MARKS_ON_A_LETTER && hasLetter.test(letter)
                    : joins(letters, each) || isPrinted(letter, hasLetter);
            if (shown) {
                legible.appendCodePoint(letter);
            } else {
                marked.accept(letter);
                legible.append(mark(letter));
            }
        }
        return legible.toString();
    }

    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (!isPlain(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /** What every print has and everybody sees: the printable characters of ASCII, and the space that holds two words together. */
    private static boolean isPlain(int letter) {
        return (letter >= ' ' && letter < DELETE) || letter == NO_BREAK_SPACE;
    }

    private static boolean isPlainSpace(int letter) {
        return letter == ' ' || letter == NO_BREAK_SPACE;
    }

    /** {@code ⟨U+202E⟩}. */
    public static String mark(int letter) {
        return String.format(Locale.ROOT, "\u27E8U+%04X\u27E9", letter);
    }

    private static boolean isPrinted(int letter, IntPredicate hasLetter) {
        return isShown(letter) && (isBreak(letter) || hasLetter.test(letter));
    }

    private static boolean isShown(int letter) {
        if (isBreak(letter)) {
            return true;
        }
        if (letter == BRAILLE_BLANK || UCharacter.hasBinaryProperty(letter, UProperty.DEFAULT_IGNORABLE_CODE_POINT)) {
            return false;
        }
        return switch (UCharacter.getType(letter)) {
            case UCharacterCategory.CONTROL,
                    UCharacterCategory.FORMAT,
                    UCharacterCategory.UNASSIGNED,
                    UCharacterCategory.PRIVATE_USE,
                    UCharacterCategory.SURROGATE,
                    UCharacterCategory.LINE_SEPARATOR,
                    UCharacterCategory.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static boolean isBreak(int letter) {
        return letter == '\n' || letter == '\t';
    }

    /** A sign that is set upon the letter before it; more than a few would run over the lines around. */
    private static boolean combines(int letter) {
        int type = UCharacter.getType(letter);
        return (type == UCharacterCategory.NON_SPACING_MARK || type == UCharacterCategory.ENCLOSING_MARK)
                && !UCharacter.hasBinaryProperty(letter, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    /** Whether a sign after it would be set upon nothing, or upon what stands before the text. */
    private static boolean startsAnew(int letter) {
        return UCharacter.isUWhiteSpace(letter) || !isShown(letter);
    }

    /** A joiner between two letters of a script that needs it to spell, as Persian does. */
    private static boolean joins(int[] letters, int at) {
        return (letters[at] == ZERO_WIDTH_NON_JOINER || letters[at] == ZERO_WIDTH_JOINER)
                && at > 0
                && at + 1 < letters.length
                && isJoined(letters[at - 1])
                && isJoined(letters[at + 1]);
    }

    private static boolean isJoined(int letter) {
        return switch (UScript.getScript(letter)) {
            case UScript.ARABIC, UScript.SYRIAC, UScript.DEVANAGARI, UScript.BENGALI, UScript.TAMIL -> true;
            default -> false;
        };
    }
}
