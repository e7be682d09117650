package org.jmmlregistry.index;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements on the connection of the transaction that is under way. */
final class IndexTables {

    /** What is read from one row of a result. */
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** What is done with a statement. */
    interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    /** Sets the parameters for one row. */
    interface Row<T> {
        void set(PreparedStatement statement, T row) throws SQLException;
    }

    private final EntityManager database;

    IndexTables(EntityManager database) {
        this.database = database;
    }

    /** @throws PersistenceException if the database refuses */
    <T> T run(String sql, Work<T> work) {
        Connection connection = database.unwrap(Connection.class);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException refused) {
            throw refused(refused);
        }
    }

    <T> List<T> read(String sql, List<?> parameters, Reading<T> reading) {
        List<T> rows = new ArrayList<>();
        each(sql, parameters, row -> rows.add(reading.of(row)));
        return List.copyOf(rows);
    }

    /** Goes through rows of which nothing is kept but what the reading keeps. */
    <T> void each(String sql, List<?> parameters, Reading<T> reading) {
        run(sql, statement -> {
            set(statement, parameters);
            long rows = 0;
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    reading.of(result);
                    rows++;
                }
            }
            return rows;
        });
    }

    /**
     * Reads what sets are joined for, within a transaction. PostgreSQL guesses that they are small, and would go through one for
     * each row of another.
     */
    <T> List<T> readSets(String sql, List<?> parameters, Reading<T> reading) {
        if (!isPostgreSql()) {
            return read(sql, parameters, reading);
        }
        write("SET LOCAL enable_nestloop = off", List.of());
        List<T> rows = read(sql, parameters, reading);
        write("SET LOCAL enable_nestloop TO DEFAULT", List.of());
        return rows;
    }

    private boolean isPostgreSql() {
        try {
            return database.unwrap(Connection.class)
                    .getMetaData()
                    .getDatabaseProductName()
                    .equals("PostgreSQL");
        } catch (SQLException refused) {
            throw refused(refused);
        }
    }

    private static PersistenceException refused(SQLException why) {
        return new PersistenceException("the case index: " + why.getMessage(), why);
    }

    /** The only number that a statement gives. */
    long count(String sql, List<?> parameters) {
        return read(sql, parameters, row -> row.getLong(1)).get(0);
    }

    int write(String sql, List<?> parameters) {
        return run(sql, statement -> {
            set(statement, parameters);
            return statement.executeUpdate();
        });
    }

    /** Runs a statement once for each row; not at all if there are none. */
    <T> void batch(String sql, List<T> rows, Row<T> parameters) {
        if (!rows.isEmpty()) {
            run(sql, statement -> {
                for (T row : rows) {
                    parameters.set(statement, row);
                    statement.addBatch();
                }
                return statement.executeBatch();
            });
        }
    }

    static void set(PreparedStatement statement, List<?> parameters) throws SQLException {
        for (int place = 0; place < parameters.size(); place++) {
            set(statement, place + 1, parameters.get(place));
        }
    }

    private static void set(PreparedStatement statement, int place, Object parameter) throws SQLException {
        if (parameter instanceof LocalDate day) {
            statement.setDate(place, Date.valueOf(day));
        } else {
            statement.setObject(place, parameter);
        }
    }

    /** A null, which Derby takes with its type only. */
    static void set(PreparedStatement statement, int place, Optional<?> parameter, int type) throws SQLException {
        if (parameter.isPresent()) {
            set(statement, place, parameter.get());
        } else {
            statement.setNull(place, type);
        }
    }

    static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getDate(column)).map(Date::toLocalDate);
    }

    static Optional<Double> number(ResultSet row, String column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }
}
