package org.jmmlregistry.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An archive that is not byte for byte what was written is refused, and the registry it was meant for stays as it is. */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DamagedArchiveTest {

    private static final int DAMAGES = 100;
    private static final int SEED = 20261125;

    private Path folder;
    private Path archive;
    private byte[] whole;

    @BeforeAll
    void an_archive(@TempDir Path given) throws IOException {
        folder = given;
        archive = folder.resolve("whole.zip");
        try (TestDatabase original = Database.DERBY.migrated()) {
            SampleRegistry.fill(original.source());
            new Backup(original.source(), folder, Clock.fixed(SampleRegistry.NOW, ZoneOffset.UTC)).take(archive);
        }
        whole = Files.readAllBytes(archive);
    }

    /** Every second one cut somewhere, every other with one bit of one byte turned over. */
    private byte[] damaged(int number) {
        Random chance = new Random(SEED + number);
        if (number % 2 == 0) {
            return Arrays.copyOf(whole, chance.nextInt(whole.length));
        }
        byte[] damaged = whole.clone();
        damaged[chance.nextInt(whole.length)] ^= (byte) (1 << chance.nextInt(Byte.SIZE));
        return damaged;
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void a_hundred_damaged_archives_are_refused_and_nothing_is_touched(Database database)
            throws IOException, SQLException {
        try (TestDatabase target = database.migrated();
                Connection connection = target.source().getConnection()) {
            List<TableSum> before = Sums.of(connection);
            Path damaged = folder.resolve("damaged-" + database + ".zip");
            for (int number = 0; number < DAMAGES; number++) {
                Files.write(damaged, damaged(number));
                BackupRefused refused =
                        assertThrows(BackupRefused.class, () -> new Restore(target.source(), folder).from(damaged));
                assertEquals(
                        "The archive %s is damaged or no backup: its bytes do not give the checksum at its end."
                                .formatted(damaged),
                        refused.getMessage());
                assertEquals(before, Sums.of(connection), "after the damage " + number);
            }
        }
    }

    /** The places that a checksum within the archive would leave out: its first and last bytes, and the checksum itself. */
    @Test
    void no_byte_at_the_edges_can_be_turned_over_unseen() throws IOException {
        Path damaged = folder.resolve("edge.zip");
        for (int at = 0; at < 200; at++) {
            byte[] edge = whole.clone();
            edge[at < 100 ? at : whole.length - 200 + at] ^= 0x20;
            Files.write(damaged, edge);
            assertThrows(BackupRefused.class, () -> Restore.check(damaged), "byte " + at);
        }
    }

    @Test
    void an_empty_file_and_one_that_is_not_there_are_refused_in_words() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.zip"));
        assertTrue(assertThrows(BackupRefused.class, () -> Restore.check(empty))
                .getMessage()
                .endsWith("is damaged or no backup: its bytes do not give the checksum at its end."));
        Path nothing = folder.resolve("nothing.zip");
        assertEquals(
                "There is no file " + nothing + ".",
                assertThrows(BackupRefused.class, () -> Restore.check(nothing)).getMessage());
    }

    /** Written anew with a right seal, as somebody could who edits the archive. */
    private Path edited(String member, UnaryOperator<String> edit) throws IOException {
        Path edited = folder.resolve("edited.zip");
        try (ZipFile from = new ZipFile(archive.toFile());
                SealedOutput sealed = new SealedOutput(Files.newOutputStream(edited))) {
            ZipOutputStream zip = new ZipOutputStream(sealed);
            zip.setComment(SealedOutput.ROOM);
            for (Enumeration<? extends ZipEntry> all = from.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                String text = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                String written = entry.getName().equals(member) ? edit.apply(text) : text;
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(written.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            zip.finish();
            sealed.seal();
        }
        return edited;
    }

    private static String refusal(Path file) {
        try (TestDatabase target = Database.DERBY.migrated()) {
            return assertThrows(BackupRefused.class, () -> new Restore(target.source(), file.getParent()).from(file))
                    .getMessage();
        }
    }

    @Test
    void a_value_that_was_edited_does_not_fit_the_manifest() throws IOException {
        Path edited = edited("tables/user_account.jsonl", text -> text.replace("CLINICIAN", "ADMINISTRATOR"));
        assertEquals(
                "The archive %s contradicts itself: the table user_account is not what its manifest says."
                        .formatted(edited),
                refusal(edited));
    }

    @Test
    void a_backup_of_a_newer_registry_is_refused() throws IOException {
        Path newer = edited("manifest.json", text -> text.replaceFirst("\"schema\":\"[0-9.]+\"", "\"schema\":\"999\""));
        assertTrue(
                refusal(newer)
                        .startsWith(
                                "The archive was taken by a newer registry (schema 999); this one knows schemas up to "),
                () -> refusal(newer));
    }

    @Test
    void a_backup_of_another_format_is_refused() throws IOException {
        Path other = edited("manifest.json", text -> text.replace("backup-1", "backup-2"));
        assertEquals(
                "The archive has the format “jmml-registry-backup-2”; this registry reads jmml-registry-backup-1.",
                refusal(other));
    }

    @Test
    void a_manifest_that_leaves_a_table_out_is_refused() throws IOException {
        Path fewer = edited("manifest.json", text -> text.replaceFirst("\\{\"table\":\"user_account\"[^}]*},?", "")
                .replace("},]", "}]"));
        assertTrue(
                refusal(fewer).startsWith("The archive's tables are not those of its schema "), () -> refusal(fewer));
    }

    @Test
    void a_manifest_that_is_none_is_refused() throws IOException {
        assertEquals("The archive's manifest cannot be read.", refusal(edited("manifest.json", text -> "{")));
        assertEquals(
                "The archive's manifest cannot be read.",
                refusal(edited("manifest.json", text -> text.replace("\"takenAt\":\"2", "\"takenAt\":\"x"))));
    }
}
