package org.jmmlregistry.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jmmlregistry.deployed.Postgres;

/** The database of a drill, read past the registry. */
sealed interface Storage {

    /** What it holds at this moment. */
    Stored read();

    /**
     * The embedded database, whose registry must not run. It is copied as the kill left it, so that the registry itself brings
     * the original back to order.
     *
     * @param data the data folder
     * @param copy where the copy may lie
     */
    record Derby(Path data, Path copy) implements Storage {

        @Override
        public Stored read() {
            String url = "jdbc:derby:" + copy;
            try {
                delete();
                duplicate();
                try (Connection database = DriverManager.getConnection(url)) {
                    return Stored.read(database);
                } finally {
                    shutDown(url);
                    delete();
                }
            } catch (SQLException | IOException unreadable) {
                throw new IllegalStateException("the copy of Derby cannot be read", unreadable);
            }
        }

        private void duplicate() throws IOException {
            Path original = data.resolve("db");
            try (Stream<Path> all = Files.walk(original)) {
                for (Path each :
                        all.filter(file -> !file.toString().endsWith(".lck")).toList()) {
                    Path to = copy.resolve(original.relativize(each).toString());
                    Files.copy(each, to);
                }
            }
        }

        private void delete() throws IOException {
            if (Files.exists(copy)) {
                try (Stream<Path> all = Files.walk(copy)) {
                    for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(each);
                    }
                }
            }
        }

        private static void shutDown(String url) throws SQLException {
            try {
                DriverManager.getConnection(url + ";shutdown=true").close();
            } catch (SQLException down) {
                if (!"08006".equals(down.getSQLState())) {
                    throw down;
                }
            }
        }
    }

    /** PostgreSQL, which may run on. */
    record PostgreSql(Postgres server) implements Storage {

        @Override
        public Stored read() {
            try (Connection database = server.connect()) {
                database.setAutoCommit(false);
                database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                return Stored.read(database);
            } catch (SQLException unreadable) {
                throw new IllegalStateException("PostgreSQL cannot be read", unreadable);
            }
        }
    }

    /** The end of the chain that the registry keeps in a file beside the database. */
    static Stored.Mark anchor(Path data) {
        try {
            String[] words = Files.readString(data.resolve("trail.anchor")).split(" ");
            return new Stored.Mark(Long.parseLong(words[0]), words[1]);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("trail.anchor", unreadable);
        }
    }
}
