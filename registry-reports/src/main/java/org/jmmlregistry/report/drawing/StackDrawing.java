package org.jmmlregistry.report.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Drawing;
import org.jmmlregistry.report.drawing.Svg.Letters;
import org.jmmlregistry.report.drawing.Svg.Pen;

/** Draws layers of probabilities, each with its name at the right edge and its values in white boxes. */
final class StackDrawing {

    private static final double WIDTH = 481;
    private static final double LEFT = 50;
    private static final double RIGHT = 322;
    private static final double TOP = 10;
    private static final double BOTTOM = 190;
    private static final double LABELS = 334;

    /** Points that are closer than this cover one another. */
    private static final double NEAR = 0.4;

    /** From one label to the next, each of which has two lines. */
    private static final double APART = 22;

    /** A layer that is as high as this has room for a box. */
    private static final double BOX = 11;

    private static final double BOX_WIDTH = 26;

    private final Stack stack;
    private final Language language;
    private final TimeAxis axis;
    private final List<Stack.Moment> moments;
    private final double end;
    private final Svg svg = new Svg();

    StackDrawing(Stack stack, Language language) {
        this.stack = stack;
        this.language = language;
        double last = stack.moments().get(stack.moments().size() - 1).days();
        this.axis = TimeAxis.over(last, stack.axis().unit(), LEFT, RIGHT);
        this.moments = thinned();
        this.end = axis.x(last);
    }

    /** Of moments that cover one another the first, with what the last of them says. */
    private List<Stack.Moment> thinned() {
        List<Stack.Moment> kept = new ArrayList<>();
        for (Stack.Moment moment : stack.moments()) {
            int before = kept.size() - 1;
            if (before > 0 && axis.x(moment.days()) - axis.x(kept.get(before).days()) < NEAR) {
                kept.set(before, new Stack.Moment(kept.get(before).days(), moment.shares()));
            } else {
                kept.add(moment);
            }
        }
        return kept;
    }

    Drawing draw() {
        for (int band = 0; band < stack.bands().size(); band++) {
            List<double[]> round = edge(band + 1);
            List<double[]> lower = edge(band);
            for (int point = lower.size() - 1; point >= 0; point--) {
                round.add(lower.get(point));
            }
            stack.bands().get(band).fill().paint(svg, round, stack.name() + "-" + band);
        }
        for (int band = 1; band <= stack.bands().size(); band++) {
            svg.path(edge(band), Pen.solid(Svg.INK, stack.bands().get(band - 1).heavy() ? 1.8 : 0.7));
        }
        axes();
        readings();
        labels();
        return svg.drawing(WIDTH, atRisk(), language.say(stack.title()), stack.description(language));
    }

    private static double y(double probability) {
        return BOTTOM - (BOTTOM - TOP) * Math.max(0, Math.min(1, probability));
    }

    /** The upper edge of so many layers, in steps; the last of them always adds to 1. */
    private List<double[]> edge(int layers) {
        List<double[]> points = new ArrayList<>();
        double level = y(moments.get(0).sum(layers));
        points.add(new double[] {axis.x(0), level});
        for (Stack.Moment moment : moments.subList(1, moments.size())) {
            double next = y(moment.sum(layers));
            if (Math.abs(next - level) > 1e-9) {
                points.add(new double[] {axis.x(moment.days()), level});
                points.add(new double[] {axis.x(moment.days()), next});
                level = next;
            }
        }
        points.add(new double[] {end, level});
        return points;
    }

    private void axes() {
        for (int quarter = 0; quarter <= 4; quarter++) {
            double y = y(quarter / 4.0);
            svg.line(LEFT - 3.5, y, LEFT, y, Pen.solid(Svg.INK, 0.8));
            svg.text(
                    LEFT - 6,
                    y + 3,
                    language.say(Message.of("{percent} %", 25 * quarter)),
                    Letters.plain(8.5, Svg.INK).endingHere());
        }
        svg.line(LEFT, TOP, LEFT, BOTTOM, Pen.solid(Svg.INK, 0.8));
        svg.line(LEFT, BOTTOM, RIGHT, BOTTOM, Pen.solid(Svg.INK, 0.8));
        for (int mark : axis.marks()) {
            double x = axis.x(axis.days(mark));
            svg.line(x, BOTTOM, x, BOTTOM + 3.5, Pen.solid(Svg.INK, 0.8));
            svg.text(
                    x,
                    BOTTOM + 13,
                    String.valueOf(mark),
                    Letters.plain(8.5, Svg.INK).centred());
        }
        svg.text(
                (LEFT + RIGHT) / 2,
                BOTTOM + 26,
                language.say(stack.axis().words()),
                Letters.plain(8.5, Svg.GREY).centred());
    }

    /** Where a box would cover another, or leave the drawing, the value stands in the table alone. */
    private void readings() {
        double last = LEFT;
        for (double day : stack.read()) {
            double x = axis.x(day);
            if (x - last >= BOX_WIDTH + 4 && x + BOX_WIDTH / 2 <= end) {
                svg.line(x, TOP, x, BOTTOM, new Pen(Svg.INK, 0.5, "1 2"));
                reading(x, on(day));
                last = x;
            }
        }
    }

    private Stack.Moment on(double day) {
        return stack.moments().stream()
                .filter(moment -> moment.days() <= day)
                .reduce((earlier, later) -> later)
                .orElse(stack.moments().get(0));
    }

    private void reading(double x, Stack.Moment moment) {
        for (int band = 0; band < stack.bands().size(); band++) {
            double low = y(moment.sum(band));
            double high = y(moment.sum(band + 1));
            if (low - high >= BOX) {
                double middle = (low + high) / 2;
                svg.box(x - BOX_WIDTH / 2, middle - BOX / 2, BOX_WIDTH, BOX);
                svg.text(
                        x,
                        middle + 2.8,
                        language.say(stack.percent(moment.shares().get(band))),
                        Letters.plain(7.5, Svg.INK).bold().centred());
            }
        }
    }

    /** A layer in which nobody ever was has none. */
    private void labels() {
        Stack.Moment last = stack.moments().get(stack.moments().size() - 1);
        List<Integer> named = IntStream.range(0, stack.bands().size())
                .filter(band -> stack.moments().stream()
                        .anyMatch(moment -> moment.shares().get(band) > 0))
                .boxed()
                .toList();
        double[] wanted = named.stream()
                .mapToDouble(band -> (y(last.sum(band)) + y(last.sum(band + 1))) / 2)
                .toArray();
        double[] placed = placed(wanted);
        for (int each = 0; each < named.size(); each++) {
            Stack.Band band = stack.bands().get(named.get(each));
            svg.line(end, wanted[each], LABELS - 3, placed[each], Pen.solid(Svg.INK, 0.6));
            svg.label(
                    LABELS,
                    placed[each] - 1,
                    language.sentence(Message.of(
                            "{name} {percent}",
                            band.name(),
                            stack.percent(last.shares().get(named.get(each))))),
                    "",
                    8);
            svg.text(LABELS, placed[each] + 8.5, language.say(band.behind()), Letters.plain(7.5, Svg.GREY));
        }
    }

    /** As near to where they belong as they can stand without touching, within the drawing. */
    private static double[] placed(double[] wanted) {
        double[] placed = new double[wanted.length];
        double below = BOTTOM + APART / 2;
        for (int each = 0; each < placed.length; each++) {
            placed[each] = Math.min(wanted[each], below - APART);
            below = placed[each];
        }
        double above = TOP - APART / 2 + 4;
        for (int each = placed.length - 1; each >= 0; each--) {
            placed[each] = Math.max(placed[each], above + APART);
            above = placed[each];
        }
        return placed;
    }

    private double atRisk() {
        double y = BOTTOM + 44;
        svg.text(
                2,
                y,
                language.say(Message.of("At risk")),
                Letters.plain(8.5, Svg.GREY).bold());
        for (int mark : axis.marks()) {
            double day = axis.days(mark);
            if (axis.x(day) <= end + 1) {
                svg.text(
                        axis.x(day),
                        y,
                        String.valueOf(stack.followed().atRisk(day)),
                        Letters.plain(8.5, Svg.INK).centred());
            }
        }
        return y + 6;
    }
}
