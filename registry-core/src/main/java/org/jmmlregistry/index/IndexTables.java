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
            throw new PersistenceException("the case index: " + refused.getMessage(), refused);
        }
    }

    <T> List<T> read(String sql, List<?> parameters, Reading<T> reading) {
        return run(sql, statement -> {
            set(statement, parameters);
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(reading.of(result));
                }
            }
            return List.copyOf(rows);
        });
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
