package org.jmmlregistry.report;

import java.util.List;
import java.util.Optional;

/**
 * A drawing as SVG text and as the shapes of which that is made, and the words that stand for it where it cannot be seen. One unit
 * is one point on paper; y grows downwards.
 */
public record Drawing(String svg, String alternative, double width, double height, List<Shape> shapes) {

    public Drawing {
        shapes = List.copyOf(shapes);
    }

    /** One of them; those that follow lie above. */
    public sealed interface Shape permits Outline, Disc, Words, Clip {}

    public record Point(double x, double y) {}

    /**
     * How a line is drawn.
     *
     * @param dashes how long it is drawn and left out by turns; none if it is solid
     */
    public record Line(String colour, double width, List<Double> dashes) {
        public Line {
            dashes = List.copyOf(dashes);
        }
    }

    /** What fills an area, and how much of it covers what lies beneath: 1 for all. */
    public record Fill(String colour, double opacity) {}

    /** A line through points. */
    public record Outline(List<Point> points, boolean closed, Optional<Fill> fill, Optional<Line> line)
            implements Shape {
        public Outline {
            points = List.copyOf(points);
        }
    }

    public record Disc(Point centre, double radius, String fill, Line line) implements Shape {}

    /** Where words stand to their point. */
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** Words that are set alike. */
    public record Run(String text, String colour, boolean strong) {}

    /** Words in one line, the runs one after the other. */
    public record Words(Point at, List<Run> runs, double size, Anchor anchor, boolean upwards) implements Shape {
        public Words {
            runs = List.copyOf(runs);
        }
    }

    /** Shapes of which no more is seen than lies within the points. */
    public record Clip(List<Point> within, List<Shape> shapes) implements Shape {
        public Clip {
            within = List.copyOf(within);
            shapes = List.copyOf(shapes);
        }
    }
}
