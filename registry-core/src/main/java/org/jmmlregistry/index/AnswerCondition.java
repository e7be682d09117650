package org.jmmlregistry.index;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.AnswerText;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.FreeText;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Kind;
import org.jmmlregistry.dictionary.Written;

/**
 * What is sought among the answers to one item. A date that is asked for to the month or year fits every day of it; a date
 * that is known to the month or year has its place where analysis puts it.
 *
 * @param value as written on a page; for an absence its code, or blank for any
 */
public record AnswerCondition(Form form, Item<?> item, Comparison comparison, String value) {

    private static final int LONGEST = 4000;

    /** Part of a statement, with the values for its question marks. */
    record Sql(String text, List<?> parameters) {}

    /** @throws Unsearchable if nothing can be sought like this; it says why in a sentence */
    public AnswerCondition {
        value = value.strip();
        Optional<String> against = against(item, comparison, value);
        if (against.isPresent()) {
            throw new Unsearchable(against.get());
        }
    }

    private static Optional<String> against(Item<?> item, Comparison comparison, String value) {
        List<Comparison> possible = Comparison.of(item);
        if (possible.isEmpty()) {
            return Optional.of("“%s” is kept apart from the answers and cannot be searched.".formatted(item.label()));
        }
        if (!possible.contains(comparison)) {
            return Optional.of("“%s” cannot be searched by “%s”; use %s."
                    .formatted(
                            item.label(),
                            comparison.label(),
                            possible.stream()
                                    .map(each -> "“" + each.label() + "”")
                                    .collect(Collectors.joining(" or "))));
        }
        if (comparison == Comparison.ABSENT) {
            return value.isEmpty() || absence(value).isPresent()
                    ? Optional.empty()
                    : Optional.of("“%s” is no reason for absence; use one of %s."
                            .formatted(
                                    shortened(value),
                                    Arrays.stream(Absence.values())
                                            .map(Absence::code)
                                            .collect(Collectors.joining(", "))));
        }
        if (value.isEmpty()) {
            return Optional.of("Say what to look for in “%s”.".formatted(item.label()));
        }
        return unreadable(item, value);
    }

    private static Optional<String> unreadable(Item<?> item, String value) {
        if (isText(item)) {
            return FreeText.complaint("The text to look for", value, LONGEST);
        }
        if (value.contains(";")) {
            return Optional.of("Look for one value at a time.");
        }
        return AnswerText.read(item, Written.value(value)) instanceof AnswerText.Reading.Unreadable problem
                ? Optional.of(problem.why())
                : Optional.empty();
    }

    private static boolean isText(Item<?> item) {
        return Comparison.of(item).contains(Comparison.CONTAINS);
    }

    private static Optional<Absence> absence(String code) {
        return Arrays.stream(Absence.values())
                .filter(why -> why.code().equals(code))
                .findFirst();
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    /** What must hold of a row of answers. */
    Sql sql() {
        Sql held =
                switch (comparison) {
                    case ABSENT -> absent();
                    case CONTAINS -> contains();
                    case IS -> is();
                    case AT_LEAST -> new Sql("answer_number >= ?", List.of(number(true)));
                    case AT_MOST -> new Sql("answer_number <= ?", List.of(number(false)));
                };
        return new Sql(
                "form_code = ? AND item = ? AND " + held.text(),
                Stream.concat(Stream.of(form.code(), item.code()), held.parameters().stream())
                        .toList());
    }

    private Sql absent() {
        List<String> any = Arrays.stream(Absence.values())
                .filter(why -> value.isEmpty() || why.code().equals(value))
                .map(AnswerRow::absent)
                .toList();
        return new Sql("answer_number IS NULL AND answer IN (?" + ", ?".repeat(any.size() - 1) + ")", any);
    }

    private Sql contains() {
        String pattern = SoughtText.within(value);
        List<String> absences =
                Arrays.stream(Absence.values()).map(AnswerRow::absent).toList();
        return new Sql(
                "answer_number IS NULL AND answer NOT IN (?" + ", ?".repeat(absences.size() - 1)
                        + ") AND (answer LIKE ? ESCAPE '!' OR whole_answer LIKE ? ESCAPE '!')",
                Stream.concat(absences.stream(), Stream.of(pattern, pattern)).toList());
    }

    private Sql is() {
        return switch (item.kind()) {
            case DATE -> isDate();
            case NUMBER, INTEGER -> new Sql("answer_number = ?", List.of(number(true)));
            case CODE, CODES, YES_NO -> new Sql("answer_number IS NULL AND answer = ?", List.of(value));
            case STRING, STRINGS, TEXT -> isText();
        };
    }

    private Sql isText() {
        String sought = SoughtText.of(value);
        return sought.length() <= AnswerRow.LONGEST
                ? new Sql("answer_number IS NULL AND answer = ? AND whole_answer IS NULL", List.of(sought))
                : new Sql(
                        "answer_number IS NULL AND answer = ? AND whole_answer = ?",
                        List.of(AnswerRow.beginning(sought), sought));
    }

    private Sql isDate() {
        ClinicalDate date = ClinicalDate.parse(value).orElseThrow();
        double first = AnswerRow.number(date.earliest());
        double last = AnswerRow.number(date.latest());
        return new Sql(
                "answer_number >= ? AND answer_number <= ? AND (answer = ? OR answer LIKE ?)",
                List.of(first, last, value, value + "-%"));
    }

    private double number(boolean fromBelow) {
        if (item.kind() == Kind.DATE) {
            ClinicalDate date = ClinicalDate.parse(value).orElseThrow();
            return AnswerRow.number(fromBelow ? date.earliest() : date.latest());
        }
        return Double.parseDouble(value);
    }

    /** The condition in words. */
    public String inWords() {
        String what = comparison == Comparison.ABSENT
                ? absence(value).map(why -> " (" + why.label() + ")").orElse("")
                : " " + inWords(value);
        return "%s %s%s".formatted(item.label(), comparison.label(), what);
    }

    /** An answer that fits, in words. */
    public String inWords(String written) {
        if (comparison == Comparison.ABSENT) {
            return Arrays.stream(Absence.values())
                    .filter(why -> AnswerRow.absent(why).equals(written))
                    .findFirst()
                    .map(Absence::label)
                    .orElse(written);
        }
        return isText(item) ? written : AnswerText.inWords(item, Written.value(written));
    }
}
