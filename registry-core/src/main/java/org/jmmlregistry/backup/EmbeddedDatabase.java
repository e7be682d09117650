package org.jmmlregistry.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.derby.iapi.jdbc.AutoloadedDriver;

/** An embedded database that is worked with for a while and let go of again. */
public final class EmbeddedDatabase {

    /** Derby confirms by an exception; so it does if the database was not open, or never made. */
    private static final Set<String> CLOSED = Set.of("08006", "XJ004");

    private EmbeddedDatabase() {}

    /** Closes the files of a database that this process has open. */
    public static void shutDown(Path database) {
        try (Connection still =
                new AutoloadedDriver().connect("jdbc:derby:" + database + ";shutdown=true", new Properties())) {
            throw new IllegalStateException("the database is still open: " + still);
        } catch (SQLException ended) {
            if (!CLOSED.contains(ended.getSQLState())) {
                throw new IllegalStateException("the database %s cannot be closed".formatted(database), ended);
            }
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
