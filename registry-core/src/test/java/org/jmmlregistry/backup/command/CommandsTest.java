package org.jmmlregistry.backup.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.TrailAnchor;
import org.jmmlregistry.audit.TrailLine;
import org.jmmlregistry.backup.EmbeddedDatabase;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.Migrations;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.database.TestDatabase;
import org.jmmlregistry.issued.Made;
import org.jmmlregistry.issued.MadeFile;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Role;
import org.jmmlregistry.synthetic.SyntheticRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on a data folder in which no registry runs. */
@Tag("database")
class CommandsTest {

    static final Instant NOW = Instant.parse("2025-03-01T09:00:00Z");

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        EmbeddedDatabase.shutDown(folder.resolve("data").resolve("db"));
        EmbeddedDatabase.shutDown(folder.resolve("other").resolve("db"));
    }

    private static Installation embedded(Path data) throws IOException {
        return new Installation(Files.createDirectories(data), "", "", "");
    }

    private Installation filled() throws IOException, SQLException {
        Installation installation = embedded(folder.resolve("data"));
        fill(installation);
        return installation;
    }

    static void fill(Installation installation) throws SQLException {
        Migrations.run(installation.source());
        try (Registry registry = new Registry(new TestDatabase(installation.source(), () -> {}), NOW)) {
            registry.in(stores -> new SyntheticRegistry(stores.intake()).load(1, 7, Registry.DATA_MANAGER));
            registry.in(stores -> stores.accounts()
                    .create("doctor", Set.of(Role.CLINICIAN), new Caller("admin", Set.of(Role.ADMINISTRATOR))));
        }
        EmbeddedDatabase.shutDown(installation.folder());
    }

    static CommandAnswer run(Installation installation, String... words) {
        return new Commands(installation, () -> false, "root", Clock.fixed(NOW, ZoneOffset.UTC)).answer(List.of(words));
    }

    private static CommandAnswer done(Installation installation, String... words) {
        CommandAnswer answer = run(installation, words);
        assertEquals(CommandAnswer.DONE, answer.code(), answer::toString);
        return answer;
    }

    private static String refused(Installation installation, String... words) {
        CommandAnswer answer = run(installation, words);
        assertEquals(CommandAnswer.REFUSED, answer.code(), answer::toString);
        assertEquals(1, answer.lines().size(), answer::toString);
        return answer.lines().get(0);
    }

    private static TrailLine last(Installation installation) {
        try (Registry registry = new Registry(new TestDatabase(installation.source(), () -> {}), NOW)) {
            Caller auditor = new Caller("auditor", Set.of(Role.AUDITOR));
            return registry.in(stores -> stores.trail()
                    .page(org.jmmlregistry.audit.TrailFilter.ALL, Long.MAX_VALUE, 1, auditor)
                    .get(0));
        }
    }

    @Test
    void a_backup_goes_into_the_data_folder_and_is_noted_in_the_trail() throws IOException, SQLException {
        Installation installation = filled();
        Path file = installation.data().resolve("backup").resolve("registry-20250301T090000Z.zip");
        List<String> lines = done(installation, "backup").lines();
        assertEquals("Backup written to " + file, lines.get(0));
        assertTrue(
                lines.get(1)
                        .matches(
                                "[0-9,]+ rows in \\d+ tables \\(1 cases, [0-9,]+ entries of the trail\\), schema [0-9.]+; "
                                        + "read again and found whole\\."),
                lines.get(1));
        TrailLine noted = last(installation);
        assertEquals(Event.Action.BACKUP, noted.action());
        assertEquals("command line: " + System.getProperty("user.name"), noted.who());
        assertTrue(noted.after().orElse("").startsWith("backup " + file), noted::toString);
        assertEquals(
                noted.seq(),
                new TrailAnchor(installation.data()).kept().orElseThrow().entries());
    }

    @Test
    void what_was_backed_up_is_restored_into_a_folder_without_a_registry() throws IOException, SQLException {
        Installation installation = filled();
        Path file = folder.resolve("one.zip");
        done(installation, "backup", file.toString());
        Installation other = embedded(folder.resolve("other"));
        List<String> lines = done(other, "restore", file.toString()).lines();
        assertEquals("Restored from " + file + ", taken 2025-03-01T09:00:00Z", lines.get(0));
        assertEquals(Event.Action.RESTORE, last(other).action());
        assertEquals(CommandAnswer.DONE, run(other, "verify").code());
        assertTrue(refused(other, "restore", file.toString())
                .startsWith("A backup is restored into an empty registry only, and this one is not: "));
    }

    /** Issues a file of the snapshot that it freezes, and puts it into the folder. */
    private Path issued(Installation installation, String text) throws IOException {
        MadeFile file;
        try (Registry registry = new Registry(new TestDatabase(installation.source(), () -> {}), NOW)) {
            long snapshot = registry.in(stores -> stores.snapshots().keep(Made.CUT_OFF, Registry.DATA_MANAGER))
                    .snapshot();
            file = Made.report(text, Optional.of(snapshot));
            registry.in(stores -> {
                stores.documents()
                        .record(
                                file.issue(),
                                Event.onRegistry(Event.Action.REPORT, "a report", "test"),
                                Registry.DATA_MANAGER);
                return file;
            });
        }
        EmbeddedDatabase.shutDown(installation.folder());
        return Files.write(folder.resolve("report.pdf"), file.content());
    }

    @Test
    void a_file_that_was_issued_is_told_from_an_altered_and_an_unknown_one() throws IOException, SQLException {
        Installation installation = filled();
        Path file = issued(installation, "the report");

        assertEquals(
                List.of(
                        "Issued here, unaltered.",
                        "It is: second-hsct, first issued 2025-03-01 09:00:00.0 UTC by data.manager, 1 times in all.",
                        "The data are still so: nothing was changed since its snapshot."),
                done(installation, "verify", file.toString()).lines());
        String identity =
                Made.report("the report", Optional.of(1L)).issue().identity().hash();
        Files.writeString(file, "the rep0rt <jmml:identity>" + identity + "</jmml:identity>");
        CommandAnswer altered = run(installation, "verify", file.toString());
        assertEquals(CommandAnswer.REFUSED, altered.code());
        assertEquals(
                "Altered: it says that it is a document issued here, and its bytes are others.",
                altered.lines().get(0));
        Files.writeString(file, "of another house");
        assertEquals(
                "Unknown: no document with these bytes was issued here.",
                refused(installation, "verify", file.toString()));
        assertTrue(refused(installation, "verify", folder.resolve("none.pdf").toString())
                .startsWith("The file "));
    }

    @Test
    void what_was_changed_since_the_snapshot_of_a_file_is_counted() throws IOException, SQLException {
        Installation installation = filled();
        Path file = issued(installation, "the report");
        try (Registry registry = new Registry(new TestDatabase(installation.source(), () -> {}), NOW)) {
            registry.in(stores -> new SyntheticRegistry(stores.intake()).load(2, 7, Registry.DATA_MANAGER));
        }
        EmbeddedDatabase.shutDown(installation.folder());

        assertTrue(done(installation, "verify", file.toString())
                .lines()
                .get(2)
                .matches("[1-9][0-9]* changes of cases since its snapshot; .*"));
    }

    @Test
    void a_whole_archive_and_a_damaged_one_are_told_apart() throws IOException, SQLException {
        Path file = folder.resolve("one.zip");
        done(filled(), "backup", file.toString());
        Installation nowhere = new Installation(folder.resolve("nowhere"), "", "", "");
        assertEquals(
                "The archive is whole: " + file,
                done(nowhere, "check", file.toString()).lines().get(0));
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertEquals(
                "The archive %s is damaged or no backup: its bytes do not give the checksum at its end."
                        .formatted(file),
                refused(nowhere, "check", file.toString()));
        assertFalse(Files.exists(nowhere.data()));
    }

    @Test
    void the_first_broken_entry_of_the_trail_is_named() throws IOException, SQLException {
        Installation installation = filled();
        assertTrue(done(installation, "verify")
                .lines()
                .get(0)
                .matches("The chain of the trail is whole: [0-9,]+ entries were read\\."));
        try (Connection connection = installation.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE trail SET who = 'somebody' WHERE seq = 3");
        }
        assertEquals("The chain of the trail is broken: entry 3 was changed.", refused(installation, "verify"));
    }

    /** The mark in the data folder is outside of what somebody can change who has the database only. */
    @Test
    void a_tail_that_was_cut_together_with_the_head_is_found_by_the_mark_in_the_data_folder()
            throws IOException, SQLException {
        Installation installation = filled();
        done(installation, "backup");
        try (Connection connection = installation.source().getConnection();
                Statement statement = connection.createStatement()) {
            long last =
                    new TrailAnchor(installation.data()).kept().orElseThrow().entries();
            statement.execute("DELETE FROM trail WHERE seq = " + last);
            statement.execute("UPDATE trail_head SET entries = %s, last_hash = (SELECT hash FROM trail WHERE seq = %s)"
                    .formatted(last - 1, last - 1));
        }
        assertTrue(refused(installation, "verify").startsWith("The chain of the trail is broken: entry "));
    }

    @Test
    void a_folder_without_a_registry_stays_without_one() throws IOException {
        Installation installation = embedded(folder.resolve("data"));
        String sentence = "There is no registry in the data folder %s yet.".formatted(installation.data());
        assertEquals(sentence, refused(installation, "backup"));
        assertEquals(sentence, refused(installation, "verify"));
        try (Stream<Path> made = Files.list(installation.data())) {
            assertEquals(List.of(), made.toList());
        }
    }

    @Test
    void everything_is_moved_to_postgresql_and_the_old_database_stays() throws IOException, SQLException {
        Installation installation = filled();
        try (TestDatabase empty = Database.POSTGRESQL.blank()) {
            Installation both = new Installation(
                    installation.data(),
                    empty.source().getUrl(),
                    empty.source().getUser(),
                    empty.source().getPassword());
            List<String> lines = done(both, "move").lines();
            assertTrue(
                    lines.stream().anyMatch(line -> line.matches("registered_case +1 +[0-9a-f]{12}…")),
                    lines::toString);
            assertTrue(lines.get(lines.size() - 3).startsWith("Everything is in PostgreSQL as it was in Derby: "));
            TrailLine noted = last(both);
            assertEquals(Event.Action.RESTORE, noted.action());
            assertEquals(CommandAnswer.DONE, run(both, "verify").code());
            assertTrue(refused(both, "move").contains("into an empty registry only"));
            assertNothingIsDoneWithout(installation, empty.source().getUrl());
        }
        assertTrue(Files.isDirectory(installation.folder()));
        try (Stream<Path> left = Files.list(installation.data().resolve("tmp"))) {
            assertEquals(List.of(), left.toList());
        }
    }

    /** What was left behind is neither saved nor verified nor moved again, as if it were the registry. */
    private void assertNothingIsDoneWithout(Installation left, String url) {
        String sentence =
                "The registry of the data folder %s has its database elsewhere: %s. Name it in REGISTRY_DB_URL, "
                        .formatted(left.data(), url.split("\\?")[0]);
        for (String command : List.of("backup", "verify")) {
            assertTrue(refused(left, command).startsWith(sentence), command);
        }
        assertTrue(refused(left, "restore", "any.zip").startsWith(sentence));
        Installation another =
                new Installation(left.data(), "jdbc:postgresql://localhost:1/another", "registry", "registry");
        assertTrue(refused(another, "move").startsWith(sentence));
        assertFalse(Files.exists(left.data().resolve("backup")));
    }

    @Test
    void a_move_needs_the_name_of_a_postgresql() throws IOException, SQLException {
        assertTrue(refused(filled(), "move").startsWith("Name the empty database of PostgreSQL in REGISTRY_DB_URL "));
    }

    @Test
    void while_a_registry_runs_nothing_is_restored_or_moved() throws IOException, SQLException {
        Installation installation = filled();
        Commands commands = new Commands(installation, () -> true, "root", Clock.fixed(NOW, ZoneOffset.UTC));
        assertEquals(
                Optional.of("A registry runs on the data folder %s. Stop it first.".formatted(installation.data())),
                commands.answer(List.of("move")).lines().stream().findFirst());
        assertEquals(
                CommandAnswer.REFUSED,
                commands.answer(List.of("restore", "any.zip")).code());
    }
}
