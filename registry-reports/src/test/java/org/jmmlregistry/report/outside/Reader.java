package org.jmmlregistry.report.outside;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.cohort.CourseFlow;
import org.jmmlregistry.cohort.EndpointEstimate;
import org.jmmlregistry.outcome.Months;
import org.jmmlregistry.outcome.Outcome;
import org.jmmlregistry.report.Curves;
import org.jmmlregistry.study.Answer;
import org.jmmlregistry.study.Arm;
import org.jmmlregistry.study.Baseline;
import org.jmmlregistry.study.Beside;
import org.jmmlregistry.study.EndpointAnswer;
import org.jmmlregistry.study.Subject;

/** Reads a report for readers outside as a program does, and finds anew which children each of its figures counts. */
final class Reader {

    /**
     * A figure.
     *
     * @param told empty if it is withheld
     * @param exact whether it is a count, which has to be that of the children
     */
    record Figure(String place, Set<String> children, OptionalInt told, boolean exact) {}

    private final Answer answer;
    private final List<Figure> figures = new ArrayList<>();

    private Reader(Answer answer) {
        this.answer = answer;
    }

    static List<Figure> read(JsonObject report, Answer answer) {
        Reader reader = new Reader(answer);
        reader.count(report, "counted", reader.names(answer.counted().children()));
        for (JsonObject table : report.getJsonArray("tables").getValuesAs(JsonObject.class)) {
            reader.table(table.getString("table"), table.getJsonArray("rows").getValuesAs(JsonObject.class));
        }
        return reader.figures;
    }

    private void table(String name, List<JsonObject> rows) {
        if (name.equals("outcomes")) {
            outcomes(rows);
        } else if (name.equals("flow")) {
            flow(rows);
        } else if (name.startsWith("baseline")) {
            baseline(name, rows);
        } else if (name.endsWith("Published")) {
            published(name, rows);
        } else if (!name.equals("definitions")) {
            readings(name, rows);
        }
    }

    private List<Arm> arms(Predicate<EndpointAnswer> wanted) {
        return answer.endpoints().stream()
                .filter(wanted)
                .filter(EndpointAnswer.Compared.class::isInstance)
                .flatMap(each -> ((EndpointAnswer.Compared) each).arms().stream())
                .toList();
    }

    private void outcomes(List<JsonObject> rows) {
        List<Arm> arms = arms(any -> true);
        for (int each = 0; each < rows.size(); each++) {
            EndpointEstimate of = arms.get(each).estimate();
            JsonObject row = rows.get(each);
            count(row, "children", children(of, any -> true));
            count(row, "evaluable", children(of, Outcome.Observed.class::isInstance));
            count(row, "had", had(of, Double.MAX_VALUE));
            for (int months : List.of(12, 24, 60)) {
                if (row.containsKey("m" + months)) {
                    reading(row.get("m" + months), had(of, Months.toDays(months)), row + " " + months);
                }
            }
        }
    }

    private void readings(String name, List<JsonObject> rows) {
        List<Arm> arms = arms(
                each -> Curves.key(each.endpoint(), answer.asked().hsctSeq()).equals(name));
        for (JsonObject row : rows) {
            int months = Integer.parseInt(row.getString("time").replaceAll("\\D.*", ""));
            for (int each = 0; each < arms.size(); each++) {
                Set<String> had = had(arms.get(each).estimate(), Months.toDays(months));
                reading(row.get("in" + (each + 1)), had, name + " " + months);
            }
        }
    }

    private static Set<String> children(EndpointEstimate of, Predicate<Outcome> wanted) {
        return of.children().stream()
                .filter(child -> wanted.test(child.outcome()))
                .map(EndpointEstimate.Followed::name)
                .collect(Collectors.toSet());
    }

    private static Set<String> had(EndpointEstimate of, double day) {
        return children(
                of,
                outcome -> outcome instanceof Outcome.Observed observed
                        && observed.cause() == 1
                        && observed.days() <= day);
    }

    private void flow(List<JsonObject> rows) {
        CourseFlow flow = CourseFlow.of(
                answer.counted().children().stream().map(Subject::file).toList());
        for (JsonObject row : rows) {
            List<CaseFile> part = part(flow, row.getString("step").replaceAll("^[– ]+", ""));
            count(row, "children", files(part));
            count(row, "died", files(part.stream().filter(CaseFile::isDead).toList()));
        }
    }

    private static List<CaseFile> part(CourseFlow flow, String step) {
        Optional<List<CaseFile>> failed = flow.byKind().entrySet().stream()
                .filter(each -> step.equals("failed: "
                        + each.getKey()
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', ' ')))
                .map(each -> each.getValue().children())
                .findFirst();
        if (failed.isPresent()) {
            return failed.get();
        }
        if (step.startsWith("second HSCT: ")) {
            return flow.failed(each -> step.endsWith(": " + each.again().words()))
                    .children();
        }
        if (step.startsWith("treatment: ")) {
            return flow.failed(each -> step.endsWith(": " + each.treated().words()))
                    .children();
        }
        return switch (step) {
            case "Counted" -> flow.all().children();
            case "first HSCT" -> flow.transplanted().children();
            case "never transplanted" -> flow.neverTransplanted().children();
            case "first HSCT without a day" -> flow.undated().children();
            case "first HSCT failed" -> flow.failed(any -> true).children();
            case "no failure of the first HSCT" -> flow.held().children();
            case "not known whether, or when, it failed" -> flow.unclear().children();
            default -> throw new AssertionError("a step that nobody knows: " + step);
        };
    }

    private void baseline(String name, List<JsonObject> rows) {
        Baseline all = answer.baseline().orElseThrow();
        int group = name.equals("baseline") ? 0 : 4 * (Integer.parseInt(name.replace("baseline", "")) - 1);
        List<Baseline.Line> lines = all.lines().stream()
                .filter(line -> !(line instanceof Baseline.Missing))
                .toList();
        for (; group < all.groups().size() && rows.get(0).containsKey("in" + (group + 1)); group++) {
            String column = "in" + (group + 1);
            count(rows.get(0), column, names(all.groups().get(group).members()));
            for (int each = 0; each < lines.size(); each++) {
                JsonObject row = rows.get(each + 1);
                if (lines.get(each) instanceof Baseline.Answers answers) {
                    count(row, column, names(answers.who().get(group)));
                } else if (lines.get(each) instanceof Baseline.Amounts amounts) {
                    reading(row.get(column), names(amounts.byGroup().get(group).who()), column + row);
                }
            }
        }
    }

    private void published(String name, List<JsonObject> rows) {
        List<Beside> besides = answer.published().stream()
                .filter(each -> name.equals(each.endpoint().code().replace("_", "") + "Published"))
                .toList();
        for (int each = 0; each < rows.size(); each++) {
            double day = Months.toDays(besides.get(each).published().months());
            Set<String> had = answer.outcomes(besides.get(each).endpoint()).entrySet().stream()
                    .filter(child ->
                            child.getValue().cause() == 1 && child.getValue().days() <= day)
                    .map(child -> child.getKey().file().name())
                    .collect(Collectors.toSet());
            reading(rows.get(each).get("ours"), had, rows.get(each).toString());
        }
    }

    private void count(JsonObject row, String column, Set<String> children) {
        JsonValue value = row.get(column);
        OptionalInt told =
                value instanceof JsonNumber number ? OptionalInt.of(number.intValueExact()) : OptionalInt.empty();
        figures.add(new Figure(row + " " + column, children, told, true));
    }

    /** An estimate gives away how many had the event by then, and a median how many are known. */
    private void reading(JsonValue value, Set<String> behind, String place) {
        boolean told = !(value instanceof JsonString);
        figures.add(new Figure(place, behind, told ? OptionalInt.of(behind.size()) : OptionalInt.empty(), false));
    }

    private Set<String> names(List<Subject> children) {
        return files(children.stream().map(Subject::file).toList());
    }

    private static Set<String> files(List<CaseFile> children) {
        return children.stream().map(CaseFile::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
