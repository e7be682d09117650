package org.jmmlregistry.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The sequences that give ids to rows; the sequence {@code x_seq} serves the table {@code x}. */
final class Sequences {

    /** How many ids a server takes with one number of a sequence: with 100 those from 51 to 100. */
    static final int STEP = 50;

    private static final String OF = "_seq";
    private static final String IN_DERBY =
            "SELECT s.sequencename FROM sys.syssequences s JOIN sys.sysschemas c ON s.schemaid = c.schemaid"
                    + " WHERE c.schemaname = ?";
    private static final String IN_POSTGRESQL =
            "SELECT sequence_name FROM information_schema.sequences WHERE sequence_schema = ?";

    private Sequences() {}

    /** Lets every sequence go on behind the largest id of its table. */
    static void goOn(Connection connection, List<DatabaseTable> tables) throws SQLException {
        Vendor vendor = Vendor.of(connection);
        for (String sequence : names(connection)) {
            String table = sequence.substring(0, sequence.length() - OF.length());
            if (tables.stream().anyMatch(each -> each.name().equals(table))) {
                long largest = Vendor.number(connection, "SELECT COALESCE(MAX(id), 0) FROM " + table);
                vendor.restart(connection, sequence, after(largest));
            }
        }
    }

    /** The number that gives only ids above one that is taken. */
    static long after(long id) {
        return (id + STEP - 1) / STEP * STEP + STEP;
    }

    /** Whether ids were given out, so that a running server may hold some that it has not used yet. */
    static boolean used(Connection connection) throws SQLException {
        Vendor vendor = Vendor.of(connection);
        for (String sequence : names(connection)) {
            if (vendor.next(connection, sequence) != STEP) {
                return true;
            }
        }
        return false;
    }

    static Set<String> names(Connection connection) throws SQLException {
        String all = Vendor.of(connection) == Vendor.DERBY ? IN_DERBY : IN_POSTGRESQL;
        Set<String> names = new TreeSet<>();
        try (PreparedStatement select = connection.prepareStatement(all)) {
            select.setString(1, connection.getSchema());
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    names.add(found.getString(1).toLowerCase(Locale.ROOT));
                }
            }
        }
        return names;
    }
}
