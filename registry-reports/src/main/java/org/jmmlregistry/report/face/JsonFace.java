package org.jmmlregistry.report.face;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jmmlregistry.cohort.Composition;
import org.jmmlregistry.cohort.Estimated;
import org.jmmlregistry.cohort.GroupSummary;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Worded;
import org.jmmlregistry.outcome.Months;
import org.jmmlregistry.patient.DataLabel;
import org.jmmlregistry.report.Basis;
import org.jmmlregistry.report.Basis.Figure;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Cells;
import org.jmmlregistry.report.Curves;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.statistics.Proportion;
import org.jmmlregistry.study.Readers;

/**
 * A report for programs: what it was computed from, its figures by name, the steps of its curves, and its tables row by row,
 * all unrounded.
 */
public final class JsonFace {

    /** Looked for once, as each look reads the archives of the server. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private final Language language;

    private JsonFace(Language language) {
        this.language = language;
    }

    public static JsonObject of(Report report, Language language) {
        return new JsonFace(language).json(report);
    }

    private JsonObject json(Report report) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        report.basis().ifPresent(basis -> basis(json, basis));
        JsonArrayBuilder curves = JSON.createArrayBuilder();
        JsonArrayBuilder blocks = JSON.createArrayBuilder();
        for (Block block : report.blocks()) {
            if (block instanceof Table table) {
                blocks.add(table(table));
            } else if (block instanceof Block.Drawn drawn) {
                drawn.picture().behind().ifPresent(table -> blocks.add(table(table)));
            } else if (block instanceof Curves all) {
                all.readings().ifPresent(table -> blocks.add(table(table)));
                all.lines().forEach(line -> curves.add(curve(line)));
            }
        }
        return json.add("title", say(report.title()))
                .add("banner", say(report.imprint().banner()))
                .add("curves", curves)
                .add("tables", blocks)
                .build();
    }

    private String say(Worded words) {
        return language.say(words);
    }

    private void basis(JsonObjectBuilder json, Basis basis) {
        Basis.Source source = basis.source();
        json.add("report", basis.name());
        json.add("specification", source.specification().text())
                .add("hash", source.specification().hash());
        source.frozen()
                .ifPresentOrElse(
                        data -> json.add("snapshot", data.snapshot())
                                .add("cutOff", data.cutOff().toString())
                                .add("fingerprint", data.fingerprint()),
                        () -> json.add("asOf", source.asOf().toString()));
        json.add("population", say(source.population()));
        if (basis.outside().isPresent()) {
            json.add("readers", Readers.OUTSIDE.text());
        } else {
            json.add("kinds", kinds(basis.composition()));
        }
        json.add("confidential", basis.composition().isConfidential());
        basis.figures().forEach((name, figure) -> {
            if (figure instanceof Figure.Count count) {
                json.add(name, count.count());
            } else if (figure instanceof Figure.Value number) {
                add(json, name, number.value());
            } else if (figure instanceof Figure.Part part) {
                json.add(name, share(part.share()));
            } else if (figure instanceof Figure.Group group) {
                json.add(name, group(group.group()));
            }
        });
    }

    /** How many cases there are of each kind, also of those of which there is none. */
    private static JsonObjectBuilder kinds(Composition composition) {
        JsonObjectBuilder kinds = JSON.createObjectBuilder();
        for (DataLabel kind : DataLabel.values()) {
            kinds.add(kind.code(), composition.count(kind));
        }
        return kinds;
    }

    private static void add(JsonObjectBuilder json, String name, OptionalDouble value) {
        value.ifPresentOrElse(number -> json.add(name, number), () -> json.addNull(name));
    }

    private static JsonObjectBuilder share(Proportion share) {
        JsonObjectBuilder json =
                JSON.createObjectBuilder().add("count", share.k()).add("of", share.n());
        if (share.limits().areDefined()) {
            json.add("lower95", share.limits().lower().orElseThrow())
                    .add("upper95", share.limits().upper().orElseThrow());
        }
        return json;
    }

    private static JsonObjectBuilder group(GroupSummary group) {
        JsonArrayBuilder months = JSON.createArrayBuilder();
        group.survivorMonths().forEach(months::add);
        JsonObjectBuilder json =
                JSON.createObjectBuilder().add("alive", share(group.alive())).add("survivorMonths", months);
        add(json, "medianMonths", group.medianMonths());
        return json;
    }

    private JsonObjectBuilder curve(Curves.Line line) {
        JsonArrayBuilder steps = JSON.createArrayBuilder();
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("endpoint", line.endpoint().code())
                .add("version", line.endpoint().version())
                .add("hsct", line.hsctSeq())
                .add("definition", say(line.endpoint().definition()));
        line.named().group().ifPresent(code -> json.add("group", code));
        line.estimated().ifPresent(estimated -> {
            String value = estimated instanceof Estimated.Incidence ? "incidence" : "survival";
            estimated.steps().forEach(step -> steps.add(step(step, value, line.level())));
        });
        JsonArrayBuilder leftOut = JSON.createArrayBuilder();
        line.leftOut().forEach(child -> leftOut.add(child.name()));
        return json.add("imputed", line.imputed()).add("notEvaluable", leftOut).add("steps", steps);
    }

    private static JsonObjectBuilder step(Estimated.Step step, String value, double level) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("days", step.days())
                .add("months", Months.ofDays(step.days()))
                .add("atRisk", step.atRisk())
                .add("events", step.events())
                .add("censored", step.censored())
                .add(value, step.value());
        add(json, "standardError", step.standardError().value());
        add(json, Cells.limit("lower", level), step.limits().lower().value());
        add(json, Cells.limit("upper", level), step.limits().upper().value());
        return json;
    }

    private JsonObjectBuilder table(Table table) {
        JsonArrayBuilder rows = JSON.createArrayBuilder();
        for (List<Cell> row : table.rows()) {
            JsonObjectBuilder json = JSON.createObjectBuilder();
            for (int each = 0; each < row.size(); each++) {
                cell(json, table.columns().get(each).key(), row.get(each));
            }
            rows.add(json);
        }
        return JSON.createObjectBuilder().add("table", table.name()).add("rows", rows);
    }

    private void cell(JsonObjectBuilder json, String key, Cell cell) {
        if (cell instanceof Cell.Words words) {
            json.add(key, say(words.text()));
        } else if (cell instanceof Cell.Sentences sentences) {
            json.add(key, sentences.in(language));
        } else if (cell instanceof Cell.Truth truth) {
            json.add(key, truth.is());
        } else if (cell instanceof Cell.Figure figure) {
            json.add(key, numbers(figure.numbers()));
        } else if (cell instanceof Cell.Undefined undefined) {
            json.addNull(key).add(key + "NotEstimable", say(undefined.reason()));
        }
    }

    private static JsonValue numbers(Map<String, Double> numbers) {
        if (numbers.keySet().equals(Set.of(""))) {
            return number(numbers.values().iterator().next());
        }
        JsonObjectBuilder json = JSON.createObjectBuilder();
        numbers.forEach((name, number) -> json.add(name, number(number)));
        return json.build();
    }

    private static JsonValue number(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? JSON.createValue((long) number)
                : JSON.createValue(number);
    }
}
