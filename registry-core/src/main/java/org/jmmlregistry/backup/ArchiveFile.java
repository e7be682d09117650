package org.jmmlregistry.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes what a connection sees as one sealed archive. */
record ArchiveFile(Connection connection, Optional<String> registry, String schema, Instant now) {

    static final String MANIFEST = "manifest.json";

    /** The member of the archive with the rows of a table. */
    static String member(String table) {
        return "tables/" + table + ".jsonl";
    }

    Manifest write(Path target) throws SQLException {
        List<Manifest> written = new ArrayList<>();
        PartFile.write(target, out -> written.add(write(out)));
        return written.get(0);
    }

    private Manifest write(OutputStream file) throws IOException, SQLException {
        SealedOutput sealed = new SealedOutput(file);
        ZipOutputStream zip = new ZipOutputStream(sealed, StandardCharsets.UTF_8);
        zip.setComment(SealedOutput.ROOM);
        List<TableSum> sums = new ArrayList<>();
        for (Table table : Schema.of(connection).tables()) {
            zip.putNextEntry(entry(member(table.name())));
            sums.add(new TableRows(connection, table).write(zip));
            zip.closeEntry();
        }
        Manifest manifest = manifest(sums);
        zip.putNextEntry(entry(MANIFEST));
        zip.write(manifest.json().toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
        sealed.seal();
        return manifest;
    }

    private ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(now.toEpochMilli());
        return entry;
    }

    private Manifest manifest(List<TableSum> sums) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet head = statement.executeQuery("SELECT entries, last_hash FROM trail_head")) {
            if (!head.next()) {
                throw new BackupRefused("The database has no head of the trail; it is damaged.");
            }
            String product = connection.getMetaData().getDatabaseProductName() + " "
                    + connection.getMetaData().getDatabaseProductVersion();
            return new Manifest(registry, schema, product, now, head.getLong(1), head.getString(2), sums);
        }
    }
}
