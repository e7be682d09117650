package org.jmmlregistry.report.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jmmlregistry.cohort.Numbers;
import org.jmmlregistry.outcome.Months;
import org.jmmlregistry.report.drawing.Svg.Letters;
import org.jmmlregistry.report.drawing.Svg.Pen;
import org.jmmlregistry.statistics.Estimate;
import org.jmmlregistry.statistics.SurvivalCurve;

/**
 * Survival over months: steps with 95 % limits, a tick for each censored child, and beneath the axis how many are at risk.
 * Where fewer than five are at risk, curve and limits turn grey.
 */
public final class SurvivalDrawing {
    /** A curve in days, under the name that the legend gives it. */
    public record Group(String name, SurvivalCurve curve) {}

    private static final int FEW = 5;
    private static final double WIDTH = 481;
    private static final double RIGHT = 471;
    private static final double TOP = 10;
    private static final double BOTTOM = 180;
    private static final double ROW = 13;

    private final List<Group> groups;
    private final double left;
    private final double lastMonth;
    private final int tick;
    private final Svg svg = new Svg();

    private SurvivalDrawing(List<Group> groups) {
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("groups must not be empty, were so");
        }
        this.groups = List.copyOf(groups);
        this.left = groups.size() == 1 ? 50 : 118;
        double followed = groups.stream()
                .map(Group::curve)
                .filter(curve -> curve.size() > 0)
                .mapToDouble(curve -> Months.ofDays(curve.time(curve.size() - 1)))
                .max()
                .orElse(1);
        tick = followed <= 12 ? 2 : followed <= 36 ? 6 : followed <= 120 ? 12 : followed <= 240 ? 24 : 60;
        lastMonth = Math.max(tick, Math.ceil(followed / tick) * tick);
    }

    /**
     * @param title what the curves show, for those who cannot see them
     * @param timeAxis what the months are counted from
     */
    public static Drawing draw(String title, String timeAxis, List<Group> groups) {
        return new SurvivalDrawing(groups).draw(title, timeAxis);
    }

    private Drawing draw(String title, String timeAxis) {
        if (groups.size() == 1) {
            band(groups.get(0).curve());
        }
        axes(timeAxis);
        for (int i = 0; i < groups.size(); i++) {
            curve(groups.get(i).curve(), Svg.COLOURS.get(i % 6), Svg.DASHES.get(i % 6));
        }
        double bottom = atRisk();
        return svg.drawing(WIDTH, bottom, title, description());
    }

    private double x(double days) {
        return left + (RIGHT - left) * Months.ofDays(days) / lastMonth;
    }

    private static double y(double probability) {
        return BOTTOM - (BOTTOM - TOP) * probability;
    }

    private void axes(String timeAxis) {
        for (int tenth = 0; tenth <= 10; tenth += 2) {
            double y = y(tenth / 10.0);
            svg.line(left, y, RIGHT, y, Pen.solid(tenth == 0 ? Svg.INK : "#E9EDF0", tenth == 0 ? 0.8 : 0.5));
            svg.text(
                    left - 6,
                    y + 3,
                    tenth == 10 ? "1.0" : "0." + tenth,
                    Letters.plain(8.5, Svg.INK).endingHere());
        }
        svg.line(left, TOP, left, BOTTOM, Pen.solid(Svg.INK, 0.8));
        svg.upwards(left - 30, (TOP + BOTTOM) / 2, "Probability", 8.5, Svg.GREY);
        for (int month = 0; month <= lastMonth; month += tick) {
            double x = x(Months.toDays(month));
            svg.line(x, BOTTOM, x, BOTTOM + 3.5, Pen.solid(Svg.INK, 0.8));
            svg.text(
                    x,
                    BOTTOM + 13,
                    String.valueOf(month),
                    Letters.plain(8.5, Svg.INK).centred());
        }
        svg.text(
                (left + RIGHT) / 2,
                BOTTOM + 26,
                timeAxis,
                Letters.plain(8.5, Svg.GREY).centred());
    }

    private void curve(SurvivalCurve curve, String colour, String dashes) {
        List<double[]> well = new ArrayList<>(List.of(new double[] {x(0), y(1)}));
        List<double[]> few = new ArrayList<>();
        double level = 1;
        for (SurvivalCurve.Step step : curve.steps()) {
            List<double[]> part = step.atRisk() >= FEW ? well : few;
            if (part.isEmpty()) {
                part.add(well.get(well.size() - 1));
            }
            part.add(new double[] {x(step.time()), y(level)});
            level = step.survival();
            part.add(new double[] {x(step.time()), y(level)});
        }
        svg.path(well, new Pen(colour, 1.6, dashes)).path(few, new Pen(Svg.PALE, 1.6, dashes));
        for (SurvivalCurve.Step step : curve.steps()) {
            if (step.censored() > 0) {
                double x = x(step.time());
                double y = y(step.survival());
                svg.line(x, y - 4, x, y + 4, Pen.solid(step.atRisk() >= FEW ? colour : Svg.PALE, 1.1));
            }
        }
    }

    /** The limits as a light band with a dashed edge: between two steps they are level. */
    private void band(SurvivalCurve curve) {
        band(curve, true, "#DCEAF3", "#7FB2D3");
        band(curve, false, "#EEF1F3", "#B9C3CA");
    }

    private void band(SurvivalCurve curve, boolean many, String fill, String edge) {
        List<double[]> upper = new ArrayList<>();
        List<double[]> lower = new ArrayList<>();
        for (int i = 0; i + 1 < curve.size(); i++) {
            SurvivalCurve.Step step = curve.step(i);
            Estimate low = step.limits().lower();
            Estimate high = step.limits().upper();
            boolean here = curve.atRisk(i + 1) >= FEW == many;
            if (here && low.isDefined() && high.isDefined()) {
                upper.add(new double[] {x(step.time()), y(high.orElseThrow())});
                upper.add(new double[] {x(curve.time(i + 1)), y(high.orElseThrow())});
                lower.add(new double[] {x(step.time()), y(low.orElseThrow())});
                lower.add(new double[] {x(curve.time(i + 1)), y(low.orElseThrow())});
            }
        }
        List<double[]> round = new ArrayList<>(upper);
        for (int i = lower.size() - 1; i >= 0; i--) {
            round.add(lower.get(i));
        }
        svg.area(round, fill).path(upper, new Pen(edge, 0.7, "3 2")).path(lower, new Pen(edge, 0.7, "3 2"));
    }

    private double atRisk() {
        double y = BOTTOM + 44;
        svg.text(2, y, "At risk", Letters.plain(8.5, Svg.GREY).bold());
        for (int i = 0; i < groups.size(); i++) {
            if (groups.size() > 1) {
                y += ROW;
                svg.line(2, y - 3, 20, y - 3, new Pen(Svg.COLOURS.get(i % 6), 1.6, Svg.DASHES.get(i % 6)));
                svg.text(24, y, groups.get(i).name(), Letters.plain(8.5, Svg.INK));
            }
            for (int month = 0; month <= lastMonth; month += tick) {
                int count = groups.get(i).curve().atRisk(Months.toDays(month));
                String colour = count < FEW ? Svg.PALE : Svg.INK;
                svg.text(
                        x(Months.toDays(month)),
                        y,
                        String.valueOf(count),
                        Letters.plain(8.5, colour).centred());
            }
        }
        return y + 6;
    }

    private String description() {
        return groups.stream()
                .map(group -> "%s, %d children, %d events: %s"
                        .formatted(
                                group.name(), group.curve().n(), group.curve().events(), readings(group.curve())))
                .collect(Collectors.joining(". "));
    }

    private String readings(SurvivalCurve curve) {
        List<String> readings = new ArrayList<>();
        for (int month = tick; month <= lastMonth; month += tick) {
            if (curve.isDefinedAt(Months.toDays(month))) {
                readings.add("%s at %d months with %d at risk"
                        .formatted(
                                Numbers.probability(
                                        curve.at(Months.toDays(month)).survival()),
                                month,
                                curve.atRisk(Months.toDays(month))));
            }
        }
        return String.join(", ", readings);
    }
}
