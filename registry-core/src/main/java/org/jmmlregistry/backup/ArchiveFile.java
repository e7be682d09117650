package org.jmmlregistry.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jmmlregistry.audit.ChainCheck;
import org.jmmlregistry.audit.TrailFault;
import org.jmmlregistry.audit.TrailMark;
import org.jmmlregistry.language.Message;

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
        for (DatabaseTable table : Schema.of(connection).tables()) {
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
        TrailMark head = ChainCheck.head(connection);
        Optional<TrailFault> fault = new ChainCheck(connection, List.of()).run().fault();
        DatabaseMetaData product = connection.getMetaData();
        return new Manifest(
                registry,
                schema,
                product.getDatabaseProductName() + " " + product.getDatabaseProductVersion(),
                now,
                head.entries(),
                head.hash(),
                fault.map(TrailFault::sentence).map(Message::toString),
                sums);
    }
}
