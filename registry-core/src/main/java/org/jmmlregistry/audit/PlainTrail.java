package org.jmmlregistry.audit;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmmlregistry.security.Caller;

/** The trail for programs that have a connection to the database and no server around them. */
public record PlainTrail(Connection database, Clock clock) {

    static final List<String> COLUMNS = List.of(
            "recorded",
            "who",
            "address",
            "act",
            "case_id",
            "entry",
            "item",
            "old_value",
            "new_value",
            "salt",
            "old_digest",
            "new_digest",
            "reason",
            "reason_digest",
            "source",
            "source_digest",
            "previous_hash",
            "hash");

    /** Changes nothing and lets nobody else change the head until the transaction ends, on either database. */
    private static final String LOCK = "UPDATE trail_head SET entries = entries WHERE id = 1";

    private static final String INSERT = "INSERT INTO trail (seq, format, %s) VALUES (?, ?, %s)"
            .formatted(
                    String.join(", ", COLUMNS),
                    Stream.generate(() -> "?").limit(COLUMNS.size()).collect(Collectors.joining(", ")));
    private static final String GROW = "UPDATE trail_head SET entries = ?, last_hash = ?, changes = ? WHERE id = 1";

    /** Adds an event to the end of the chain, within the connection's transaction. */
    public TrailMark append(Event event, Caller caller) throws SQLException {
        TrailMark head = lockedHead();
        TrailEntry entry = new TrailEntry(head, clock.instant(), caller, event, Digests.salt(new SecureRandom()));
        insert(entry);
        TrailMark grown = new TrailMark(
                entry.seq(), entry.hash(), head.changes() + (event.action().changesData() ? 1 : 0));
        try (PreparedStatement grow = database.prepareStatement(GROW)) {
            grow.setLong(1, grown.entries());
            grow.setString(2, grown.hash());
            grow.setLong(3, grown.changes());
            grow.executeUpdate();
        }
        return grown;
    }

    private TrailMark lockedHead() throws SQLException {
        try (PreparedStatement lock = database.prepareStatement(LOCK)) {
            lock.executeUpdate();
        }
        return ChainCheck.head(database);
    }

    private void insert(TrailEntry entry) throws SQLException {
        try (PreparedStatement insert = database.prepareStatement(INSERT)) {
            insert.setLong(1, entry.seq());
            insert.setInt(2, ChainedEntry.FORMAT);
            int at = 3;
            for (Optional<String> text : entry.texts()) {
                if (text.isPresent()) {
                    insert.setString(at, text.get());
                } else {
                    insert.setNull(at, Types.VARCHAR);
                }
                at++;
            }
            insert.executeUpdate();
        }
    }
}
