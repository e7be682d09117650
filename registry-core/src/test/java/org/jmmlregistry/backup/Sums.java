package org.jmmlregistry.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What a backup would say of each table of a database. */
final class Sums {

    private Sums() {}

    static List<TableSum> of(Connection connection) throws SQLException {
        List<TableSum> sums = new ArrayList<>();
        try {
            for (DatabaseTable table : Schema.of(connection).tables()) {
                sums.add(new TableRows(connection, table).sum());
            }
            return sums;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
