package org.jmmlregistry.report.study;

import java.util.ArrayList;
import java.util.List;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.study.EndpointAnswer;

/** Several endpoints for which no child is evaluable, in one table with the reasons. */
record NoneEvaluableBlocks(List<EndpointAnswer.Compared> endpoints) {

    private record Reason(Endpoint endpoint, Message why, List<String> names) {}

    /** Whether the endpoint has children, and none of them is evaluable. */
    static boolean isSo(EndpointAnswer.Compared of) {
        return of.outside() == 0
                && of.gone().isEmpty()
                && of.arms().stream().allMatch(arm -> arm.estimate().estimated().isEmpty())
                && of.arms().stream()
                        .anyMatch(arm -> !arm.estimate().notEvaluable().isEmpty());
    }

    List<Block> blocks() {
        List<Reason> reasons = new ArrayList<>();
        endpoints.forEach(each -> NotEvaluableBlocks.names(each)
                .forEach((why, names) -> reasons.add(new Reason(each.endpoint(), why, names))));
        return List.of(
                new Block.Heading(
                        Block.Level.SECTION,
                        Message.of(
                                "No child is evaluable for {n, plural, one {# endpoint} other {# endpoints}}",
                                endpoints.size())),
                new Block.Text(List.of(Message.of("What they ask was not recorded of any child who is counted, so that"
                        + " there is no curve and no number."))),
                Table.of("noneEvaluable", reasons)
                        .look(Table.Look.LISTING)
                        .words("endpoint", Message.of("Endpoint"), 120, each -> Cell.words(each.endpoint()))
                        .words("reason", Message.of("Reason"), 161, each -> Cell.words(each.why()))
                        .figures(
                                "children",
                                Message.of("Children"),
                                50,
                                each -> Cell.count(each.names().size()))
                        .words("names", Message.of("Who"), 150, each -> NotEvaluableBlocks.names(each.names()))
                        .table());
    }
}
