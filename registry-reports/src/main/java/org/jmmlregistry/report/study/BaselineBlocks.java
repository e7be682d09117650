package org.jmmlregistry.report.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jmmlregistry.cohort.Numbers;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Cells;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.report.face.ScriptFace;
import org.jmmlregistry.statistics.Estimate;
import org.jmmlregistry.statistics.Proportion;
import org.jmmlregistry.statistics.Quantiles;
import org.jmmlregistry.study.Baseline;
import org.jmmlregistry.study.Covariate;
import org.jmmlregistry.study.Specification;

/** What the children of each group were like: numbers by median and quartiles, answers by counts, who lacks them by the reason. */
final class BaselineBlocks {

    /** Of the file of children: the group of each. */
    static final String GROUP = "describedGroup";

    /** More groups stand in a further table with the same rows. */
    private static final int MOST_BESIDE = 4;

    private static final String NAME = "baseline";

    private static final Cell NO_DIFFERENCE = Cell.words(Message.verbatim(""));

    /**
     * A row.
     *
     * @param cells one for each group
     * @param script what R is asked for it, with the name of the table, the words and the groups still to come
     */
    private record Row(
            Message words, IntFunction<Cell> cells, Cell difference, String script, List<String> arguments) {}

    private final Specification asked;
    private final Baseline baseline;

    BaselineBlocks(Specification asked, Baseline baseline) {
        this.asked = asked;
        this.baseline = baseline;
    }

    /** Of the file of children: what one item of the table is in each. */
    static String column(Specification asked, Covariate covariate) {
        return "described" + (asked.described().indexOf(covariate) + 1);
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(Block.Level.CHAPTER, Message.of("What the children were like")));
        int groups = baseline.groups().size();
        if (groups == 0) {
            blocks.add(new Block.Text(
                    List.of(Message.of("No child stands in a group, so that there is no table of them."))));
            return blocks;
        }
        List<Row> rows = rows();
        for (int first = 0; first < groups; first += MOST_BESIDE) {
            blocks.add(table(rows, first, Math.min(groups, first + MOST_BESIDE)));
        }
        blocks.add(new Block.Note(Message.of(
                "Numbers: median (quartiles) of those known. Answers: count, and percent of those whose answer is known; whoever lacks it "
                        + "is counted by the reason and stands in no percent.")));
        if (groups == 2) {
            blocks.add(
                    new Block.Note(
                            Message.of(
                                    "Standardised difference: that of the means, or of the shares, in units of the common spread; it does not depend on how many children there are. Beyond 0.1 in size two groups are usually held to be unlike.")));
        }
        return blocks;
    }

    private Table table(List<Row> rows, int first, int end) {
        String name = first == 0 ? NAME : NAME + (first / MOST_BESIDE + 1);
        Table.Rows<Row> table = Table.of(name, rows)
                .look(Table.Look.LISTING)
                .words("what", Message.of("Of the child"), 141, row -> Cell.words(row.words()));
        List<String> codes = new ArrayList<>();
        for (int each = first; each < end; each++) {
            int group = each;
            Baseline.Column column = baseline.groups().get(each);
            String key = "in" + (each + 1) + column.group().code().replaceAll("[^A-Za-z]", "");
            codes.add(key + " = " + ScriptFace.text(column.group().code()));
            table.figures(key, column.group().words(), 68, row -> row.cells().apply(group));
        }
        if (baseline.groups().size() == 2) {
            table.figures("difference", Message.of("Standardised difference"), 68, Row::difference);
        }
        for (Row row : rows) {
            List<String> arguments = new ArrayList<>(
                    List.of(ScriptFace.text(name), ScriptFace.text(row.words().toString())));
            arguments.add(GROUP);
            arguments.add(ScriptFace.call("c", codes.toArray(String[]::new)));
            arguments.addAll(row.arguments());
            table.script(ScriptFace.ofChildren(row.script(), arguments.toArray(String[]::new)));
        }
        return table.table();
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                Message.of("Children"),
                group -> Cell.count(baseline.groups().get(group).children()),
                NO_DIFFERENCE,
                "members",
                List.of()));
        for (Baseline.Line line : baseline.lines()) {
            String column = column(asked, line.of());
            if (line instanceof Baseline.Amounts amounts) {
                rows.add(amounts(amounts, column));
                rows.addAll(lacking(amounts, column));
            } else if (line instanceof Baseline.Answers answers) {
                rows.add(new Row(
                        named(answers.of(), answers.answer().words()),
                        group -> share(answers.byGroup().get(group)),
                        difference(answers),
                        "answers",
                        List.of(column, ScriptFace.text(answers.answer().code()))));
            } else if (line instanceof Baseline.Missing missing) {
                rows.add(lacking(missing.of(), missing.reason(), missing.byGroup()::get, column));
            }
        }
        return rows;
    }

    private static Message named(Covariate covariate, Message what) {
        return Message.of("{item}: {answer}", covariate.described(), what);
    }

    private static Row amounts(Baseline.Amounts amounts, String column) {
        return new Row(
                amounts.of().described(),
                group -> amount(amounts.byGroup().get(group)),
                difference(amounts),
                "amounts",
                List.of(column));
    }

    private static List<Row> lacking(Baseline.Amounts amounts, String column) {
        Set<Message> reasons = new LinkedHashSet<>();
        amounts.byGroup().forEach(amount -> reasons.addAll(amount.missing().keySet()));
        return reasons.stream()
                .map(reason -> lacking(
                        amounts.of(),
                        reason,
                        group -> amounts.byGroup().get(group).missing().getOrDefault(reason, 0),
                        column))
                .toList();
    }

    private static Row lacking(Covariate covariate, Message reason, IntFunction<Integer> byGroup, String column) {
        return new Row(
                Message.of("{item}: no answer ({reason})", covariate.described(), reason),
                group -> Cell.count(byGroup.apply(group)),
                NO_DIFFERENCE,
                "lacking",
                List.of(column + "Missing", ScriptFace.text(reason.toString())));
    }

    private static Cell amount(Baseline.Amount amount) {
        if (amount.quartiles().isEmpty()) {
            return new Cell.Undefined(Message.of("known of nobody"));
        }
        Quantiles of = amount.quartiles().get();
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("known", (double) amount.known());
        numbers.put("median", of.median());
        numbers.put("lowerQuartile", of.lowerQuartile());
        numbers.put("upperQuartile", of.upperQuartile());
        return Cell.figure(
                        Message.of(
                                "{median} ({lower}–{upper})",
                                Numbers.ratio(of.median()),
                                Numbers.ratio(of.lowerQuartile()),
                                Numbers.ratio(of.upperQuartile())),
                        numbers)
                .detailed(Message.of("{n} known", amount.known()));
    }

    private static Cell share(Proportion share) {
        return share.n() == 0 ? new Cell.Undefined(Message.of("known of nobody")) : Cells.countedWithPercent(share);
    }

    private static Cell difference(Baseline.Line line) {
        return line.difference().map(BaselineBlocks::difference).orElse(NO_DIFFERENCE);
    }

    private static Cell difference(Estimate difference) {
        return difference.isDefined()
                ? Cell.number(signed(difference.orElseThrow()), difference.orElseThrow())
                : new Cell.Undefined(Message.of("too few children, or no spread among them"));
    }

    private static Message signed(double value) {
        Message size = Numbers.ratio(Math.abs(value));
        return value < 0 ? Message.of("−{number}", size) : size;
    }
}
