package org.jmmlregistry.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * What the two databases say differently.
 *
 * <p>Times are read and written without {@link java.sql.Timestamp}, which shifts a time that the clock of the machine's own
 * zone leaps over in spring.
 */
enum Vendor {
    DERBY {
        @Override
        Optional<LocalDateTime> time(ResultSet row, int at) throws SQLException {
            return Optional.ofNullable(row.getString(at)).map(text -> LocalDateTime.parse(text.replace(' ', 'T')));
        }

        @Override
        void setTime(PreparedStatement insert, int at, LocalDateTime time) throws SQLException {
            insert.setString(at, TIME.format(time));
        }

        @Override
        Optional<LocalDate> date(ResultSet row, int at) throws SQLException {
            return Optional.ofNullable(row.getString(at)).map(LocalDate::parse);
        }

        @Override
        void setDate(PreparedStatement insert, int at, LocalDate date) throws SQLException {
            insert.setString(at, date.toString());
        }

        @Override
        String inOrder(Column column) {
            return column.name();
        }

        @Override
        void restart(Connection connection, String sequence, long next) throws SQLException {
            execute(connection, "DROP SEQUENCE " + sequence + " RESTRICT");
            execute(
                    connection,
                    "CREATE SEQUENCE %s AS BIGINT START WITH %s INCREMENT BY %s"
                            .formatted(sequence, next, Sequences.STEP));
        }

        @Override
        long next(Connection connection, String sequence) throws SQLException {
            String peek = "VALUES SYSCS_UTIL.SYSCS_PEEK_AT_SEQUENCE('%s', '%s')"
                    .formatted(connection.getSchema(), sequence.toUpperCase(Locale.ROOT));
            return number(connection, peek);
        }
    },
    POSTGRESQL {
        @Override
        Optional<LocalDateTime> time(ResultSet row, int at) throws SQLException {
            return Optional.ofNullable(row.getObject(at, LocalDateTime.class));
        }

        @Override
        void setTime(PreparedStatement insert, int at, LocalDateTime time) throws SQLException {
            insert.setObject(at, time);
        }

        @Override
        Optional<LocalDate> date(ResultSet row, int at) throws SQLException {
            return Optional.ofNullable(row.getObject(at, LocalDate.class));
        }

        @Override
        void setDate(PreparedStatement insert, int at, LocalDate date) throws SQLException {
            insert.setObject(at, date);
        }

        /** By the bytes of the text, as Derby orders it, whatever language the database was made for. */
        @Override
        String inOrder(Column column) {
            return column.kind() == Column.Kind.TEXT ? column.name() + " COLLATE \"C\"" : column.name();
        }

        @Override
        void restart(Connection connection, String sequence, long next) throws SQLException {
            execute(connection, "ALTER SEQUENCE %s RESTART WITH %s".formatted(sequence, next));
        }

        @Override
        long next(Connection connection, String sequence) throws SQLException {
            return number(
                    connection,
                    "SELECT CASE WHEN is_called THEN last_value + %s ELSE last_value END FROM %s"
                            .formatted(Sequences.STEP, sequence));
        }
    };

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.nnnnnnnnn", Locale.ROOT);

    static Vendor of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        return product.contains("derby") ? DERBY : POSTGRESQL;
    }

    abstract Optional<LocalDateTime> time(ResultSet row, int at) throws SQLException;

    abstract void setTime(PreparedStatement insert, int at, LocalDateTime time) throws SQLException;

    abstract Optional<LocalDate> date(ResultSet row, int at) throws SQLException;

    abstract void setDate(PreparedStatement insert, int at, LocalDate date) throws SQLException;

    /** The column in an ORDER BY that gives the same order on both. */
    abstract String inOrder(Column column);

    /** Lets a sequence go on with a number, within the transaction. */
    abstract void restart(Connection connection, String sequence, long next) throws SQLException;

    /** The number that a sequence would give now. */
    abstract long next(Connection connection, String sequence) throws SQLException;

    /** Keeps everybody else from changing the table until the transaction ends. */
    void lock(Connection connection, String table) throws SQLException {
        execute(connection, "LOCK TABLE " + table + " IN EXCLUSIVE MODE");
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The one number that a query gives. */
    static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getLong(1);
        }
    }
}
