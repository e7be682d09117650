package org.jmmlregistry.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.derby.iapi.jdbc.AutoloadedDriver;

/** An embedded database that is worked with for a while and taken away again. */
final class EmbeddedCopy {

    private static final String SHUT_DOWN = "08006";

    private EmbeddedCopy() {}

    /** Lets go of the files, which Derby confirms by an exception. */
    static void shutDown(Path database) throws SQLException {
        try (Connection still =
                new AutoloadedDriver().connect("jdbc:derby:" + database + ";shutdown=true", new Properties())) {
            throw new IllegalStateException("the database is still open: " + still);
        } catch (SQLException ended) {
            if (!SHUT_DOWN.equals(ended.getSQLState())) {
                throw ended;
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
