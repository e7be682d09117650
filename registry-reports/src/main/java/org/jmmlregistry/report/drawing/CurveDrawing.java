package org.jmmlregistry.report.drawing;

import java.util.ArrayList;
import java.util.List;
import org.jmmlregistry.cohort.Estimated;
import org.jmmlregistry.cohort.Numbers;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.ReadingTime;
import org.jmmlregistry.report.Curves;
import org.jmmlregistry.report.Drawing;
import org.jmmlregistry.report.drawing.Svg.Letters;
import org.jmmlregistry.report.drawing.Svg.Pen;
import org.jmmlregistry.statistics.Estimate;

/**
 * Estimates over time: steps with limits as a band if there is one curve or two groups, and as a whisker at the last reading time
 * if there are more groups; a tick for each censored child, and beneath the axis how many are at risk. Where fewer than five are
 * at risk, curve and limits turn grey; where fewer than three are, they end.
 */
public final class CurveDrawing {

    private static final double WIDTH = 481;

    /** Free at the right of an axis. */
    private static final double MARGIN = 10;

    private static final double LOW = 130;
    private static final double LOW_OF_GROUPS = 190;
    private static final double ROW = 13;
    private static final double LEFT_OF_ONE = 50;
    private static final double LEFT_OF_MANY = 132;
    private static final double LEFT_OF_GROUPS = 150;

    /** As wide as a value in percent beside its point. */
    private static final double WIDEST_VALUE = 30;

    /** Marks that are closer than this cover one another. */
    private static final double NEAR = 0.6;

    /** From one whisker to the next. */
    private static final double APART = 5;

    /** As much of a name as stands beside the numbers at risk. */
    private static final int LONGEST_NAME = 23;

    private static final List<String> FILLS = List.of("#DCEAF3", "#F6D9C6");
    private static final List<String> EDGES = List.of("#7FB2D3", "#E0A070");

    private static final String FEW_FILL = "#EEF1F3";
    private static final String FEW_EDGE = "#B9C3CA";

    /**
     * Where curves are drawn.
     *
     * @param edge where what stands beside them begins
     * @param last the last day on the axis of time
     */
    record Place(Svg svg, double edge, double left, double right, double top, double bottom, double last) {}

    private final Curves all;
    private final List<DrawnCurve> curves;
    private final Language language;
    private final Place place;
    private final TimeAxis axis;
    private final double top;
    private final double bottom;
    private final Svg svg;

    private CurveDrawing(Curves all, List<DrawnCurve> curves, Language language, Place place) {
        if (curves.isEmpty()) {
            throw new IllegalArgumentException("curves: at least one with enough children behind it, not none");
        }
        this.all = all;
        this.curves = curves;
        this.language = language;
        this.place = place;
        this.top = place.top();
        this.bottom = place.bottom();
        this.svg = place.svg();
        this.axis = TimeAxis.over(place.last(), all.axis().unit(), place.left(), place.right());
    }

    /** The last day on which one of the curves is drawn. */
    static double last(Curves curves) {
        return DrawnCurve.of(curves).stream()
                .mapToDouble(DrawnCurve::last)
                .max()
                .orElse(1);
    }

    /** Draws those that have enough children behind them; the others are named beside the drawing. */
    public static Drawing draw(Curves curves, Language language) {
        List<DrawnCurve> drawn = DrawnCurve.of(curves);
        boolean groups = curves.isByGroup() && curves.lines().size() > 1;
        double left = groups ? LEFT_OF_GROUPS : drawn.size() == 1 ? LEFT_OF_ONE : LEFT_OF_MANY;
        double bottom = groups ? LOW_OF_GROUPS : LOW;
        Svg svg = new Svg();
        CurveDrawing drawing = new CurveDrawing(
                curves, drawn, language, new Place(svg, 2, left, WIDTH - MARGIN, MARGIN, bottom, last(curves)));
        double end = drawing.draw(groups);
        return svg.drawing(WIDTH, end, language.say(curves.title()), CurveWords.of(curves, drawing.axis, language));
    }

    /**
     * Draws one curve among panels, with its values at the times at which it is read.
     *
     * @return how far down it reaches
     */
    static double panel(Curves curve, Language language, Place place) {
        CurveDrawing drawing = new CurveDrawing(curve, DrawnCurve.of(curve), language, place);
        double end = drawing.draw(false);
        drawing.values();
        return end;
    }

    private double draw(boolean named) {
        boolean bands = curves.size() == 1 || (curves.size() == 2 && all.isByGroup());
        for (int i = 0; bands && i < curves.size(); i++) {
            band(curves.get(i), i);
        }
        axes(language.say(all.axis().words()));
        for (int i = 0; i < curves.size(); i++) {
            curve(curves.get(i), Svg.COLOURS.get(i), Svg.DASHES.get(i));
        }
        for (int i = 0; all.isByGroup() && !bands && i < curves.size(); i++) {
            whisker(curves.get(i), i);
        }
        return atRisk(named || curves.size() > 1);
    }

    /** A point with its value at each time at which the curve is read, as far as they do not stand on one another. */
    private void values() {
        DrawnCurve curve = curves.get(0);
        double free = Double.NEGATIVE_INFINITY;
        for (ReadingTime time : all.times()) {
            double day = curve.line().endpoint().dayOf(time);
            if (curve.isDrawnAt(day)) {
                Estimated.Reading read = curve.estimated().readOn(day);
                double x = axis.x(day);
                double y = y(read.value().orElseThrow());
                String colour = read.few() ? Svg.PALE : Svg.COLOURS.get(0);
                svg.circle(x, y, 2.2, "#FFFFFF", colour);
                if (x >= free) {
                    String value = language.say(Numbers.percent(
                            read.value().orElseThrow(), curve.estimated().n()));
                    double down = y - top < ROW ? ROW : -6;
                    Letters letters = Letters.plain(8.5, Svg.INK).bold();
                    boolean atEnd = x + WIDEST_VALUE > place.right();
                    svg.text(atEnd ? x - 3 : x + 3, y + down, value, atEnd ? letters.endingHere() : letters);
                    free = x + WIDEST_VALUE;
                }
            }
        }
    }

    private double y(double probability) {
        return bottom - (bottom - top) * probability;
    }

    private void axes(String timeAxis) {
        double left = axis.left();
        for (int tenth = 0; tenth <= 10; tenth += 2) {
            double y = y(tenth / 10.0);
            svg.line(left, y, place.right(), y, Pen.solid(tenth == 0 ? Svg.INK : "#E9EDF0", tenth == 0 ? 0.8 : 0.5));
            svg.text(
                    left - 6,
                    y + 3,
                    tenth == 10 ? "1.0" : "0." + tenth,
                    Letters.plain(8.5, Svg.INK).endingHere());
        }
        svg.line(left, top, left, bottom, Pen.solid(Svg.INK, 0.8));
        svg.upwards(left - 30, (top + bottom) / 2, language.say(Message.of("Probability")), 8.5, Svg.GREY);
        for (int mark : axis.marks()) {
            double x = axis.x(axis.days(mark));
            svg.line(x, bottom, x, bottom + 3.5, Pen.solid(Svg.INK, 0.8));
            svg.text(
                    x,
                    bottom + 13,
                    String.valueOf(mark),
                    Letters.plain(8.5, Svg.INK).centred());
        }
        svg.text(
                (left + place.right()) / 2,
                bottom + 26,
                timeAxis,
                Letters.plain(8.5, Svg.GREY).centred());
    }

    /** Where nothing happened but a censoring the line just goes on. */
    private void curve(DrawnCurve curve, String colour, String dashes) {
        List<Estimated.Step> steps = curve.steps();
        double level = curve.estimated().start();
        List<double[]> part = new ArrayList<>(List.of(new double[] {axis.x(0), y(level)}));
        for (int each = 0; each < steps.size(); each++) {
            Estimated.Step step = steps.get(each);
            boolean ends = each + 1 == steps.size() || steps.get(each + 1).few() != step.few();
            if (step.value() != level || ends) {
                part.add(new double[] {axis.x(step.days()), y(level)});
                level = step.value();
                part.add(new double[] {axis.x(step.days()), y(level)});
            }
            if (ends) {
                svg.path(part, new Pen(step.few() ? Svg.PALE : colour, 1.6, dashes));
                part = new ArrayList<>(List.of(part.get(part.size() - 1)));
            }
        }
        censored(steps, colour);
    }

    /** Marks that nobody could tell apart are one. */
    private void censored(List<Estimated.Step> steps, String colour) {
        double last = Double.NEGATIVE_INFINITY;
        for (Estimated.Step step : steps) {
            double x = axis.x(step.days());
            if (step.censored() > 0 && x - last >= NEAR) {
                double y = y(step.value());
                svg.line(x, y - 4, x, y + 4, Pen.solid(step.few() ? Svg.PALE : colour, 1.1));
                last = x;
            }
        }
    }

    /** The limits as a light band with a dashed edge: between two steps they are level. */
    private void band(DrawnCurve curve, int number) {
        List<Estimated.Step> steps = curve.fromStart();
        List<double[]> upper = new ArrayList<>();
        List<double[]> lower = new ArrayList<>();
        for (int i = 0; i + 1 < steps.size(); i++) {
            Estimated.Step step = steps.get(i);
            Estimated.Step next = steps.get(i + 1);
            Estimate low = step.limits().lower();
            Estimate high = step.limits().upper();
            if (low.isDefined() && high.isDefined()) {
                double from = upper.isEmpty() ? axis.x(step.days()) : upper.get(upper.size() - 1)[0];
                double to = axis.x(next.days());
                boolean ends = i + 2 == steps.size() || steps.get(i + 2).few() != next.few();
                if (ends || to - from >= NEAR / 2) {
                    upper.add(new double[] {from, y(high.orElseThrow())});
                    upper.add(new double[] {to, y(high.orElseThrow())});
                    lower.add(new double[] {from, y(low.orElseThrow())});
                    lower.add(new double[] {to, y(low.orElseThrow())});
                }
                if (ends) {
                    band(
                            upper,
                            lower,
                            next.few() ? FEW_FILL : FILLS.get(number),
                            next.few() ? FEW_EDGE : EDGES.get(number));
                    upper.clear();
                    lower.clear();
                }
            }
        }
    }

    private void band(List<double[]> upper, List<double[]> lower, String fill, String edge) {
        List<double[]> round = new ArrayList<>(upper);
        for (int i = lower.size() - 1; i >= 0; i--) {
            round.add(lower.get(i));
        }
        if (curves.size() == 1) {
            svg.area(round, fill);
        } else {
            svg.veil(round, fill);
        }
        svg.path(upper, new Pen(edge, 0.7, "3 2")).path(lower, new Pen(edge, 0.7, "3 2"));
    }

    /** The limits at the last time at which all groups are read, side by side. */
    private void whisker(DrawnCurve curve, int number) {
        List<ReadingTime> times = all.times();
        for (int each = times.size() - 1; each >= 0; each--) {
            double day = curve.line().endpoint().dayOf(times.get(each));
            if (curves.stream().allMatch(other -> other.isDrawnAt(day))) {
                Estimated.Reading read = curve.estimated().readOn(day);
                double spread = (curves.size() - 1) * APART / 2;
                double x = Math.min(axis.x(day), place.right() - spread) + number * APART - spread;
                if (read.limits().areDefined()) {
                    String colour = read.few() ? Svg.PALE : Svg.COLOURS.get(number);
                    double top = y(read.limits().upper().orElseThrow());
                    double low = y(read.limits().lower().orElseThrow());
                    svg.line(x, low, x, top, Pen.solid(colour, 0.9))
                            .line(x - 2, top, x + 2, top, Pen.solid(colour, 0.9))
                            .line(x - 2, low, x + 2, low, Pen.solid(colour, 0.9))
                            .circle(x, y(read.value().orElseThrow()), 2, "#FFFFFF", colour);
                }
                return;
            }
        }
    }

    private double atRisk(boolean named) {
        double y = bottom + 44;
        svg.text(
                place.edge(),
                y,
                language.say(Message.of("At risk")),
                Letters.plain(8.5, Svg.GREY).bold());
        for (int i = 0; i < curves.size(); i++) {
            if (named) {
                y += ROW;
                svg.line(
                        place.edge(),
                        y - 3,
                        place.edge() + 18,
                        y - 3,
                        new Pen(Svg.COLOURS.get(i), 1.6, Svg.DASHES.get(i)));
                svg.text(place.edge() + 22, y, shortened(name(curves.get(i))), Letters.plain(8.5, Svg.INK));
            }
            for (int mark : axis.marks()) {
                int count = curves.get(i).estimated().atRisk(justBefore(mark));
                svg.text(
                        axis.x(axis.days(mark)),
                        y,
                        String.valueOf(count),
                        Letters.plain(8.5, Svg.INK).centred());
            }
        }
        return y + 6;
    }

    /** Of children who change their group nobody was there before the start; who begins then is told at it. */
    private double justBefore(int mark) {
        return mark == 0 && all.changing() ? Double.MIN_VALUE : axis.days(mark);
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME - 1).strip() + "…";
    }

    private String name(DrawnCurve curve) {
        return language.say(curve.line().named().name());
    }
}
