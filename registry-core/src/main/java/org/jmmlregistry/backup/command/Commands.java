package org.jmmlregistry.backup.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jmmlregistry.backup.BackupRefused;
import org.jmmlregistry.backup.EmbeddedDatabase;
import org.jmmlregistry.backup.Manifest;
import org.jmmlregistry.backup.Restore;
import org.jmmlregistry.database.DataFolder;
import org.jmmlregistry.language.Message;

/** The commands behind {@code java -jar registry.jar}, each with one answer on the console. */
public final class Commands {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Logger MIGRATIONS = Logger.getLogger("org.flywaydb");

    private final Installation installation;
    private final BooleanSupplier running;
    private final String user;
    private final Clock clock;

    Commands(Installation installation, BooleanSupplier running, String user, Clock clock) {
        this.installation = installation;
        this.running = running;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Called by the launcher, which knows this class by its name only.
     *
     * @param words the command and its file
     * @param running whether another process holds the lock of the data folder
     * @return the exit code
     */
    public static int run(String[] words, BooleanSupplier running, PrintStream out) {
        MIGRATIONS.setLevel(Level.WARNING);
        Installation installation = Installation.ofSettings(DataFolder.path());
        CommandAnswer answer = new Commands(installation, running, System.getProperty("user.name"), Clock.systemUTC())
                .answer(List.of(words));
        answer.lines().forEach(out::println);
        return answer.code();
    }

    CommandAnswer answer(List<String> words) {
        try {
            return switch (words.get(0)) {
                case "backup" -> backup(words.size() > 1 ? Optional.of(file(words.get(1))) : Optional.empty());
                case "restore" -> restore(file(words.get(1)));
                case "check" -> check(file(words.get(1)));
                case "move" -> move();
                case "verify" ->
                    ask(new Request(
                            Request.Task.VERIFY,
                            user,
                            words.size() > 1 ? Optional.of(file(words.get(1))) : Optional.empty()));
                default -> throw new IllegalArgumentException("words: no command " + words.get(0));
            };
        } catch (BackupRefused refused) {
            return CommandAnswer.refused(String.valueOf(refused.getMessage()));
        } catch (IOException failed) {
            return CommandAnswer.refused(
                    "The data folder %s cannot be used: %s.".formatted(installation.data(), failed.getMessage()));
        }
    }

    private static Path file(String name) {
        try {
            return Path.of(name).toAbsolutePath().normalize();
        } catch (InvalidPathException noPath) {
            throw new BackupRefused(Message.of("“{name}” is no file name.", name), noPath);
        }
    }

    private CommandAnswer backup(Optional<Path> file) {
        return ask(new Request(Request.Task.BACKUP, user, file));
    }

    /** Has it done by the registry that runs, or does it where none does. */
    private CommandAnswer ask(Request request) {
        ControlFolder folder = ControlFolder.of(installation.data());
        if (running.getAsBoolean()) {
            return new CommandClient(folder, PATIENCE, running).ask(request);
        }
        installation.requireDatabase();
        installation.requireRegistry();
        if (installation.isOpenElsewhere()) {
            return new CommandClient(folder, PATIENCE, () -> true).ask(request);
        }
        return alone(() ->
                new CommandRunner(installation.backups(clock), new LedgerAnswers(installation.source())).of(request));
    }

    private CommandAnswer restore(Path file) {
        requireNoneRuns(
                Message.of("Stop it first; into an empty registry its page Backup can also restore while it runs."));
        installation.requireDatabase();
        return alone(() -> {
            Manifest manifest = installation.backups(clock).restore(file, CommandRunner.caller(user));
            return new CommandAnswer(
                    CommandAnswer.DONE,
                    List.of(
                            "Restored from " + file + ", taken " + manifest.takenAt(),
                            CommandRunner.content(manifest) + "; every row compared with the archive.",
                            "Start the registry now: java -jar registry.jar. The accounts are those of the backup."));
        });
    }

    private static CommandAnswer check(Path file) {
        Manifest manifest = Restore.check(file);
        return new CommandAnswer(
                CommandAnswer.DONE,
                List.of(
                        "The archive is whole: " + file,
                        "Taken %s from %s: %s."
                                .formatted(manifest.takenAt(), manifest.database(), CommandRunner.content(manifest))));
    }

    private CommandAnswer move() throws IOException {
        requireNoneRuns(Message.of("Stop it first."));
        try {
            return new MoveToPostgres(installation.embedded(), installation, clock).run(user);
        } finally {
            EmbeddedDatabase.shutDown(installation.folder());
        }
    }

    private void requireNoneRuns(Message advice) {
        if (running.getAsBoolean() || installation.isOpenElsewhere()) {
            throw new BackupRefused(
                    Message.of("A registry runs on the data folder {folder}. {advice}", installation.data(), advice));
        }
    }

    /** Lets go of the embedded database afterwards, so that it is closed as a registry closes it. */
    private CommandAnswer alone(Supplier<CommandAnswer> work) {
        try {
            return work.get();
        } finally {
            if (installation.isEmbedded()) {
                EmbeddedDatabase.shutDown(installation.folder());
            }
        }
    }
}
