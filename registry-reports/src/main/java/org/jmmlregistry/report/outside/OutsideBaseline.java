package org.jmmlregistry.report.outside;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jmmlregistry.disclosure.CountedSet;
import org.jmmlregistry.disclosure.Knowledge;
import org.jmmlregistry.disclosure.Telling;
import org.jmmlregistry.disclosure.Telling.Wish;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.statistics.Quantiles;
import org.jmmlregistry.study.Baseline;
import org.jmmlregistry.study.Subject;

/**
 * What children were like in each group: answers as counts, and of numbers the median where five children lie on either side of
 * it, the quartiles where five lie in each quarter, in whole numbers.
 */
final class OutsideBaseline {

    private static final int MOST_BESIDE = 4;
    private static final int FOR_MEDIAN = 2 * Knowledge.LEAST;
    private static final int FOR_QUARTILES = 4 * Knowledge.LEAST;

    private record Row(Message words, IntFunction<Cell> cells) {}

    private final Baseline baseline;

    OutsideBaseline(Baseline baseline) {
        this.baseline = baseline;
    }

    private String group(int number) {
        return "described | " + baseline.groups().get(number).group().code();
    }

    private String key(Baseline.Line line, int group) {
        String answer =
                line instanceof Baseline.Answers answers ? answers.answer().code() : "known";
        return group(group) + " | " + line.of().text() + " | " + answer;
    }

    List<Wish> wishes() {
        List<Wish> wishes = new ArrayList<>();
        for (int group = 0; group < baseline.groups().size(); group++) {
            wishes.add(wish(
                    group(group), Optional.empty(), baseline.groups().get(group).members()));
        }
        for (Baseline.Line line : baseline.lines()) {
            for (int group = 0; group < baseline.groups().size(); group++) {
                who(line, group).ifPresent(wishes::add);
            }
        }
        return wishes;
    }

    private Optional<Wish> who(Baseline.Line line, int group) {
        if (line instanceof Baseline.Answers answers) {
            return Optional.of(wish(
                    key(line, group), Optional.of(group(group)), answers.who().get(group)));
        }
        return line instanceof Baseline.Amounts amounts
                ? Optional.of(wish(
                        key(line, group),
                        Optional.of(group(group)),
                        amounts.byGroup().get(group).who()))
                : Optional.empty();
    }

    private static Wish wish(String key, Optional<String> within, List<Subject> children) {
        return new Wish(
                new CountedSet(
                        key, children.stream().map(child -> child.file().name()).collect(Collectors.toSet())),
                within);
    }

    List<Block> blocks(Telling telling) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(Block.Level.CHAPTER, Message.of("What the children were like")));
        List<Row> rows = rows(telling);
        int groups = baseline.groups().size();
        for (int first = 0; first < groups; first += MOST_BESIDE) {
            blocks.add(table(rows, first, Math.min(groups, first + MOST_BESIDE)));
        }
        blocks.add(
                new Block.Note(
                        Message.of(
                                "Answers: how many children gave them. Numbers: the median of 10 children or more, with quartiles of 20 or more, in whole numbers.")));
        return blocks;
    }

    private Table table(List<Row> rows, int first, int end) {
        Table.Rows<Row> table = Table.of(first == 0 ? "baseline" : "baseline" + (first / MOST_BESIDE + 1), rows)
                .look(Table.Look.LISTING)
                .words("what", Message.of("Of the child"), 170, row -> Cell.words(row.words()));
        IntStream.range(first, end)
                .forEach(group -> table.figures(
                        "in" + (group + 1), baseline.groups().get(group).group().words(), 78, row -> row.cells()
                                .apply(group)));
        return table.table();
    }

    private List<Row> rows(Telling telling) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                Message.of("Children"),
                group -> telling.tells(group(group))
                        ? Cell.count(baseline.groups().get(group).children())
                        : Withheld.CELL));
        for (Baseline.Line line : baseline.lines()) {
            if (line instanceof Baseline.Answers answers) {
                rows.add(new Row(
                        Message.of("{item}: {answer}", answers.of().described(), answers.answer()),
                        group -> telling.tells(key(line, group))
                                ? Cell.count(answers.who().get(group).size())
                                : Withheld.CELL));
            } else if (line instanceof Baseline.Amounts amounts) {
                rows.add(new Row(
                        amounts.of().described(),
                        group -> telling.tells(key(line, group))
                                ? amount(amounts.byGroup().get(group))
                                : Withheld.CELL));
            }
        }
        return rows;
    }

    private static Cell amount(Baseline.Amount amount) {
        if (amount.known() < FOR_MEDIAN) {
            return Withheld.CELL;
        }
        Quantiles of = amount.quartiles().orElseThrow();
        Message known = Message.of("{n} known", amount.known());
        int median = Math.toIntExact(Math.round(of.median()));
        return (amount.known() < FOR_QUARTILES
                        ? Cell.number(Message.of("{median}", median), median)
                        : Cell.number(
                                Message.of(
                                        "{median} ({lower}–{upper})",
                                        median,
                                        Math.round(of.lowerQuartile()),
                                        Math.round(of.upperQuartile())),
                                median))
                .detailed(known);
    }
}
