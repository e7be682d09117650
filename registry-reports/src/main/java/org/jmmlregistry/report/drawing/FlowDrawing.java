package org.jmmlregistry.report.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.report.Drawing;
import org.jmmlregistry.report.drawing.Svg.Letters;
import org.jmmlregistry.report.drawing.Svg.Pen;

/**
 * The flow of patients as boxes: the steps of depth 0 one beneath the other; beside each the steps of depth 1 that do not
 * go on to the next; then, under the last, a row of boxes for each set of its steps, with the steps of depth 2 as lines inside.
 */
final class FlowDrawing {
    private static final double WIDTH = 481;
    private static final double MARGIN = 1;
    private static final double TRUNK = 190;
    private static final double TRUNK_HEIGHT = 22;
    private static final double GAP = 13;
    private static final double LINE = 11;
    private static final String FILL = "#F4F7F9";

    private record Step(int depth, String label, int count) {}

    private record Box(Step step, List<Step> within) {}

    private final Svg svg = new Svg();
    private double y = 2;

    private FlowDrawing() {}

    static Drawing draw(Flow shown, Language language) {
        List<Step> steps = shown.steps().stream()
                .map(step -> new Step(step.depth(), language.say(step.label()), step.count()))
                .toList();
        FlowDrawing flow = new FlowDrawing();
        int last = IntStream.range(0, steps.size())
                .filter(i -> steps.get(i).depth() == 0)
                .max()
                .orElse(-1);
        flow.trunk(steps.subList(0, last + 1));
        List<Box> boxes = boxes(steps.subList(last + 1, steps.size()));
        flow.row(boxes.stream().filter(box -> box.within().isEmpty()).toList());
        flow.row(boxes.stream().filter(box -> !box.within().isEmpty()).toList());
        String told =
                steps.stream().map(step -> step.label() + ": " + step.count()).collect(Collectors.joining("; "));
        return flow.svg.drawing(WIDTH, flow.y + 2, language.say(shown.title()), told);
    }

    private static List<Box> boxes(List<Step> steps) {
        List<Box> boxes = new ArrayList<>();
        for (Step step : steps) {
            if (step.depth() == 1) {
                boxes.add(new Box(step, new ArrayList<>()));
            } else if (step.depth() > 1 && !boxes.isEmpty()) {
                boxes.get(boxes.size() - 1).within().add(step);
            }
        }
        return boxes;
    }

    private void trunk(List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).depth() == 0) {
                main(steps.get(i), i > 0);
            } else {
                aside(steps.get(i));
            }
        }
    }

    private void main(Step step, boolean follows) {
        double left = (WIDTH - TRUNK) / 2;
        if (follows) {
            svg.line(WIDTH / 2, y, WIDTH / 2, y + GAP, Pen.solid(Svg.PALE, 0.9));
            y += GAP;
        }
        frame(left, TRUNK, TRUNK_HEIGHT);
        svg.text(left + 10, y + 14.5, step.label(), Letters.plain(9, Svg.INK));
        svg.text(
                left + TRUNK - 10,
                y + 14.5,
                String.valueOf(step.count()),
                Letters.plain(10, Svg.INK).bold().endingHere());
        y += TRUNK_HEIGHT;
    }

    /** A box to the right of the line that leads on to the next step. */
    private void aside(Step step) {
        double left = (WIDTH + TRUNK) / 2 + GAP;
        double width = WIDTH - MARGIN - left;
        int most = most(width);
        double height = 14 + LINE * wrapped(step.label(), most).size();
        y += GAP;
        svg.line(WIDTH / 2, y - GAP, WIDTH / 2, y + height, Pen.solid(Svg.PALE, 0.9));
        svg.line(WIDTH / 2, y + height / 2, left, y + height / 2, Pen.solid(Svg.PALE, 0.9));
        frame(left, width, height);
        box(new Box(step, List.of()), left, width, most);
        y += height;
    }

    /** How many letters of a box's label stand on a line. */
    private static int most(double width) {
        return (int) ((width - 44) / 4.4);
    }

    private void row(List<Box> boxes) {
        if (boxes.isEmpty()) {
            return;
        }
        double width = (WIDTH - 2 * MARGIN - GAP * (boxes.size() - 1)) / boxes.size();
        int most = most(width);
        double height = boxes.stream()
                .mapToDouble(box -> 14
                        + LINE
                                * (wrapped(box.step().label(), most).size()
                                        + box.within().size()))
                .max()
                .orElse(0);
        svg.line(WIDTH / 2, y, WIDTH / 2, y + GAP, Pen.solid(Svg.PALE, 0.9));
        double beam = y + GAP;
        svg.line(MARGIN + width / 2, beam, WIDTH - MARGIN - width / 2, beam, Pen.solid(Svg.PALE, 0.9));
        y = beam + GAP;
        for (int i = 0; i < boxes.size(); i++) {
            double left = MARGIN + i * (width + GAP);
            svg.line(left + width / 2, beam, left + width / 2, y, Pen.solid(Svg.PALE, 0.9));
            frame(left, width, height);
            box(boxes.get(i), left, width, most);
        }
        y += height;
    }

    private void box(Box box, double left, double width, int most) {
        double at = y + 14;
        svg.text(
                left + width - 10,
                at,
                String.valueOf(box.step().count()),
                Letters.plain(10, Svg.INK).bold().endingHere());
        for (String line : wrapped(box.step().label(), most)) {
            svg.text(left + 10, at, line, Letters.plain(9, Svg.INK));
            at += LINE;
        }
        for (Step step : box.within()) {
            svg.text(left + 18, at, step.label(), Letters.plain(8.5, Svg.GREY));
            svg.text(
                    left + width - 10,
                    at,
                    String.valueOf(step.count()),
                    Letters.plain(8.5, Svg.GREY).endingHere());
            at += LINE;
        }
    }

    private void frame(double left, double width, double height) {
        svg.rectangle(left, y, width, height, FILL);
        svg.path(
                List.of(
                        new double[] {left, y},
                        new double[] {left + width, y},
                        new double[] {left + width, y + height},
                        new double[] {left, y + height},
                        new double[] {left, y}),
                Pen.solid(Svg.FAINT, 0.8));
    }

    private static List<String> wrapped(String words, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > most) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
