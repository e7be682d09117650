package org.jmmlregistry.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jmmlregistry.index.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/**
 * The fixtures of the migration tests can be made for today's schema too. Before a migration is added to a version of the
 * registry that somebody has installed: {@code mvn -pl registry-core test -Dtest=FixtureTest -Dmigration.fixture.write=true}
 */
@OnEachDatabase
class FixtureTest {

    private static final Instant MADE = Instant.parse("2004-03-01T09:00:00.123Z");

    @Parameter
    private Database database;

    @Test
    void a_registry_of_today_is_written_and_loaded_again() throws SQLException, IOException {
        String script = filled();
        TestDatabase empty = database.migrated();
        Fixture.load(script.lines(), empty.source());
        try (Registry registry = new Registry(empty, MADE)) {
            assertEquals(
                    2,
                    registry.in(stores -> stores.casebook().cases(Registry.DATA_MANAGER))
                            .size());
            assertEquals(Optional.empty(), registry.in(stores -> stores.trail().fault()));
            assertFalse(registry.in(stores -> stores.queries()
                            .waiting(new Page.Wanted(1, 1000), Registry.DATA_MANAGER)
                            .rows())
                    .isEmpty());
            if (Boolean.getBoolean("migration.fixture.write")) {
                writeSmall(script, Migrations.version(empty.source()).orElseThrow());
                writeLivedIn();
            }
        }
    }

    private void writeLivedIn() throws SQLException, IOException {
        TestDatabase shape = Database.POSTGRESQL.migrated();
        try (Registry registry = new Registry(database, new TickingClock(LivedInRegistry.MADE))) {
            new LivedInRegistry(registry).fill();
            String version = Migrations.version(registry.source()).orElseThrow();
            String head =
                    "-- A registry as version %s of the schema kept it on %s: made by LivedInRegistry and written by Fixture.\n"
                            .formatted(version, database);
            write(EarlierSchemas.livedIn(database, version), head + Fixture.written(registry.source(), shape.source()));
        } finally {
            shape.close();
        }
    }

    private static void write(String resource, String script) throws IOException {
        Path file = Path.of("src", "test", "resources", resource);
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file))) {
            packed.write(script.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String filled() throws SQLException {
        TestDatabase made = Database.POSTGRESQL.migrated();
        try (Registry registry = new Registry(made, MADE)) {
            new FilledRegistry(registry).fill();
            return Fixture.written(made.source(), made.source());
        }
    }

    private static void writeSmall(String script, String version) throws IOException {
        Path file = Path.of("src", "test", "resources", "migration", "V%s.sql".formatted(version));
        String head =
                "-- A registry as version %s of the schema kept it: made by FilledRegistry and written by Fixture.\n"
                        .formatted(version);
        Files.writeString(file, head + script);
    }
}
