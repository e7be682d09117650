package org.jmmlregistry.report.drawing;

import java.util.ArrayList;
import java.util.List;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Months;
import org.jmmlregistry.outcome.ReadingTime;
import org.jmmlregistry.report.Drawing;
import org.jmmlregistry.report.drawing.Svg.Letters;
import org.jmmlregistry.report.drawing.Svg.Pen;

/** Draws percentages at a few times, joined by straight lines. */
final class CoarseDrawing {

    private static final double WIDTH = 481;
    private static final double LEFT = 50;
    private static final double RIGHT = 470;
    private static final double TOP = 12;
    private static final double LOW = 170;
    private static final double ROW = 13;
    private static final int ALL = 100;
    private static final int FIFTH = 20;

    private CoarseDrawing() {}

    static Drawing draw(CoarseCurve curve, Language language) {
        Svg svg = new Svg();
        TimeAxis axis = TimeAxis.over(Months.toDays(curve.horizon()), ReadingTime.Unit.MONTH, LEFT, RIGHT);
        axes(svg, axis, language.say(curve.axis()));
        List<String> told = new ArrayList<>();
        double y = LOW + 32;
        for (int each = 0; each < curve.lines().size(); each++) {
            CoarseCurve.Line line = curve.lines().get(each);
            String colour = Svg.COLOURS.get(each);
            List<double[]> points = new ArrayList<>();
            points.add(new double[] {axis.x(0), y(curve.start())});
            line.points().forEach(point -> points.add(new double[] {axis.x(Months.toDays(point[0])), y(point[1])}));
            svg.path(points, new Pen(colour, 1.4, Svg.DASHES.get(each)));
            points.subList(1, points.size()).forEach(point -> svg.circle(point[0], point[1], 2.4, "#FFFFFF", colour));
            if (curve.lines().size() > 1) {
                y += ROW;
                svg.line(LEFT, y - 3, LEFT + 24, y - 3, new Pen(colour, 1.6, Svg.DASHES.get(each)));
                svg.text(LEFT + 30, y, language.say(line.name()), Letters.plain(8.5, Svg.INK));
            }
            told.add(language.say(line.name()) + ": " + said(line, language));
        }
        return svg.drawing(WIDTH, y + 8, language.say(curve.title()), String.join(". ", told));
    }

    private static String said(CoarseCurve.Line line, Language language) {
        return language.say(Message.oneAfterAnother(line.points().stream()
                .map(point -> Message.of("{percent} % at {months} months", (int) point[1], (int) point[0]))
                .toList()));
    }

    private static double y(double percent) {
        return LOW - (LOW - TOP) * percent / ALL;
    }

    private static void axes(Svg svg, TimeAxis axis, String time) {
        for (int percent = 0; percent <= ALL; percent += FIFTH) {
            svg.line(LEFT, y(percent), RIGHT, y(percent), Pen.solid(percent == 0 ? Svg.INK : "#E9EDF0", 0.6));
            svg.text(
                    LEFT - 6,
                    y(percent) + 3,
                    percent + " %",
                    Letters.plain(8.5, Svg.INK).endingHere());
        }
        svg.line(LEFT, TOP, LEFT, LOW, Pen.solid(Svg.INK, 0.8));
        for (int mark : axis.marks()) {
            double x = axis.x(axis.days(mark));
            svg.line(x, LOW, x, LOW + 3.5, Pen.solid(Svg.INK, 0.8));
            svg.text(
                    x,
                    LOW + 13,
                    String.valueOf(mark),
                    Letters.plain(8.5, Svg.INK).centred());
        }
        svg.text(
                (LEFT + RIGHT) / 2, LOW + 25, time, Letters.plain(8.5, Svg.GREY).centred());
    }
}
