package org.jmmlregistry.patient;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The registry pseudonym of a case, {@code JM-00042-7}: a running number of five digits and a check digit after ISO 7064
 * mod 11-10, which finds every single wrong digit and nearly every exchange of two neighbours.
 */
public record RegistryId(String text) implements Comparable<RegistryId> {

    /** What people make of a pseudonym: blanks in it or around, other dashes or none, and a digit too few or too many. */
    private static final Pattern LIKE = Pattern.compile("JM-*(?:[0-9]-*){6}|JM-+[0-9]{3,7}-+[0-9]{1,2}");

    private static final Pattern FORM = Pattern.compile("JM-(\\d{5})-(\\d)");

    private static final int MINUS = 0x2212;

    public RegistryId {
        if (!isValid(text)) {
            throw new IllegalArgumentException("text: a registry pseudonym with its check digit, not \"" + text + "\"");
        }
    }

    /** The pseudonym of a running number from 1 to 99999. */
    public static RegistryId of(int number) {
        if (number < 1 || number > 99_999) {
            throw new IllegalArgumentException("number: 1 to 99999, not " + number);
        }
        String digits = String.format(Locale.ROOT, "%05d", number);
        return new RegistryId("JM-" + digits + "-" + checkDigit(digits));
    }

    /** Reads a pseudonym; empty if the form or the check digit is wrong. */
    public static Optional<RegistryId> parse(String text) {
        return isValid(text) ? Optional.of(new RegistryId(text)) : Optional.empty();
    }

    /** Whether somebody who wrote this meant a pseudonym, rightly or wrongly. */
    public static boolean isLike(String written) {
        return LIKE.matcher(plain(written)).matches();
    }

    /** The pseudonym that somebody meant, whatever letters, digits, dashes and blanks they wrote it in; empty if none is certain. */
    public static Optional<RegistryId> meant(String written) {
        String signs = plain(written).replace("-", "");
        return isLike(written) && signs.length() == 8
                ? parse(signs.substring(0, 2) + "-" + signs.substring(2, 7) + "-" + signs.substring(7))
                : Optional.empty();
    }

    /** In capitals, ASCII digits and one kind of dash, without blanks and signs that nobody sees. */
    private static String plain(String written) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(written, Normalizer.Form.NFKC).codePoints().forEach(sign -> {
            int kind = Character.getType(sign);
            boolean unseen = Character.isWhitespace(sign)
                    || Character.isSpaceChar(sign)
                    || kind == Character.FORMAT
                    || kind == Character.CONTROL;
            if (kind == Character.DASH_PUNCTUATION || kind == Character.CONNECTOR_PUNCTUATION || sign == MINUS) {
                plain.append('-');
            } else if (Character.isDigit(sign)) {
                plain.append(Character.digit(sign, 10));
            } else if (!unseen) {
                plain.appendCodePoint(sign);
            }
        });
        return plain.toString().toUpperCase(Locale.ROOT);
    }

    private static boolean isValid(String text) {
        var parts = FORM.matcher(text);
        return parts.matches() && checkDigit(parts.group(1)) == parts.group(2).charAt(0) - '0';
    }

    private static int checkDigit(String digits) {
        int product = 10;
        for (int at = 0; at < digits.length(); at++) {
            int sum = (product + digits.charAt(at) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10;
    }

    public int number() {
        return Integer.parseInt(text.substring(3, 8));
    }

    @Override
    public int compareTo(RegistryId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
