package org.jmmlregistry.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

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
        static final String NAME = filledOnce(Migrations::run);
    }

    /** Made when first asked for. */
    private static final class Demonstrated {
        static final String NAME = filledOnce(Registry::demonstrate);
    }

    /** Copies that are made while tests run on earlier ones, as a copy takes longer than most tests. */
    private static final class Spares {
        private static final int WAITING = 2;
        private static final BlockingQueue<TestDatabase> READY = new ArrayBlockingQueue<>(WAITING);

        static {
            inBackground(Spares::make);
        }

        private static void make() {
            try {
                while (true) {
                    READY.put(copy(Original.NAME));
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        static TestDatabase next() {
            try {
                TestDatabase next = READY.poll(LONGEST_START.toSeconds(), TimeUnit.SECONDS);
                return Optional.ofNullable(next)
                        .orElseThrow(() -> new IllegalStateException("PostgreSQL has made no copy of a database"));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while PostgreSQL was copying a database", stopped);
            }
        }
    }

    private PostgreSqlProcess() {}

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "copies and drops databases of PostgreSQL");
        thread.setDaemon(true);
        thread.start();
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("autovacuum", "off")
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
        return Spares.next();
    }

    static TestDatabase demonstration() {
        return copy(Demonstrated.NAME);
    }

    private static String filledOnce(Filling filling) {
        TestDatabase original = blank();
        try {
            filling.into(original.source());
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
        return new TestDatabase(
                source(name), () -> inBackground(() -> order("DROP DATABASE %s WITH (FORCE)".formatted(name))));
    }

    private static RegistryDataSource source(String name) {
        RegistryDataSource source = new RegistryDataSource();
        source.setUrl("jdbc:postgresql://localhost:%s/%s".formatted(Running.SERVER.getPort(), name));
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
