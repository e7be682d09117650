package org.jmmlregistry.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of a backup: whole or not there, its owner's alone, and open to any program. */
@Tag("database")
class BackupFileTest {

    @TempDir
    private Path folder;

    private TestDatabase database;

    @BeforeEach
    void an_empty_registry() {
        database = Database.DERBY.migrated();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private Manifest take(Path target) {
        return new Backup(database.source(), folder, Clock.fixed(SampleRegistry.NOW, ZoneOffset.UTC)).take(target);
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void any_program_that_knows_zip_and_json_can_read_it() throws IOException {
        Path file = folder.resolve("registry.zip");
        Manifest manifest = take(file);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertEquals(manifest.tables().size() + 1, zip.size());
            try (BufferedReader rows = new BufferedReader(new InputStreamReader(
                    zip.getInputStream(zip.getEntry("tables/case_number.jsonl")), StandardCharsets.UTF_8))) {
                assertEquals(List.of("[1,0]"), rows.lines().toList());
            }
        }
        assertEquals(List.of("registry.zip"), left(), "no copy of the database and no half file is left");
    }

    @Test
    void only_its_owner_can_read_it() throws IOException {
        Path file = folder.resolve("registry.zip");
        take(file);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void a_file_that_is_there_is_not_written_over() throws IOException {
        Path file = Files.writeString(folder.resolve("registry.zip"), "precious");
        BackupRefused refused = assertThrows(BackupRefused.class, () -> take(file));
        assertEquals("There already is a file %s; it is not written over.".formatted(file), refused.getMessage());
        assertEquals("precious", Files.readString(file));
    }

    @Test
    void a_folder_that_is_not_there_is_said() throws IOException {
        Path file = folder.resolve("nowhere").resolve("registry.zip");
        BackupRefused refused = assertThrows(BackupRefused.class, () -> take(file));
        assertEquals(
                "The file %s cannot be written: there is no folder for %s.part. Nothing of it was left behind."
                        .formatted(file, file),
                refused.getMessage());
        assertEquals(List.of(), left());
    }

    @Test
    void a_disk_that_is_full_half_way_leaves_nothing_behind() throws IOException {
        Path file = folder.resolve("registry.zip");
        BackupRefused refused = assertThrows(
                BackupRefused.class,
                () -> PartFile.write(file, out -> {
                    out.write(new byte[1 << 20]);
                    throw new IOException("No space left on device");
                }));
        assertEquals(
                "The file %s cannot be written: No space left on device. Nothing of it was left behind."
                        .formatted(file),
                refused.getMessage());
        assertEquals(List.of(), left());
    }

    @Test
    void a_database_that_fails_half_way_leaves_nothing_behind() throws IOException {
        Path file = folder.resolve("registry.zip");
        assertThrows(
                SQLException.class,
                () -> PartFile.write(file, out -> {
                    out.write(new byte[1 << 20]);
                    throw new SQLException("connection lost");
                }));
        assertEquals(List.of(), left());
    }

    @Test
    void a_database_without_a_registry_is_refused_in_words() throws IOException {
        try (TestDatabase blank = Database.DERBY.blank()) {
            Backup backup = new Backup(blank.source(), folder, Clock.fixed(SampleRegistry.NOW, ZoneOffset.UTC));
            BackupRefused refused =
                    assertThrows(BackupRefused.class, () -> backup.take(folder.resolve("registry.zip")));
            assertTrue(refused.getMessage().startsWith("The database cannot be read: "), refused.getMessage());
        }
        assertFalse(Files.exists(folder.resolve("registry.zip")));
        assertEquals(List.of(), left());
    }
}
