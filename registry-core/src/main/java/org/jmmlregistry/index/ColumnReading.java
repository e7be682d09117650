package org.jmmlregistry.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmmlregistry.criterion.Comparison;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.Answer;
import org.jmmlregistry.dictionary.AnswerText;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Kind;
import org.jmmlregistry.dictionary.Written;

/** Reads answers to one item back from the index; equal ones become one object. */
final class ColumnReading {

    private static final Map<String, Answer> ABSENCES = Arrays.stream(Absence.values())
            .collect(Collectors.toUnmodifiableMap(AnswerRow::absent, Answer.Missing::new));

    /** A value of an answer that may have several. */
    private record Part(String caseId, int place, int number) {

        static Part of(ResultSet row) throws SQLException {
            int place = HeldColumn.place(row.getInt("hsct_seq"), row.getInt("repeat_no"));
            return new Part(row.getString("case_id"), place, row.getInt("part"));
        }
    }

    private final IndexTables tables;
    private final HeldColumn.Address address;
    private final Map<AnswerRow, Optional<Answer>> known = new HashMap<>();

    ColumnReading(IndexTables tables, HeldColumn.Address address) {
        this.tables = tables;
        this.address = address;
    }

    /** @param among what must hold of rows besides, of their case for instance */
    Map<String, HeldColumn.Cells> of(Sql among) {
        return address.item().map(item -> answers(item, among)).orElseGet(() -> entries(among));
    }

    private Map<String, HeldColumn.Cells> entries(Sql among) {
        Map<String, List<Integer>> places = new HashMap<>();
        each("part, answer, answer_number FROM entry_answer", among, row -> {
            Part part = Part.of(row);
            return places.computeIfAbsent(part.caseId(), id -> new ArrayList<>())
                    .add(part.place());
        });
        return cells(
                places,
                found -> new HeldColumn.Cells(
                        found.stream().mapToInt(Integer::intValue).toArray(), new Answer[0]));
    }

    private Map<String, HeldColumn.Cells> answers(Item<?> item, Sql among) {
        Map<Part, String> whole = wholeTexts(item, among);
        Map<String, TreeMap<Integer, Answer>> answers = new HashMap<>();
        each("part, answer, answer_number FROM entry_answer", among, row -> {
            Part part = Part.of(row);
            AnswerRow held = new AnswerRow(
                    row.getString("answer"),
                    IndexTables.number(row, "answer_number"),
                    Optional.ofNullable(whole.get(part)),
                    Optional.empty());
            known.computeIfAbsent(held, each -> answer(item, each))
                    .ifPresent(answer -> answers.computeIfAbsent(part.caseId(), id -> new TreeMap<>())
                            .merge(part.place(), answer, ColumnReading::joined));
            return part;
        });
        return cells(
                answers,
                found -> new HeldColumn.Cells(
                        found.keySet().stream().mapToInt(Integer::intValue).toArray(),
                        found.values().toArray(Answer[]::new)));
    }

    private static <T> Map<String, HeldColumn.Cells> cells(Map<String, T> found, Function<T, HeldColumn.Cells> made) {
        Map<String, HeldColumn.Cells> cells = new HashMap<>();
        found.forEach((id, each) -> cells.put(id, made.apply(each)));
        return cells;
    }

    /** Texts that are longer than the rows of answers hold. */
    private Map<Part, String> wholeTexts(Item<?> item, Sql among) {
        Map<Part, String> texts = new HashMap<>();
        if (Comparison.of(item).contains(Comparison.CONTAINS)) {
            each(
                    "part, whole_answer FROM answer_text",
                    Sql.with("is_long = 1 AND #", among),
                    row -> texts.put(Part.of(row), row.getString("whole_answer")) == null);
        }
        return texts;
    }

    /** Names only columns that the index of the table has too, from which Derby then reads alone. */
    private <T> void each(String columnsOfTable, Sql among, IndexTables.Reading<T> reading) {
        Sql rows = Sql.with(
                "SELECT case_id, hsct_seq, repeat_no, " + columnsOfTable + " WHERE # AND #",
                Sql.of("form_code = ? AND item = ?", address.form(), address.code()),
                among);
        tables.each(rows.text(), rows.parameters(), reading);
    }

    /** An answer as its row says it; empty if no such answer can be given any more. */
    private static Optional<Answer> answer(Item<?> item, AnswerRow row) {
        Optional<Answer> absent =
                row.number().isEmpty() ? Optional.ofNullable(ABSENCES.get(row.answer())) : Optional.empty();
        if (absent.isPresent()) {
            return absent;
        }
        if (item.kind() == Kind.DATE) {
            return ClinicalDate.parse(row.answer())
                    .map(date -> new Answer.Given(new ClinicalDate(
                            date.earliest(),
                            date.precision(),
                            AnswerRow.day(row.number().orElseThrow()))));
        }
        if (Comparison.of(item).contains(Comparison.CONTAINS)) {
            return Optional.of(new Answer.Given(row.whole().orElse(row.answer())));
        }
        return AnswerText.read(item, Written.value(row.answer())) instanceof AnswerText.Reading.Read read
                ? Optional.of(read.answer())
                : Optional.empty();
    }

    /** An answer of several values. */
    private static Answer joined(Answer one, Answer other) {
        return new Answer.Given(
                Stream.of(one, other).flatMap(ColumnReading::values).toList());
    }

    private static Stream<?> values(Answer answer) {
        Object value = ((Answer.Given) answer).value();
        return value instanceof List<?> several ? several.stream() : Stream.of(value);
    }
}
