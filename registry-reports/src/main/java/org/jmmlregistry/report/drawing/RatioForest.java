package org.jmmlregistry.report.drawing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Drawing;
import org.jmmlregistry.report.Picture;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.report.drawing.Svg.Letters;
import org.jmmlregistry.report.drawing.Svg.Pen;

/**
 * Ratios with their limits one beneath the other, on a logarithmic axis on which a half lies as far from 1 as the double; a limit
 * beyond the axis ends in an arrow.
 *
 * @param measure what the ratios are of
 */
public record RatioForest(Message title, Message measure, List<Row> rows) implements Picture {

    private static final double WIDTH = 481;
    private static final double WORDS = 186;
    private static final double LEFT = 200;
    private static final double RIGHT = 384;
    private static final double PRINTED = 394;
    private static final double SIZE = 8.2;
    private static final double LINE = 10.4;
    private static final double INDENT = 10;

    /** From one line of a hatched area to the next. */
    private static final double HATCHED = 4;

    /** How much wider bold letters are than plain ones. */
    private static final double BOLD = 1.08;

    /** Beyond these an axis shows nothing more. */
    private static final double LEAST = 0.01;

    private static final double MOST = 100;

    private static final List<Double> TICKS =
            List.of(0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0);
    private static final int MOST_TICKS = 7;

    /**
     * A row: a heading, a group that others are held against, or a ratio.
     *
     * @param beneath whether it stands beneath a heading
     * @param ratio empty of a heading and of a reference
     * @param detectable the smallest ratio above 1 that the events behind it would show; what lies beyond it, and beyond its
     *     inverse, is hatched; empty if that is not told
     */
    public record Row(
            Message words, boolean beneath, Optional<Ratio> ratio, Message printed, OptionalDouble detectable) {
        public Row(Message words, boolean beneath, Optional<Ratio> ratio, Message printed) {
            this(words, beneath, ratio, printed, OptionalDouble.empty());
        }
    }

    public record Ratio(double value, double lower, double upper) {}

    public RatioForest {
        rows = List.copyOf(rows);
    }

    /** A part of the axis that begins and ends at a tick. */
    private record Axis(double from, double to) {

        double x(double ratio) {
            double inside = Math.max(from, Math.min(to, ratio));
            return LEFT + (RIGHT - LEFT) * Math.log(inside / from) / Math.log(to / from);
        }

        List<Double> ticks() {
            List<Double> all =
                    TICKS.stream().filter(tick -> tick >= from && tick <= to).toList();
            return all.size() <= MOST_TICKS
                    ? all
                    : all.stream().filter(Axis::isPowerOfTen).toList();
        }

        private static boolean isPowerOfTen(double tick) {
            return Math.abs(Math.log10(tick) - Math.rint(Math.log10(tick))) < 1e-9;
        }
    }

    private Axis axis() {
        double shown = rows.stream()
                .flatMapToDouble(row -> row.detectable().stream())
                .max()
                .orElse(1);
        double least = Math.min(limits(Ratio::lower).min().orElse(1), 1 / shown);
        double most = Math.max(limits(Ratio::upper).max().orElse(1), shown);
        double from = TICKS.stream()
                .filter(tick -> tick <= Math.min(0.5, least))
                .reduce((before, next) -> next)
                .orElse(LEAST);
        double to = TICKS.stream()
                .filter(tick -> tick >= Math.max(2, most))
                .findFirst()
                .orElse(MOST);
        return new Axis(from, to);
    }

    private DoubleStream limits(ToDoubleFunction<Ratio> limit) {
        return rows.stream().flatMap(row -> row.ratio().stream()).mapToDouble(limit);
    }

    @Override
    public Drawing draw(Language language) {
        Svg svg = new Svg();
        Axis axis = axis();
        Letters bold = Letters.plain(7.6, Svg.INK).bold();
        svg.text(LEFT, 9, language.say(measure), bold);
        svg.text(PRINTED, 9, language.say(Message.of("Ratio (limits)")), bold);
        svg.line(0, 14, WIDTH, 14, Pen.solid(Svg.INK, 1));
        double y = 14;
        for (Row row : rows) {
            y = row(svg, axis, row, y, language);
        }
        for (double tick : axis.ticks()) {
            svg.text(
                    axis.x(tick),
                    y + 10,
                    plain(tick),
                    Letters.plain(7.6, Svg.INK).centred());
        }
        svg.text(
                axis.x(1) - 8,
                y + 21,
                language.say(Message.of("← less often")),
                Letters.plain(7.6, Svg.INK).endingHere());
        svg.text(axis.x(1) + 8, y + 21, language.say(Message.of("more often →")), Letters.plain(7.6, Svg.INK));
        return svg.drawing(WIDTH, y + 26, language.say(title), told(language));
    }

    private static String plain(double tick) {
        return tick == Math.rint(tick) ? String.valueOf((long) tick) : String.valueOf(tick);
    }

    private double row(Svg svg, Axis axis, Row row, double top, Language language) {
        boolean heading = row.ratio().isEmpty() && !row.beneath();
        double indent = row.beneath() ? INDENT : 0;
        List<String> words = Svg.broken(language.sentence(row.words()), SIZE, (WORDS - indent) / (heading ? BOLD : 1));
        double height = LINE * words.size() + 5;
        for (double tick : axis.ticks()) {
            svg.line(axis.x(tick), top, axis.x(tick), top + height, Pen.solid(Svg.FAINT, 0.6));
        }
        row.detectable().ifPresent(ratio -> {
            hatched(svg, axis.x(axis.from()), axis.x(1 / ratio), top, height);
            hatched(svg, axis.x(ratio), axis.x(axis.to()), top, height);
        });
        svg.line(axis.x(1), top, axis.x(1), top + height, Pen.solid(Svg.INK, 0.9));
        double at = top + LINE;
        for (String line : words) {
            Letters plain = Letters.plain(SIZE, Svg.INK);
            svg.text(indent, at, line, heading ? plain.bold() : plain);
            at += LINE;
        }
        double middle = top + height / 2;
        row.ratio().ifPresent(ratio -> whisker(svg, axis, ratio, middle));
        svg.text(PRINTED, middle + 3, language.say(row.printed()), Letters.plain(SIZE, Svg.INK));
        svg.line(0, top + height, WIDTH, top + height, Pen.solid(Svg.FAINT, 0.6));
        return top + height;
    }

    private static void hatched(Svg svg, double left, double right, double top, double height) {
        for (double x = Math.ceil(left / HATCHED) * HATCHED; x + 3 < right; x += HATCHED) {
            svg.line(x, top + height - 1, x + 3, top + 1, Pen.solid(Svg.PALE, 0.6));
        }
    }

    private static void whisker(Svg svg, Axis axis, Ratio ratio, double y) {
        Pen pen = Pen.solid(Svg.INK, 1.2);
        svg.line(axis.x(ratio.lower()), y, axis.x(ratio.upper()), y, pen);
        end(svg, axis, ratio.lower(), ratio.lower() < axis.from() ? 5 : 0, y);
        end(svg, axis, ratio.upper(), ratio.upper() > axis.to() ? -5 : 0, y);
        if (ratio.value() >= axis.from() && ratio.value() <= axis.to()) {
            double x = axis.x(ratio.value());
            svg.rectangle(x - 3, y - 3, 6, 6, Svg.INK);
        }
    }

    /** A stroke where a limit lies, or an arrow where it lies beyond the axis. */
    private static void end(Svg svg, Axis axis, double limit, double back, double y) {
        double x = axis.x(limit);
        svg.path(
                List.of(new double[] {x + back, y - 3}, new double[] {x, back == 0 ? y - 3 : y}, new double[] {
                    x + back, y + 3
                }),
                Pen.solid(Svg.INK, 1.2));
    }

    private String told(Language language) {
        return rows.stream()
                .flatMap(row -> row.ratio().isPresent()
                        ? Stream.of(language.say(row.words()) + ": " + language.say(row.printed()))
                        : Stream.empty())
                .collect(Collectors.joining("; "));
    }

    /** The report has a table of the ratios with their tests. */
    @Override
    public Optional<Table> behind() {
        return Optional.empty();
    }
}
