package org.jmmlregistry.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;

/**
 * A real PostgreSQL of the oldest version that the registry supports: one process for all tests, started when first asked
 * for on a free port, ended with Java. It may forget what it wrote if the machine fails, which is faster.
 */
final class PostgreSqlProcess {

    private static final String USER = "postgres";
    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    /** Started when first asked for. */
    private static final class Running {
        static final EmbeddedPostgres SERVER = start();
    }

    /** Made when first asked for. */
    private static final class Original {
        static final String NAME = migratedOnce();
    }

    private PostgreSqlProcess() {}

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setPGStartupWait(LONGEST_START)
                    .start();
        } catch (IOException refused) {
            throw new UncheckedIOException("PostgreSQL does not start", refused);
        }
    }

    /** Made for a language that sorts otherwise than Derby, as the databases of hospitals are. */
    static TestDatabase blank() {
        return copy("template0 LOCALE_PROVIDER icu ICU_LOCALE 'en-US'");
    }

    static TestDatabase migrated() {
        return copy(Original.NAME);
    }

    private static String migratedOnce() {
        TestDatabase original = blank();
        try {
            Migrations.run(original.source());
        } catch (SQLException refused) {
            throw new IllegalStateException("the database that the others are copied from cannot be made", refused);
        }
        String url = original.source().getUrl();
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static TestDatabase copy(String original) {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        // the strategy is the faster one for a database of this size
        order("CREATE DATABASE %s TEMPLATE %s STRATEGY FILE_COPY".formatted(name, original));
        return new TestDatabase(source(name), () -> order("DROP DATABASE %s WITH (FORCE)".formatted(name)));
    }

    private static RegistryDataSource source(String name) {
        RegistryDataSource source = new RegistryDataSource();
        source.setUrl("jdbc:postgresql://localhost:%d/%s".formatted(Running.SERVER.getPort(), name));
        source.setUser(USER);
        return source;
    }

    private static void order(String sql) {
        try (Connection connection = source(USER).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException("PostgreSQL refuses: " + sql, refused);
        }
    }
}
