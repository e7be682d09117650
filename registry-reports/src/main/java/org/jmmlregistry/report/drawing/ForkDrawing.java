package org.jmmlregistry.report.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Drawing;
import org.jmmlregistry.report.Typeface;
import org.jmmlregistry.report.drawing.ForkFlow.Box;
import org.jmmlregistry.report.drawing.ForkFlow.Look;
import org.jmmlregistry.report.drawing.Svg.Letters;
import org.jmmlregistry.report.drawing.Svg.Pen;

/** Draws boxes that divide, row by row; an arrow leads from the box that goes on to each of the next row. */
final class ForkDrawing {

    private static final double WIDTH = 481;
    private static final double GAP = 12;
    private static final double BETWEEN = 20;
    private static final double PADDING = 7;
    private static final double NUMBER = 15;
    private static final double NAME = 8.6;
    private static final double DETAIL = 7.6;
    private static final double LINE = 9.6;

    private final Svg svg = new Svg();
    private final Language language;
    private double y;

    private ForkDrawing(Language language) {
        this.language = language;
    }

    static Drawing draw(ForkFlow flow, Language language) {
        ForkDrawing drawing = new ForkDrawing(language);
        drawing.y = 4
                + Fates.key(
                        drawing.svg,
                        9,
                        language.say(Message.of("one child, alive when last seen")),
                        language.say(Message.of("one child, died (at any time before the cut-off)")));
        drawing.rows(flow);
        return drawing.svg.drawing(WIDTH, drawing.y + 2, language.say(flow.title()), told(flow, language));
    }

    private static String told(ForkFlow flow, Language language) {
        List<Box> boxes = new ArrayList<>(flow.rows().get(0));
        flow.aside().ifPresent(boxes::add);
        flow.rows().stream().skip(1).forEach(boxes::addAll);
        return boxes.stream()
                .map(box -> language.say(box.what()) + ": " + box.children())
                .collect(Collectors.joining("; "));
    }

    private void rows(ForkFlow flow) {
        double from = 0;
        for (int at = 0; at < flow.rows().size(); at++) {
            List<Box> row = flow.rows().get(at);
            boolean alone = row.size() == 1;
            double width = alone ? WIDTH * 0.52 : (WIDTH - GAP * (row.size() - 1)) / row.size();
            double height =
                    row.stream().mapToDouble(box -> height(box, width)).max().orElse(0);
            if (at == 0 && flow.aside().isPresent()) {
                height = Math.max(height, height(flow.aside().get(), WIDTH - width - 40));
                aside(flow.aside().get(), width, height);
            }
            if (at > 0) {
                arrows(from, row.size(), width);
            }
            double next = from;
            for (int place = 0; place < row.size(); place++) {
                double left = place * (width + GAP);
                box(row.get(place), left, width, height);
                if (row.get(place).look() == Look.COUNTED || alone) {
                    next = left + width / 2;
                }
            }
            from = next;
            y += height;
        }
    }

    private void aside(Box box, double before, double height) {
        double left = before + 40;
        arrow(before, y + height / 2, left, y + height / 2);
        box(box, left, WIDTH - left, height);
    }

    /** From the middle of the box before to the middle of each box of the row. */
    private void arrows(double from, int boxes, double width) {
        double beam = y + BETWEEN / 2;
        double down = y + BETWEEN;
        svg.line(from, y, from, beam, Pen.solid(Svg.INK, 0.9));
        double first = width / 2;
        double last = (boxes - 1) * (width + GAP) + width / 2;
        svg.line(Math.min(from, first), beam, Math.max(from, last), beam, Pen.solid(Svg.INK, 0.9));
        for (int place = 0; place < boxes; place++) {
            double middle = place * (width + GAP) + width / 2;
            arrow(middle, beam, middle, down);
        }
        y = down;
    }

    private void arrow(double x1, double y1, double x2, double y2) {
        svg.line(x1, y1, x2, y2, Pen.solid(Svg.INK, 0.9));
        boolean across = y1 == y2;
        svg.area(
                across
                        ? List.of(new double[] {x2, y2}, new double[] {x2 - 5, y2 - 3}, new double[] {x2 - 5, y2 + 3})
                        : List.of(new double[] {x2, y2}, new double[] {x2 - 3, y2 - 5}, new double[] {x2 + 3, y2 - 5}),
                Svg.INK);
    }

    private double aftNumber(Box box) {
        return PADDING + Typeface.width(String.valueOf(box.children()), NUMBER) * Svg.WIDER + 7;
    }

    private List<String> name(Box box, double width) {
        return Svg.broken(language.say(box.what()), NAME, (width - aftNumber(box) - PADDING) / 1.08);
    }

    /** The first details stand beside the number, as its name does. */
    private List<String> details(Box box, double width) {
        return box.details().stream()
                .map(language::say)
                .flatMap(each -> Svg.broken(each, DETAIL, width - aftNumber(box) - PADDING).stream())
                .toList();
    }

    private double height(Box box, double width) {
        double words = LINE * (name(box, width).size() + details(box, width).size());
        double marks =
                box.fates().map(fates -> fates.height(width - 2 * PADDING) + 4).orElse(0.0);
        return Math.max(NUMBER, words) + 2 * PADDING - 2 + marks;
    }

    private void box(Box box, double left, double width, double height) {
        svg.rectangle(left, y, width, height, fill(box.look()));
        svg.path(
                List.of(
                        new double[] {left, y},
                        new double[] {left + width, y},
                        new double[] {left + width, y + height},
                        new double[] {left, y + height},
                        new double[] {left, y}),
                Pen.solid(Svg.INK, 0.8));
        svg.text(
                left + PADDING,
                y + PADDING + NUMBER * 0.72,
                String.valueOf(box.children()),
                Letters.plain(NUMBER, Svg.INK).bold());
        double at = y + PADDING + 6.5;
        for (String line : name(box, width)) {
            svg.text(
                    left + aftNumber(box),
                    at,
                    line,
                    Letters.plain(NAME, Svg.INK).bold());
            at += LINE;
        }
        for (String line : details(box, width)) {
            svg.text(left + aftNumber(box), at, line, Letters.plain(DETAIL, "#3A4752"));
            at += LINE;
        }
        double marks = Math.max(y + PADDING + NUMBER, at - 6.5) + 2;
        box.fates().ifPresent(fates -> fates.draw(svg, left + PADDING, marks, width - 2 * PADDING));
    }

    private static String fill(Look look) {
        return switch (look) {
            case PLAIN -> "#FFFFFF";
            case COUNTED -> "#E3EEF4";
            case FAILED -> "#FBE6D8";
        };
    }
}
