package org.jmmlregistry.report.drawing;

import java.util.DoubleSummaryStatistics;
import java.util.List;

/** What a stacked area is filled with; each has a pattern of its own, so that it is told apart without colour. */
public enum Fill {
    FREE("#DCEAF2", Pattern.PLAIN),
    FREE_AGAIN("#8FC1DC", Pattern.LEFT),
    FAILED("#F6D9C6", Pattern.RIGHT),
    FAILED_AGAIN("#EFC3A4", Pattern.CROSSED),
    RECOVERED("#F3E9C2", Pattern.LEVEL),
    REJECTED("#DDEBD9", Pattern.UPRIGHT),
    DEAD("#B9C2C8", Pattern.DOTTED);

    /** How the area is hatched. */
    enum Pattern {
        PLAIN,
        LEFT,
        RIGHT,
        CROSSED,
        LEVEL,
        UPRIGHT,
        DOTTED
    }

    private static final double APART = 5;
    private static final Svg.Pen THIN = Svg.Pen.solid(Svg.HATCH, 0.5);
    private static final Svg.Pen DOTS = new Svg.Pen(Svg.INK, 0.9, "0.9 5.1");

    private final String colour;
    private final Pattern pattern;

    Fill(String colour, Pattern pattern) {
        this.colour = colour;
        this.pattern = pattern;
    }

    /** Fills what lies round the points; the identifier is that of no other area on a page. */
    void paint(Svg svg, List<double[]> round, String id) {
        svg.area(round, colour);
        if (pattern == Pattern.PLAIN || round.size() < 3) {
            return;
        }
        Area area = Area.of(round);
        svg.within(round, id, () -> hatch(svg, area));
    }

    /** What encloses the points. */
    private record Area(double left, double right, double top, double bottom) {

        static Area of(List<double[]> points) {
            DoubleSummaryStatistics x =
                    points.stream().mapToDouble(point -> point[0]).summaryStatistics();
            DoubleSummaryStatistics y =
                    points.stream().mapToDouble(point -> point[1]).summaryStatistics();
            return new Area(x.getMin(), x.getMax(), y.getMin(), y.getMax());
        }
    }

    private void hatch(Svg svg, Area area) {
        switch (pattern) {
            case LEFT -> slanted(svg, area, true);
            case RIGHT -> slanted(svg, area, false);
            case CROSSED -> {
                slanted(svg, area, true);
                slanted(svg, area, false);
            }
            case LEVEL -> level(svg, area, THIN);
            case UPRIGHT -> {
                for (double x = Math.ceil(area.left() / APART) * APART; x <= area.right(); x += APART) {
                    svg.line(x, area.top(), x, area.bottom(), THIN);
                }
            }
            case DOTTED -> level(svg, area, DOTS);
            case PLAIN -> throw new IllegalStateException("a plain area has no lines");
        }
    }

    private static void level(Svg svg, Area area, Svg.Pen pen) {
        for (double row = Math.ceil(area.top() / APART); row * APART <= area.bottom(); row++) {
            double shift = row % 2 == 0 ? 0 : 3;
            svg.line(Math.floor(area.left()) + shift, row * APART, area.right(), row * APART, pen);
        }
    }

    private static void slanted(Svg svg, Area area, boolean toLeft) {
        double height = area.bottom() - area.top();
        for (double x = Math.floor((area.left() - height) / APART) * APART; x <= area.right(); x += APART) {
            svg.line(toLeft ? x : x + height, area.top(), toLeft ? x + height : x, area.bottom(), THIN);
        }
    }
}
