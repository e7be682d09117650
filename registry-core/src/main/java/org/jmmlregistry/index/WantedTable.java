package org.jmmlregistry.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.casefile.ExpectedEntry;
import org.jmmlregistry.patient.RegistryId;

/** The table of one row an entry that a course should have and has not. */
final class WantedTable {

    private static final String KEY = "case_id, form_code, hsct_seq, point";
    private static final String INSERT =
            "INSERT INTO wanted_entry (" + KEY + ", due_on, in_time_until) VALUES (?, ?, ?, ?, ?, ?)";
    private static final String DELETE =
            "DELETE FROM wanted_entry WHERE case_id = ? AND form_code = ? AND hsct_seq = ? AND point = ?";
    private static final int KEY_COLUMNS = 4;

    private final IndexTables tables;

    WantedTable(IndexTables tables) {
        this.tables = tables;
    }

    Set<ExpectedEntry> of(RegistryId id) {
        return Set.copyOf(
                tables.read("SELECT * FROM wanted_entry WHERE case_id = ?", List.of(id.text()), WantedTable::entry));
    }

    /** Turns the rows of a case into others; those that stay the same are not touched. */
    void change(RegistryId id, Set<ExpectedEntry> before, Set<ExpectedEntry> after) {
        List<ExpectedEntry> gone =
                before.stream().filter(each -> !after.contains(each)).toList();
        List<ExpectedEntry> come =
                after.stream().filter(each -> !before.contains(each)).toList();
        IndexTables.Row<ExpectedEntry> key = (statement, entry) ->
                IndexTables.set(statement, List.of(id.text(), entry.form(), entry.hsctSeq(), entry.point()));
        tables.batch(DELETE, gone, key);
        tables.batch(INSERT, come, (statement, entry) -> {
            key.set(statement, entry);
            IndexTables.set(statement, KEY_COLUMNS + 1, entry.due(), Types.DATE);
            IndexTables.set(statement, KEY_COLUMNS + 2, entry.until(), Types.DATE);
        });
    }

    void deleteAll() {
        tables.write("TRUNCATE TABLE wanted_entry", List.of());
    }

    static ExpectedEntry entry(ResultSet row) throws SQLException {
        return new ExpectedEntry(
                row.getString("form_code"),
                row.getInt("hsct_seq"),
                row.getString("point"),
                IndexTables.day(row, "due_on"),
                IndexTables.day(row, "in_time_until"),
                Optional.empty());
    }
}
