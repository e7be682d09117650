package org.jmmlregistry.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema of either database up to this version; forward only. */
public final class Migrations {

    private Migrations() {}

    /** @return how many migrations were run */
    public static int run(DataSource database) throws SQLException {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .placeholders(Map.of("text", largeText(database)))
                .load()
                .migrate()
                .migrationsExecuted;
    }

    /** Derby says CLOB where PostgreSQL says TEXT. */
    private static String largeText(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
            return product.contains("derby") ? "CLOB" : "TEXT";
        }
    }
}
