package org.jmmlregistry.backup.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.audit.TrailVerification;
import org.jmmlregistry.backup.BackupRefused;
import org.jmmlregistry.backup.Backups;
import org.jmmlregistry.backup.Manifest;
import org.jmmlregistry.backup.StoredBackup;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Role;

/** Carries out commands and says in lines what came of it. */
record CommandRunner(Backups backups, FileAnswers files) {

    private static final int LONGEST_NAME = 60;
    private static final long LARGEST_FILE = 20L * 1024 * 1024;

    CommandAnswer of(Request request) {
        try {
            return switch (request.task()) {
                case BACKUP -> backup(request.file(), caller(request.user()));
                case VERIFY ->
                    request.file().isPresent()
                            ? verify(request.file().get(), request.user())
                            : verify(caller(request.user()));
            };
        } catch (BackupRefused refused) {
            return CommandAnswer.refused(String.valueOf(refused.getMessage()));
        }
    }

    /** Whoever can use the data folder may do all that an administrator may; the trail says which user it was. */
    static Caller caller(String user) {
        String name = "command line: " + user;
        return new Caller(name.substring(0, Math.min(name.length(), LONGEST_NAME)), Set.of(Role.ADMINISTRATOR));
    }

    private CommandAnswer backup(Optional<Path> file, Caller caller) {
        if (file.isPresent()) {
            return new CommandAnswer(CommandAnswer.DONE, taken(file.get(), backups.take(file.get(), caller)));
        }
        StoredBackup kept = backups.take(caller);
        return new CommandAnswer(
                CommandAnswer.DONE,
                taken(backups.place().resolve(kept.name()), kept.manifest().orElseThrow()));
    }

    private static List<String> taken(Path file, Manifest manifest) {
        List<String> lines = new ArrayList<>(
                List.of("Backup written to " + file, "%s; read again and found whole.".formatted(content(manifest))));
        manifest.trailFault().ifPresent(fault -> lines.add("The trail of the registry is broken: " + fault + "."));
        return lines;
    }

    /** How much there is in an archive. */
    static String content(Manifest manifest) {
        return String.format(
                Locale.ROOT,
                "%,d rows in %d tables (%,d cases, %,d entries of the trail), schema %s",
                manifest.rows(),
                manifest.tables().size(),
                manifest.rows("registered_case"),
                manifest.trailEntries(),
                manifest.schema());
    }

    /** What a file is; one that is not to be relied on ends like what could not be done. */
    private CommandAnswer verify(Path file, String user) {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                return CommandAnswer.refused(
                        "The file %s is too large to be one that was issued here.".formatted(file));
            }
            FileAnswers.FileAnswer answer = files.of(Files.readAllBytes(file), user);
            return new CommandAnswer(answer.genuine() ? CommandAnswer.DONE : CommandAnswer.REFUSED, answer.lines());
        } catch (IOException unreadable) {
            return CommandAnswer.refused("The file %s cannot be read: %s.".formatted(file, unreadable.getMessage()));
        }
    }

    private CommandAnswer verify(Caller caller) {
        TrailVerification trail = backups.verify(caller);
        return trail.fault()
                .map(fault -> CommandAnswer.refused("The chain of the trail is broken: " + fault.sentence() + "."))
                .orElseGet(() -> new CommandAnswer(CommandAnswer.DONE, whole(trail)));
    }

    private static List<String> whole(TrailVerification trail) {
        List<String> lines = new ArrayList<>();
        lines.add(
                String.format(Locale.ROOT, "The chain of the trail is whole: %,d entries were read.", trail.entries()));
        lines.add("The hash of the last one is " + trail.hash());
        trail.remarks().forEach(remark -> lines.add("Note: " + remark));
        return lines;
    }
}
