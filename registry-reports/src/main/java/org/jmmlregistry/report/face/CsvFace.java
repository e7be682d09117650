package org.jmmlregistry.report.face;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jmmlregistry.cohort.Estimated;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.report.Basis;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Cells;
import org.jmmlregistry.report.Curves;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.statistics.Estimate;

/**
 * The figures of a report as CSV, a figure a line: which block, which row, which column, the unrounded number, and what is
 * printed, which for a figure that cannot be estimated is the reason.
 */
public final class CsvFace {

    private static final List<String> HEADER = List.of("block", "row", "column", "number", "text");

    private final Language language;
    private final List<List<String>> lines = new ArrayList<>();

    private CsvFace(Language language) {
        this.language = language;
    }

    public static String of(Report report, Language language) {
        CsvFace csv = new CsvFace(language);
        csv.banner(report);
        report.blocks().forEach(csv::add);
        return written(HEADER, csv.lines);
    }

    /** The same line by line: block, row, column, number and what is printed. */
    public static List<List<String>> lines(Block block, Language language) {
        CsvFace csv = new CsvFace(language);
        csv.add(block);
        return List.copyOf(csv.lines);
    }

    /** What kinds of case are counted, before any figure. */
    private void banner(Report report) {
        lines.add(
                List.of("banner", "", "text", "", language.say(report.imprint().banner())));
    }

    /** One line a child: what the script of the report reads. */
    public static String children(Report report) {
        Basis.ChildRows rows = report.basis()
                .orElseThrow(() -> new IllegalArgumentException(
                        "report: one computed from children, not \"" + report.title() + "\""))
                .children()
                .get();
        return written(rows.header(), rows.lines());
    }

    private void add(Block block) {
        if (block instanceof Table table) {
            add(table);
        } else if (block instanceof Curves curves) {
            curves.readings().ifPresent(this::add);
            curves.lines().forEach(this::steps);
            curves.lines().stream().filter(line -> !curves.changing()).forEach(this::imputed);
        } else if (block instanceof Block.Drawn drawn) {
            drawn.picture().behind().ifPresent(this::add);
        }
    }

    private void add(Table table) {
        for (List<Cell> row : table.rows()) {
            String name = text(row.get(0));
            for (int each = 1; each < row.size(); each++) {
                add(table.name(), name, table.columns().get(each).key(), row.get(each));
            }
        }
    }

    private void add(String block, String row, String column, Cell cell) {
        String text = text(cell);
        if (cell instanceof Cell.Figure figure) {
            figure.numbers()
                    .forEach((name, number) -> lines.add(
                            List.of(block, row, name.isEmpty() ? column : column + "." + name, number(number), text)));
        } else {
            lines.add(List.of(block, row, column, "", text));
        }
    }

    private String text(Cell cell) {
        if (cell instanceof Cell.Words words) {
            return language.say(words.text());
        }
        if (cell instanceof Cell.Sentences sentences) {
            return sentences.in(language);
        }
        if (cell instanceof Cell.Figure figure) {
            return language.say(figure.printed());
        }
        if (cell instanceof Cell.Truth truth) {
            return truth.is() ? "TRUE" : "FALSE";
        }
        return language.say(((Cell.Undefined) cell).reason());
    }

    private void steps(Curves.Line line) {
        line.estimated().ifPresent(estimated -> {
            for (Estimated.Step step : estimated.steps()) {
                String day = number(step.days());
                step(line.steps(), day, "atRisk", step.atRisk());
                step(line.steps(), day, "events", step.events());
                step(line.steps(), day, "censored", step.censored());
                step(line.steps(), day, "probability", step.value());
                step.standardError().value().ifPresent(error -> step(line.steps(), day, "standardError", error));
                limit(line, day, "lower", step.limits().lower());
                limit(line, day, "upper", step.limits().upper());
            }
        });
    }

    private void limit(Curves.Line line, String day, String side, Estimate limit) {
        limit.value().ifPresent(value -> step(line.steps(), day, Cells.limit(side, line.level()), value));
    }

    /** How many of the children behind a curve have an imputed day. */
    private void imputed(Curves.Line line) {
        if (line.estimated().isPresent()) {
            lines.add(List.of(
                    "imputed",
                    line.key() + line.named().group().map(code -> " " + code).orElse(""),
                    "children",
                    number(line.imputed()),
                    language.say(Curves.imputed(line))));
        }
    }

    private void step(String block, String day, String column, double number) {
        lines.add(List.of(block, day, column, number(number), ""));
    }

    /** Whole numbers without a point. */
    static String number(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf((long) number)
                : String.valueOf(number);
    }

    private static String written(List<String> header, List<List<String>> lines) {
        StringBuilder csv = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(csv, CSVFormat.RFC4180)) {
            printer.printRecord(header);
            printer.printRecords(lines);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory cannot be written", impossible);
        }
        return csv.toString();
    }
}
