package org.jmmlregistry.report.face;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.cohort.EndpointEstimate;
import org.jmmlregistry.cohort.Estimated;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.outcome.Outcome;
import org.jmmlregistry.report.Basis;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Curves;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.Table;

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

    /** What kinds of case are counted, before any figure. */
    private void banner(Report report) {
        lines.add(
                List.of("banner", "", "text", "", language.say(report.imprint().banner())));
    }

    /** One line a child: what the script of the report reads. */
    public static String children(Report report) {
        Basis basis = report.basis()
                .orElseThrow(() -> new IllegalArgumentException(
                        "report: one computed from a study, not \"" + report.title() + "\""));
        List<EndpointEstimate> estimates = estimates(report);
        List<String> header = new ArrayList<>();
        basis.children().columns().forEach(column -> header.add(column.key()));
        header.add("kind");
        estimates.forEach(estimate -> header.addAll(List.of(
                Curves.key(estimate) + "Days", Curves.key(estimate) + "Cause", Curves.key(estimate) + "Imputed")));
        List<List<String>> lines = new ArrayList<>();
        List<CaseFile> counted = basis.study().counted();
        for (List<Cell> row : basis.children().rows()) {
            List<String> line = new ArrayList<>(row.stream().map(CsvFace::plain).toList());
            String child = line.get(0);
            line.add(counted.get(lines.size()).patient().label().code());
            estimates.forEach(estimate -> line.addAll(outcome(estimate, child)));
            lines.add(line);
        }
        return written(header, lines);
    }

    private static List<EndpointEstimate> estimates(Report report) {
        return report.all(Curves.class)
                .flatMap(curves -> curves.estimates().stream())
                .distinct()
                .toList();
    }

    /** Empty where the child was not followed. */
    private static List<String> outcome(EndpointEstimate estimate, String child) {
        return estimate.children().stream()
                .filter(each -> each.name().equals(child))
                .map(EndpointEstimate.Followed::outcome)
                .filter(Outcome.Observed.class::isInstance)
                .map(Outcome.Observed.class::cast)
                .map(observed -> List.of(
                        String.valueOf(observed.days()),
                        String.valueOf(observed.cause()),
                        plain(new Cell.Truth(observed.isImputed()))))
                .findFirst()
                .orElse(List.of("", "", ""));
    }

    private static String plain(Cell cell) {
        if (cell instanceof Cell.Words words) {
            return words.text().toString();
        }
        if (cell instanceof Cell.Truth truth) {
            return truth.is() ? "TRUE" : "FALSE";
        }
        if (cell instanceof Cell.Figure figure && figure.numbers().size() == 1) {
            return number(figure.numbers().values().iterator().next());
        }
        return "";
    }

    private void add(Block block) {
        if (block instanceof Table table) {
            add(table);
        } else if (block instanceof Curves curves) {
            curves.readings().ifPresent(this::add);
            curves.estimates().forEach(this::steps);
            curves.estimates().forEach(this::imputed);
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
        if (cell instanceof Cell.Figure figure) {
            return language.say(figure.printed());
        }
        return cell instanceof Cell.Undefined undefined ? language.say(undefined.reason()) : plain(cell);
    }

    private void steps(EndpointEstimate estimate) {
        String block = Curves.key(estimate) + "Steps";
        estimate.estimated().ifPresent(estimated -> {
            for (Estimated.Step step : estimated.steps()) {
                String day = number(step.days());
                step(block, day, "atRisk", step.atRisk());
                step(block, day, "events", step.events());
                step(block, day, "censored", step.censored());
                step(block, day, "probability", step.value());
                step.standardError().value().ifPresent(error -> step(block, day, "standardError", error));
                step.limits().lower().value().ifPresent(limit -> step(block, day, "lower95", limit));
                step.limits().upper().value().ifPresent(limit -> step(block, day, "upper95", limit));
            }
        });
    }

    /** How many of the children behind a curve have an imputed day. */
    private void imputed(EndpointEstimate estimate) {
        if (estimate.estimated().isPresent()) {
            lines.add(List.of(
                    "imputed",
                    Curves.key(estimate),
                    "children",
                    number(estimate.imputed()),
                    language.say(Curves.imputed(estimate))));
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
