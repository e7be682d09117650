package org.jmmlregistry.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The rows of a table as they are in a database, each written as one line with a JSON array. */
record TableRows(Connection connection, DatabaseTable table) {

    private static final int FETCHED_AT_ONCE = 200;

    /** Writes row by row, so that a table of any size fits. */
    TableSum write(OutputStream out) throws SQLException, IOException {
        Vendor vendor = Vendor.of(connection);
        MessageDigest digest = Sha256.begin();
        // not closed: the archive that it writes into goes on
        OutputStream digested = new DigestOutputStream(out, digest);
        long count = 0;
        try (PreparedStatement select = connection.prepareStatement(table.select(vendor))) {
            select.setFetchSize(FETCHED_AT_ONCE);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    digested.write(line(rows, vendor).getBytes(StandardCharsets.UTF_8));
                    count++;
                }
            }
        }
        return new TableSum(table.name(), table.columnNames(), count, Sha256.text(digest));
    }

    /** What a backup would say of the table. */
    TableSum sum() throws SQLException, IOException {
        return write(OutputStream.nullOutputStream());
    }

    private String line(ResultSet row, Vendor vendor) throws SQLException {
        StringBuilder line = new StringBuilder("[");
        for (int at = 1; at <= table.columns().size(); at++) {
            Column column = table.columns().get(at - 1);
            line.append(at == 1 ? "" : ",")
                    .append(column.kind().json(row, at, vendor).orElse("null"));
        }
        return line.append("]\n").toString();
    }
}
