package org.jmmlregistry.index;

import java.sql.Types;
import java.util.List;
import java.util.SortedMap;
import org.jmmlregistry.patient.RegistryId;

/** The table of one row an entry and each of its dates. */
final class DateTable {

    private static final String KEY = "case_id, form_code, hsct_seq, repeat_no, item";
    private static final String INSERT = "INSERT INTO entry_date (" + KEY
            + ", first_day, last_day, at_day, at_month) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String DELETE = "DELETE FROM entry_date"
            + " WHERE case_id = ? AND form_code = ? AND hsct_seq = ? AND repeat_no = ? AND item = ?";
    private static final int KEY_COLUMNS = 5;

    private final IndexTables tables;

    DateTable(IndexTables tables) {
        this.tables = tables;
    }

    /** Turns the rows of a case into others; those that stay the same are not touched. */
    void change(
            RegistryId id,
            SortedMap<AnswerRow.Position, DateRow> before,
            SortedMap<AnswerRow.Position, DateRow> after) {
        List<AnswerRow.Position> gone = AnswerTable.placesOfOthers(before, after);
        List<AnswerRow.Position> come = AnswerTable.placesOfOthers(after, before);
        tables.batch(DELETE, gone, (statement, place) -> AnswerTable.setKeyOfItem(statement, id, place));
        tables.batch(INSERT, come, (statement, place) -> {
            DateRow row = AnswerTable.at(place, after);
            AnswerTable.setKeyOfItem(statement, id, place);
            IndexTables.set(statement, KEY_COLUMNS + 1, row.firstDay(), Types.INTEGER);
            IndexTables.set(statement, KEY_COLUMNS + 2, row.lastDay(), Types.INTEGER);
            IndexTables.set(statement, KEY_COLUMNS + 3, row.atDay(), Types.INTEGER);
            IndexTables.set(statement, KEY_COLUMNS + 4, row.atMonth(), Types.INTEGER);
        });
    }

    void deleteAll() {
        tables.write("TRUNCATE TABLE entry_date", List.of());
    }
}
