package org.jmmlregistry.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jmmlregistry.database.Migrations;
import org.jmmlregistry.database.RegistryDataSource;

/**
 * The archive of an older schema, made into one of this program's: it is loaded into a database of its own version, which is
 * then migrated like any other, and read out again.
 */
final class OlderArchive implements AutoCloseable {

    private final Path folder;
    private final Archive archive;

    private OlderArchive(Path folder, Archive archive) {
        this.folder = folder;
        this.archive = archive;
    }

    /** @param workspace a folder with room for the database and the archive; both are taken away at the end */
    static OlderArchive raise(Archive older, Path workspace) throws SQLException, IOException {
        Path folder = Files.createTempDirectory(workspace, "older");
        boolean kept = false;
        try {
            Path database = folder.resolve("db");
            Path raised = folder.resolve("raised.zip");
            try {
                raise(older, database, raised);
            } finally {
                EmbeddedDatabase.shutDown(database);
            }
            OlderArchive result = new OlderArchive(folder, Archive.open(raised));
            kept = true;
            return result;
        } finally {
            if (!kept) {
                EmbeddedDatabase.delete(folder);
            }
        }
    }

    private static void raise(Archive older, Path database, Path raised) throws SQLException, IOException {
        RegistryDataSource source = new RegistryDataSource();
        source.setUrl("jdbc:derby:" + database + ";create=true");
        Manifest manifest = older.manifest();
        Migrations.run(source, manifest.schema());
        try (Connection connection = source.getConnection()) {
            new ArchiveLoad(older, connection, false).commit();
        }
        Migrations.run(source);
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            String schema = Migrations.version(connection).orElseThrow();
            Optional<String> registry = manifest.registry();
            new ArchiveFile(connection, registry, schema, manifest.takenAt()).write(raised);
            connection.rollback();
        }
    }

    Archive archive() {
        return archive;
    }

    @Override
    public void close() throws IOException {
        archive.close();
        EmbeddedDatabase.delete(folder);
    }
}
