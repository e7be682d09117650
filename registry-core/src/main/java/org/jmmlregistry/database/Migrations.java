package org.jmmlregistry.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings the schema of either database up to this version; forward only. */
public final class Migrations {

    private static final String NEWEST =
            """
            SELECT "version" FROM "flyway_schema_history"
            WHERE "success" = TRUE AND "version" IS NOT NULL ORDER BY "installed_rank" DESC""";

    private Migrations() {}

    /**
     * @return how many migrations were run
     * @throws IllegalStateException if the registry cannot work on the database
     */
    public static int run(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            DatabaseRules.require(connection);
        }
        int migrations = configured(database).load().migrate().migrationsExecuted;
        try (Connection connection = database.getConnection()) {
            DatabaseRules.settle(connection);
        }
        return migrations;
    }

    /** Brings the schema up to an earlier version and no further. */
    public static void run(DataSource database, String version) throws SQLException {
        configured(database).target(version).load().migrate();
    }

    /** The version of the schema that this program makes of the database. */
    public static String newest(DataSource database) throws SQLException {
        MigrationInfo[] all = configured(database).load().info().all();
        return all[all.length - 1].getVersion().getVersion();
    }

    private static FluentConfiguration configured(DataSource database) throws SQLException {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .placeholders(dialect(database))
                .javaMigrations(new FrozenContents());
    }

    /** The version of the schema that the database has, if it has one. */
    public static Optional<String> version(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return version(connection);
        }
    }

    /** The version of the schema as a transaction sees it. */
    public static Optional<String> version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet newest = statement.executeQuery(NEWEST)) {
            return newest.next() ? Optional.of(newest.getString(1)) : Optional.empty();
        }
    }

    /** What the two databases call by different names. */
    private static Map<String, String> dialect(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
            return product.contains("derby")
                    ? Map.of("text", "CLOB", "binary", "BLOB", "nullable", "NULL")
                    : Map.of("text", "TEXT", "binary", "BYTEA", "nullable", "DROP NOT NULL");
        }
    }
}
