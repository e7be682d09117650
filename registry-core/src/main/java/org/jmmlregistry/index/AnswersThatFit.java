package org.jmmlregistry.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jmmlregistry.criterion.Comparison;
import org.jmmlregistry.criterion.ItemCondition;
import org.jmmlregistry.criterion.SoughtText;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.ClinicalDate;

/** The rows of answers that are as a comparison asks, and those that are known not to be. */
final class AnswersThatFit {

    private static final Sql GIVEN = Sql.with("NOT #", Sql.among("answer", absences()));

    private final ItemCondition condition;
    private final Sql among;

    /** @param among what must hold of rows besides, of their case for instance */
    AnswersThatFit(ItemCondition condition, Sql among) {
        this.condition = condition;
        this.among = among;
    }

    private static List<String> absences() {
        return Arrays.stream(Absence.values()).map(AnswerRow::absent).toList();
    }

    /**
     * Which rows fit; for {@code IS_NOT} those that would fit {@code IS}.
     *
     * @param columns of their names, what is asked for; no two lines of the result are equal
     */
    Sql rows(String columns) {
        List<Sql> parts = new ArrayList<>();
        List<Object> values = condition.values();
        switch (condition.how()) {
            case GIVEN -> parts.add(inAnswers(columns, GIVEN));
            case ABSENT -> parts.add(inAnswers(columns, absent()));
            case CONTAINS -> {
                String pattern = LikePattern.within((String) values.get(0));
                parts.add(inAnswers(
                        columns, Sql.with("answer_number IS NULL AND # AND #", GIVEN, like("answer", pattern))));
                parts.add(inTexts(columns, like("whole_answer", pattern)));
            }
            case AT_LEAST -> parts.add(inAnswers(columns, atLeast(values.get(0))));
            case AT_MOST -> parts.add(inAnswers(columns, atMost(values.get(0))));
            case BETWEEN ->
                parts.add(inAnswers(columns, Sql.with("# AND #", atLeast(values.get(0)), atMost(values.get(1)))));
            case IS, IS_NOT, ONE_OF -> parts.addAll(same(columns));
        }
        return Sql.union(parts);
    }

    private static Sql like(String column, String pattern) {
        return Sql.of(column + " LIKE ? ESCAPE '!'", pattern);
    }

    /** Rows of the item that have a value. */
    Sql given(String columns) {
        return inAnswers(columns, GIVEN);
    }

    /** Rows of dates that are too imprecise to say whether they are the date that is sought; none for other items. */
    List<Sql> undecided(String columns) {
        List<String> beginnings = condition.values().stream()
                .filter(value -> condition.how() == Comparison.IS
                        || condition.how() == Comparison.IS_NOT
                        || condition.how() == Comparison.ONE_OF)
                .flatMap(value -> value instanceof ClinicalDate date ? beginnings(date.toString()) : Stream.empty())
                .distinct()
                .toList();
        return beginnings.isEmpty() ? List.of() : List.of(inAnswers(columns, Sql.among("answer", beginnings)));
    }

    /** The year and the month of a day, the year of a month. */
    private static Stream<String> beginnings(String date) {
        return Stream.of(4, 7).filter(length -> length < date.length()).map(length -> date.substring(0, length));
    }

    private Sql inAnswers(String columns, Sql held) {
        return in("entry_answer", columns, held);
    }

    private Sql inTexts(String columns, Sql held) {
        return in("answer_text", columns, Sql.with("is_long = 1 AND #", held));
    }

    private Sql in(String table, String columns, Sql held) {
        return Sql.with(
                "SELECT DISTINCT " + columns + " FROM " + table + " WHERE # AND # AND #",
                Sql.of(
                        "form_code = ? AND item = ?",
                        condition.form().code(),
                        condition.item().code()),
                held,
                among);
    }

    private Sql absent() {
        List<String> reasons = condition.values().isEmpty()
                ? absences()
                : condition.values().stream()
                        .map(why -> AnswerRow.absent((Absence) why))
                        .toList();
        return Sql.with("answer_number IS NULL AND #", Sql.among("answer", reasons));
    }

    private static Sql atLeast(Object value) {
        return Sql.of(
                "answer_number >= ?",
                value instanceof ClinicalDate date ? AnswerRow.number(date.earliest()) : number(value));
    }

    private static Sql atMost(Object value) {
        return Sql.of(
                "answer_number <= ?",
                value instanceof ClinicalDate date ? AnswerRow.number(date.latest()) : number(value));
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private List<Sql> same(String columns) {
        List<Object> values = condition.values();
        if (condition.isText()) {
            return sameText(columns);
        }
        if (values.get(0) instanceof ClinicalDate) {
            return values.stream()
                    .map(date -> inAnswers(columns, sameDate((ClinicalDate) date)))
                    .toList();
        }
        Sql held = values.get(0) instanceof Number
                ? Sql.among(
                        "answer_number",
                        values.stream().map(AnswersThatFit::number).toList())
                : Sql.with("answer_number IS NULL AND #", Sql.among("answer", condition.texts()));
        return List.of(inAnswers(columns, held));
    }

    private List<Sql> sameText(String columns) {
        List<Sql> parts = new ArrayList<>();
        List<String> texts = condition.texts().stream().map(SoughtText::of).toList();
        List<String> whole = texts.stream()
                .filter(text -> text.length() <= AnswerRow.LONGEST)
                .toList();
        List<String> cut =
                texts.stream().filter(text -> text.length() > AnswerRow.LONGEST).toList();
        if (!whole.isEmpty()) {
            parts.add(inAnswers(columns, Sql.with("answer_number IS NULL AND #", Sql.among("answer", whole))));
        }
        if (!cut.isEmpty()) {
            parts.add(inTexts(columns, Sql.among("whole_answer", cut)));
        }
        return parts;
    }

    private static Sql sameDate(ClinicalDate date) {
        return Sql.with(
                "# AND # AND #",
                atLeast(date),
                atMost(date),
                Sql.of("(answer = ? OR answer LIKE ?)", date.toString(), date + "-%"));
    }
}
