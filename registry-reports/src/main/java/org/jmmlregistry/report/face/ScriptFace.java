package org.jmmlregistry.report.face;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jmmlregistry.cohort.CurrentlyFree;
import org.jmmlregistry.cohort.Estimated;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Measure;
import org.jmmlregistry.report.Basis;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Cells;
import org.jmmlregistry.report.Curves;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.statistics.Draws;

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
        try (InputStream in = Objects.requireNonNull(ScriptFace.class.getResourceAsStream(name), name)) {
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
        lines.add("#");
        source.specification().text().lines().forEach(line -> lines.add("#   " + line));
        lines.add("#   SHA-256 " + source.specification().hash());
        lines.add("");
        lines.add("level <- " + BigDecimal.valueOf(source.level()).toPlainString());
        lines.add("limits <- c(\"%s\", \"%s\")"
                .formatted(Cells.limit("lower", source.level()), Cells.limit("upper", source.level())));
        lines.addAll(FUNCTIONS.lines().toList());
        lines.add("");
        lines.add("children <- read.csv(\"" + children + "\", encoding = \"UTF-8\"" + texts(basis) + ")");
    }

    /** What are texts, such as codes of groups, whatever they look like. */
    private static String texts(Basis basis) {
        return basis.children().get().texts().stream()
                .map(column -> column + " = \"character\"")
                .collect(Collectors.joining(", ", ", na.strings = \"\", colClasses = c(", ")"));
    }

    /** A text as R writes it. */
    public static String text(String words) {
        return "\"" + words.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** Several texts as R writes them. */
    public static String texts(List<String> words) {
        return words.stream().map(ScriptFace::text).collect(Collectors.joining(", ", "c(", ")"));
    }

    /** A call of a function. */
    public static String call(String function, String... arguments) {
        return function + "(" + String.join(", ", arguments) + ")";
    }

    /** A call that reads columns of the children. */
    public static String ofChildren(String function, String... arguments) {
        return call("with", "children", call(function, arguments));
    }

    /** A call that reads columns of the children of one group of an endpoint. */
    public static String ofGroup(String key, String code, String function, String... arguments) {
        String group = call("only", "children", "children$" + key + "Group", text(code));
        return call("with", group, call(function, arguments));
    }

    /** The rows of children who change from one group to the other. */
    public static String stays(String key) {
        return call("stays", key + "Days", key + "Cause==1", key + "Happened");
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
        lines.addAll(of(curves));
    }

    /** The lines that compute the figures of curves again. */
    public static List<String> of(Curves curves) {
        List<String> lines = new ArrayList<>();
        for (Curves.Line line : curves.lines()) {
            if (curves.isByGroup()) {
                lines.add(ofGroup(curves, line));
            } else if (line.estimated().isPresent()) {
                lines.addAll(ofEndpoint(curves, line));
            }
        }
        return lines;
    }

    /** The readings of one endpoint, and of how many children a day is imputed. */
    private static List<String> ofEndpoint(Curves curves, Curves.Line line) {
        String key = line.key();
        boolean alone = curves.lines().size() == 1 && curves.complement().isEmpty();
        String rows = curves.times().stream()
                .map(time -> text(time.words().toString()))
                .collect(Collectors.joining(", ", "c(", ")"));
        String columns = call(
                "c",
                text(alone ? "atRisk" : key + "AtRisk"),
                text(key),
                text(key + "Limits.lower95"),
                text(key + "Limits.upper95"));
        String read = call(method(line.endpoint()), key + "Days", key + "Cause", times(curves, line));
        return List.of(
                ofChildren("readings", text(curves.name()), rows, read, columns),
                ofChildren(
                        "figures",
                        text("imputed"),
                        text(key),
                        call("c", "children = " + call("sum", key + "Imputed", "na.rm = TRUE"))));
    }

    /** All figures of one group: {@code with(only(children, children$os1Group, "MUD"), curve("os1", "MUD", survival, …))}. */
    private static String ofGroup(Curves curves, Curves.Line line) {
        String key = line.key();
        String block = text(curves.name());
        String row = text(line.named().name().toString());
        String times = times(curves, line);
        if (curves.changing()) {
            String state = "state==" + curves.lines().indexOf(line);
            return call(
                    "with",
                    call("subset", call("with", "children", stays(key)), state),
                    call("curve", block, row, "survival", "stop", "had+0", times, "start"));
        }
        if (curves.isOfStates()) {
            return ofGroup(
                    key,
                    line.named().group().orElseThrow(),
                    "current",
                    block,
                    row,
                    states(key, line.estimated()),
                    times);
        }
        return ofGroup(
                key,
                line.named().group().orElseThrow(),
                "curve",
                block,
                row,
                method(line.endpoint()),
                key + "Days",
                key + "Cause",
                times);
    }

    /** The stays of children in states, by the days on which they came into each but the first. */
    public static String states(String key, Optional<Estimated> estimated) {
        int states = estimated
                .map(CurrentlyFree.class::cast)
                .map(each -> each.states().states())
                .orElse(1);
        return call(
                "stateRows",
                IntStream.rangeClosed(2, states)
                        .mapToObj(state -> key + "State" + state)
                        .collect(Collectors.joining(", ", key + "Days, " + key + "Dead, list(", ")")));
    }

    /** The six numbers that a seed stands for. */
    public static String seed(long seed) {
        return Arrays.stream(Draws.state(seed))
                .mapToObj(each -> each + "L")
                .collect(Collectors.joining(", ", "c(", ")"));
    }

    private static String method(Measure endpoint) {
        return endpoint.isSurvival() ? "survival" : "incidence";
    }

    /** {@code c(m6 = 6 * 30.4375, d42 = 42)}. */
    private static String times(Curves curves, Curves.Line line) {
        return curves.times().stream()
                .map(time -> Curves.key(time) + " = "
                        + BigDecimal.valueOf(line.endpoint().dayOf(time)).toPlainString())
                .collect(Collectors.joining(", ", "c(", ")"));
    }
}
