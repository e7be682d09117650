package org.jmmlregistry.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.audit.ChainCheck;
import org.jmmlregistry.audit.TrailFault;
import org.jmmlregistry.language.Message;

/**
 * Puts an archive into an empty database whose schema has the archive's version, in one transaction.
 *
 * @param running whether a registry works with the database, so that it may hold ids that it has not used yet
 */
record ArchiveLoad(Archive archive, Connection connection, boolean running) {

    void commit() throws SQLException, IOException {
        connection.setAutoCommit(false);
        boolean whole = false;
        try {
            load();
            connection.commit();
            whole = true;
        } finally {
            if (!whole) {
                connection.rollback();
            }
        }
    }

    private void load() throws SQLException, IOException {
        Schema schema = Schema.of(connection);
        requireSameColumns(schema);
        Vendor vendor = Vendor.of(connection);
        for (DatabaseTable table : schema.tables()) {
            vendor.lock(connection, table.name());
        }
        requireEmpty(connection, schema);
        if (running && Sequences.used(connection)) {
            throw new BackupRefused(Message.of(
                    "This registry already gave out numbers for entries that were not kept. Stop it and restore with the command line: {command}",
                    "java -jar registry.jar restore FILE"));
        }
        clear(schema);
        for (DatabaseTable table : schema.tables()) {
            new TableLoad(connection, table).read(archive.rows(table.name()));
        }
        Sequences.goOn(connection, schema.tables());
        requireEqual(schema);
        requireSameTrail();
    }

    static void requireEmpty(Connection connection, Schema schema) throws SQLException {
        Optional<Message> held = EmptyRegistry.missing(connection, schema);
        if (held.isPresent()) {
            throw new BackupRefused(Message.of(
                    "A backup is restored into an empty registry only, and this one is not: {held}.", held.get()));
        }
    }

    private void clear(Schema schema) throws SQLException {
        for (String derived : schema.derived()) {
            Vendor.execute(connection, "DELETE FROM " + derived);
        }
        for (int at = schema.tables().size() - 1; at >= 0; at--) {
            Vendor.execute(connection, "DELETE FROM " + schema.tables().get(at).name());
        }
    }

    private void requireSameColumns(Schema schema) {
        List<String> archived = archive.manifest().tables().stream()
                .map(sum -> sum.table() + sum.columns())
                .sorted()
                .toList();
        List<String> here = schema.tables().stream()
                .map(table -> table.name() + table.columnNames())
                .sorted()
                .toList();
        if (!archived.equals(here)) {
            throw new BackupRefused(Message.of(
                    "The archive's tables are not those of its schema {schema}.",
                    archive.manifest().schema()));
        }
    }

    private void requireEqual(Schema schema) throws SQLException, IOException {
        for (DatabaseTable table : schema.tables()) {
            TableSum now = new TableRows(connection, table).sum();
            if (!archive.manifest().tables().contains(now)) {
                throw new BackupRefused(Message.of(
                        "The database does not keep the table {table} as it is in the archive; nothing was restored.",
                        table.name()));
            }
        }
    }

    /** A trail that was broken when the backup was taken is restored as it was; its fault stays to be seen. */
    private void requireSameTrail() throws SQLException {
        Optional<Message> fault =
                new ChainCheck(connection, List.of()).run().fault().map(TrailFault::sentence);
        if (!fault.map(Message::toString).equals(archive.manifest().trailFault())) {
            throw new BackupRefused(Message.of(
                    "The trail in the database would not be that of the archive: {fault}. Nothing was restored.",
                    fault.orElse(Message.of("its fault is gone"))));
        }
    }
}
