package org.jmmlregistry.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a registry is empty, so that a restore destroys nothing: it has no case and never had one, and nothing else that
 * people enter. What every start brings with it may be there: accounts, and the trail of who signed in.
 */
final class EmptyRegistry {

    private static final Set<String> OF_A_FRESH_START = Set.of("user_account", "trail", "trail_head", "case_number");

    private EmptyRegistry() {}

    /** What the registry holds, as the end of a sentence; nothing if it is empty. */
    static Optional<String> missing(Connection connection, Schema schema) throws SQLException {
        for (DatabaseTable table : schema.tables()) {
            String counted = table.name().equals("case_number")
                    ? "SELECT SUM(last_number) FROM case_number"
                    : "SELECT COUNT(*) FROM " + table.name();
            boolean counts = table.name().equals("case_number") || !OF_A_FRESH_START.contains(table.name());
            long found = counts ? Vendor.number(connection, counted) : 0;
            if (found > 0) {
                return Optional.of(
                        table.name().equals("case_number")
                                ? "%d cases were registered".formatted(found)
                                : "the table %s has %d rows".formatted(table.name(), found));
            }
        }
        return Optional.empty();
    }
}
