package org.jmmlregistry.report.drawing;

import java.util.List;
import org.jmmlregistry.report.Typeface;
import org.jmmlregistry.report.drawing.Svg.Letters;
import org.jmmlregistry.report.drawing.Svg.Pen;

/**
 * How many children are alive and how many died, as one mark a child: a ring for one alive, a cross for one who died. Of more
 * than sixty a bar stands for all.
 */
public record Fates(int alive, int dead) {

    private static final int MOST_MARKS = 60;
    private static final double STEP = 7.6;
    private static final double LINE = 9.4;
    private static final double RADIUS = 2.7;
    private static final double BAR = 8;

    private int all() {
        return alive + dead;
    }

    private boolean isBar() {
        return all() > MOST_MARKS;
    }

    private static int perLine(double width) {
        return Math.max(1, (int) (width / STEP));
    }

    double height(double width) {
        if (isBar()) {
            return BAR + 3;
        }
        int lines = (all() + perLine(width) - 1) / perLine(width);
        return LINE * lines;
    }

    /** Draws them line by line from the upper left corner. */
    void draw(Svg svg, double x, double y, double width) {
        if (isBar()) {
            bar(svg, x, y + 1, width);
            return;
        }
        int perLine = perLine(width);
        for (int child = 0; child < all(); child++) {
            int line = child / perLine;
            mark(svg, x + STEP * (child % perLine) + STEP / 2, y + LINE * line + LINE / 2, child < alive);
        }
    }

    private void bar(Svg svg, double x, double y, double width) {
        double living = width * alive / all();
        svg.rectangle(x, y, living, BAR, "#DCEAF2");
        svg.rectangle(x + living, y, width - living, BAR, Svg.INK);
        svg.path(
                List.of(
                        new double[] {x, y},
                        new double[] {x + width, y},
                        new double[] {x + width, y + BAR},
                        new double[] {x, y + BAR},
                        new double[] {x, y}),
                Pen.solid(Svg.INK, 0.8));
    }

    /** One child: a ring if it is alive, a cross if it died. */
    static void mark(Svg svg, double x, double y, boolean alive) {
        if (alive) {
            svg.circle(x, y, RADIUS, "#FFFFFF", Svg.INK);
        } else {
            svg.line(x - RADIUS, y - RADIUS, x + RADIUS, y + RADIUS, Pen.solid(Svg.INK, 1.4));
            svg.line(x - RADIUS, y + RADIUS, x + RADIUS, y - RADIUS, Pen.solid(Svg.INK, 1.4));
        }
    }

    /** What the two marks mean, on one line; the answer is where it ends. */
    static double key(Svg svg, double y, String alive, String died) {
        mark(svg, 4, y - 3, true);
        svg.text(11, y, alive, Letters.plain(8, Svg.INK));
        double next = 11 + Typeface.width(alive, 8) * Svg.WIDER + 18;
        mark(svg, next, y - 3, false);
        svg.text(next + 7, y, died, Letters.plain(8, Svg.INK));
        return y + 6;
    }
}
