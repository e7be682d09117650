package org.jmmlregistry.exchange;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jmmlregistry.dictionary.Absence;

/**
 * Keeps free text in a CSV file from being taken for something else: for a formula by a spreadsheet, or for an absence by the
 * wide layout. Such a text gets an apostrophe in front, which the import takes away again; a text that already has
 * apostrophes there gets one more, so that nothing is lost either way.
 */
final class FormulaGuard {

    private static final String MISTAKEN = "(?:[=+\\-@].*|\\[(?:%s)\\])"
            .formatted(Arrays.stream(Absence.values()).map(Absence::code).collect(Collectors.joining("|")));
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
