package org.jmmlregistry.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Derby databases in memory; a migrated one is made once and copied from a folder that is gone when Java ends. */
final class DerbyInMemory {

    private static final String DROPPED = "08006";

    /** Derby takes half a second to let go of a database, for which no test waits. */
    private static final Executor DROPPING = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "drops databases of Derby");
        thread.setDaemon(true);
        return thread;
    });

    /** Made when first asked for. */
    private static final class Original {
        static final Path FOLDER = backedUp("original", Migrations::run);
    }

    /** Made when first asked for. */
    private static final class Demonstrated {
        static final Path FOLDER = backedUp("demonstration", Registry::demonstrate);
    }

    private DerbyInMemory() {}

    static TestDatabase blank() {
        return open(UUID.randomUUID().toString(), "create=true");
    }

    static TestDatabase migrated() {
        return open(UUID.randomUUID().toString(), "createFrom=" + Original.FOLDER);
    }

    static TestDatabase demonstration() {
        return open(UUID.randomUUID().toString(), "createFrom=" + Demonstrated.FOLDER);
    }

    private static TestDatabase open(String name, String how) {
        RegistryDataSource source = new RegistryDataSource();
        source.setUrl(url(name) + ";" + how);
        try {
            source.getConnection().close();
            // a connection that asks for the database to be made finds it made the next time
            source.setUrl(url(name));
            return new TestDatabase(source, () -> DROPPING.execute(() -> drop(name)));
        } catch (SQLException refused) {
            throw new IllegalStateException("Derby makes no database", refused);
        }
    }

    private static String url(String name) {
        return "jdbc:derby:memory:" + name;
    }

    /** Derby says that it has dropped a database by refusing the connection. */
    private static void drop(String name) {
        try (Connection never = DriverManager.getConnection(url(name) + ";drop=true")) {
            throw new IllegalStateException("Derby still answers from the database that it was to drop: " + never);
        } catch (SQLException dropped) {
            if (!DROPPED.equals(dropped.getSQLState())) {
                throw new IllegalStateException("Derby does not drop its database", dropped);
            }
        }
    }

    private static Path backedUp(String name, Filling filling) {
        try (TestDatabase original = open(name, "create=true");
                Connection connection = original.source().getConnection();
                CallableStatement backUp = connection.prepareCall("CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) {
            Path folder = Files.createTempDirectory("registry-derby");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            filling.into(original.source());
            backUp.setString(1, folder.toString());
            backUp.execute();
            return folder.resolve(name);
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException("the database that the others are copied from cannot be made", failed);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> inside = Files.walk(folder)) {
            List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.delete(each);
            }
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
