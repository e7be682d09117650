package org.jmmlregistry.report.drawing;

import java.util.List;
import java.util.Optional;
import org.jmmlregistry.cohort.Numbers;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Drawing;
import org.jmmlregistry.report.Typeface;
import org.jmmlregistry.report.drawing.Svg.Letters;
import org.jmmlregistry.report.drawing.Svg.Pen;

/** Draws lanes of time: states as bars, events as marks on them, a cross for a death and an arrow for who lives on. */
final class SwimmerDrawing {

    private static final double WIDTH = 481;
    private static final double LANE = 12.6;
    private static final double BAR = 7;
    private static final double SIZE = 7.4;
    private static final double MONTHS = 404;
    private static final double END = 409;
    private static final double FIRST_COLUMN = 76;
    private static final double COLUMN = 24;

    private final Swimmer all;
    private final Language language;
    private final Svg svg = new Svg();
    private int areas;

    SwimmerDrawing(Swimmer all, Language language) {
        this.all = all;
        this.language = language;
    }

    Drawing draw() {
        double y = key(9);
        y = headings(y + 6);
        double top = y;
        for (Swimmer.Group group : all.groups()) {
            y += 14;
            svg.text(
                    0,
                    y,
                    language.say(group.heading()),
                    Letters.plain(8, "#0B4F6C").bold());
            y += 5;
            for (Swimmer.Lane lane : group.lanes()) {
                lane(lane, y + LANE / 2);
                y += LANE;
            }
        }
        if (all.scale().isSplit()) {
            double gap = (all.scale().end() + all.scale().x(Swimmer.Scale.FIRST + 1e-9)) / 2;
            svg.line(gap, top, gap, y, new Pen(Svg.PALE, 0.6, "1 3"));
        }
        return svg.drawing(WIDTH, y + 4, language.say(all.title()), all.told(language));
    }

    /** What fills and marks mean; the answer is where it ends. */
    private double key(double top) {
        double x = 0;
        double y = top;
        for (Fill fill : List.of(Fill.FREE, Fill.FAILED, Fill.FREE_AGAIN, Fill.FAILED_AGAIN)) {
            String words = language.say(words(fill));
            if (x + 20 + width(words) > WIDTH) {
                x = 0;
                y += 13;
            }
            bar(Optional.of(fill), x, x + 15, y - 3);
            svg.text(x + 19, y, words, Letters.plain(SIZE, Svg.INK));
            x += 30 + width(words);
        }
        y += 13;
        x = 5;
        for (Swimmer.Sign sign : Swimmer.Sign.values()) {
            String words = language.say(sign.words());
            mark(sign, x, y - 3);
            svg.text(x + 9, y, words, Letters.plain(SIZE, Svg.INK));
            x += 24 + width(words);
        }
        cross(x, y - 3);
        svg.text(x + 8, y, language.say(Message.of("died")), Letters.plain(SIZE, Svg.INK));
        x += 24 + width(language.say(Message.of("died")));
        arrow(x, y - 3);
        svg.text(x + 12, y, language.say(Message.of("alive, last seen")), Letters.plain(SIZE, Svg.INK));
        return y + 4;
    }

    private static double width(String words) {
        return Typeface.width(words, SIZE) * Svg.WIDER;
    }

    private static Message words(Fill fill) {
        return switch (fill) {
            case FREE -> Message.of("free of failure since HSCT\u00a01");
            case FAILED -> Message.of("failed");
            case FREE_AGAIN -> Message.of("free again");
            default -> Message.of("failed again");
        };
    }

    private double headings(double top) {
        double y = top + 9;
        Letters bold = Letters.plain(SIZE, Svg.INK).bold();
        svg.text(0, y + 10, language.say(Message.of("Case")), bold);
        svg.text(FIRST_COLUMN, y + 10, language.say(Message.of("IS off")), bold.centred());
        svg.text(FIRST_COLUMN + COLUMN, y + 10, language.say(Message.of("DLI")), bold.centred());
        svg.text(all.scale().x(0), y, language.say(Message.of("Months after the first HSCT")), bold);
        if (all.scale().isSplit()) {
            svg.text(
                    all.scale().x(Swimmer.Scale.FIRST + 1e-9),
                    y,
                    language.say(Message.of("smaller scale")),
                    Letters.plain(SIZE, Svg.GREY));
        }
        svg.text(MONTHS, y + 10, language.say(Message.of("Months")), bold.endingHere());
        svg.text(END, y + 10, language.say(Message.of("Last seen")), bold);
        ticks(y + 10);
        svg.line(0, y + 14, WIDTH, y + 14, Pen.solid(Svg.INK, 1));
        return y + 14;
    }

    private void ticks(double y) {
        boolean split = all.scale().isSplit();
        double first = split ? Swimmer.Scale.FIRST : all.scale().last();
        double step = first <= 6 ? 1 : first <= 18 ? 3 : 6;
        for (double month = 0; month <= first; month += step) {
            tick(month, y);
        }
        if (split) {
            double rest = all.scale().last() - Swimmer.Scale.FIRST;
            double wide = rest <= 48 ? 12 : rest <= 120 ? 36 : 60;
            for (double month = wide * Math.ceil((Swimmer.Scale.FIRST + rest * 0.08) / wide);
                    month <= all.scale().last();
                    month += wide) {
                tick(month, y);
            }
        }
    }

    private void tick(double month, double y) {
        svg.text(
                all.scale().x(month),
                y,
                String.valueOf(Math.round(month)),
                Letters.plain(SIZE, Svg.INK).centred());
    }

    private void lane(Swimmer.Lane lane, double y) {
        svg.text(0, y + 2.6, lane.name(), Letters.plain(SIZE, Svg.INK).bold());
        double column = FIRST_COLUMN;
        for (Message before : lane.before()) {
            svg.text(
                    column,
                    y + 2.6,
                    language.say(before),
                    Letters.plain(SIZE, Svg.INK).centred());
            column += COLUMN;
        }
        for (Swimmer.Stretch stretch : lane.stretches()) {
            stretch(stretch, y);
        }
        lane.marks().forEach(mark -> mark(mark.sign(), all.scale().x(mark.months()), y));
        double end = all.scale().x(lane.months());
        if (lane.dead()) {
            cross(end + 4, y);
        } else {
            arrow(end, y);
        }
        svg.text(
                MONTHS,
                y + 2.6,
                language.say(Numbers.months(lane.months())),
                Letters.plain(SIZE, Svg.INK).endingHere());
        svg.text(END, y + 2.6, language.say(lane.end()), Letters.plain(7, Svg.INK));
    }

    /** In two pieces where it goes from one window into the other. */
    private void stretch(Swimmer.Stretch stretch, double y) {
        double border = Swimmer.Scale.FIRST;
        if (all.scale().isSplit() && stretch.from() < border && stretch.to() > border) {
            bar(stretch.fill(), all.scale().x(stretch.from()), all.scale().end(), y);
            bar(stretch.fill(), all.scale().x(border + 1e-9), all.scale().x(stretch.to()), y);
        } else {
            bar(stretch.fill(), all.scale().x(stretch.from()), all.scale().x(stretch.to()), y);
        }
    }

    private void bar(Optional<Fill> fill, double left, double right, double y) {
        if (right - left < 0.2) {
            return;
        }
        List<double[]> round = List.of(
                new double[] {left, y - BAR / 2},
                new double[] {right, y - BAR / 2},
                new double[] {right, y + BAR / 2},
                new double[] {left, y + BAR / 2});
        fill.ifPresent(known -> known.paint(svg, round, all.name() + "-" + ++areas));
        svg.path(
                List.of(round.get(0), round.get(1), round.get(2), round.get(3), round.get(0)), Pen.solid(Svg.INK, 0.6));
    }

    private void mark(Swimmer.Sign sign, double x, double y) {
        switch (sign) {
            case RELAPSE -> shape(Svg.INK, x, y, 3.6, 3.6);
            case AUTOLOGOUS_RECOVERY -> shape("#FFFFFF", x, y, 3.6, 3.6);
            case GRAFT_FAILURE -> {
                svg.rectangle(x - 2.8, y - 2.8, 5.6, 5.6, "#FFFFFF");
                outline(List.of(
                        new double[] {x - 2.8, y - 2.8},
                        new double[] {x + 2.8, y - 2.8},
                        new double[] {x + 2.8, y + 2.8},
                        new double[] {x - 2.8, y + 2.8}));
            }
            case HSCT ->
                svg.area(
                        List.of(new double[] {x, y - 4.4}, new double[] {x + 4, y + 3.4}, new double[] {x - 4, y + 3.4
                        }),
                        Svg.INK);
            case DLI -> {
                svg.line(x, y - 5.4, x, y + 5.4, Pen.solid("#FFFFFF", 2.6));
                svg.line(x, y - 5.4, x, y + 5.4, Pen.solid(Svg.INK, 1.3));
            }
        }
    }

    private void shape(String fill, double x, double y, double wide, double high) {
        List<double[]> round = List.of(
                new double[] {x, y - high}, new double[] {x + wide, y}, new double[] {x, y + high}, new double[] {
                    x - wide, y
                });
        svg.area(round, fill);
        outline(round);
    }

    private void outline(List<double[]> round) {
        svg.path(
                List.of(round.get(0), round.get(1), round.get(2), round.get(3), round.get(0)), Pen.solid(Svg.INK, 0.9));
    }

    private void cross(double x, double y) {
        svg.line(x - 2.8, y - 2.8, x + 2.8, y + 2.8, Pen.solid(Svg.INK, 1.5));
        svg.line(x - 2.8, y + 2.8, x + 2.8, y - 2.8, Pen.solid(Svg.INK, 1.5));
    }

    private void arrow(double x, double y) {
        svg.line(x, y, x + 8, y, Pen.solid(Svg.INK, 1));
        svg.path(
                List.of(new double[] {x + 5, y - 2.6}, new double[] {x + 8, y}, new double[] {x + 5, y + 2.6}),
                Pen.solid(Svg.INK, 1));
    }
}
