package org.jmmlregistry.report.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jmmlregistry.cohort.EndpointEstimate;
import org.jmmlregistry.cohort.Estimated;
import org.jmmlregistry.cohort.Numbers;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.outcome.Outcome;
import org.jmmlregistry.outcome.ReadingTime;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.report.face.ScriptFace;
import org.jmmlregistry.study.Arm;
import org.jmmlregistry.study.EndpointAnswer;

/** Who has no answer for an endpoint, by the reason, and between which estimates that of all children lies. */
final class NotEvaluableBlocks {

    /** The others are in the file of children. */
    private static final int MOST_NAMED = 12;

    private record Reason(Message why, List<String> names) {}

    private record Bounded(Arm arm, EndpointEstimate.Bounds bounds) {}

    private final EndpointAnswer.Compared compared;
    private final Endpoint endpoint;
    private final ReadingTime time;
    private final String key;

    NotEvaluableBlocks(EndpointAnswer.Compared compared, ReadingTime time, String key) {
        this.compared = compared;
        this.endpoint = compared.endpoint();
        this.time = time;
        this.key = key;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>(reasons(key, names(compared)));
        List<Bounded> bounded = new ArrayList<>();
        compared.arms()
                .forEach(arm -> arm.estimate().bounds().ifPresent(bounds -> bounded.add(new Bounded(arm, bounds))));
        if (!bounded.isEmpty()) {
            blocks.add(bounds(bounded));
        }
        return blocks;
    }

    /** Who has no answer, by the reason. */
    static Map<Message, List<String>> names(EndpointAnswer.Compared compared) {
        Map<Message, List<String>> names = new LinkedHashMap<>();
        compared.arms().stream()
                .flatMap(arm -> arm.estimate().notEvaluable().stream())
                .forEach(child -> names.computeIfAbsent(
                                ((Outcome.NotEvaluable) child.outcome()).reason(), reason -> new ArrayList<>())
                        .add(child.name()));
        return names;
    }

    static List<Block> reasons(String key, Map<Message, List<String>> names) {
        if (names.isEmpty()) {
            return List.of(new Block.Note(Message.of("Not evaluable: nobody.")));
        }
        List<Reason> reasons = names.entrySet().stream()
                .map(each -> new Reason(each.getKey(), each.getValue()))
                .toList();
        return List.of(
                new Block.Heading(Block.Level.PART, Message.of("Not evaluable")),
                Table.of(key + "NotEvaluable", reasons)
                        .look(Table.Look.LISTING)
                        .words("reason", Message.of("Reason"), 200, each -> Cell.words(each.why()))
                        .figures(
                                "children",
                                Message.of("Children"),
                                50,
                                each -> Cell.count(each.names().size()))
                        .words("names", Message.of("Who"), 231, each -> names(each.names()))
                        .table());
    }

    static Cell names(List<String> names) {
        return names.size() <= MOST_NAMED
                ? Cell.words(Message.of("{names}", names))
                : Cell.words(Message.of(
                        "{names}, … ({n} more in the file of children)",
                        String.join(", ", names.subList(0, MOST_NAMED)),
                        names.size() - MOST_NAMED));
    }

    private Table bounds(List<Bounded> bounded) {
        Table.Rows<Bounded> table = Table.of(key + "Bounds", bounded)
                .words(
                        "group",
                        Message.of("With those not evaluable, {time}", time),
                        201,
                        each -> Cell.words(each.arm().group()))
                .figures(
                        "none",
                        Message.of("As if none had it"),
                        140,
                        each -> read(each.bounds().ifNone()))
                .figures(
                        "all",
                        Message.of("As if all had it on their last day"),
                        140,
                        each -> read(each.bounds().ifAll()));
        for (Bounded each : bounded) {
            table.script(ScriptFace.ofGroup(
                    key,
                    each.arm().group().code(),
                    "bounds",
                    ScriptFace.text(key + "Bounds"),
                    ScriptFace.text(each.arm().group().words().toString()),
                    endpoint.competing().isEmpty() ? "survival" : "incidence",
                    key + "Days",
                    key + "Cause",
                    key + "OtherDays",
                    key + "OtherCause",
                    String.valueOf(endpoint.dayOf(time))));
        }
        return table.table();
    }

    private Cell read(Estimated estimated) {
        Estimated.Reading read = estimated.readOn(endpoint.dayOf(time));
        return read.value().isDefined()
                ? Cell.number(
                        Numbers.percent(read.value().orElseThrow(), estimated.n()),
                        read.value().orElseThrow())
                : new Cell.Undefined(Message.of("nobody was followed so long"));
    }
}
