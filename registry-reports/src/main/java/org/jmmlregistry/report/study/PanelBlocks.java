package org.jmmlregistry.report.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Curves;
import org.jmmlregistry.report.drawing.CurvePanels;
import org.jmmlregistry.study.Answer;
import org.jmmlregistry.study.EndpointAnswer;

/** Endpoints of one group two by two: a drawing for both on one scale, and beneath it what is told of each. */
record PanelBlocks(Answer answer, EndpointAnswer.Compared first, EndpointAnswer.Compared second) {

    /** The endpoints with the one that each stands beside, in the order asked; empty for one that stands alone. */
    static Map<EndpointAnswer, Optional<PanelBlocks>> of(Answer answer) {
        Map<EndpointAnswer, Optional<PanelBlocks>> pairs = new LinkedHashMap<>();
        List<EndpointAnswer> left = new ArrayList<>(answer.endpoints());
        while (!left.isEmpty()) {
            EndpointAnswer each = left.remove(0);
            Optional<PanelBlocks> pair = left.stream()
                    .flatMap(other -> beside(answer, each, other).stream())
                    .findFirst();
            pair.ifPresent(found -> left.remove(found.second()));
            pairs.put(each, pair);
        }
        return pairs;
    }

    private static Optional<PanelBlocks> beside(Answer answer, EndpointAnswer one, EndpointAnswer other) {
        return one instanceof EndpointAnswer.Compared first
                        && other instanceof EndpointAnswer.Compared second
                        && isOfOne(first)
                        && isOfOne(second)
                        && CurvePanels.areAlike(curves(answer, first), curves(answer, second))
                ? Optional.of(new PanelBlocks(answer, first, second))
                : Optional.empty();
    }

    private static boolean isOfOne(EndpointAnswer.Compared of) {
        return of.arms().size() == 1 && !of.survivedToStart();
    }

    private static Curves curves(Answer answer, EndpointAnswer.Compared of) {
        return new ComparedBlocks(answer, of).curves();
    }

    List<Block> blocks() {
        Message title = Message.of("{first}, and {second}", first.endpoint(), second.endpoint());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(Block.Level.SECTION, title));
        blocks.add(new Block.Drawn(new CurvePanels(title, curves(answer, first), curves(answer, second))));
        blocks.addAll(new ComparedBlocks(answer, first).beneathPanels());
        blocks.addAll(new ComparedBlocks(answer, second).beneathPanels());
        return blocks;
    }
}
