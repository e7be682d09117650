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
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.RegistryId;

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
            return Optional.of("“%s” is kept apart from the answers and cannot be searched."
                    .formatted(Language.ENGLISH.say(item)));
        }
        if (!possible.contains(comparison)) {
            return Optional.of("“%s” cannot be searched by “%s”; use %s."
                    .formatted(
                            Language.ENGLISH.say(item),
                            Language.ENGLISH.say(comparison),
                            possible.stream()
                                    .map(each -> "“" + Language.ENGLISH.say(each) + "”")
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
            return Optional.of("Say what to look for in “%s”.".formatted(Language.ENGLISH.say(item)));
        }
        return unreadable(item, value);
    }

    private static Optional<String> unreadable(Item<?> item, String value) {
        if (isText(item)) {
            return FreeText.complaint(Message.of("The text to look for"), value, LONGEST)
                    .map(Message::toString);
        }
        if (value.contains(";")) {
            return Optional.of("Look for one value at a time.");
        }
        return AnswerText.read(item, Written.value(value)) instanceof AnswerText.Reading.Unreadable problem
                ? Optional.of(problem.why().toString())
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

    /**
     * Which rows fit.
     *
     * @param columns of their names, what is asked for; no two lines of the result are equal
     * @param among the cases that are looked at; none for all
     */
    Sql rows(String columns, List<RegistryId> among) {
        Stream<Sql> parts = Stream.of(
                        inAnswers().map(held -> of("entry_answer", columns, held)),
                        inTexts().map(held -> of("answer_text", columns, held)))
                .flatMap(Optional::stream);
        List<Sql> all = parts.map(part -> among(part, among)).toList();
        return new Sql(
                all.stream().map(Sql::text).collect(Collectors.joining(" UNION ")),
                all.stream().flatMap(part -> part.parameters().stream()).toList());
    }

    private Sql of(String table, String columns, Sql held) {
        return new Sql(
                "SELECT DISTINCT " + columns + " FROM " + table + " WHERE form_code = ? AND item = ? AND "
                        + held.text(),
                Stream.concat(Stream.of(form.code(), item.code()), held.parameters().stream())
                        .toList());
    }

    private static Sql among(Sql sql, List<RegistryId> cases) {
        return cases.isEmpty()
                ? sql
                : new Sql(
                        sql.text() + " AND case_id IN (?" + ", ?".repeat(cases.size() - 1) + ")",
                        Stream.concat(sql.parameters().stream(), cases.stream().map(RegistryId::text))
                                .toList());
    }

    /** What must hold of a row of answers, if one can fit at all. */
    private Optional<Sql> inAnswers() {
        return switch (comparison) {
            case ABSENT -> Optional.of(absent());
            case CONTAINS -> Optional.of(contains());
            case IS -> isLong() ? Optional.empty() : Optional.of(is());
            case AT_LEAST -> Optional.of(new Sql("answer_number >= ?", List.of(number(true))));
            case AT_MOST -> Optional.of(new Sql("answer_number <= ?", List.of(number(false))));
        };
    }

    /** What must hold of a row of texts, if one can fit at all. */
    private Optional<Sql> inTexts() {
        if (comparison == Comparison.CONTAINS) {
            return Optional.of(
                    new Sql("is_long = 1 AND whole_answer LIKE ? ESCAPE '!'", List.of(SoughtText.within(value))));
        }
        return isLong()
                ? Optional.of(new Sql("is_long = 1 AND whole_answer = ?", List.of(SoughtText.of(value))))
                : Optional.empty();
    }

    private boolean isLong() {
        return comparison == Comparison.IS
                && isText(item)
                && SoughtText.of(value).length() > AnswerRow.LONGEST;
    }

    private Sql absent() {
        List<String> any = Arrays.stream(Absence.values())
                .filter(why -> value.isEmpty() || why.code().equals(value))
                .map(AnswerRow::absent)
                .toList();
        return new Sql("answer_number IS NULL AND answer IN (?" + ", ?".repeat(any.size() - 1) + ")", any);
    }

    private Sql contains() {
        List<String> absences =
                Arrays.stream(Absence.values()).map(AnswerRow::absent).toList();
        return new Sql(
                "answer_number IS NULL AND answer NOT IN (?" + ", ?".repeat(absences.size() - 1)
                        + ") AND answer LIKE ? ESCAPE '!'",
                Stream.concat(absences.stream(), Stream.of(SoughtText.within(value)))
                        .toList());
    }

    private Sql is() {
        return switch (item.kind()) {
            case DATE -> isDate();
            case NUMBER, INTEGER -> new Sql("answer_number = ?", List.of(number(true)));
            case CODE, CODES, YES_NO -> isWord(value);
            case STRING, STRINGS, TEXT -> isWord(SoughtText.of(value));
        };
    }

    private static Sql isWord(String word) {
        return new Sql("answer_number IS NULL AND answer = ?", List.of(word));
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
                ? absence(value)
                        .map(why -> " (" + Language.ENGLISH.say(why) + ")")
                        .orElse("")
                : " " + inWords(value);
        return "%s %s%s".formatted(Language.ENGLISH.say(item), Language.ENGLISH.say(comparison), what);
    }

    /** An answer that fits, in words. */
    public String inWords(String written) {
        if (comparison == Comparison.ABSENT) {
            return Arrays.stream(Absence.values())
                    .filter(why -> AnswerRow.absent(why).equals(written))
                    .findFirst()
                    .map(Language.ENGLISH::say)
                    .orElse(written);
        }
        return isText(item) ? written : Language.ENGLISH.say(AnswerText.inWords(item, Written.value(written)));
    }
}
