package org.jmmlregistry.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jmmlregistry.security.Sha256;

/** Moves the answers of frozen cases to where each content is kept once, by its SHA-256, which SQL for both databases cannot. */
final class FrozenContents implements JavaMigration {

    private record Row(long snapshot, String caseId) {}

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("7.1");
    }

    @Override
    public String getDescription() {
        return "frozen contents";
    }

    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection database = context.getConnection();
        Set<String> moved = new HashSet<>();
        for (Row row : rows(database)) {
            String content = content(database, row);
            String hash = Sha256.of(content);
            if (moved.add(hash)) {
                write(database, "INSERT INTO frozen_content (content, hash) VALUES (?, ?)", content, hash);
            }
            try (PreparedStatement update = database.prepareStatement(
                    "UPDATE snapshot_case SET answers_hash = ? WHERE snapshot_id = ? AND case_id = ?")) {
                update.setString(1, hash);
                update.setLong(2, row.snapshot());
                update.setString(3, row.caseId());
                update.executeUpdate();
            }
        }
    }

    private static List<Row> rows(Connection database) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement query = database.prepareStatement("SELECT snapshot_id, case_id FROM snapshot_case");
                ResultSet found = query.executeQuery()) {
            while (found.next()) {
                rows.add(new Row(found.getLong(1), found.getString(2)));
            }
        }
        return rows;
    }

    private static String content(Connection database, Row row) throws SQLException {
        try (PreparedStatement query =
                database.prepareStatement("SELECT content FROM snapshot_case WHERE snapshot_id = ? AND case_id = ?")) {
            query.setLong(1, row.snapshot());
            query.setString(2, row.caseId());
            try (ResultSet found = query.executeQuery()) {
                found.next();
                return found.getString(1);
            }
        }
    }

    private static void write(Connection database, String sql, String first, String second) throws SQLException {
        try (PreparedStatement insert = database.prepareStatement(sql)) {
            insert.setString(1, first);
            insert.setString(2, second);
            insert.executeUpdate();
        }
    }
}
