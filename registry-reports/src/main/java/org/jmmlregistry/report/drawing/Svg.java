package org.jmmlregistry.report.drawing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmmlregistry.report.Drawing;
import org.jmmlregistry.report.Typeface;

/** Writes SVG text element by element; one unit is one point on paper. */
final class Svg {
    static final String INK = "#1B2733";
    static final String GREY = "#5A6872";
    static final String FAINT = "#C9D1D7";
    /** Of lines that fill an area. */
    static final String HATCH = "#6B4A33";

    static final String PALE = "#7F8C94";

    /** The colour-blind safe palette of Okabe and Ito, darkest first. */
    static final List<String> COLOURS = List.of("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9");

    /** One dash pattern for each colour, so that lines can be told apart without it. */
    static final List<String> DASHES = List.of("none", "7 3", "2 2", "8 3 2 3", "4 2", "10 4");

    /** How a line is drawn; the dash pattern is {@code none} for a solid one. */
    record Pen(String colour, double width, String dashes) {
        static Pen solid(String colour, double width) {
            return new Pen(colour, width, "none");
        }

        private Drawing.Line line() {
            return new Drawing.Line(
                    colour,
                    width,
                    "none".equals(dashes)
                            ? List.of()
                            : Stream.of(dashes.split(" ", -1))
                                    .map(Double::valueOf)
                                    .toList());
        }

        private String attributes() {
            return " stroke=\"%s\" stroke-width=\"%s\"%s"
                    .formatted(colour, n(width), "none".equals(dashes) ? "" : " stroke-dasharray=\"" + dashes + "\"");
        }
    }

    /** How words are set. */
    record Letters(double size, String colour, String anchor, boolean strong) {
        static Letters plain(double size, String colour) {
            return new Letters(size, colour, "start", false);
        }

        Letters bold() {
            return new Letters(size, colour, anchor, true);
        }

        Letters centred() {
            return new Letters(size, colour, "middle", strong);
        }

        Letters endingHere() {
            return new Letters(size, colour, "end", strong);
        }

        private Drawing.Anchor drawn() {
            return switch (anchor) {
                case "middle" -> Drawing.Anchor.MIDDLE;
                case "end" -> Drawing.Anchor.END;
                default -> Drawing.Anchor.START;
            };
        }

        private String attributes() {
            return " font-size=\"%s\" fill=\"%s\" text-anchor=\"%s\"%s"
                    .formatted(n(size), colour, anchor, strong ? " font-weight=\"bold\"" : "");
        }
    }

    private static final double VEIL = 0.55;

    private static final String FONTS = Stream.concat(
                    Typeface.families().stream().map(family -> "'" + family + "'"),
                    Stream.of("'Segoe UI'", "'DejaVu Sans'", "sans-serif"))
            .collect(Collectors.joining(", "));

    /** How much wider the letters of a page may be than those on paper, where the reader's machine has no Source Sans. */
    static final double WIDER = 1.13;

    private final StringBuilder body = new StringBuilder();
    private List<Drawing.Shape> shapes = new ArrayList<>();

    private void outline(List<double[]> points, boolean closed, Optional<Drawing.Fill> fill, Optional<Pen> pen) {
        shapes.add(new Drawing.Outline(points(points), closed, fill, pen.map(Pen::line)));
    }

    private static List<Drawing.Point> points(List<double[]> points) {
        return points.stream().map(each -> new Drawing.Point(each[0], each[1])).toList();
    }

    private static List<double[]> corners(double x, double y, double width, double height) {
        return List.of(
                new double[] {x, y}, new double[] {x + width, y}, new double[] {x + width, y + height}, new double[] {
                    x, y + height
                });
    }

    private static Optional<Drawing.Fill> filled(String colour, double opacity) {
        return Optional.of(new Drawing.Fill(colour, opacity));
    }

    Svg line(double x1, double y1, double x2, double y2, Pen pen) {
        body.append("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"%s/>\n"
                .formatted(n(x1), n(y1), n(x2), n(y2), pen.attributes()));
        outline(List.of(new double[] {x1, y1}, new double[] {x2, y2}), false, Optional.empty(), Optional.of(pen));
        return this;
    }

    Svg rectangle(double x, double y, double width, double height, String fill) {
        body.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>\n"
                .formatted(n(x), n(y), n(width), n(height), fill));
        outline(corners(x, y, width, height), true, filled(fill, 1), Optional.empty());
        return this;
    }

    /** White, with a thin edge. */
    Svg box(double x, double y, double width, double height) {
        body.append(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"#FFFFFF\" stroke=\"%s\" stroke-width=\"0.7\"/>\n"
                        .formatted(n(x), n(y), n(width), n(height), INK));
        outline(corners(x, y, width, height), true, filled("#FFFFFF", 1), Optional.of(Pen.solid(INK, 0.7)));
        return this;
    }

    Svg circle(double x, double y, double radius, String fill, String stroke) {
        body.append("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"1\"/>\n"
                .formatted(n(x), n(y), n(radius), fill, stroke));
        shapes.add(new Drawing.Disc(
                new Drawing.Point(x, y), radius, fill, Pen.solid(stroke, 1).line()));
        return this;
    }

    /** An open path through the points. */
    Svg path(List<double[]> points, Pen pen) {
        if (points.size() > 1) {
            body.append("<path d=\"%s\" fill=\"none\" stroke-linejoin=\"round\"%s/>\n"
                    .formatted(through(points), pen.attributes()));
            outline(points, false, Optional.empty(), Optional.of(pen));
        }
        return this;
    }

    /** A filled area round the points. */
    Svg area(List<double[]> points, String fill) {
        if (points.size() > 2) {
            body.append("<path d=\"%s Z\" fill=\"%s\" stroke=\"none\"/>\n".formatted(through(points), fill));
            outline(points, true, filled(fill, 1), Optional.empty());
        }
        return this;
    }

    /** The same through which what lies beneath shows. */
    Svg veil(List<double[]> points, String fill) {
        if (points.size() > 2) {
            body.append("<path d=\"%s Z\" fill=\"%s\" fill-opacity=\"0.55\" stroke=\"none\"/>\n"
                    .formatted(through(points), fill));
            outline(points, true, filled(fill, VEIL), Optional.empty());
        }
        return this;
    }

    /** What is drawn shows only within the points. */
    Svg within(List<double[]> points, String id, Runnable drawing) {
        body.append("<clipPath id=\"%s\"><path d=\"%s Z\"/></clipPath>\n<g clip-path=\"url(#%s)\">\n"
                .formatted(id, through(points), id));
        List<Drawing.Shape> around = shapes;
        shapes = new ArrayList<>();
        drawing.run();
        around.add(new Drawing.Clip(points(points), shapes));
        shapes = around;
        body.append("</g>\n");
        return this;
    }

    Svg text(double x, double y, String words, Letters letters) {
        body.append(
                "<text x=\"%s\" y=\"%s\"%s>%s</text>\n".formatted(n(x), n(y), letters.attributes(), escaped(words)));
        words(
                x,
                y,
                List.of(new Drawing.Run(words, letters.colour(), letters.strong())),
                letters.size(),
                letters.drawn());
        return this;
    }

    private void words(double x, double y, List<Drawing.Run> runs, double size, Drawing.Anchor anchor) {
        shapes.add(new Drawing.Words(new Drawing.Point(x, y), runs, size, anchor, false));
    }

    /** Words in bold and, after them, words in plain grey. */
    Svg label(double x, double y, String bold, String plain, double size) {
        body.append(
                "<text x=\"%s\" y=\"%s\" font-size=\"%s\" fill=\"%s\"><tspan font-weight=\"bold\">%s</tspan>%s</text>\n"
                        .formatted(
                                n(x),
                                n(y),
                                n(size),
                                INK,
                                escaped(bold),
                                plain.isEmpty() ? "" : "<tspan fill=\"" + GREY + "\"> " + escaped(plain) + "</tspan>"));
        List<Drawing.Run> runs = new ArrayList<>(List.of(new Drawing.Run(bold, INK, true)));
        if (!plain.isEmpty()) {
            runs.add(new Drawing.Run(" " + plain, GREY, false));
        }
        words(x, y, runs, size, Drawing.Anchor.START);
        return this;
    }

    /** Words that run upwards, for a vertical axis. */
    Svg upwards(double x, double y, String words, double size, String fill) {
        body.append(
                "<text transform=\"translate(%s %s) rotate(-90)\" font-size=\"%s\" fill=\"%s\" text-anchor=\"middle\">%s</text>\n"
                        .formatted(n(x), n(y), n(size), fill, escaped(words)));
        shapes.add(new Drawing.Words(
                new Drawing.Point(x, y),
                List.of(new Drawing.Run(words, fill, false)),
                size,
                Drawing.Anchor.MIDDLE,
                true));
        return this;
    }

    Drawing drawing(double width, double height, String title, String description) {
        String svg =
                """
                <svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 %s %s" width="%s" height="%s" \
                font-family="%s">
                <title>%s</title>
                <desc>%s</desc>
                %s</svg>
                """
                        .formatted(
                                n(width),
                                n(height),
                                n(width),
                                n(height),
                                FONTS,
                                escaped(title),
                                escaped(description),
                                body);
        return new Drawing(svg, title + ". " + description, width, height, shapes);
    }

    /** Words broken into lines that are no wider than this, set in letters of this size. */
    static List<String> broken(String words, double size, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && Typeface.width(longer, size) * WIDER > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private static String through(List<double[]> points) {
        StringBuilder d = new StringBuilder();
        for (double[] point : points) {
            d.append(d.isEmpty() ? "M" : " L").append(n(point[0])).append(' ').append(n(point[1]));
        }
        return d.toString();
    }

    private static String n(double value) {
        return BigDecimal.valueOf(value)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
