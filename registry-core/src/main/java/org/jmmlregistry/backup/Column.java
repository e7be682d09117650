package org.jmmlregistry.backup;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** A column by its name in small letters, and how its values are written as JSON and read again. */
record Column(String name, Kind kind) {

    /** A kind of value; what it writes does not depend on the database. */
    enum Kind {
        TEXT(Types.VARCHAR) {
            @Override
            Optional<String> json(ResultSet row, int at, Vendor vendor) throws SQLException {
                return Optional.ofNullable(row.getString(at)).map(JsonText::quoted);
            }

            @Override
            void bind(PreparedStatement insert, int at, JsonValue value, Vendor vendor) throws SQLException {
                insert.setString(at, ((JsonString) value).getString());
            }
        },
        WHOLE(Types.BIGINT) {
            @Override
            Optional<String> json(ResultSet row, int at, Vendor vendor) throws SQLException {
                long number = row.getLong(at);
                return row.wasNull() ? Optional.empty() : Optional.of(Long.toString(number));
            }

            @Override
            void bind(PreparedStatement insert, int at, JsonValue value, Vendor vendor) throws SQLException {
                insert.setLong(at, ((JsonNumber) value).longValueExact());
            }
        },
        DECIMAL(Types.DECIMAL) {
            @Override
            Optional<String> json(ResultSet row, int at, Vendor vendor) throws SQLException {
                return Optional.ofNullable(row.getBigDecimal(at)).map(BigDecimal::toPlainString);
            }

            @Override
            void bind(PreparedStatement insert, int at, JsonValue value, Vendor vendor) throws SQLException {
                insert.setBigDecimal(at, ((JsonNumber) value).bigDecimalValue());
            }
        },
        TRUTH(Types.BOOLEAN) {
            @Override
            Optional<String> json(ResultSet row, int at, Vendor vendor) throws SQLException {
                boolean claim = row.getBoolean(at);
                return row.wasNull() ? Optional.empty() : Optional.of(Boolean.toString(claim));
            }

            @Override
            void bind(PreparedStatement insert, int at, JsonValue value, Vendor vendor) throws SQLException {
                insert.setBoolean(at, Boolean.parseBoolean(value.toString()));
            }
        },
        DATE(Types.DATE) {
            @Override
            Optional<String> json(ResultSet row, int at, Vendor vendor) throws SQLException {
                return vendor.date(row, at).map(date -> JsonText.quoted(date.toString()));
            }

            @Override
            void bind(PreparedStatement insert, int at, JsonValue value, Vendor vendor) throws SQLException {
                vendor.setDate(insert, at, LocalDate.parse(((JsonString) value).getString()));
            }
        },
        /** UTC. */
        TIME(Types.TIMESTAMP) {
            @Override
            Optional<String> json(ResultSet row, int at, Vendor vendor) throws SQLException {
                return vendor.time(row, at).map(time -> JsonText.quoted(ISO.format(time)));
            }

            @Override
            void bind(PreparedStatement insert, int at, JsonValue value, Vendor vendor) throws SQLException {
                vendor.setTime(insert, at, LocalDateTime.parse(((JsonString) value).getString(), ISO));
            }
        };

        private static final DateTimeFormatter ISO =
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT);

        private final int sqlType;

        Kind(int sqlType) {
            this.sqlType = sqlType;
        }

        /** The value as JSON; empty for null. */
        abstract Optional<String> json(ResultSet row, int at, Vendor vendor) throws SQLException;

        /** @throws ClassCastException if the value is JSON of another kind */
        abstract void bind(PreparedStatement insert, int at, JsonValue value, Vendor vendor) throws SQLException;

        void bindNull(PreparedStatement insert, int at) throws SQLException {
            insert.setNull(at, sqlType);
        }
    }

    /** @param sqlType as in {@link Types} */
    static Column of(String table, String name, int sqlType) {
        Kind kind =
                switch (sqlType) {
                    case Types.VARCHAR, Types.CHAR, Types.CLOB, Types.LONGVARCHAR -> Kind.TEXT;
                    case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> Kind.WHOLE;
                    case Types.DECIMAL, Types.NUMERIC -> Kind.DECIMAL;
                    case Types.BOOLEAN, Types.BIT -> Kind.TRUTH;
                    case Types.DATE -> Kind.DATE;
                    case Types.TIMESTAMP -> Kind.TIME;
                    default ->
                        throw new IllegalStateException(
                                "column %s.%s: a backup cannot carry the SQL type %s".formatted(table, name, sqlType));
                };
        return new Column(name, kind);
    }
}
