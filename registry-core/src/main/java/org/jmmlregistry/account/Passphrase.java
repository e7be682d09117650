package org.jmmlregistry.account;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A password as somebody typed it, and what it is whatever machine it was typed on: in one Unicode form and with plain blanks,
 * as RFC 8265 has it for opaque strings. A Mac may send ü as u with two dots after it, Windows sends one letter.
 */
record Passphrase(String typed) {

    private static final Pattern BLANK = Pattern.compile("\\p{Zs}");

    /** The text that is measured, compared and kept as a hash. */
    String prepared() {
        return Normalizer.normalize(BLANK.matcher(typed).replaceAll(" "), Normalizer.Form.NFC);
    }

    /** What may stand behind a hash: the prepared text, or from before there was one what this or another machine sent. */
    Set<String> candidates() {
        Set<String> candidates = new LinkedHashSet<>();
        candidates.add(prepared());
        candidates.add(typed);
        candidates.add(Normalizer.normalize(typed, Normalizer.Form.NFC));
        candidates.add(Normalizer.normalize(typed, Normalizer.Form.NFD));
        return candidates;
    }

    /** How many characters it has, an emoji counted once. */
    int length() {
        String text = prepared();
        return text.codePointCount(0, text.length());
    }

    boolean hasControlCharacter() {
        return typed.codePoints().anyMatch(Character::isISOControl);
    }

    /** Keeps what was typed out of logs. */
    @Override
    public String toString() {
        return "password";
    }
}
