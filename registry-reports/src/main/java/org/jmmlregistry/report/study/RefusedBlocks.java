package org.jmmlregistry.report.study;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jmmlregistry.cohort.Numbers;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.report.drawing.WaitingSketch;
import org.jmmlregistry.study.EndpointAnswer;

/** Why groups that form after the clock has started are not compared from the start, how long was waited, and what can be asked. */
final class RefusedBlocks {

    private final List<EndpointAnswer.NotCompared> refused;

    /** @param refused endpoints that are refused together; at least one */
    RefusedBlocks(List<EndpointAnswer.NotCompared> refused) {
        this.refused = refused;
    }

    List<Block> blocks() {
        EndpointAnswer.NotCompared first = refused.get(0);
        List<Block> blocks = new ArrayList<>();
        if (refused.size() == 1) {
            blocks.add(new Block.Heading(Block.Level.SECTION, first.endpoint().words()));
        } else {
            blocks.add(new Block.Heading(
                    Block.Level.SECTION,
                    Message.of(
                            "No curve from the start for {n, plural, one {# endpoint} other {# endpoints}}",
                            refused.size())));
        }
        if (first.instead().isEmpty() && first.waiting().isEmpty()) {
            blocks.add(new Block.Text(List.of(first.why())));
            return blocks;
        }
        blocks.add(new Block.Caution(Message.of("These groups cannot be compared from the start"), first.why()));
        List<EndpointAnswer.NotCompared> waited =
                refused.stream().filter(each -> each.waiting().isPresent()).toList();
        if (!waited.isEmpty()) {
            blocks.add(new Block.Drawn(new WaitingSketch()));
            blocks.add(waiting(waited));
            blocks.add(new Block.Note(Message.of(
                    "While they waited none of those who joined later could have had the event. Whoever had it before would count "
                            + "against the group of those to whom it did not happen.")));
        }
        if (!first.instead().isEmpty()) {
            blocks.add(new Block.Heading(Block.Level.SECTION, Message.of("What can be asked instead")));
            blocks.add(new Block.Offers(first.instead().stream()
                    .map(other -> new Block.Offer(
                            other.name(),
                            other.question(),
                            other.specification().text()))
                    .toList()));
        }
        return blocks;
    }

    private static Table waiting(List<EndpointAnswer.NotCompared> waited) {
        return Table.of("waiting", waited)
                .words("endpoint", Message.of("Waiting"), 151, each -> Cell.words(each.endpoint()))
                .figures(
                        "joined",
                        Message.of("Joined later"),
                        60,
                        each -> Cell.count(waiting(each).joined()))
                .figures(
                        "median",
                        Message.of("Median, months"),
                        70,
                        each -> months(waiting(each).medianMonths()))
                .figures(
                        "shortest",
                        Message.of("Shortest"),
                        60,
                        each -> months(waiting(each).shortestMonths()))
                .figures(
                        "longest",
                        Message.of("Longest"),
                        60,
                        each -> months(waiting(each).longestMonths()))
                .figures(
                        "hadBefore",
                        Message.of("Had the event before the median"),
                        80,
                        each -> Cell.count(waiting(each).hadBefore()))
                .table();
    }

    private static EndpointAnswer.Waiting waiting(EndpointAnswer.NotCompared each) {
        return each.waiting().orElseThrow();
    }

    private static Cell months(OptionalDouble months) {
        return months.isPresent()
                ? Cell.number(Numbers.months(months.getAsDouble()), months.getAsDouble())
                : Cell.words(Numbers.NOT_DEFINED);
    }
}
