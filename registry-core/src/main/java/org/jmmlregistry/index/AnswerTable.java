package org.jmmlregistry.index;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.patient.RegistryId;

/** The table of one row an answer. */
final class AnswerTable {

    private static final String INSERT =
            """
            INSERT INTO entry_answer (case_id, form_code, hsct_seq, repeat_no, item, part,
                answer, answer_number, whole_answer, wording) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String DELETE =
            """
            DELETE FROM entry_answer
            WHERE case_id = ? AND form_code = ? AND hsct_seq = ? AND repeat_no = ? AND item = ? AND part = ?""";

    private static final int KEY_COLUMNS = 6;

    private final IndexTables tables;

    AnswerTable(IndexTables tables) {
        this.tables = tables;
    }

    SortedMap<AnswerRow.Place, AnswerRow> of(RegistryId id) {
        SortedMap<AnswerRow.Place, AnswerRow> rows = new TreeMap<>();
        tables.read("SELECT * FROM entry_answer WHERE case_id = ?", List.of(id.text()), row -> {
            rows.put(place(row), answer(row));
            return true;
        });
        return rows;
    }

    static AnswerRow.Place place(ResultSet row) throws SQLException {
        EntryKey key = new EntryKey(row.getString("form_code"), row.getInt("hsct_seq"), row.getInt("repeat_no"));
        return new AnswerRow.Place(key, row.getString("item"), row.getInt("part"));
    }

    static AnswerRow answer(ResultSet row) throws SQLException {
        return new AnswerRow(
                row.getString("answer"),
                IndexTables.number(row, "answer_number"),
                Optional.ofNullable(row.getString("whole_answer")),
                Optional.ofNullable(row.getString("wording")));
    }

    /** Turns the rows of a case into others; those that stay the same are not touched. */
    void change(
            RegistryId id, SortedMap<AnswerRow.Place, AnswerRow> before, SortedMap<AnswerRow.Place, AnswerRow> after) {
        List<AnswerRow.Place> gone = before.keySet().stream()
                .filter(place -> !before.get(place).equals(after.get(place)))
                .toList();
        List<AnswerRow.Place> come = after.keySet().stream()
                .filter(place -> !after.get(place).equals(before.get(place)))
                .toList();
        batch(DELETE, gone, (statement, place) -> setKey(statement, id, place));
        batch(INSERT, come, (statement, place) -> {
            setKey(statement, id, place);
            setAnswer(statement, after.get(place));
        });
    }

    void deleteAll() {
        tables.write("TRUNCATE TABLE entry_answer", List.of());
    }

    /** Sets the parameters for one row. */
    private interface Row {
        void set(PreparedStatement statement, AnswerRow.Place place) throws SQLException;
    }

    private void batch(String sql, List<AnswerRow.Place> places, Row row) {
        if (!places.isEmpty()) {
            tables.run(sql, statement -> {
                for (AnswerRow.Place place : places) {
                    row.set(statement, place);
                    statement.addBatch();
                }
                return statement.executeBatch();
            });
        }
    }

    private static void setKey(PreparedStatement statement, RegistryId id, AnswerRow.Place place) throws SQLException {
        statement.setString(1, id.text());
        statement.setString(2, place.entry().form());
        statement.setInt(3, place.entry().hsctSeq());
        statement.setInt(4, place.entry().repeatNo());
        statement.setString(5, place.item());
        statement.setInt(KEY_COLUMNS, place.part());
    }

    private static void setAnswer(PreparedStatement statement, AnswerRow row) throws SQLException {
        statement.setString(KEY_COLUMNS + 1, row.answer());
        IndexTables.set(statement, KEY_COLUMNS + 2, row.number(), Types.DOUBLE);
        IndexTables.set(statement, KEY_COLUMNS + 3, row.whole(), Types.VARCHAR);
        IndexTables.set(statement, KEY_COLUMNS + 4, row.wording(), Types.VARCHAR);
    }
}
