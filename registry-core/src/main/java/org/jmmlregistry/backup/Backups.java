package org.jmmlregistry.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jmmlregistry.audit.ChainCheck;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.Noted;
import org.jmmlregistry.audit.PlainTrail;
import org.jmmlregistry.audit.TrailAnchor;
import org.jmmlregistry.audit.TrailMark;
import org.jmmlregistry.audit.TrailVerification;
import org.jmmlregistry.database.DataFolder;
import org.jmmlregistry.database.RegistryDataSource;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;

/**
 * What may be done with backups, from a page, over REST or from the command line, and noted in the trail. It works with
 * connections of its own, beside the transactions of the server.
 */
@ApplicationScoped
public class Backups {

    private static final String SOURCE = "backup";

    private final RegistryDataSource database;
    private final TrailAnchor anchor;
    private final Clock clock;
    private final Path data;
    private final Map<String, StoredBackup.LastCheck> checks = new ConcurrentHashMap<>();

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected Backups() {
        this(null, null, null, null);
    }

    @Inject
    public Backups(RegistryDataSource database, TrailAnchor anchor, Clock clock) {
        this(database, anchor, clock, DataFolder.path());
    }

    /** @param data the data folder */
    public Backups(RegistryDataSource database, TrailAnchor anchor, Clock clock, Path data) {
        this.database = database;
        this.anchor = anchor;
        this.clock = clock;
        this.data = data;
    }

    /** The archives in the folder of backups, the last written first. */
    public List<StoredBackup> list(Caller caller) {
        caller.require(Right.BACKUP);
        return folder().all().stream().map(this::kept).toList();
    }

    /** The folder of backups, which whoever runs the registry empties. */
    public Path place() {
        return folder().path();
    }

    private BackupFolder folder() {
        return BackupFolder.of(data);
    }

    private StoredBackup kept(Path file) {
        Optional<Manifest> manifest;
        try {
            manifest = Optional.of(Archive.manifest(file));
        } catch (BackupRefused unreadable) {
            manifest = Optional.empty();
        }
        return new StoredBackup(
                file.getFileName().toString(),
                file.toFile().length(),
                manifest,
                Optional.ofNullable(checks.get(state(file))));
    }

    /** A file of another size or time is another file, whatever its name. */
    private static String state(Path file) {
        return "%s %s %s".formatted(file, file.toFile().length(), file.toFile().lastModified());
    }

    /** Takes a backup into the folder of backups. */
    public StoredBackup take(Caller caller) {
        Path file = folder().next(clock.instant());
        take(file, caller);
        return kept(file);
    }

    /** Takes a backup into a file and reads it again. */
    public Manifest take(Path file, Caller caller) {
        caller.require(Right.BACKUP);
        Manifest manifest = new Backup(database, workspace(), clock).take(file);
        check(file).ifPresent(fault -> {
            throw new BackupRefused(Message.of("The backup was written, but cannot be read again: {why}", fault));
        });
        note(Event.Action.BACKUP, Noted.taken(file.toString(), manifest.rows()), caller);
        return manifest;
    }

    /** Reads an archive from end to end; empty if there is none of this name. */
    public Optional<StoredBackup> check(String name, Caller caller) {
        caller.require(Right.BACKUP);
        Optional<Path> file = folder().find(name);
        file.ifPresent(this::check);
        return file.map(this::kept);
    }

    private Optional<Message> check(Path file) {
        Optional<Message> fault = Optional.empty();
        try {
            Restore.check(file);
        } catch (BackupRefused damaged) {
            fault = Optional.of(damaged.why());
        }
        checks.put(state(file), new StoredBackup.LastCheck(clock.instant(), fault));
        return fault;
    }

    /** An archive to be carried away, which the trail notes; empty if there is none of this name. */
    public Optional<Path> carryAway(String name, Caller caller) {
        caller.require(Right.BACKUP);
        Optional<Path> file = folder().find(name);
        file.ifPresent(found ->
                note(Event.Action.EXPORT, Noted.carriedAway(found.getFileName().toString()), caller));
        return file;
    }

    /** What stands against a restore: what the registry holds already; empty if nothing does. */
    public Optional<Message> held(Caller caller) {
        caller.require(Right.BACKUP);
        try (Connection connection = database.getConnection()) {
            return EmptyRegistry.missing(connection, Schema.of(connection));
        } catch (SQLException unreadable) {
            throw unreadable(unreadable);
        }
    }

    /** Restores an archive of the folder into this registry while it runs; empty if there is none of this name. */
    public Optional<Manifest> restore(String name, Caller caller) {
        caller.require(Right.BACKUP);
        return folder().find(name).map(file -> {
            Manifest manifest = new Restore(database, workspace()).intoRunning(file);
            noteRestore(file, manifest, caller);
            return manifest;
        });
    }

    /** Restores a file while no registry runs. */
    public Manifest restore(Path file, Caller caller) {
        caller.require(Right.BACKUP);
        Manifest manifest = new Restore(database, workspace()).from(file);
        noteRestore(file, manifest, caller);
        return manifest;
    }

    /** Restores an archive that was just made of another database, and reads all tables once more afterwards. */
    public Manifest move(Path file, Caller caller) {
        caller.require(Right.BACKUP);
        Manifest manifest = new Restore(database, workspace()).from(file);
        requireEqual(manifest);
        anchor.replace(new TrailMark(manifest.trailEntries(), manifest.trailHash(), 0));
        note(Event.Action.RESTORE, Noted.moved(manifest.database()), caller);
        return manifest;
    }

    private void requireEqual(Manifest manifest) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            List<TableSum> sums = new ArrayList<>();
            for (DatabaseTable table : Schema.of(connection).tables()) {
                sums.add(new TableRows(connection, table).sum());
            }
            connection.rollback();
            if (!sums.equals(manifest.tables())) {
                throw new BackupRefused(
                        Message.of("The new database does not hold what was put into it; do not use it."));
            }
        } catch (SQLException unreadable) {
            throw unreadable(unreadable);
        } catch (IOException impossible) {
            throw new UncheckedIOException("nothing is written", impossible);
        }
    }

    private void noteRestore(Path file, Manifest manifest, Caller caller) {
        anchor.replace(new TrailMark(manifest.trailEntries(), manifest.trailHash(), 0));
        note(
                Event.Action.RESTORE,
                Noted.restored(file.toString(), manifest.takenAt().toString()),
                caller);
    }

    /** Reads the whole chain of the trail and holds it against the mark in the data folder. */
    public TrailVerification verify(Caller caller) {
        caller.require(Right.READ_TRAIL);
        // the mark first: it never leads, so that the chain read afterwards must have it
        List<TrailMark> marks = anchor.kept().stream().toList();
        try (Connection connection = database.getConnection()) {
            return new ChainCheck(connection, marks).run().with(anchor.remarks());
        } catch (SQLException unreadable) {
            throw unreadable(unreadable);
        }
    }

    private void note(Event.Action action, Message what, Caller caller) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            TrailMark mark =
                    new PlainTrail(connection, clock).append(Event.onRegistry(action, what.toString(), SOURCE), caller);
            connection.commit();
            anchor.keep(mark);
        } catch (SQLException refused) {
            throw new BackupRefused(
                    Message.of("It was done, but the trail could not note it: {why}", said(refused)), refused);
        }
    }

    static BackupRefused unreadable(SQLException why) {
        return new BackupRefused(Message.of("The database cannot be read: {why}", said(why)), why);
    }

    /** What the driver says, in its own words. */
    static String said(SQLException why) {
        return String.valueOf(why.getMessage());
    }

    private Path workspace() {
        Path folder = data.resolve("tmp");
        try {
            return Files.createDirectories(folder);
        } catch (IOException refused) {
            throw new BackupRefused(
                    Message.of("The folder {folder} cannot be made: {why}.", folder, PartFile.why(refused)), refused);
        }
    }
}
