package org.jmmlregistry.report.drawing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Drawing;
import org.jmmlregistry.report.Picture;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.report.drawing.Svg.Letters;
import org.jmmlregistry.report.drawing.Svg.Pen;

/**
 * Published estimates beneath ours at the same time, on one scale in percent. Ours is a diamond with its limits as a shaded column
 * that runs through the published ones; a published one is a dot, open where no limits are printed.
 */
public record SeriesForest(Message title, List<Times> times) implements Picture {

    private static final double WIDTH = 481;
    private static final double SERIES = 148;
    private static final double COUNTED = 172;
    private static final double DEFINED = 182;
    private static final double LEFT = 262;
    private static final double RIGHT = 362;
    private static final double PRINTED = 374;
    private static final double WARNED = 446;
    private static final double SIZE = 8.2;
    private static final double LINE = 10.4;
    private static final String OURS = "#E9F1F5";
    private static final String COLUMN = "#DCEAF2";

    /** How much wider bold letters are than plain ones. */
    private static final double BOLD = 1.08;

    /** Ours, and what is published at the same time. */
    public record Times(Row ours, List<Row> published) {

        public Times {
            published = List.copyOf(published);
        }
    }

    /**
     * An estimate.
     *
     * @param defined what it is called there, and when it is read
     * @param share empty if there is none
     * @param warned signs of the notes that say why it is not the same as ours
     */
    public record Row(
            Message series, int children, Message defined, Optional<Share> share, Message printed, Message warned) {}

    /** A share between 0 and 1 with its limits. */
    public record Share(double value, Optional<Limits> limits) {}

    public record Limits(double lower, double upper) {}

    public SeriesForest {
        times = List.copyOf(times);
    }

    private static double x(double share) {
        return LEFT + (RIGHT - LEFT) * share;
    }

    @Override
    public Drawing draw(Language language) {
        Svg svg = new Svg();
        headings(svg, language);
        double y = 14;
        for (Times each : times) {
            y = ours(svg, each.ours(), y, language);
            for (Row row : each.published()) {
                y = published(svg, row, each.ours(), y, language);
            }
        }
        return svg.drawing(WIDTH, y + 2, language.say(title), told(language));
    }

    private static void headings(Svg svg, Language language) {
        Letters bold = Letters.plain(7.6, Svg.INK).bold();
        svg.text(0, 9, language.say(Message.of("Series")), bold);
        svg.text(COUNTED, 9, "n", bold.endingHere());
        svg.text(DEFINED, 9, language.say(Message.of("As defined there")), bold);
        for (int percent = 0; percent <= 100; percent += 25) {
            svg.text(
                    x(percent / 100.0),
                    9,
                    String.valueOf(percent),
                    Letters.plain(7.6, Svg.INK).centred());
        }
        svg.text(PRINTED, 9, language.say(Message.of("% (limits)")), bold);
        svg.text(WARNED, 9, language.say(Message.of("Notes")), bold);
        svg.line(0, 14, WIDTH, 14, Pen.solid(Svg.INK, 1));
    }

    private static List<String> lines(Message words, double width, boolean bold, Language language) {
        return Svg.broken(language.say(words), SIZE, bold ? width / BOLD : width);
    }

    private static double height(Row row, boolean bold, Language language) {
        return 6
                + LINE
                        * Math.max(
                                lines(row.series(), SERIES, bold, language).size(),
                                lines(row.defined(), LEFT - DEFINED - 12, bold, language)
                                        .size());
    }

    private static double ours(Svg svg, Row row, double top, Language language) {
        double height = height(row, true, language);
        svg.rectangle(0, top, WIDTH, height, OURS);
        words(svg, row, top, true, language);
        row.share().ifPresent(share -> {
            column(svg, share, top + height / 2, top + height);
            whisker(svg, share, top + height / 2);
            diamond(svg, x(share.value()), top + height / 2);
        });
        return top + height;
    }

    private static double published(Svg svg, Row row, Row ours, double top, Language language) {
        double height = height(row, false, language);
        ours.share().ifPresent(share -> column(svg, share, top, top + height));
        words(svg, row, top, false, language);
        row.share().ifPresent(share -> {
            whisker(svg, share, top + height / 2);
            svg.circle(
                    x(share.value()), top + height / 2, 3, share.limits().isPresent() ? Svg.INK : "#FFFFFF", Svg.INK);
        });
        svg.line(0, top + height, WIDTH, top + height, Pen.solid(Svg.FAINT, 0.6));
        return top + height;
    }

    private static void words(Svg svg, Row row, double top, boolean bold, Language language) {
        double height = height(row, bold, language);
        Letters plain = Letters.plain(SIZE, Svg.INK);
        Letters letters = bold ? plain.bold() : plain;
        several(svg, 0, top + height / 2, lines(row.series(), SERIES, bold, language), letters);
        several(svg, DEFINED, top + height / 2, lines(row.defined(), LEFT - DEFINED - 12, bold, language), letters);
        double middle = top + height / 2 + 3;
        svg.text(COUNTED, middle, String.valueOf(row.children()), letters.endingHere());
        svg.text(PRINTED, middle, language.say(row.printed()), letters);
        svg.text(WARNED, middle, language.say(row.warned()), plain);
        for (int percent = 0; percent <= 100; percent += 25) {
            svg.line(x(percent / 100.0), top, x(percent / 100.0), top + height, Pen.solid(Svg.FAINT, 0.6));
        }
    }

    private static void several(Svg svg, double x, double middle, List<String> lines, Letters letters) {
        double at = middle + 3 - LINE * (lines.size() - 1) / 2;
        for (String line : lines) {
            svg.text(x, at, line, letters);
            at += LINE;
        }
    }

    private static void column(Svg svg, Share share, double top, double bottom) {
        share.limits()
                .ifPresent(limits -> svg.rectangle(
                        x(limits.lower()), top, x(limits.upper()) - x(limits.lower()), bottom - top, COLUMN));
        svg.line(x(share.value()), top, x(share.value()), bottom, new Pen(Svg.INK, 0.7, "2 2"));
    }

    private static void whisker(Svg svg, Share share, double y) {
        Pen pen = Pen.solid(Svg.INK, 1.2);
        share.limits().ifPresent(limits -> {
            svg.line(x(limits.lower()), y, x(limits.upper()), y, pen);
            svg.line(x(limits.lower()), y - 3, x(limits.lower()), y + 3, pen);
            svg.line(x(limits.upper()), y - 3, x(limits.upper()), y + 3, pen);
        });
    }

    private static void diamond(Svg svg, double x, double y) {
        List<double[]> round = List.of(
                new double[] {x - 4.4, y},
                new double[] {x, y - 4.4},
                new double[] {x + 4.4, y},
                new double[] {x, y + 4.4},
                new double[] {x - 4.4, y});
        svg.area(round, "#0072B2");
        svg.path(round, Pen.solid(Svg.INK, 1));
    }

    private String told(Language language) {
        return times.stream()
                .map(each -> told(each.ours(), language)
                        + each.published().stream()
                                .map(row -> "; " + told(row, language))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining(". "));
    }

    private static String told(Row row, Language language) {
        return language.say(row.series()) + ", " + language.say(row.defined()) + ": " + language.say(row.printed());
    }

    /** The report has a table of the same, with the warnings in words. */
    @Override
    public Optional<Table> behind() {
        return Optional.empty();
    }
}
