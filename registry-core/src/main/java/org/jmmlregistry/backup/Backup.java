package org.jmmlregistry.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Properties;
import org.flywaydb.core.api.MigrationVersion;
import org.jmmlregistry.database.Migrations;
import org.jmmlregistry.database.RegistryDataSource;
import org.jmmlregistry.language.Message;

/**
 * Takes backups of a registry, which may go on working meanwhile.
 *
 * @param workspace a folder with room for a copy of an embedded database
 */
public record Backup(RegistryDataSource source, Path workspace, Clock clock) {

    private static final MigrationVersion OLDEST = MigrationVersion.fromVersion("5");
    private static final String BUILD = "/META-INF/maven/org.jmmlregistry/registry-core/pom.properties";

    /**
     * Writes everything that the registry holds into one file.
     *
     * @throws BackupRefused if the file is there already, or database or file give trouble; then there is no file
     */
    public Manifest take(Path target) {
        try (ConsistentView view = ConsistentView.of(source, workspace)) {
            String schema = Migrations.version(view.connection())
                    .orElseThrow(() ->
                            new BackupRefused(Message.of("The database has no schema yet; there is nothing to keep.")));
            if (MigrationVersion.fromVersion(schema).compareTo(OLDEST) < 0) {
                throw new BackupRefused(Message.of(
                        "The database has the schema {schema} of an older version; start the registry once, which brings it up to date.",
                        schema));
            }
            return new ArchiveFile(
                            view.connection(),
                            registryVersion(),
                            schema,
                            clock.instant().truncatedTo(ChronoUnit.SECONDS))
                    .write(target);
        } catch (SQLException unreadable) {
            throw Backups.unreadable(unreadable);
        } catch (IOException noRoom) {
            throw new BackupRefused(
                    Message.of("The folder {folder} cannot be worked in: {why}.", workspace, PartFile.why(noRoom)),
                    noRoom);
        }
    }

    /** As the build wrote it into the library; nothing where the classes were not built into one. */
    private static Optional<String> registryVersion() {
        try (InputStream in = Backup.class.getResourceAsStream(BUILD)) {
            if (in == null) {
                return Optional.empty();
            }
            Properties build = new Properties();
            build.load(in);
            return Optional.ofNullable(build.getProperty("version"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(BUILD, unreadable);
        }
    }
}
