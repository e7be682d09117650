package org.jmmlregistry.index;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.patient.RegistryId;

/** The table of one row an answer, and that of the texts among them. */
final class AnswerTable {

    /** The columns by which a row is named, here and in the table of texts. */
    static final String KEY = "case_id, form_code, hsct_seq, repeat_no, item, part";

    private static final String INSERT =
            "INSERT INTO entry_answer (" + KEY + ", answer, answer_number) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String INSERT_TEXT =
            "INSERT INTO answer_text (" + KEY + ", is_long, whole_answer, wording) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String OF_KEY =
            " WHERE case_id = ? AND form_code = ? AND hsct_seq = ? AND repeat_no = ? AND item = ? AND part = ?";
    private static final int KEY_COLUMNS = 6;

    private final IndexTables tables;

    AnswerTable(IndexTables tables) {
        this.tables = tables;
    }

    SortedMap<AnswerRow.Position, AnswerRow> of(RegistryId id) {
        return read(" WHERE case_id = ?", List.of(id.text()));
    }

    /** The answers on one form; they are read with the case, since Derby would go through those of all cases for an item. */
    SortedMap<AnswerRow.Position, AnswerRow> of(RegistryId id, String form) {
        return read(" WHERE case_id = ? AND form_code = ?", List.of(id.text(), form));
    }

    /** The cases that have an answer of no more than a line, as it is sought. */
    List<RegistryId> answering(String form, String item, String sought) {
        return tables.read(
                "SELECT DISTINCT case_id FROM entry_answer WHERE form_code = ? AND item = ? AND answer_number IS NULL"
                        + " AND answer = ? ORDER BY case_id",
                List.of(form, item, sought),
                row -> new RegistryId(row.getString("case_id")));
    }

    private SortedMap<AnswerRow.Position, AnswerRow> read(String which, List<?> parameters) {
        SortedMap<AnswerRow.Position, AnswerRow> rows = new TreeMap<>();
        tables.read("SELECT * FROM entry_answer" + which, parameters, row -> {
            rows.put(place(row), answer(row));
            return true;
        });
        tables.read("SELECT * FROM answer_text" + which, parameters, row -> {
            AnswerRow.Position place = place(row);
            Optional<String> whole = text(row, "whole_answer");
            Optional<String> wording = text(row, "wording");
            // a text that was saved since the answers were read has none here
            rows.computeIfPresent(place, (same, bare) -> new AnswerRow(bare.answer(), bare.number(), whole, wording));
            return true;
        });
        return rows;
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    static AnswerRow.Position place(ResultSet row) throws SQLException {
        EntryKey key = new EntryKey(row.getString("form_code"), row.getInt("hsct_seq"), row.getInt("repeat_no"));
        return new AnswerRow.Position(key, row.getString("item"), row.getInt("part"));
    }

    private static AnswerRow answer(ResultSet row) throws SQLException {
        return new AnswerRow(
                row.getString("answer"), IndexTables.number(row, "answer_number"), Optional.empty(), Optional.empty());
    }

    /** Turns the rows of a case into others; those that stay the same are not touched. */
    void change(
            RegistryId id,
            SortedMap<AnswerRow.Position, AnswerRow> before,
            SortedMap<AnswerRow.Position, AnswerRow> after) {
        List<AnswerRow.Position> gone = placesOfOthers(before, after);
        List<AnswerRow.Position> come = placesOfOthers(after, before);
        tables.batch("DELETE FROM entry_answer" + OF_KEY, gone, (statement, place) -> setKey(statement, id, place));
        tables.batch(
                "DELETE FROM answer_text" + OF_KEY,
                withText(gone, before),
                (statement, place) -> setKey(statement, id, place));
        tables.batch(INSERT, come, (statement, place) -> {
            AnswerRow row = at(place, after);
            setKey(statement, id, place);
            statement.setString(KEY_COLUMNS + 1, row.answer());
            IndexTables.set(statement, KEY_COLUMNS + 2, row.number(), Types.DOUBLE);
        });
        tables.batch(INSERT_TEXT, withText(come, after), (statement, place) -> {
            AnswerRow row = at(place, after);
            setKey(statement, id, place);
            statement.setInt(KEY_COLUMNS + 1, row.whole().isPresent() ? 1 : 0);
            IndexTables.set(statement, KEY_COLUMNS + 2, row.whole(), Types.VARCHAR);
            IndexTables.set(statement, KEY_COLUMNS + 3, row.wording(), Types.VARCHAR);
        });
    }

    /** The places of rows that are not the same in the other map. */
    static <R> List<AnswerRow.Position> placesOfOthers(
            Map<AnswerRow.Position, R> rows, Map<AnswerRow.Position, R> others) {
        return rows.entrySet().stream()
                .filter(row -> !row.getValue().equals(others.get(row.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    static <R> R at(AnswerRow.Position place, Map<AnswerRow.Position, R> rows) {
        return Objects.requireNonNull(rows.get(place), () -> "rows: none at " + place);
    }

    private static List<AnswerRow.Position> withText(
            List<AnswerRow.Position> places, Map<AnswerRow.Position, AnswerRow> rows) {
        return places.stream().filter(place -> at(place, rows).hasText()).toList();
    }

    void deleteAll() {
        tables.write("TRUNCATE TABLE entry_answer", List.of());
        tables.write("TRUNCATE TABLE answer_text", List.of());
    }

    private static void setKey(PreparedStatement statement, RegistryId id, AnswerRow.Position place)
            throws SQLException {
        setKeyOfItem(statement, id, place);
        statement.setInt(KEY_COLUMNS, place.part());
    }

    static void setKeyOfItem(PreparedStatement statement, RegistryId id, AnswerRow.Position place) throws SQLException {
        statement.setString(1, id.text());
        statement.setString(2, place.entry().form());
        statement.setInt(3, place.entry().hsctSeq());
        statement.setInt(4, place.entry().repeatNo());
        statement.setString(5, place.item());
    }
}
