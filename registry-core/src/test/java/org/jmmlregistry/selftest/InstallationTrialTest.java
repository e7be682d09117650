package org.jmmlregistry.selftest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.database.RegistryDataSource;
import org.jmmlregistry.database.TestDatabase;
import org.jmmlregistry.synthetic.SyntheticRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** An installation that tries itself, on each database. */
@OnEachDatabase
class InstallationTrialTest {

    private static final Instant NOW = Instant.parse("2025-03-01T09:00:00Z");

    @Parameter
    private Database vendor;

    @TempDir
    private Path data;

    private InstallationTrial trial(TestDatabase database) {
        return new InstallationTrial(database.source(), data, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private TestDatabase filled() {
        TestDatabase database = vendor.migrated();
        try (Registry registry = new Registry(new TestDatabase(database.source(), () -> {}), NOW)) {
            registry.in(stores -> new SyntheticRegistry(stores.intake()).load(2, 7, Registry.DATA_MANAGER));
        }
        return database;
    }

    private static List<String> names(List<Check> checks, boolean good) {
        return checks.stream()
                .filter(check -> check.good() == good)
                .map(check -> check.name().toString())
                .toList();
    }

    private static List<Long> counts(RegistryDataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT (SELECT COUNT(*) FROM registered_case), "
                        + "(SELECT COUNT(*) FROM trail), (SELECT COUNT(*) FROM saved_cohort) FROM trail_head")) {
            row.next();
            return List.of(row.getLong(1), row.getLong(2), row.getLong(3));
        }
    }

    @Test
    void all_holds_and_nothing_is_left_behind() throws IOException, SQLException {
        try (TestDatabase database = filled()) {
            List<Long> before = counts(database.source());
            List<Check> checks = trial(database).run();
            assertEquals(List.of(), names(checks, false), checks::toString);
            assertEquals(8, checks.size());
            assertTrue(checks.get(1).said().toString().startsWith("2 cases, "), checks::toString);
            assertTrue(checks.get(7).said().toString().contains("with the same rows and sums"), checks::toString);
            assertEquals(before, counts(database.source()));
            try (Stream<Path> left = Files.list(data.resolve("tmp"))) {
                assertEquals(List.of(), left.toList());
            }
        }
    }

    @Test
    void a_trail_that_was_tampered_with_is_found_here_and_in_what_was_restored() throws IOException, SQLException {
        try (TestDatabase database = filled()) {
            try (Connection connection = database.source().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate("UPDATE trail SET who = 'somebody else' WHERE seq = 1");
            }
            List<Check> checks = trial(database).run();
            assertEquals(List.of("Chain of the audit trail", "Restore"), names(checks, false), checks::toString);
            assertTrue(checks.get(2).said().toString().startsWith("The chain is broken: "), checks::toString);
        }
    }

    @Test
    void a_schema_that_is_not_this_versions_is_named() throws IOException, SQLException {
        try (TestDatabase database = vendor.migrated()) {
            try (Connection connection = database.source().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate(
                        "DELETE FROM \"flyway_schema_history\" WHERE \"installed_rank\" = (SELECT MAX(\"installed_rank\") FROM "
                                + "\"flyway_schema_history\")");
            }
            Check opens = trial(database).run().get(0);
            assertFalse(opens.good());
            assertTrue(opens.said().toString().startsWith("The schema is "), opens::toString);
        }
    }
}
