package org.jmmlregistry.exchange;

import java.util.regex.Pattern;

/**
 * Keeps free text in a file from being taken for something else: for a formula by a spreadsheet, or for an absence by the wide
 * layout, which has them in brackets in each language; a bare NA is an absence to R, and #N/A a lost value to Excel. Such a text
 * gets an apostrophe in front, which the import takes away again; a text that already has apostrophes there gets one more, so that
 * nothing is lost either way. Spreadsheets of East Asia read the wide signs as the narrow ones, and some pass over what is blank.
 */
final class FormulaGuard {

    private static final String BLANK = "[\\s\\p{Z}\\p{Cc}\\p{Cf}]*";
    private static final String SIGN =
            "[=+\\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u207c\u207a\u207b\u208c\u208a\u208b\u2212]";
    private static final String MISTAKEN = "(?:" + BLANK + SIGN + ".*|\\[[^\\[\\]]*\\]|NA|#[\\p{Lu}0-9/]+[!?]?)";
    private static final Pattern BARE = Pattern.compile("'*" + MISTAKEN, Pattern.DOTALL);
    private static final Pattern GUARDED = Pattern.compile("'+" + MISTAKEN, Pattern.DOTALL);

    private FormulaGuard() {}

    static String set(String text) {
        return BARE.matcher(text).matches() ? "'" + text : text;
    }

    /** The text as it was before {@link #set}. */
    static String lift(String text) {
        return GUARDED.matcher(text).matches() ? text.substring(1) : text;
    }
}
