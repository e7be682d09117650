package org.jmmlregistry.exchange;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jmmlregistry.language.Language;

/**
 * How an export is written.
 *
 * @param labels the language of the labels that stand instead of codes; empty for codes
 * @param computed whether the items that the registry computes are told too
 */
public record Dialect(
        Separator separator, Characters characters, Figures figures, Optional<Language> labels, boolean computed) {

    /** What stands between two cells. */
    public enum Separator {
        COMMA(','),
        SEMICOLON(';'),
        TAB('\t');

        private final char sign;

        Separator(char sign) {
            this.sign = sign;
        }

        char sign() {
            return sign;
        }
    }

    /** In which characters it is written. */
    public enum Characters {
        UTF_8(StandardCharsets.UTF_8, "\n"),
        /** By its mark at the beginning Excel knows UTF-8. */
        UTF_8_MARKED(StandardCharsets.UTF_8, "\r\n"),
        WINDOWS_1252(Charset.forName("windows-1252"), "\r\n");

        private final Charset charset;
        private final String lineEnd;

        Characters(Charset charset, String lineEnd) {
            this.charset = charset;
            this.lineEnd = lineEnd;
        }

        public Charset charset() {
            return charset;
        }

        String lineEnd() {
            return lineEnd;
        }

        String mark() {
            return this == UTF_8_MARKED ? "\uFEFF" : "";
        }
    }

    /** How numbers and dates are written. */
    public enum Figures {
        /** 5.2 and 2001-02-28. */
        INTERNATIONAL,
        /** 5,2 and 28.02.2001. */
        GERMAN
    }

    /** What the import and other programs take as it is: commas, UTF-8, codes, nothing that is computed. */
    public static final Dialect STANDARD =
            new Dialect(Separator.COMMA, Characters.UTF_8, Figures.INTERNATIONAL, Optional.empty(), false);

    public Dialect withComputed() {
        return new Dialect(separator, characters, figures, labels, true);
    }
}
