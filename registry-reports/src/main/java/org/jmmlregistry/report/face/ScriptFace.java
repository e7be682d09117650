package org.jmmlregistry.report.face;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.report.Basis;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Cells;
import org.jmmlregistry.report.Curves;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.Table;

/**
 * An R script that computes the figures of a report again from the file of its children ({@link CsvFace#children}), and prints
 * them as the file of figures has them ({@link CsvFace#of}): block, row, column, number.
 */
public final class ScriptFace {

    private static final String FUNCTIONS = read("figures.R");

    private final Language language;
    private final List<String> lines = new ArrayList<>();

    private ScriptFace(Language language) {
        this.language = language;
    }

    private static String read(String name) {
        try (InputStream in = ScriptFace.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the functions of the script cannot be read: " + name, unreadable);
        }
    }

    /** @param children the name of the file of children that is read */
    public static String of(Report report, Language language, String children) {
        Basis basis = report.basis()
                .orElseThrow(() -> new IllegalArgumentException(
                        "report: one computed from children, not \"" + report.title() + "\""));
        ScriptFace script = new ScriptFace(language);
        script.head(report, basis, children);
        report.blocks().forEach(script::add);
        return String.join("\n", script.lines) + "\n";
    }

    private void head(Report report, Basis basis, String children) {
        Basis.Source source = basis.source();
        remark(report.imprint().banner());
        remark(report.title());
        remark(source.frozen()
                .map(data -> Message.of(
                        "Snapshot {number}, data cut-off {cutOff}, SHA-256 {fingerprint}",
                        String.valueOf(data.snapshot()),
                        data.cutOff(),
                        data.fingerprint()))
                .orElse(Message.of("Data as of {day}, not frozen", source.asOf())));
        remark(source.population());
        source.specification().ifPresent(cited -> {
            lines.add("#");
            cited.text().lines().forEach(line -> lines.add("#   " + line));
            lines.add("#   SHA-256 " + cited.hash());
        });
        lines.add("");
        lines.add("level <- " + BigDecimal.valueOf(source.level()).toPlainString());
        lines.add("limits <- c(\"%s\", \"%s\")"
                .formatted(Cells.limit("lower", source.level()), Cells.limit("upper", source.level())));
        lines.addAll(FUNCTIONS.lines().toList());
        lines.add("");
        lines.add("children <- read.csv(\"" + children + "\", encoding = \"UTF-8\"" + texts(report) + ")");
    }

    /** Codes of groups are texts, whatever they look like. */
    private static String texts(Report report) {
        return ", na.strings = \"\", colClasses = c("
                + Stream.concat(
                                Stream.of("child"),
                                report.all(Curves.class)
                                        .filter(curves -> curves.isByGroup() && !curves.changing())
                                        .map(curves -> curves.name() + "Group"))
                        .distinct()
                        .map(column -> column + " = \"character\"")
                        .collect(Collectors.joining(", "))
                + ")";
    }

    /** A text as R writes it. */
    public static String text(String words) {
        return "\"" + words.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** The rows of children who change from one group to the other. */
    public static String stays(String key) {
        return "stays(%sDays, %sCause == 1, %sHappened)".formatted(key, key, key);
    }

    private void remark(Message words) {
        lines.add("# " + language.say(words).replaceAll("\\s+", " "));
    }

    private void add(Block block) {
        if (block instanceof Block.Heading heading) {
            lines.add("");
            remark(heading.text());
        } else if (block instanceof Table table) {
            lines.addAll(table.script());
        } else if (block instanceof Block.Drawn drawn) {
            drawn.picture().behind().ifPresent(table -> lines.addAll(table.script()));
        } else if (block instanceof Curves curves) {
            add(curves);
        }
    }

    private void add(Curves curves) {
        for (Curves.Line line : curves.lines()) {
            if (line.estimated().isPresent()) {
                lines.addAll(curves.isByGroup() ? ofGroup(curves, line) : ofEndpoint(curves, line));
            }
        }
    }

    /** The readings of one endpoint, and of how many children a day is imputed. */
    private static List<String> ofEndpoint(Curves curves, Curves.Line line) {
        String key = line.key();
        boolean alone = curves.lines().size() == 1 && curves.complement().isEmpty();
        String rows = curves.times().stream()
                .map(time -> text(time.words().toString()))
                .collect(Collectors.joining(", ", "c(", ")"));
        return List.of(
                "with(children, readings(%s, %s, %s(%sDays, %sCause, %s), c(%s, %s, %s, %s)))"
                        .formatted(
                                text(curves.name()),
                                rows,
                                method(line.endpoint()),
                                key,
                                key,
                                times(curves, line),
                                text(alone ? "atRisk" : key + "AtRisk"),
                                text(key),
                                text(key + "Limits.lower95"),
                                text(key + "Limits.upper95")),
                "with(children, figures(\"imputed\", %s, c(children = sum(%sImputed, na.rm = TRUE))))"
                        .formatted(text(key), key));
    }

    /** All figures of one group: {@code with(only(children, children$os1Group, "MUD"), curve("os1", "MUD", survival, …))}. */
    private static List<String> ofGroup(Curves curves, Curves.Line line) {
        String key = line.key();
        String name = text(line.named().name().toString());
        String times = times(curves, line);
        if (curves.changing()) {
            return List.of(
                    "with(subset(with(children, %s), state == %s), curve(%s, %s, survival, stop, had + 0, %s, start))"
                            .formatted(stays(key), curves.lines().indexOf(line), text(curves.name()), name, times));
        }
        return List.of("with(only(children, children$%sGroup, %s), curve(%s, %s, %s, %sDays, %sCause, %s))"
                .formatted(
                        key,
                        text(line.named().group().orElseThrow()),
                        text(curves.name()),
                        name,
                        method(line.endpoint()),
                        key,
                        key,
                        times));
    }

    private static String method(Endpoint endpoint) {
        return endpoint.competing().isEmpty() ? "survival" : "incidence";
    }

    /** {@code c(m6 = 6 * 30.4375, d42 = 42)}. */
    private static String times(Curves curves, Curves.Line line) {
        return curves.times().stream()
                .map(time -> Curves.key(time) + " = "
                        + BigDecimal.valueOf(line.endpoint().dayOf(time)).toPlainString())
                .collect(Collectors.joining(", ", "c(", ")"));
    }
}
