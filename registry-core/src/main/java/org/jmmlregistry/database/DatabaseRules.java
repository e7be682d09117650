package org.jmmlregistry.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a database must be, and what it is told, so that the registry works on either in the same way. */
public final class DatabaseRules {

    /**
     * How long a write waits for another one to end. It is less than the minute after which a proxy gives up: whoever waits
     * for a long import shall read a sentence of the registry.
     */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(45);

    static final int OLDEST_POSTGRESQL = 15;

    /** Text sorts by code point, as Derby sorts it, whatever language the database was made for. */
    private static final String SORTED_OTHERWISE =
            """
            SELECT format('ALTER TABLE %I ', c.relname) || string_agg(format('ALTER COLUMN %I TYPE %s COLLATE "C"',
              a.attname, format_type(a.atttypid, a.atttypmod)), ', ')
            FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
            WHERE c.relnamespace = current_schema()::text::regnamespace AND c.relkind = 'r' AND NOT a.attisdropped
              AND a.attcollation = (SELECT oid FROM pg_collation WHERE collname = 'default')
            GROUP BY c.relname""";

    private DatabaseRules() {}

    /** @throws IllegalStateException if the registry cannot work on the database */
    static void require(Connection database) throws SQLException {
        if (isPostgresql(database)) {
            String encoding = texts(database, "SHOW server_encoding").get(0);
            int major = database.getMetaData().getDatabaseMajorVersion();
            objection(major, database.getMetaData().getDatabaseProductVersion(), encoding)
                    .ifPresent(sentence -> {
                        throw new IllegalStateException(sentence);
                    });
        }
    }

    /** What stands against a PostgreSQL of this version and encoding; empty if nothing does. */
    static Optional<String> objection(int major, String version, String encoding) {
        if (major < OLDEST_POSTGRESQL) {
            return Optional.of("The database is PostgreSQL %s; the registry needs PostgreSQL %s or later."
                    .formatted(version, OLDEST_POSTGRESQL));
        }
        return encoding.equals("UTF8")
                ? Optional.empty()
                : Optional.of(
                        "The database has the encoding %s, which lacks signs that names are written with; make it with ENCODING 'UTF8'."
                                .formatted(encoding));
    }

    /** Tells a database that has its tables how to sort and how long to wait. */
    static void settle(Connection database) throws SQLException {
        List<String> orders = isPostgresql(database)
                ? texts(database, SORTED_OTHERWISE)
                : List.of("CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('derby.locks.waitTimeout', '%s')"
                        .formatted(LONGEST_WAIT.toSeconds()));
        try (Statement statement = database.createStatement()) {
            for (String order : orders) {
                statement.execute(order);
            }
        }
    }

    /** Whether a query sees all tables as they were when it began; else it meets what others are writing, and waits for it. */
    public static boolean seesOneMoment(Connection database) throws SQLException {
        return isPostgresql(database);
    }

    private static boolean isPostgresql(Connection database) throws SQLException {
        return database.getMetaData().getDatabaseProductName().contains("PostgreSQL");
    }

    private static List<String> texts(Connection database, String question) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
