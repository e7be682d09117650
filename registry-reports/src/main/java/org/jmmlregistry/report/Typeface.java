package org.jmmlregistry.report;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The letters that the documents have: those of Source Sans and, where it lacks one, of a Noto font. */
public final class Typeface {

    private static final Map<String, String> FILES = files();
    private static final List<Font> FONTS =
            FILES.values().stream().map(Typeface::load).toList();

    /** Whether a letter is there, of those asked for so far. */
    private static final Map<Integer, Boolean> HELD = new ConcurrentHashMap<>();

    private Typeface() {}

    private static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("Source Sans 3", "SourceSans3-Regular");
        files.put("Noto Sans", "NotoSans-Regular");
        files.put("Noto Sans Arabic", "NotoSansArabic-Regular");
        files.put("Noto Sans Hebrew", "NotoSansHebrew-Regular");
        files.put("Noto Sans Armenian", "NotoSansArmenian-Regular");
        files.put("Noto Sans Georgian", "NotoSansGeorgian-Regular");
        files.put("Noto Sans Ethiopic", "NotoSansEthiopic-Regular");
        files.put("Noto Sans Thai", "NotoSansThai-Regular");
        files.put("Noto Sans SC", "NotoSansSC-Regular");
        files.put("Noto Sans KR", "NotoSansKR-Regular");
        files.put("Noto Sans Symbols", "NotoSansSymbols-Regular");
        files.put("Noto Sans Symbols 2", "NotoSansSymbols2-Regular");
        files.put("Noto Emoji", "NotoEmoji-Regular");
        return files;
    }

    /** The families in the order in which they are looked at for a letter. */
    public static List<String> families() {
        return List.copyOf(FILES.keySet());
    }

    private static Font load(String name) {
        String file = "/fonts/" + name + ".ttf";
        try (InputStream in = Typeface.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("Font " + file + " is not on the class path");
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (FontFormatException unreadable) {
            throw new IllegalStateException("Font " + file + " cannot be read", unreadable);
        }
    }

    /** How wide a text is, in points, set in letters of this size; for drawings, in which nothing else breaks lines. */
    public static double width(String text, double size) {
        FontRenderContext exact = new FontRenderContext(null, true, true);
        return FONTS.get(0)
                .deriveFont((float) size)
                .getStringBounds(text, exact)
                .getWidth();
    }

    /**
     * A text as it is seen, in the letters that there are, from right to left where its script runs so.
     *
     * @param outline beginning at 0, on the line y = 0, with y growing downwards
     */
    public record Lettering(Shape outline, double width) {}

    /** @param text with one letter or more */
    public static Lettering lettering(String text, double size) {
        AttributedString set = new AttributedString(text);
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int letter = text.codePointAt(at);
            Font font = FONTS.stream()
                    .filter(each -> each.canDisplay(letter))
                    .findFirst()
                    .orElse(FONTS.get(0));
            set.addAttribute(TextAttribute.FONT, font.deriveFont((float) size), at, at + Character.charCount(letter));
        }
        TextLayout layout = new TextLayout(set.getIterator(), new FontRenderContext(null, true, true));
        return new Lettering(layout.getOutline(null), layout.getAdvance());
    }

    public static boolean has(int letter) {
        return HELD.computeIfAbsent(letter, asked -> FONTS.stream().anyMatch(font -> font.canDisplay(asked)));
    }
}
