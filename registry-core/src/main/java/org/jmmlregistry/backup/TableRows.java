package org.jmmlregistry.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jmmlregistry.security.Sha256;

/** The rows of a table as they are in a database, each written as one line with a JSON array. */
record TableRows(Connection connection, DatabaseTable table) {

    private static final int FETCHED_AT_ONCE = 200;

    /** Writes row by row, so that a table of any size fits. */
    TableSum write(OutputStream out) throws SQLException, IOException {
        Vendor vendor = Vendor.of(connection);
        Sha256 hash = new Sha256();
        long count = 0;
        try (PreparedStatement select = connection.prepareStatement(table.select(vendor))) {
            select.setFetchSize(FETCHED_AT_ONCE);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    byte[] line = line(rows, vendor).getBytes(StandardCharsets.UTF_8);
                    hash.add(line, 0, line.length);
                    out.write(line);
                    count++;
                }
            }
        }
        return new TableSum(table.name(), table.columnNames(), count, hash.hex());
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
