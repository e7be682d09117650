package org.jmmlregistry.backup.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands while another process has the database open. */
@Tag("database")
class ControlDeskTest {

    private static final FileAnswers NOBODYS = (file, user) -> new FileAnswers.FileAnswer(false, List.of("Unknown."));

    private static final Request VERIFY = new Request(Request.Task.VERIFY, "root", Optional.empty());

    @TempDir
    private Path folder;

    /** A process that has an embedded database open and looks for requests, until it is ended. */
    public static final class OtherProcess {

        private OtherProcess() {}

        public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
            Installation installation = new Installation(Path.of(arguments[0]), "", "", "");
            try (Connection open = installation.source().getConnection()) {
                ControlDesk desk = new ControlDesk(
                        installation.data(),
                        installation.backups(Clock.systemUTC()),
                        new LedgerAnswers(installation.source()));
                desk.open();
                System.out.println("open " + !open.isClosed());
                while (true) {
                    desk.look();
                    Thread.sleep(50);
                }
            }
        }

        /** Of the build, or of a launcher that loads the tests by itself. */
        private static String classPath() {
            return OtherProcess.class.getClassLoader() instanceof URLClassLoader own
                    ? Stream.of(own.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator))
                    : System.getProperty("java.class.path");
        }

        static Process start(Path data) throws IOException {
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Dderby.stream.error.file=" + data.resolve("derby.log"),
                            "-cp",
                            classPath(),
                            OtherProcess.class.getName(),
                            data.toString())
                    .redirectErrorStream(true)
                    .start();
        }
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("control"))) {
            return files.toList();
        }
    }

    @Test
    void the_process_that_has_the_database_open_does_it_for_the_command() throws Exception {
        Installation installation = new Installation(folder, "", "", "");
        CommandsTest.fill(installation);
        Process other = OtherProcess.start(folder);
        try (BufferedReader said = other.inputReader(StandardCharsets.UTF_8)) {
            assertEquals("open true", said.readLine());
            Path file = folder.resolve("one.zip");
            CommandAnswer backup = CommandsTest.run(installation, "backup", file.toString());
            assertEquals("Backup written to " + file, backup.lines().get(0));
            assertEquals(
                    CommandAnswer.DONE,
                    CommandsTest.run(installation, "check", file.toString()).code());
            CommandAnswer again = CommandsTest.run(installation, "backup", file.toString());
            assertEquals(
                    "There already is a file %s; it is not written over.".formatted(file),
                    again.lines().get(0));
            CommandAnswer verified = CommandsTest.run(installation, "verify");
            assertTrue(verified.lines().get(0).startsWith("The chain of the trail is whole: "), verified::toString);
            assertEquals(
                    CommandAnswer.REFUSED,
                    CommandsTest.run(installation, "restore", file.toString()).code());
            assertEquals(List.of(), left(), "answers are taken out of the folder");
            assertEquals(
                    "rwx------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("control"))));
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void a_command_that_nobody_takes_up_says_so_and_leaves_no_request_behind() throws IOException {
        CommandAnswer answer =
                new CommandClient(ControlFolder.of(folder), Duration.ofSeconds(1), () -> true).ask(VERIFY);
        assertEquals(
                CommandAnswer.refused(
                        "No registry took up the command within 1 seconds. Is it just starting, or has it stopped?"),
                answer);
        assertEquals(List.of(), left());
    }

    @Test
    void a_registry_that_ends_before_the_answer_is_noticed() throws Exception {
        ControlFolder control = ControlFolder.of(folder);
        control.make();
        Thread claiming = new Thread(() -> claimTheFirst(control));
        claiming.start();
        CommandAnswer answer = new CommandClient(control, Duration.ofSeconds(60), () -> false).ask(VERIFY);
        claiming.join();
        assertEquals(CommandAnswer.refused("The registry ended before the command was done."), answer);
    }

    private static void claimTheFirst(ControlFolder control) {
        try {
            List<String> open = control.open();
            while (open.isEmpty()) {
                Thread.onSpinWait();
                open = control.open();
            }
            assertTrue(control.claim(open.get(0)));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void a_request_is_claimed_once_and_what_is_none_is_answered() throws IOException {
        ControlFolder control = ControlFolder.of(folder);
        String name = control.ask(VERIFY);
        assertTrue(control.claim(name));
        assertFalse(control.claim(name));
        assertFalse(control.withdraw(name));
        assertEquals(Optional.of(VERIFY), control.claimed(name));
        Files.writeString(folder.resolve("control").resolve("odd.request"), "format the disk\n");
        new ControlDesk(folder, new Installation(folder, "", "", "").backups(Clock.systemUTC()), NOBODYS).look();
        assertEquals(
                Optional.of(CommandAnswer.refused("The registry does not understand the request.")),
                control.answer("odd"));
    }
}
