package org.jmmlregistry.report.drawing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jmmlregistry.cohort.Estimated;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Curves;
import org.jmmlregistry.report.Drawing;
import org.jmmlregistry.report.Picture;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.report.drawing.Svg.Letters;

/** Two estimates side by side on one scale of time and of probability; each is read in its table beneath. */
public record CurvePanels(Message title, Curves first, Curves second) implements Picture {

    private static final double WIDTH = 481;
    private static final double PANEL = 234;

    /** What stands left of an axis: its numbers. */
    private static final double BESIDE = 40;

    private static final double MARGIN = 8;
    private static final double TOP = 34;
    private static final double BOTTOM = 172;

    /** Whether two curves can stand side by side: of one group each, counted from the same day in the same unit, both up or both down. */
    public static boolean areAlike(Curves first, Curves second) {
        return isOne(first)
                && isOne(second)
                && first.axis().equals(second.axis())
                && first.isSurvival() == second.isSurvival();
    }

    private static boolean isOne(Curves curves) {
        return curves.lines().size() == 1 && curves.canBeDrawn() && !curves.changing();
    }

    @Override
    public Drawing draw(Language language) {
        Svg svg = new Svg();
        double last = Math.max(CurveDrawing.last(first), CurveDrawing.last(second));
        double end = Math.max(panel(first, language, svg, 0, last), panel(second, language, svg, WIDTH - PANEL, last));
        return svg.drawing(
                WIDTH,
                end,
                language.say(title),
                List.of(first, second).stream()
                        .map(panel -> CurveWords.of(
                                panel, TimeAxis.over(last, panel.axis().unit(), 0, PANEL), language))
                        .collect(Collectors.joining(". ")));
    }

    private static double panel(Curves curves, Language language, Svg svg, double left, double last) {
        Estimated estimated = curves.lines().get(0).estimated().orElseThrow();
        svg.text(
                left,
                12,
                language.say(curves.title()),
                Letters.plain(9.5, Svg.INK).bold());
        svg.text(
                left,
                24,
                language.say(Message.of(
                        "n\u00a0{n} · {events, plural, one {# event} other {# events}}",
                        estimated.n(),
                        estimated.events())),
                Letters.plain(8.5, Svg.INK));
        return CurveDrawing.panel(
                curves,
                language,
                new CurveDrawing.Place(svg, left, left + BESIDE, left + PANEL - MARGIN, TOP, BOTTOM, last));
    }

    @Override
    public Optional<Table> behind() {
        return Optional.empty();
    }
}
