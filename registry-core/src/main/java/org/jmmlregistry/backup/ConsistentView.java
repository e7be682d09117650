package org.jmmlregistry.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmmlregistry.database.RegistryDataSource;

/**
 * All tables as they were at one moment, while others go on writing. PostgreSQL shows a transaction such a view; of Derby a copy
 * is made with its own online backup and read in its place.
 */
final class ConsistentView implements AutoCloseable {

    private final Connection connection;
    private final Optional<Path> copy;

    private ConsistentView(Connection connection, Optional<Path> copy) {
        this.connection = connection;
        this.copy = copy;
    }

    /** @param workspace the folder in which a copy is made; it is taken away at the end */
    static ConsistentView of(RegistryDataSource source, Path workspace) throws SQLException, IOException {
        Connection connection = source.getConnection();
        boolean kept = false;
        try {
            if (Vendor.of(connection) == Vendor.DERBY) {
                return ofCopy(connection, workspace);
            }
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            kept = true;
            return new ConsistentView(connection, Optional.empty());
        } finally {
            if (!kept) {
                connection.close();
            }
        }
    }

    private static ConsistentView ofCopy(Connection original, Path workspace) throws SQLException, IOException {
        Path folder = Files.createTempDirectory(workspace, "copy");
        boolean kept = false;
        try {
            try (CallableStatement copying = original.prepareCall("CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) {
                copying.setString(1, folder.toString());
                copying.execute();
            }
            Path copy = onlyOneIn(folder);
            RegistryDataSource source = new RegistryDataSource();
            source.setUrl("jdbc:derby:" + copy);
            Connection connection = source.getConnection();
            connection.setAutoCommit(false);
            kept = true;
            return new ConsistentView(connection, Optional.of(copy));
        } finally {
            if (!kept) {
                EmbeddedDatabase.delete(folder);
            }
        }
    }

    private static Path onlyOneIn(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> found = all.filter(Files::isDirectory).toList();
            if (found.size() != 1) {
                throw new IllegalStateException("one copy of the database expected in " + folder + ", not " + found);
            }
            return found.get(0);
        }
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException, IOException {
        try {
            connection.rollback();
        } finally {
            connection.close();
            if (copy.isPresent()) {
                EmbeddedDatabase.shutDown(copy.get());
                EmbeddedDatabase.delete(Objects.requireNonNull(copy.get().getParent()));
            }
        }
    }
}
