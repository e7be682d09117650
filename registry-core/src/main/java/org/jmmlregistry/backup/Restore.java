package org.jmmlregistry.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.jmmlregistry.database.Migrations;
import org.jmmlregistry.database.RegistryDataSource;
import org.jmmlregistry.language.Message;

/**
 * Puts a backup into an empty registry, all of it or nothing.
 *
 * @param workspace a folder with room for a copy of the backup, needed for one of an older schema
 */
public record Restore(RegistryDataSource target, Path workspace) {

    /** Reads an archive from end to end and compares it with all its checksums. */
    public static Manifest check(Path path) {
        try (Archive archive = Archive.open(path)) {
            archive.verifyTables();
            return archive.manifest();
        } catch (IOException unreadable) {
            throw unreadable(path, unreadable);
        }
    }

    private static BackupRefused unreadable(Path path, IOException why) {
        return new BackupRefused(Message.of("The archive {file} cannot be read: {why}.", path, PartFile.why(why)), why);
    }

    /**
     * Restores while no registry works with the database.
     *
     * @return what the archive says of itself, which is now true of the database
     * @throws BackupRefused if the archive is damaged or too new, or the registry is not empty; then nothing was changed
     */
    public Manifest from(Path path) {
        return from(path, false);
    }

    /** The same while a registry works with the database; it must not have used ids that it might still hold. */
    public Manifest intoRunning(Path path) {
        return from(path, true);
    }

    private Manifest from(Path path, boolean running) {
        try (Archive archive = Archive.open(path)) {
            archive.verifyTables();
            // before the schema is brought up to date, which would change a registry that is not empty
            requireEmpty();
            String newest = Migrations.newest(target);
            int age = MigrationVersion.fromVersion(archive.manifest().schema())
                    .compareTo(MigrationVersion.fromVersion(newest));
            if (age > 0) {
                throw new BackupRefused(Message.of(
                        "The archive was taken by a newer registry (schema {schema}); this one knows schemas up to {newest}.",
                        archive.manifest().schema(),
                        newest));
            }
            Migrations.run(target);
            return age == 0 ? load(archive, running) : loadOlder(archive, running);
        } catch (SQLException refused) {
            throw new BackupRefused(
                    Message.of("The database refused the restore: {why}", Backups.said(refused)), refused);
        } catch (IOException unreadable) {
            throw unreadable(path, unreadable);
        }
    }

    private void requireEmpty() throws SQLException {
        try (Connection connection = target.getConnection()) {
            ArchiveLoad.requireEmpty(connection, Schema.of(connection));
        }
    }

    private Manifest load(Archive archive, boolean running) throws SQLException, IOException {
        try (Connection connection = target.getConnection()) {
            new ArchiveLoad(archive, connection, running).commit();
            return archive.manifest();
        }
    }

    private Manifest loadOlder(Archive archive, boolean running) throws SQLException, IOException {
        try (OlderArchive raised = OlderArchive.raise(archive, workspace)) {
            return load(raised.archive(), running);
        }
    }
}
