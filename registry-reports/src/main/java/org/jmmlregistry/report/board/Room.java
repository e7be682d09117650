package org.jmmlregistry.report.board;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Typeface;

/** What is left of a page, in points; heights are told a little too large, never too small. */
final class Room {

    /** Between head and foot. */
    static final double PAGE = 708;

    /** A heading of a part, of a section, and the headings of a table. */
    static final double PART = 27;

    static final double SECTION = 37;
    static final double HEAD = 20;

    /** Above and beneath a table, and a drawing. */
    static final double AROUND = 14;

    private static final double SIZE = 8.5;
    private static final double LINE = 11.6;
    private static final double PADDING = 5;

    /** The engine sets words with a little more room between them. */
    private static final double LOOSE = 1.04;

    private final Language language;
    private double left = PAGE;

    Room(Language language) {
        this.language = language;
    }

    double left() {
        return left;
    }

    void take(double height) {
        left -= height;
    }

    String said(Worded words) {
        return language.sentence(words);
    }

    /** In how many lines of a width a text of a table is set. */
    static int lines(String text, double width) {
        return lines(text, width, SIZE);
    }

    static int lines(String text, double width, double size) {
        int lines = 0;
        for (String paragraph : text.split("\n", -1)) {
            double taken = 0;
            lines++;
            for (String word : paragraph.split("[ \\u00ad-]", -1)) {
                double wide = Typeface.width(word + " ", size) * LOOSE;
                if (taken > 0 && taken + wide > width) {
                    lines++;
                    taken = 0;
                }
                lines += (int) (wide / width);
                taken += wide % width;
            }
        }
        return lines;
    }

    /** The height of a row with so many lines in its longest cell. */
    static double row(int lines) {
        return PADDING + LINE * lines;
    }

    /**
     * As many sentences as have room in so many lines; how many are left is said. The first is cut where it has no room alone.
     */
    Cell.Sentences sentences(List<? extends Worded> all, double width, int most) {
        List<Worded> told = new ArrayList<>();
        for (Worded next : all) {
            List<Worded> longer = new ArrayList<>(told);
            longer.add(next);
            int after = all.size() - longer.size();
            if (after > 0) {
                longer.add(further(after));
            }
            if (lines(text(longer), width) > most) {
                break;
            }
            told.add(next);
        }
        if (told.isEmpty() && !all.isEmpty()) {
            told.add(Message.verbatim(cut(said(all.get(0)), width, most - 1)));
        }
        if (told.size() < all.size()) {
            told.add(further(all.size() - told.size()));
        }
        return new Cell.Sentences(told);
    }

    private static Message further(int sentences) {
        return Message.of(
                "{n, plural, one {# further sentence} other {# further sentences}} in the narrative.", sentences);
    }

    private String text(List<Worded> sentences) {
        return sentences.stream().map(this::said).collect(Collectors.joining(" "));
    }

    int lines(Cell.Sentences told, double width) {
        return lines(text(List.copyOf(told.sentences())), width);
    }

    /** The beginning of a text that has room in so many lines. */
    static String cut(String text, double width, int most) {
        if (lines(text, width) <= most) {
            return text;
        }
        int end = text.length();
        while (end > 1 && lines(text.substring(0, end) + "…", width) > most) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).strip() + "…";
    }
}
