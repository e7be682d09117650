package org.jmmlregistry.report.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jmmlregistry.cohort.Estimated;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.outcome.Months;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Cells;
import org.jmmlregistry.report.Curves;
import org.jmmlregistry.report.Listed;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.report.drawing.SeriesForest;
import org.jmmlregistry.report.face.ScriptFace;
import org.jmmlregistry.study.Answer;
import org.jmmlregistry.study.Beside;
import org.jmmlregistry.study.PublishedOutcome;

/** Published estimates with their definitions beside ours at the same time, and why they differ; nothing is tested. */
final class PublishedBlocks {

    private final Answer answer;
    private final double level;
    private final List<Message> warnings;

    PublishedBlocks(Answer answer) {
        this.answer = answer;
        this.level = answer.asked().level().doubleValue();
        Set<Message> all = new LinkedHashSet<>();
        answer.published().forEach(beside -> all.addAll(beside.warnings()));
        this.warnings = List.copyOf(all);
    }

    /** Endpoint by endpoint a forest, what its signs mean, and the same as a table. */
    List<Block> blocks() {
        Map<Endpoint, List<Beside>> byEndpoint = answer.published().stream()
                .collect(Collectors.groupingBy(Beside::endpoint, LinkedHashMap::new, Collectors.toList()));
        List<Block> blocks = new ArrayList<>();
        byEndpoint.forEach((endpoint, besides) -> {
            blocks.add(new Block.Heading(Block.Level.SECTION, endpoint.words()));
            blocks.add(new Block.Drawn(forest(endpoint, besides)));
        });
        if (!warnings.isEmpty()) {
            blocks.add(new Block.Caution(Message.of("Read this before comparing"), points()));
        }
        if (!byEndpoint.isEmpty()) {
            blocks.add(new Block.Heading(Block.Level.CHAPTER, Message.of("The sources")));
        }
        byEndpoint.forEach((endpoint, besides) -> {
            blocks.add(new Block.Heading(Block.Level.PART, endpoint.words()));
            blocks.add(table(endpoint, besides));
        });
        return blocks;
    }

    private List<Message> points() {
        List<Message> points = new ArrayList<>();
        for (int each = 0; each < warnings.size(); each++) {
            points.add(Message.of("{sign}: {warning}", sign(each), warnings.get(each)));
        }
        return points;
    }

    private static String sign(int warning) {
        return String.valueOf((char) ('a' + warning));
    }

    private SeriesForest forest(Endpoint endpoint, List<Beside> besides) {
        Map<Integer, List<Beside>> byTime = besides.stream()
                .collect(Collectors.groupingBy(each -> each.published().months(), TreeMap::new, Collectors.toList()));
        return new SeriesForest(
                Message.of("{endpoint} here and in published series", endpoint),
                byTime.values().stream()
                        .map(same -> new SeriesForest.Times(
                                ours(endpoint, same.get(0)),
                                same.stream().map(this::published).toList()))
                        .toList());
    }

    private static Message called(Message what, int months) {
        return Message.of("{what}, {n, plural, one {# month} other {# months}}", what, months);
    }

    private SeriesForest.Row ours(Endpoint endpoint, Beside beside) {
        Optional<Estimated.Reading> read =
                beside.ours().filter(reading -> reading.value().isDefined());
        return new SeriesForest.Row(
                Message.of("This registry"),
                beside.children(),
                called(
                        Message.verbatim(endpoint.code().replace('_', ' ')),
                        beside.published().months()),
                read.map(reading -> new SeriesForest.Share(
                        reading.value().orElseThrow(),
                        Optional.of(reading.limits())
                                .filter(limits -> limits.areDefined())
                                .map(limits -> new SeriesForest.Limits(
                                        limits.lower().orElseThrow(),
                                        limits.upper().orElseThrow())))),
                read.map(PublishedBlocks::printed).orElse(Message.of("nobody yet")),
                Message.verbatim(""));
    }

    private SeriesForest.Row published(Beside beside) {
        PublishedOutcome of = beside.published();
        return new SeriesForest.Row(
                Message.verbatim(of.paper().citation()),
                of.paper().children(),
                called(Message.verbatim(of.called()), of.months()),
                Optional.of(new SeriesForest.Share(
                        of.percent() / 100,
                        of.limits()
                                .map(limits -> new SeriesForest.Limits(limits.lower() / 100, limits.upper() / 100)))),
                printed(of),
                Message.verbatim(beside.warnings().stream()
                        .map(warning -> sign(warnings.indexOf(warning)))
                        .collect(Collectors.joining(", "))));
    }

    private static Message printed(Estimated.Reading reading) {
        Message whole = Message.of("{percent}", whole(reading.value().orElseThrow()));
        return reading.limits().areDefined()
                ? Message.of(
                        "{percent} ({lower}–{upper})",
                        whole,
                        whole(reading.limits().lower().orElseThrow()),
                        whole(reading.limits().upper().orElseThrow()))
                : whole;
    }

    private static Message printed(PublishedOutcome of) {
        Message percent = plain(of.percent());
        return of.limits()
                .map(limits -> Message.of(
                        "{percent} ({lower}–{upper})", percent, plain(limits.lower()), plain(limits.upper())))
                .orElse(percent);
    }

    private static long whole(double share) {
        return Math.round(100 * share);
    }

    /** As the paper printed it. */
    private static Message plain(double percent) {
        return Message.of("{percent}", BigDecimal.valueOf(percent).stripTrailingZeros());
    }

    private Table table(Endpoint endpoint, List<Beside> besides) {
        String key = Curves.key(endpoint, answer.asked().hsctSeq());
        Table.Rows<Beside> table = Table.of(key + "Published", besides)
                .look(Table.Look.LISTING)
                .words(
                        "source",
                        Message.of("Source, its children and what it calls the endpoint"),
                        171,
                        each -> Cell.words(name(each.published()))
                                .detailed(each.published().paper().population()))
                .figures("published", Message.of("Published, %"), 70, each -> published(each.published()))
                .figures("ours", Message.of("Ours, % ({percent} % limits)", Cells.percent(level)), 80, this::ours)
                .detail(
                        "differs",
                        Message.of("Why they differ"),
                        160,
                        each -> Cell.words(Listed.of(each.warnings(), " ")));
        for (Beside each : besides) {
            table.script(ScriptFace.ofChildren(
                    "ours",
                    ScriptFace.text(key + "Published"),
                    ScriptFace.text(name(each.published()).toString()),
                    endpoint.isSurvival() ? "survival" : "incidence",
                    key + "AllDays",
                    key + "AllCause",
                    BigDecimal.valueOf(Months.toDays(each.published().months())).toPlainString(),
                    numbers(each.published()).entrySet().stream()
                            .map(number -> "published." + number.getKey() + " = " + number.getValue())
                            .collect(Collectors.joining(", ", "c(", ")"))));
        }
        return table.table();
    }

    private static Message name(PublishedOutcome of) {
        return Message.of(
                "{citation}: {called}", of.paper().citation(), called(Message.verbatim(of.called()), of.months()));
    }

    private static Cell published(PublishedOutcome of) {
        return Cell.figure(printed(of), numbers(of));
    }

    private static Map<String, Double> numbers(PublishedOutcome of) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("percent", of.percent());
        of.limits().ifPresent(limits -> {
            numbers.put("lower95", limits.lower());
            numbers.put("upper95", limits.upper());
        });
        return numbers;
    }

    private Cell ours(Beside beside) {
        return beside.ours()
                .filter(reading -> reading.value().isDefined())
                .<Cell>map(reading -> Cells.shareWithLimits(reading, beside.children(), level))
                .orElse(new Cell.Undefined(Message.of("nobody was followed so long")));
    }
}
