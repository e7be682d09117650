package org.jmmlregistry.report.drawing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Drawing;
import org.jmmlregistry.report.Picture;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.report.drawing.Svg.Letters;
import org.jmmlregistry.report.drawing.Svg.Pen;

/** Outcomes one beneath the other: each a sentence, the children behind it, and its share with limits on one scale for all. */
public record AnswerRows(Message title, List<Row> rows) implements Picture {

    private static final double WIDTH = 481;
    private static final double WORDS = 214;
    private static final double COUNTED = 262;
    private static final double LEFT = 274;
    private static final double RIGHT = 350;
    private static final double PRINTED = 359;
    private static final double SIZE = 8.2;
    private static final double PRINTED_SIZE = 7.8;
    private static final double LINE = 10.4;

    /**
     * An outcome.
     *
     * @param heading above it, where a new kind of outcome begins
     * @param counted {@code 23 of 60}: of how many it is true when they were last seen
     * @param share between 0 and 1
     * @param printed the share and its limits in percent
     * @param kind of the limits
     */
    public record Row(
            Optional<Message> heading, Message sentence, Message counted, Share share, Message printed, Message kind) {}

    /** A share with its limits. */
    public record Share(double value, double lower, double upper) {}

    public AnswerRows {
        rows = List.copyOf(rows);
    }

    private static double x(double share) {
        return LEFT + (RIGHT - LEFT) * share;
    }

    @Override
    public Drawing draw(Language language) {
        Svg svg = new Svg();
        double y = headings(svg, language);
        for (Row row : rows) {
            y = row(svg, row, y, language);
        }
        String told = rows.stream()
                .map(row -> language.say(row.sentence()) + " " + language.say(row.printed()))
                .collect(Collectors.joining(" "));
        return svg.drawing(WIDTH, y + 2, language.say(title), told);
    }

    private static double headings(Svg svg, Language language) {
        Letters bold = Letters.plain(7.6, Svg.INK).bold();
        svg.text(0, 9, language.say(Message.of("In words")), bold);
        svg.text(COUNTED, 9, language.say(Message.of("So far")), bold.endingHere());
        for (int percent = 0; percent <= 100; percent += 25) {
            svg.text(
                    x(percent / 100.0),
                    9,
                    String.valueOf(percent),
                    Letters.plain(7.6, Svg.INK).centred());
        }
        svg.text(PRINTED, 9, language.say(Message.of("% (limits)")), bold);
        svg.line(0, 14, WIDTH, 14, Pen.solid(Svg.INK, 1));
        return 14;
    }

    private double row(Svg svg, Row row, double top, Language language) {
        double y = top;
        if (row.heading().isPresent()) {
            svg.text(
                    0,
                    y + 12,
                    language.say(row.heading().get()),
                    Letters.plain(SIZE, "#0B4F6C").bold());
            y += 17;
            svg.line(0, y, WIDTH, y, Pen.solid(Svg.FAINT, 0.6));
        }
        List<String> words = Svg.broken(language.say(row.sentence()), SIZE, WORDS);
        double height = Math.max(LINE * words.size(), LINE) + 6;
        double at = y + LINE;
        for (String line : words) {
            svg.text(0, at, line, Letters.plain(SIZE, Svg.INK));
            at += LINE;
        }
        double middle = y + height / 2;
        svg.text(
                COUNTED,
                middle + 3,
                language.say(row.counted()),
                Letters.plain(SIZE, Svg.INK).endingHere());
        scale(svg, y, y + height);
        whisker(svg, row.share(), middle);
        svg.label(PRINTED, middle + 3, language.say(row.printed()), language.say(row.kind()), PRINTED_SIZE);
        svg.line(0, y + height, WIDTH, y + height, Pen.solid(Svg.FAINT, 0.6));
        return y + height;
    }

    private static void scale(Svg svg, double top, double bottom) {
        for (int percent = 0; percent <= 100; percent += 25) {
            svg.line(x(percent / 100.0), top, x(percent / 100.0), bottom, Pen.solid(Svg.FAINT, 0.6));
        }
    }

    private static void whisker(Svg svg, Share share, double y) {
        Pen pen = Pen.solid(Svg.INK, 1.2);
        svg.line(x(share.lower()), y, x(share.upper()), y, pen);
        svg.line(x(share.lower()), y - 3, x(share.lower()), y + 3, pen);
        svg.line(x(share.upper()), y - 3, x(share.upper()), y + 3, pen);
        svg.circle(x(share.value()), y, 3.2, "#0072B2", Svg.INK);
    }

    @Override
    public Optional<Table> behind() {
        return Optional.of(Table.of("answers", rows)
                .words("outcome", Message.of("In words"), 60, row -> Cell.words(row.sentence()))
                .words("counted", Message.of("So far"), 20, row -> Cell.words(row.counted()))
                .figures(
                        "share",
                        Message.of("% (limits)"),
                        20,
                        row -> Cell.figure(
                                row.printed(),
                                Map.of(
                                        "share", row.share().value(),
                                        "lower", row.share().lower(),
                                        "upper", row.share().upper())))
                .words("kind", Message.of("Kind of limits"), 20, row -> Cell.words(row.kind()))
                .table());
    }
}
