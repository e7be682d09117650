package org.jmmlregistry.backup.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jmmlregistry.backup.Backup;
import org.jmmlregistry.backup.BackupRefused;
import org.jmmlregistry.backup.Manifest;
import org.jmmlregistry.backup.TableSum;
import org.jmmlregistry.database.DatabasePlace;
import org.jmmlregistry.language.Message;

/** Takes the registry from the embedded database of the data folder to an empty PostgreSQL, by way of a backup. */
record MoveToPostgres(Installation from, Installation to, Clock clock) {

    private static final int SHOWN_OF_HASH = 12;

    CommandAnswer run(String user) throws IOException {
        if (!to.isPostgres()) {
            throw new BackupRefused(Message.of("Name the empty database of PostgreSQL in REGISTRY_DB_URL "
                    + "(jdbc:postgresql://host:5432/registry), its account in REGISTRY_DB_USER and _PASSWORD."));
        }
        requireLatest();
        from.requireRegistry();
        Path workspace =
                Files.createTempDirectory(Files.createDirectories(from.data().resolve("tmp")), "move");
        Path archive = workspace.resolve("derby.zip");
        try {
            Manifest taken = new Backup(from.source(), workspace, clock).take(archive);
            Manifest moved = to.backups(clock).move(archive, CommandRunner.caller(user));
            new DatabasePlace(to.data()).keep(to.url());
            return new CommandAnswer(CommandAnswer.DONE, said(taken, moved));
        } finally {
            Files.deleteIfExists(archive);
            Files.delete(workspace);
        }
    }

    /** What was moved elsewhere before is no longer what the registry holds. */
    private void requireLatest() {
        DatabasePlace place = new DatabasePlace(from.data());
        place.objection().filter(why -> !place.is(to.url())).ifPresent(why -> {
            throw new BackupRefused(why);
        });
    }

    private List<String> said(Manifest taken, Manifest moved) {
        List<String> lines = new ArrayList<>();
        lines.add("%-24s %10s  %s".formatted("Table", "Rows", "SHA-256 in both databases"));
        for (TableSum sum : moved.tables()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%-24s %,10d  %s…",
                    sum.table(),
                    sum.rows(),
                    sum.sha256().substring(0, SHOWN_OF_HASH)));
        }
        lines.add("Everything is in PostgreSQL as it was in Derby: " + CommandRunner.content(moved) + ".");
        if (!taken.schema().equals(moved.schema())) {
            lines.add("On the way the schema was brought from version %s to %s."
                    .formatted(taken.schema(), moved.schema()));
        }
        lines.add(
                "Start the registry with the same REGISTRY_DB_URL, _USER and _PASSWORD from now on: java -jar registry.jar");
        lines.add("The old database %s was left as it was; take it away when the new one is trusted."
                .formatted(from.folder()));
        return lines;
    }
}
