package org.jmmlregistry.patient;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The registry pseudonym of a case, {@code JM-00042-7}: a running number of five digits and a check digit after ISO 7064
 * mod 11-10, which finds every single wrong digit and nearly every exchange of two neighbours.
 */
public record RegistryId(String text) implements Comparable<RegistryId> {

    private static final Pattern FORM = Pattern.compile("JM-(\\d{5})-(\\d)");

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
