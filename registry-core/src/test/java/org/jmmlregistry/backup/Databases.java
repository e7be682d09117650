package org.jmmlregistry.backup;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.jmmlregistry.database.RegistryDataSource;

/** Empty databases of both kinds. */
enum Databases {
    DERBY {
        @Override
        RegistryDataSource empty() {
            RegistryDataSource source = new RegistryDataSource();
            source.setUrl("jdbc:derby:memory:" + UUID.randomUUID() + ";create=true");
            return source;
        }
    },
    POSTGRESQL {
        @Override
        RegistryDataSource empty() {
            String name = "r" + UUID.randomUUID().toString().replace("-", "");
            try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
            RegistryDataSource source = new RegistryDataSource();
            source.setUrl(Server.POSTGRES.getJdbcUrl("postgres", name));
            return source;
        }
    };

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    abstract RegistryDataSource empty();
}
