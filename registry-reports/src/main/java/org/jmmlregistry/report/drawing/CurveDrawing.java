package org.jmmlregistry.report.drawing;

import java.util.ArrayList;
import java.util.List;
import org.jmmlregistry.cohort.EndpointEstimate;
import org.jmmlregistry.cohort.Estimated;
import org.jmmlregistry.cohort.Numbers;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Months;
import org.jmmlregistry.report.Curves;
import org.jmmlregistry.report.Drawing;
import org.jmmlregistry.report.drawing.Svg.Letters;
import org.jmmlregistry.report.drawing.Svg.Pen;
import org.jmmlregistry.statistics.Estimate;

/**
 * Estimates over months: steps with 95 % limits if there is one curve, a tick for each censored child, and beneath the axis
 * how many are at risk. Where fewer than five are at risk, curve and limits turn grey.
 */
public final class CurveDrawing {

    private record Curve(EndpointEstimate estimate, Estimated estimated) {}

    private static final double WIDTH = 481;
    private static final double RIGHT = 471;
    private static final double TOP = 10;
    private static final double BOTTOM = 130;
    private static final double ROW = 13;
    private static final double LEFT_OF_ONE = 50;
    private static final double LEFT_OF_MANY = 132;

    private final List<Curve> curves;
    private final Language language;
    private final double left;
    private final double lastMonth;
    private final int tick;
    private final Svg svg = new Svg();

    private CurveDrawing(List<Curve> curves, Language language) {
        if (curves.isEmpty()) {
            throw new IllegalArgumentException("curves: at least one with a child behind it, not none");
        }
        this.curves = curves;
        this.language = language;
        this.left = curves.size() == 1 ? LEFT_OF_ONE : LEFT_OF_MANY;
        double followed = curves.stream()
                .mapToDouble(curve -> Months.ofDays(curve.estimated().lastDay()))
                .max()
                .orElse(1);
        tick = followed <= 12 ? 2 : followed <= 36 ? 6 : followed <= 120 ? 12 : followed <= 240 ? 24 : 60;
        lastMonth = Math.max(tick, Math.ceil(followed / tick) * tick);
    }

    /** Draws those that have a child behind them; the others are named beside the drawing. */
    public static Drawing draw(Curves curves, Language language) {
        List<Curve> drawn = curves.estimates().stream()
                .flatMap(estimate -> estimate.estimated().map(each -> new Curve(estimate, each)).stream())
                .toList();
        return new CurveDrawing(drawn, language).draw(curves);
    }

    private Drawing draw(Curves all) {
        if (curves.size() == 1) {
            band(curves.get(0).estimated());
        }
        axes(language.say(all.axis()));
        for (int i = 0; i < curves.size(); i++) {
            curve(curves.get(i).estimated(), Svg.COLOURS.get(i % 6), Svg.DASHES.get(i % 6));
        }
        double bottom = atRisk();
        return svg.drawing(WIDTH, bottom, language.say(all.title()), description());
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
        svg.upwards(left - 30, (TOP + BOTTOM) / 2, language.say(Message.of("Probability")), 8.5, Svg.GREY);
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

    private void curve(Estimated curve, String colour, String dashes) {
        List<double[]> well = new ArrayList<>(List.of(new double[] {x(0), y(curve.start())}));
        List<double[]> few = new ArrayList<>();
        double level = curve.start();
        for (Estimated.Step step : curve.steps()) {
            List<double[]> part = step.few() ? few : well;
            if (part.isEmpty()) {
                part.add(well.get(well.size() - 1));
            }
            part.add(new double[] {x(step.days()), y(level)});
            level = step.value();
            part.add(new double[] {x(step.days()), y(level)});
        }
        svg.path(well, new Pen(colour, 1.6, dashes)).path(few, new Pen(Svg.PALE, 1.6, dashes));
        for (Estimated.Step step : curve.steps()) {
            if (step.censored() > 0) {
                double x = x(step.days());
                double y = y(step.value());
                svg.line(x, y - 4, x, y + 4, Pen.solid(step.few() ? Svg.PALE : colour, 1.1));
            }
        }
    }

    /** The limits as a light band with a dashed edge: between two steps they are level. */
    private void band(Estimated curve) {
        band(curve.steps(), true, "#DCEAF3", "#7FB2D3");
        band(curve.steps(), false, "#EEF1F3", "#B9C3CA");
    }

    private void band(List<Estimated.Step> steps, boolean many, String fill, String edge) {
        List<double[]> upper = new ArrayList<>();
        List<double[]> lower = new ArrayList<>();
        for (int i = 0; i + 1 < steps.size(); i++) {
            Estimated.Step step = steps.get(i);
            Estimated.Step next = steps.get(i + 1);
            Estimate low = step.limits().lower();
            Estimate high = step.limits().upper();
            if (next.few() != many && low.isDefined() && high.isDefined()) {
                upper.add(new double[] {x(step.days()), y(high.orElseThrow())});
                upper.add(new double[] {x(next.days()), y(high.orElseThrow())});
                lower.add(new double[] {x(step.days()), y(low.orElseThrow())});
                lower.add(new double[] {x(next.days()), y(low.orElseThrow())});
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
        svg.text(
                2,
                y,
                language.say(Message.of("At risk")),
                Letters.plain(8.5, Svg.GREY).bold());
        for (int i = 0; i < curves.size(); i++) {
            if (curves.size() > 1) {
                y += ROW;
                svg.line(2, y - 3, 20, y - 3, new Pen(Svg.COLOURS.get(i % 6), 1.6, Svg.DASHES.get(i % 6)));
                svg.text(24, y, name(curves.get(i)), Letters.plain(8.5, Svg.INK));
            }
            for (int month = 0; month <= lastMonth; month += tick) {
                int count = curves.get(i).estimated().atRisk(Months.toDays(month));
                String colour = count < Estimated.FEW ? Svg.PALE : Svg.INK;
                svg.text(
                        x(Months.toDays(month)),
                        y,
                        String.valueOf(count),
                        Letters.plain(8.5, colour).centred());
            }
        }
        return y + 6;
    }

    private String name(Curve curve) {
        return language.say(curve.estimate().endpoint());
    }

    private String description() {
        List<String> told = new ArrayList<>();
        for (Curve curve : curves) {
            told.add(language.say(Message.of(
                    "{name}, {n, plural, one {# child} other {# children}}, {events, plural, one {# event} other {# events}}: "
                            + "{readings}",
                    curve.estimate().endpoint(),
                    curve.estimated().n(),
                    curve.estimated().events(),
                    readings(curve.estimated()))));
        }
        return String.join(". ", told);
    }

    private String readings(Estimated curve) {
        List<String> readings = new ArrayList<>();
        for (int month = tick; month <= lastMonth; month += tick) {
            if (curve.isDefinedAt(Months.toDays(month))) {
                Estimated.Reading at = curve.at(month);
                readings.add(language.say(Message.of(
                        "{probability} at {months} months with {n} at risk",
                        Numbers.probability(at.value().orElseThrow()),
                        at.months(),
                        at.atRisk())));
            }
        }
        return String.join(", ", readings);
    }
}
