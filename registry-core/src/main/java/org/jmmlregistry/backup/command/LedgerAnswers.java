package org.jmmlregistry.backup.command;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jmmlregistry.backup.BackupRefused;
import org.jmmlregistry.database.Migrations;
import org.jmmlregistry.issued.ClaimedIdentity;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.security.Sha256;

/**
 * What the ledger in a database says of a file while no registry runs: whether it was issued, and how much was changed since its
 * snapshot. Only a running registry makes a document again.
 */
record LedgerAnswers(DataSource source) implements FileAnswers {

    private static final int FIRST_WITH_LEDGER = 20;

    private static final String DOCUMENT =
            """
            SELECT d.report, d.first_by, d.first_at, d.times, h.changes - s.trail_changes
            FROM issued_document d LEFT JOIN snapshot s ON s.id = d.snapshot_id CROSS JOIN trail_head h
            WHERE %s = ? ORDER BY d.last_at DESC""";
    private static final String RELEASE =
            """
            SELECT l.release_id, l.step_state, l.taken_by, l.reason FROM release_step l
            WHERE l.release_id IN (SELECT f.release_id FROM release_step f WHERE f.sha256 = ?)
            ORDER BY l.release_id DESC, l.step_no DESC""";
    private static final String ERASED = "SELECT sha256 FROM erased_document WHERE sha256 = ?";

    @Override
    public FileAnswer of(byte[] file, String user) {
        String hash = Sha256.of(file);
        try (Connection connection = source.getConnection()) {
            requireLedger(connection);
            Optional<List<String>> issued = document(connection, "d.sha256", hash);
            if (issued.isPresent()) {
                return issued(connection, hash, issued.get());
            }
            if (!rows(connection, ERASED, hash).isEmpty()) {
                return new FileAnswer(
                        true, List.of("Issued here, unaltered; it is about a child that was erased since."));
            }
            Optional<List<String>> claimed = ClaimedIdentity.in(file)
                    .flatMap(claim -> document(connection, "d.identity_hash", claim.identity()));
            return new FileAnswer(
                    false,
                    claimed.map(lines -> List.of(
                                    "Altered: it says that it is a document issued here, and its bytes are others.",
                                    lines.get(0)))
                            .orElse(List.of("Unknown: no document with these bytes was issued here.")));
        } catch (SQLException unreadable) {
            throw new IllegalStateException("the ledger cannot be read", unreadable);
        }
    }

    private static void requireLedger(Connection connection) throws SQLException {
        boolean there = Migrations.version(connection)
                .filter(version -> Integer.parseInt(version.split("\\.", 2)[0]) >= FIRST_WITH_LEDGER)
                .isPresent();
        if (!there) {
            throw new BackupRefused(
                    Message.of("This registry has no ledger of documents yet; start it once with this version."));
        }
    }

    private static FileAnswer issued(Connection connection, String hash, List<String> document) throws SQLException {
        List<String> lines = new ArrayList<>(List.of("Issued here, unaltered."));
        lines.addAll(document);
        List<List<String>> steps = rows(connection, RELEASE, hash);
        boolean withdrawn = false;
        if (!steps.isEmpty()) {
            List<String> last = steps.get(0);
            withdrawn = last.get(1).equals("WITHDRAWN");
            lines.add(
                    withdrawn
                            ? "WITHDRAWN by %s: %s".formatted(last.get(2), last.get(3))
                            : "Release %s: %s, by %s.".formatted(last.get(0), last.get(1), last.get(2)));
        }
        return new FileAnswer(!withdrawn, lines);
    }

    /** What it is, and how much was changed since. */
    private static Optional<List<String>> document(Connection connection, String column, String hash) {
        try {
            return rows(connection, DOCUMENT.formatted(column), hash).stream()
                    .findFirst()
                    .map(row -> List.of(
                            "It is: %s, first issued %s UTC by %s, %s times in all."
                                    .formatted(row.get(0), row.get(2), row.get(1), row.get(3)),
                            since(row.get(4))));
        } catch (SQLException unreadable) {
            throw new IllegalStateException("the ledger cannot be read", unreadable);
        }
    }

    private static String since(String changes) {
        if (changes.isEmpty()) {
            return "Its data were not frozen; whether they are still so, a running registry tells.";
        }
        return changes.equals("0")
                ? "The data are still so: nothing was changed since its snapshot."
                : "%s changes of cases since its snapshot; whether it would say something else today, a running registry tells."
                        .formatted(changes);
    }

    private static List<List<String>> rows(Connection connection, String sql, String hash) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, hash);
            List<List<String>> rows = new ArrayList<>();
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    List<String> row = new ArrayList<>();
                    for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                        row.add(Optional.ofNullable(found.getString(column)).orElse(""));
                    }
                    rows.add(row);
                }
            }
            return rows;
        }
    }
}
