package org.jmmlregistry.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.Migrations;
import org.jmmlregistry.database.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The backup of an older version of the registry. */
@Tag("database")
class OlderArchiveTest {

    @TempDir
    private Path folder;

    private Path backup(TestDatabase original) {
        Path archive = folder.resolve("older.zip");
        new Backup(original.source(), folder, Clock.fixed(SampleRegistry.NOW, ZoneOffset.UTC)).take(archive);
        return archive;
    }

    @ParameterizedTest
    @CsvSource({"DERBY,POSTGRESQL", "POSTGRESQL,DERBY"})
    void is_brought_up_to_date_on_the_way(Database from, Database to) throws SQLException, IOException {
        try (TestDatabase original = from.blank();
                TestDatabase target = to.blank()) {
            Migrations.run(original.source(), "5");
            try (Connection connection = original.source().getConnection()) {
                Vendor.execute(connection, "UPDATE case_number SET last_number = 1");
                Vendor.execute(
                        connection,
                        "INSERT INTO registered_case (id, label, registered_at, registered_by) VALUES "
                                + "('JM-00001-1', 'GIRL', '2004-03-01 09:00:00', 'doctor')");
            }
            Path archive = backup(original);
            assertEquals("5", Restore.check(archive).schema());
            Manifest restored = new Restore(target.source(), folder).from(archive);
            assertEquals(Migrations.newest(target.source()), restored.schema());
            assertEquals(SampleRegistry.NOW.getEpochSecond(), restored.takenAt().getEpochSecond());
            try (Connection connection = target.source().getConnection()) {
                assertEquals(restored.tables(), Sums.of(connection));
                assertEquals(1, Vendor.number(connection, "SELECT COUNT(*) FROM registered_case WHERE label = 'GIRL'"));
            }
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(folder.resolve("older.zip")), left.toList(), "the database on the way is gone");
        }
    }

    @Test
    void a_database_from_before_there_were_backups_must_be_brought_up_to_date_first() throws SQLException {
        try (TestDatabase original = Database.DERBY.blank()) {
            Migrations.run(original.source(), "4");
            assertEquals(
                    "The database has the schema 4 of an older version; start the registry once, which brings it up to date.",
                    assertThrows(BackupRefused.class, () -> backup(original)).getMessage());
        }
    }
}
