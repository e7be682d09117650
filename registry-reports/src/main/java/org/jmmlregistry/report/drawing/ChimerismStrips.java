package org.jmmlregistry.report.drawing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jmmlregistry.cohort.Numbers;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Drawing;
import org.jmmlregistry.report.Picture;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.report.drawing.Svg.Letters;
import org.jmmlregistry.report.drawing.Svg.Pen;
import org.jmmlregistry.report.phrase.DonorShare;

/**
 * Donor chimerism of many children, a strip for each, all on one scale; samples are joined within one HSCT and one kind of cells.
 *
 * @param name for programs
 * @param last month on the scale
 */
public record ChimerismStrips(String name, Message title, int last, List<Strip> strips) implements Picture {

    /** As many as stand beside one another. */
    public static final int PER_ROW = 6;

    private static final double WIDTH = 481;
    private static final double APART = 10;
    private static final double LEFT = 20;
    private static final double HIGH = 60;
    private static final double ROW = 104;
    private static final double SIZE = 7;
    private static final double FULL = 95;
    private static final double ABSENT = 5;

    /**
     * A child with at least one sample.
     *
     * @param samples in all
     * @param lines samples that are joined
     * @param marks failures and further HSCTs
     * @param death months after the first HSCT; empty if it lives
     */
    public record Strip(String name, int samples, List<Line> lines, List<Swimmer.Mark> marks, OptionalDouble death) {
        public Strip {
            lines = List.copyOf(lines);
            marks = List.copyOf(marks);
        }
    }

    /** Samples of one kind of cells after one HSCT. */
    public record Line(Message cells, List<Sample> samples) {
        public Line {
            samples = List.copyOf(samples);
        }
    }

    public record Sample(double months, double percent) {}

    public ChimerismStrips {
        strips = List.copyOf(strips);
    }

    private static double width() {
        return (WIDTH - LEFT - 3 - APART * (PER_ROW - 1)) / PER_ROW;
    }

    @Override
    public Drawing draw(Language language) {
        Svg svg = new Svg();
        for (int each = 0; each < strips.size(); each++) {
            double left = LEFT + (each % PER_ROW) * (width() + APART);
            int row = each / PER_ROW;
            double top = 22 + ROW * row;
            if (each % PER_ROW == 0) {
                scale(svg, top);
            }
            strip(svg, strips.get(each), left, top, language);
        }
        int rows = (strips.size() + PER_ROW - 1) / PER_ROW;
        return svg.drawing(WIDTH, ROW * rows, language.say(title), told(language));
    }

    private static double y(double top, double percent) {
        return top + HIGH * (1 - percent / 100);
    }

    private double x(double left, double months) {
        return left + width() * months / last;
    }

    private static void scale(Svg svg, double top) {
        for (int percent : new int[] {0, 50, 100}) {
            svg.text(
                    LEFT - 3,
                    y(top, percent) + 2.5,
                    String.valueOf(percent),
                    Letters.plain(SIZE, Svg.INK).endingHere());
        }
    }

    private void strip(Svg svg, Strip strip, double left, double top, Language language) {
        double bottom = top + HIGH;
        svg.text(left, top - 12, strip.name(), Letters.plain(SIZE, Svg.INK).bold());
        int beyond = (int) strip.lines().stream()
                .flatMap(line -> line.samples().stream())
                .filter(sample -> sample.months() > last)
                .count();
        svg.text(
                left,
                top - 4,
                language.say(
                        beyond == 0
                                ? Message.of("n = {n}", strip.samples())
                                : Message.of("n = {n}, {beyond} later", strip.samples(), beyond)),
                Letters.plain(SIZE, Svg.GREY));
        svg.rectangle(left, y(top, 100), width(), y(top, FULL) - y(top, 100), "#DCEAF2");
        svg.rectangle(left, y(top, ABSENT), width(), y(top, 0) - y(top, ABSENT), "#F6D9C6");
        svg.line(left, y(top, 50), left + width(), y(top, 50), Pen.solid("#E1E7EA", 0.5));
        svg.line(left, top, left, bottom, Pen.solid(Svg.INK, 0.7));
        svg.line(left, bottom, left + width(), bottom, Pen.solid(Svg.INK, 0.7));
        for (int third = 0; third <= 2; third++) {
            int month = last * third / 2;
            svg.line(x(left, month), bottom, x(left, month), bottom + 2.5, Pen.solid(Svg.INK, 0.7));
            svg.text(
                    x(left, month),
                    bottom + 9.5,
                    String.valueOf(month),
                    third == 2
                            ? Letters.plain(SIZE, Svg.INK).endingHere()
                            : Letters.plain(SIZE, Svg.INK).centred());
        }
        marks(svg, strip, left, top);
        for (int line = 0; line < strip.lines().size(); line++) {
            line(svg, strip.lines().get(line), line, left, top);
        }
    }

    private void marks(Svg svg, Strip strip, double left, double top) {
        double bottom = top + HIGH;
        for (Swimmer.Mark mark : strip.marks()) {
            double x = x(left, mark.months());
            if (mark.months() > last) {
                continue;
            }
            if (mark.sign() == Swimmer.Sign.HSCT) {
                svg.line(x, top, x, bottom, new Pen(Svg.INK, 0.9, "2 2"));
            } else if (mark.sign() != Swimmer.Sign.DLI) {
                svg.area(
                        List.of(
                                new double[] {x, bottom - 7},
                                new double[] {x + 3, bottom - 3.5},
                                new double[] {x, bottom},
                                new double[] {x - 3, bottom - 3.5}),
                        Svg.INK);
            }
        }
        strip.death().ifPresent(death -> {
            if (death <= last) {
                double x = x(left, death);
                double y = y(top, 50);
                svg.line(x, top, x, bottom, Pen.solid(Svg.INK, 0.8));
                svg.line(x - 2.6, y - 2.6, x + 2.6, y + 2.6, Pen.solid(Svg.INK, 1.4));
                svg.line(x - 2.6, y + 2.6, x + 2.6, y - 2.6, Pen.solid(Svg.INK, 1.4));
            }
        });
    }

    private void line(Svg svg, Line line, int number, double left, double top) {
        List<double[]> points = line.samples().stream()
                .filter(sample -> sample.months() <= last)
                .map(sample -> new double[] {x(left, sample.months()), y(top, sample.percent())})
                .toList();
        svg.path(points, new Pen("#0072B2", 1.1, Svg.DASHES.get(number % Svg.DASHES.size())));
        for (double[] point : points) {
            svg.circle(point[0], point[1], 1.7, "#FFFFFF", Svg.INK);
        }
    }

    private String told(Language language) {
        return strips.stream()
                .map(strip -> strip.name() + ": "
                        + language.say(Message.of("{n, plural, one {# sample} other {# samples}}", strip.samples())))
                .collect(Collectors.joining("; "));
    }

    private record Row(String child, int number, Message cells, Sample sample) {}

    @Override
    public Optional<Table> behind() {
        List<Row> rows = new ArrayList<>();
        for (Strip strip : strips) {
            int number = 0;
            for (Line line : strip.lines()) {
                for (Sample sample : line.samples()) {
                    rows.add(new Row(strip.name(), ++number, line.cells(), sample));
                }
            }
        }
        return Optional.of(Table.of(name, rows)
                .look(Table.Look.LISTING)
                .words(
                        "sample",
                        Message.of("Sample"),
                        120,
                        row -> Cell.words(Message.of("{child}, sample {number}", row.child(), row.number())))
                .words("cells", Message.of("Cells tested"), 160, row -> Cell.words(row.cells()))
                .figures(
                        "months",
                        Message.of("Months after HSCT\u00a01"),
                        80,
                        row -> Cell.number(
                                Numbers.months(row.sample().months()),
                                row.sample().months()))
                .figures(
                        "donor",
                        Message.of("Donor cells, %"),
                        80,
                        row -> Cell.figure(
                                DonorShare.of(BigDecimal.valueOf(row.sample().percent())),
                                Map.of("", row.sample().percent())))
                .table());
    }
}
