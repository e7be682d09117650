package org.jmmlregistry.report;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The letters that the documents have. */
public final class Typeface {
    /** Stands for a character that the documents have no letter for. */
    public static final String UNKNOWN = "\u25A1";

    private static final String FILE = "/fonts/SourceSans3-Regular.ttf";
    private static final Font FONT = load();

    private Typeface() {}

    private static Font load() {
        try (InputStream in = Typeface.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("Font " + FILE + " is not on the class path");
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (FontFormatException unreadable) {
            throw new IllegalStateException("Font " + FILE + " cannot be read", unreadable);
        }
    }

    /** The text with a mark in place of each character that would otherwise be left out in silence. */
    public static String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().forEach(letter -> {
            if (letter == '\n' || letter == '\t' || FONT.canDisplay(letter)) {
                printable.appendCodePoint(letter);
            } else {
                printable.append(UNKNOWN);
            }
        });
        return printable.toString();
    }
}
