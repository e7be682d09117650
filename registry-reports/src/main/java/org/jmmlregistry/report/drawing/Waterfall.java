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

/**
 * How a share came from what it was to what it is, step by step in a fixed order. The ends are level marks and no bars, since only a part
 * of the scale is drawn, which is said.
 *
 * @param levels what the share was, after each step, and is
 */
public record Waterfall(Message title, List<Level> levels) implements Picture {

    private static final double WIDTH = 481;
    private static final double LEFT = 34;
    private static final double TOP = 26;
    private static final double HEIGHT = 104;
    private static final double MARK = 46;
    private static final double SIZE = 7.6;
    private static final double LINE = 9.4;

    /** No less of the scale is drawn, so that a small step does not look like a large one. */
    private static final double LEAST = 0.1;

    /** How much wider bold letters are than plain ones. */
    private static final double BOLD = 1.08;

    /**
     * The share once a step is taken.
     *
     * @param share between 0 and 1
     * @param printed above the mark: the share itself at the ends, what it rose or fell in between
     * @param told beneath: who is counted then
     */
    public record Level(Message name, double share, Message printed, List<Message> told) {
        public Level {
            told = List.copyOf(told);
        }
    }

    /** The part of the scale that is drawn. */
    private record Scale(double low, double high, double tick) {

        static Scale of(List<Level> levels) {
            double least = levels.stream().mapToDouble(Level::share).min().orElse(0);
            double most = levels.stream().mapToDouble(Level::share).max().orElse(1);
            double tick = most - least > 0.4 ? 0.1 : most - least > 0.16 ? 0.05 : 0.02;
            double low = Math.max(0, Math.floor((least - tick / 2) / tick) * tick);
            double high = Math.min(1, Math.ceil((most + tick / 2) / tick) * tick);
            if (high - low < LEAST) {
                low = Math.max(0, Math.min(low, 1 - LEAST));
                high = low + LEAST;
            }
            return new Scale(low, high, tick);
        }

        double y(double share) {
            return TOP + HEIGHT * (high - share) / (high - low);
        }

        int ticks() {
            return (int) Math.round((high - low) / tick);
        }

        static int percent(double share) {
            return (int) Math.round(100 * share);
        }
    }

    public Waterfall {
        levels = List.copyOf(levels);
        if (levels.size() < 2) {
            throw new IllegalArgumentException("levels: at least what was and what is, not " + levels.size());
        }
    }

    private double step() {
        return (WIDTH - LEFT) / levels.size();
    }

    private double middle(int level) {
        return LEFT + step() * (level + 0.5);
    }

    @Override
    public Drawing draw(Language language) {
        Svg svg = new Svg();
        Scale scale = Scale.of(levels);
        svg.label(
                0,
                10,
                language.say(title),
                scale.high() - scale.low() > 0.99
                        ? ""
                        : language.say(Message.of(
                                "only the part from {low} to {high}\u00a0% is drawn",
                                Scale.percent(scale.low()), Scale.percent(scale.high()))),
                8.4);
        axis(svg, scale);
        for (int each = 0; each < levels.size(); each++) {
            level(svg, scale, each, language);
        }
        double bottom = names(svg, language);
        String told = levels.stream()
                .map(level -> language.say(level.name()) + ": " + language.say(level.printed()))
                .collect(Collectors.joining("; "));
        return svg.drawing(WIDTH, bottom + 4, language.say(title), told);
    }

    private static void axis(Svg svg, Scale scale) {
        for (int each = 0; each <= scale.ticks(); each++) {
            double share = scale.low() + each * scale.tick();
            double y = scale.y(share);
            svg.line(LEFT, y, WIDTH, y, Pen.solid(Svg.FAINT, 0.6));
            svg.text(
                    LEFT - 6,
                    y + 2.6,
                    Scale.percent(share) + (each == scale.ticks() ? "\u00a0%" : ""),
                    Letters.plain(SIZE, Svg.INK).endingHere());
        }
    }

    private boolean isEnd(int level) {
        return level == 0 || level == levels.size() - 1;
    }

    private void level(Svg svg, Scale scale, int each, Language language) {
        Level level = levels.get(each);
        double x = middle(each);
        double y = scale.y(level.share());
        double from = scale.y(levels.get(Math.max(0, each - 1)).share());
        boolean moved = !isEnd(each) && Math.abs(y - from) > 0.5;
        if (moved) {
            List<double[]> round = List.of(
                    new double[] {x - MARK / 2, from},
                    new double[] {x + MARK / 2, from},
                    new double[] {x + MARK / 2, y},
                    new double[] {x - MARK / 2, y},
                    new double[] {x - MARK / 2, from});
            Fill.FAILED.paint(svg, round, "step" + each);
            svg.path(round, Pen.solid(Svg.INK, 0.9));
        } else {
            svg.line(x - MARK / 2, y, x + MARK / 2, y, Pen.solid(Svg.INK, 3));
        }
        if (each + 1 < levels.size()) {
            svg.line(x + MARK / 2, y, middle(each + 1) - MARK / 2, y, new Pen(Svg.INK, 0.7, "2 2"));
        }
        svg.text(
                x,
                Math.min(y, isEnd(each) ? y : from) - 5,
                language.say(level.printed()),
                Letters.plain(9, Svg.INK).bold().centred());
    }

    /** @return where they end */
    private double names(Svg svg, Language language) {
        double bottom = 0;
        for (int each = 0; each < levels.size(); each++) {
            Level level = levels.get(each);
            double y = TOP + HEIGHT + 14;
            for (String line : Svg.broken(language.say(level.name()), SIZE, (step() - 6) / BOLD)) {
                svg.text(
                        middle(each),
                        y,
                        line,
                        Letters.plain(SIZE, Svg.INK).bold().centred());
                y += LINE;
            }
            for (Message told : level.told()) {
                for (String line : Svg.broken(language.say(told), SIZE, step() - 6)) {
                    svg.text(middle(each), y, line, Letters.plain(SIZE, Svg.INK).centred());
                    y += LINE;
                }
            }
            bottom = Math.max(bottom, y - LINE);
        }
        return bottom;
    }

    @Override
    public Optional<Table> behind() {
        return Optional.of(Table.of("steps", levels)
                .words("step", Message.of("Step"), 60, level -> Cell.words(level.name()))
                .figures(
                        "share",
                        Message.of("Share after it"),
                        30,
                        level -> Cell.figure(level.printed(), Map.of("", level.share())))
                .table());
    }
}
