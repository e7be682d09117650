package org.jmmlregistry.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.language.Message;

/**
 * Whether a registry is empty, so that a restore destroys nothing: it has no case and never had one, and nothing else that
 * people enter. What every start brings with it may be there: accounts, the built-in centre, and the trail of who signed in.
 */
final class EmptyRegistry {

    private static final Set<String> OF_A_FRESH_START = Set.of("user_account", "trail", "trail_head");
    private static final String CASE_NUMBER = "case_number";

    private EmptyRegistry() {}

    /** What the registry holds, as the end of a sentence; nothing if it is empty. */
    static Optional<Message> missing(Connection connection, Schema schema) throws SQLException {
        for (DatabaseTable table : schema.tables()) {
            long found = OF_A_FRESH_START.contains(table.name()) ? 0 : Vendor.number(connection, counted(table.name()));
            if (found > 0) {
                return Optional.of(
                        table.name().equals(CASE_NUMBER)
                                ? Message.of(
                                        "{n, plural, one {# case was registered} other {# cases were registered}}",
                                        found)
                                : Message.of(
                                        "the table {table} has {rows, plural, one {# row} other {# rows}}",
                                        table.name(),
                                        found));
            }
        }
        return Optional.empty();
    }

    private static String counted(String table) {
        return switch (table) {
            case CASE_NUMBER -> "SELECT SUM(last_number) FROM case_number";
            case "centre" -> "SELECT COUNT(*) FROM centre WHERE NOT built_in";
            default -> "SELECT COUNT(*) FROM " + table;
        };
    }
}
