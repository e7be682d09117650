package org.jmmlregistry.report.drawing;

import java.util.List;
import java.util.Optional;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Drawing;
import org.jmmlregistry.report.Picture;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.report.drawing.Svg.Letters;
import org.jmmlregistry.report.drawing.Svg.Pen;

/** Why a group that forms later cannot have had the event before: three invented lanes, the time of waiting hatched. */
public final class WaitingSketch implements Picture {

    private static final double WIDTH = 481;
    private static final double LEFT = 20;
    private static final double RIGHT = 300;
    private static final double LANE = 24;
    private static final double TOP = 16;

    @Override
    public Drawing draw(Language language) {
        Svg svg = new Svg();
        died(svg, language);
        waited(svg, language);
        double axis = TOP + 3 * LANE - 4;
        time(svg, axis, language);
        return svg.drawing(
                WIDTH,
                axis + 18,
                language.say(Message.of("The time of waiting")),
                language.say(Message.of(
                        "A sketch of three children: one had the event early and would count in the group to which it did not "
                                + "happen; two joined the other group later and could have had no event before.")));
    }

    private static void died(Svg svg, Language language) {
        double death = LEFT + 60;
        svg.line(LEFT, TOP, death, TOP, Pen.solid(Svg.GREY, 2));
        svg.line(death - 4, TOP - 4, death + 4, TOP + 4, Pen.solid(Svg.GREY, 1.8));
        svg.line(death - 4, TOP + 4, death + 4, TOP - 4, Pen.solid(Svg.GREY, 1.8));
        svg.text(
                death + 12,
                TOP + 3,
                language.say(Message.of("had the event first: counts as “it did not happen”")),
                Letters.plain(8.5, Svg.INK));
    }

    private static void waited(Svg svg, Language language) {
        for (double[] lane : List.of(new double[] {1, 110}, new double[] {2, 200})) {
            double y = TOP + lane[0] * LANE;
            double joined = LEFT + lane[1];
            svg.line(LEFT, y, joined, y, new Pen("#B57614", 7, "2 3"));
            svg.line(joined, y, RIGHT, y, Pen.solid("#0B4F6C", 2));
            svg.circle(joined, y, 4, "#FFFFFF", Svg.INK);
        }
        svg.text(
                RIGHT + 10,
                TOP + LANE + 3,
                language.say(Message.of("joined later: had to live until the ring")),
                Letters.plain(8.5, Svg.INK));
        svg.text(
                RIGHT + 10,
                TOP + 2 * LANE + 3,
                language.say(Message.of("hatched: waiting")),
                Letters.plain(8.5, Svg.INK));
    }

    private static void time(Svg svg, double axis, Language language) {
        svg.line(LEFT, axis, RIGHT, axis, Pen.solid(Svg.GREY, 0.8));
        svg.text(LEFT, axis + 12, language.say(Message.of("start")), Letters.plain(8.5, Svg.GREY));
        svg.text(
                RIGHT,
                axis + 12,
                language.say(Message.of("time →")),
                Letters.plain(8.5, Svg.GREY).endingHere());
    }

    @Override
    public Optional<Table> behind() {
        return Optional.empty();
    }
}
