package org.jmmlregistry.criterion;

import java.text.Normalizer;
import java.util.Locale;

/** Text as it is sought: without regard to capitals, to blanks at its ends and to how a letter with an accent is made up. */
public final class SoughtText {

    private SoughtText() {}

    public static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }
}
