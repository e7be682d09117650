package org.jmmlregistry.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jmmlregistry.audit.ChainCheck;
import org.jmmlregistry.audit.TrailVerification;
import org.jmmlregistry.database.RegistryDataSource;
import org.jmmlregistry.language.Message;

/**
 * A backup that is taken and put back into a database of its own, to see that it can be; nothing of it is kept, and the registry
 * does not change.
 *
 * @param folder that is taken away afterwards, with room for the archive and two databases
 */
public record Rehearsal(RegistryDataSource source, Path folder, Clock clock) {

    /**
     * What was put back.
     *
     * @param different the tables that do not hold what the archive holds
     */
    public record Restored(Manifest manifest, List<String> different, TrailVerification trail) {

        public Restored {
            different = List.copyOf(different);
        }
    }

    private Path archive() {
        return folder.resolve("backup.zip");
    }

    /**
     * Takes a backup of the registry and reads it again.
     *
     * @throws BackupRefused if it cannot be taken, or not be read
     */
    public Manifest take() {
        new Backup(source, folder, clock).take(archive());
        return Restore.check(archive());
    }

    /**
     * Restores what was taken into an embedded database beside it, and reads all its tables and its trail.
     *
     * @throws BackupRefused if it cannot be restored
     */
    public Restored restore() {
        Path place = folder.resolve("restored");
        RegistryDataSource target = new RegistryDataSource();
        target.setUrl("jdbc:derby:" + place + ";create=true");
        try {
            Manifest manifest = new Restore(target, folder).from(archive());
            return compared(target, manifest);
        } finally {
            EmbeddedDatabase.shutDown(place);
        }
    }

    private static Restored compared(RegistryDataSource target, Manifest manifest) {
        try (Connection connection = target.getConnection()) {
            connection.setAutoCommit(false);
            List<TableSum> sums = new ArrayList<>();
            for (DatabaseTable table : Schema.of(connection).tables()) {
                sums.add(new TableRows(connection, table).sum());
            }
            TrailVerification trail = new ChainCheck(connection, List.of()).run();
            connection.rollback();
            List<String> different = manifest.tables().stream()
                    .filter(sum -> !sums.contains(sum))
                    .map(TableSum::table)
                    .toList();
            return new Restored(manifest, different, trail);
        } catch (SQLException unreadable) {
            throw Backups.unreadable(unreadable);
        } catch (IOException impossible) {
            throw new BackupRefused(
                    Message.of("What was restored cannot be read: {why}", PartFile.why(impossible)), impossible);
        }
    }

    /** Takes away everything that was made. */
    public void remove() throws IOException {
        EmbeddedDatabase.delete(folder);
    }
}
