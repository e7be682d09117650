package org.jmmlregistry.report.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.jmmlregistry.cohort.Estimated;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.drawing.Stack;

/** What stacked drawings have in common. */
final class StackBlocks {

    /** By less than this a probability may miss 0 or 1. */
    static final double ROUNDING = 1e-9;

    private StackBlocks() {}

    static Block tooFew() {
        return new Block.Note(Message.of(
                "With fewer than three children at risk, or nobody followed beyond day 0, the states stand in"
                        + " the table and are not drawn."));
    }

    /** Letters and digits that are the same for no other group. */
    static String identifier(String key, String code) {
        StringBuilder name = new StringBuilder(key).append('-');
        code.codePoints()
                .forEach(sign -> name.append(
                        sign < 128 && Character.isLetterOrDigit(sign)
                                ? Character.toString(sign)
                                : "_" + Integer.toHexString(sign)));
        return name.toString();
    }

    /** The start, when all are in the first layer, each day on which something changes, and the last day. */
    static List<Stack.Moment> moments(
            Estimated followed, double last, int layers, DoubleFunction<List<Double>> shares) {
        List<Stack.Moment> moments = new ArrayList<>();
        List<Double> start = new ArrayList<>();
        for (int layer = 0; layer < layers; layer++) {
            start.add(layer == 0 ? 1.0 : 0.0);
        }
        moments.add(new Stack.Moment(0, start));
        for (Estimated.Step step : followed.steps()) {
            if (step.days() <= last) {
                List<Double> now = shares.apply(step.days());
                boolean same = now.equals(moments.get(moments.size() - 1).shares());
                if (!same || step.days() == last) {
                    moments.add(new Stack.Moment(step.days(), now));
                }
            }
        }
        return moments;
    }
}
