package org.jmmlregistry.dictionary;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an entry stands in its case: the form, the HSCT it hangs off (0 before the first), and its number among its
 * repeats (from 1).
 */
public record EntryKey(String form, int hsctSeq, int repeatNo) implements Comparable<EntryKey> {

    /** The largest number of an HSCT. */
    public static final int LAST_HSCT = 9;

    /** The largest number among the repeats of a form. */
    public static final int LAST_REPEAT = 9999;

    private static final Pattern TEXT = Pattern.compile("([A-Z][0-9]{2}[a-z]?)/([0-9])/([1-9][0-9]{0,3})");
    private static final Comparator<EntryKey> ORDER = Comparator.comparingInt(EntryKey::hsctSeq)
            .thenComparing(EntryKey::form)
            .thenComparingInt(EntryKey::repeatNo);

    public EntryKey {
        if (hsctSeq < 0 || hsctSeq > LAST_HSCT) {
            throw new IllegalArgumentException("hsctSeq: 0 to " + LAST_HSCT + ", not " + hsctSeq);
        }
        if (repeatNo < 1 || repeatNo > LAST_REPEAT) {
            throw new IllegalArgumentException("repeatNo: 1 to " + LAST_REPEAT + ", not " + repeatNo);
        }
    }

    /** Reads {@code F13/1/1}; empty if the text has another form. */
    public static Optional<EntryKey> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new EntryKey(
                        parts.group(1), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3))))
                : Optional.empty();
    }

    @Override
    public int compareTo(EntryKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return form + "/" + hsctSeq + "/" + repeatNo;
    }
}
