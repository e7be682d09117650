package org.jmmlregistry.report.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmmlregistry.cohort.EndpointEstimate;
import org.jmmlregistry.cohort.Estimated;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.outcome.ReadingTime;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Cells;
import org.jmmlregistry.report.Curves;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.report.drawing.Fill;
import org.jmmlregistry.report.drawing.Stack;
import org.jmmlregistry.report.face.ScriptFace;
import org.jmmlregistry.study.Family;
import org.jmmlregistry.study.Group;
import org.jmmlregistry.study.Specification;

/** Endpoints that compete with each other, stacked with who had none of them, so that every child is in one layer. */
final class FamilyBlocks {

    /** Of more groups the layers stand in the tables alone. */
    private static final int MOST_STACKED = 4;

    private final Specification asked;
    private final Family family;
    private final List<EndpointEstimate> layers;
    private final Estimated free;
    private final Reading reading;
    private final String key;

    FamilyBlocks(Specification asked, Family family) {
        this.asked = asked;
        this.family = family;
        this.layers =
                Stream.concat(Stream.of(family.free()), family.parts().stream()).toList();
        this.free = family.free().estimated().orElseThrow();
        this.reading = new Reading(asked, first().endpoint());
        this.key = family.parts().stream()
                .map(FamilyBlocks::key)
                .reduce((all, next) -> all + next.substring(0, 1).toUpperCase(Locale.ROOT) + next.substring(1))
                .orElseThrow();
    }

    private EndpointEstimate first() {
        return family.parts().get(0);
    }

    private static String key(EndpointEstimate estimate) {
        return Curves.key(estimate.endpoint(), estimate.hsctSeq());
    }

    static List<Block> blocks(Specification asked, List<Family> families) {
        List<Block> blocks = new ArrayList<>();
        families.stream()
                .collect(Collectors.groupingBy(
                        family -> family.free().endpoint(), LinkedHashMap::new, Collectors.toList()))
                .forEach((free, groups) -> {
                    blocks.add(new Block.Heading(
                            Block.Level.SECTION,
                            Message.of(
                                    "{endpoints}, stacked to everybody",
                                    groups.get(0).parts().stream()
                                            .map(EndpointEstimate::endpoint)
                                            .toList())));
                    groups.forEach(family -> new FamilyBlocks(asked, family).addTo(blocks, groups.size()));
                });
        return blocks;
    }

    private void addTo(List<Block> blocks, int groups) {
        if (!family.group().equals(Group.ALL)) {
            blocks.add(new Block.Heading(Block.Level.PART, family.group().words()));
        }
        if (groups <= MOST_STACKED) {
            picture()
                    .ifPresentOrElse(
                            picture -> blocks.add(new Block.Drawn(picture)), () -> blocks.add(StackBlocks.tooFew()));
        }
        blocks.add(together());
    }

    private List<Double> shares(double days) {
        return layers.stream()
                .map(each -> each.estimated().orElseThrow().on(days).value())
                .toList();
    }

    private Optional<Stack> picture() {
        return Curves.drawnUpTo(free)
                .map(last -> new Stack(
                        StackBlocks.identifier(key, family.group().code()),
                        Message.of(
                                "{endpoints}, stacked to everybody",
                                layers.stream().map(EndpointEstimate::endpoint).toList()),
                        reading.axis(),
                        layers.stream().map(this::band).toList(),
                        StackBlocks.moments(free, last, layers.size(), this::shares),
                        reading.times().stream()
                                .map(time -> first().endpoint().dayOf(time))
                                .toList(),
                        free,
                        monthly()));
    }

    private Stack.Band band(EndpointEstimate estimate) {
        Endpoint endpoint = estimate.endpoint();
        Estimated estimated = estimate.estimated().orElseThrow();
        return estimate.equals(family.free())
                ? new Stack.Band(
                        endpoint.words(),
                        Message.of(
                                "{n, plural, one {# child} other {# children}} when last seen",
                                estimated.n() - estimated.ended()),
                        Fill.FREE,
                        false)
                : new Stack.Band(
                        endpoint.words(),
                        Message.of("{n, plural, one {# child} other {# children}}", estimated.events()),
                        fill(endpoint),
                        false);
    }

    private static Fill fill(Endpoint endpoint) {
        return switch (endpoint.code()) {
            case "RI", "RI_B" -> Fill.FAILED;
            case "AR" -> Fill.RECOVERED;
            case "GF" -> Fill.REJECTED;
            default -> Fill.DEAD;
        };
    }

    private Table monthly() {
        List<Monthly> months = Monthly.upTo(free.lastDay()).stream()
                .filter(month -> free.isDefinedAt(month.days()))
                .toList();
        String name = key + "Steps " + family.group().code();
        Table.Rows<Monthly> table = Table.of(name, months)
                .look(Table.Look.LISTING)
                .words("time", Message.of("Time"), 66, month -> Cell.words(month.words()))
                .figures("atRisk", Message.of("At risk"), 46, month -> Cell.count(free.atRisk(month.days())));
        for (EndpointEstimate layer : layers) {
            table.figures(
                    key(layer),
                    layer.endpoint().words(),
                    70,
                    month -> Cells.share(
                            layer.estimated().orElseThrow().on(month.days()).value(), free.n()));
        }
        table.figures("sum", Message.of("Sum"), 40, month -> sum(month.days()));
        return table.script(script(name, Monthly.script(months), "FALSE")).table();
    }

    private Cell sum(double days) {
        return Cells.sum(shares(days).stream().mapToDouble(each -> each).sum());
    }

    /** The reading times of the endpoints, with limits; the last column is a check. */
    private Table together() {
        String name = key + " " + family.group().code();
        List<ReadingTime> times = reading.times();
        Table.Rows<ReadingTime> table = Table.of(name, times)
                .words("time", Message.of("Time"), 58, Cell::words)
                .figures(
                        "atRisk",
                        Message.of("At risk"),
                        40,
                        time -> Cell.count(free.atRisk(first().endpoint().dayOf(time))));
        for (EndpointEstimate layer : layers) {
            table.figures(key(layer), layer.endpoint().words(), 86, time -> read(layer, time));
        }
        table.figures("sum", Message.of("Sum"), 40, time -> {
            double days = first().endpoint().dayOf(time);
            return free.isDefinedAt(days) ? sum(days) : Cells.endOfFollowUp(free);
        });
        String at = ScriptFace.call(
                "c",
                times.stream()
                        .map(time -> ScriptFace.text(time.words().toString()) + " = "
                                + first().endpoint().dayOf(time))
                        .toArray(String[]::new));
        return table.script(script(name, at, "TRUE")).table();
    }

    private Cell read(EndpointEstimate layer, ReadingTime time) {
        Estimated estimated = layer.estimated().orElseThrow();
        Estimated.Reading read = estimated.readOn(layer.endpoint().dayOf(time));
        return read.value().isDefined()
                ? Cells.shareWithLimits(read, estimated.n(), asked.level().doubleValue())
                : Cells.endOfFollowUp(estimated);
    }

    /** Who had none of them is made of who had one of them, so that the sum checks something. */
    private String script(String name, String at, String limits) {
        List<String> columns = new ArrayList<>();
        String one = key(first());
        columns.add(key(family.free()) + " = "
                + ScriptFace.call("list", "survival", one + "Days", "(" + one + "Cause > 0) + 0"));
        for (EndpointEstimate part : family.parts()) {
            columns.add(
                    key(part) + " = " + ScriptFace.call("list", "incidence", key(part) + "Days", key(part) + "Cause"));
        }
        return ScriptFace.ofGroup(
                one,
                family.group().code(),
                "together",
                ScriptFace.text(name),
                at,
                ScriptFace.call("list", columns.toArray(String[]::new)),
                limits);
    }
}
