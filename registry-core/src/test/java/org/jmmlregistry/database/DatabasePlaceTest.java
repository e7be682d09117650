package org.jmmlregistry.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jmmlregistry.backup.EmbeddedDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data folder whose registry is in PostgreSQL does not begin an embedded database when the address is forgotten. */
class DatabasePlaceTest {

    private static final String URL = "jdbc:postgresql://host:5432/registry?password=secret";
    private static final String ADDRESS = "jdbc:postgresql://host:5432/registry";

    @TempDir
    private Path folder;

    @BeforeEach
    void in_the_data_folder() {
        System.setProperty("registry.data", folder.toString());
    }

    @AfterEach
    void nowhere_again() {
        System.clearProperty("registry.data");
        System.clearProperty("registry.failure");
    }

    @Test
    void the_address_is_remembered_without_the_password() {
        new DatabasePlace(folder).keep(URL);
        assertEquals(Optional.of(ADDRESS), new DatabasePlace(folder).elsewhere());
        assertTrue(new DatabasePlace(folder).is(URL));
        assertFalse(new DatabasePlace(folder).is("jdbc:postgresql://host:5432/other"));
    }

    @Test
    void a_start_without_the_address_is_refused_and_makes_no_database() {
        new DatabasePlace(folder).keep(URL);
        SQLException refused = assertThrows(SQLException.class, () -> new RegistryDataSource().getConnection());
        String sentence =
                "The registry of the data folder %s has its database elsewhere: %s. Name it in REGISTRY_DB_URL, "
                        .formatted(folder, ADDRESS);
        assertTrue(refused.getMessage().startsWith(sentence), refused::getMessage);
        assertEquals(refused.getMessage(), System.getProperty("registry.failure"));
        assertFalse(Files.exists(folder.resolve("db")));
    }

    @Test
    void the_embedded_database_leaves_no_mark() throws SQLException {
        new DatabasePlace(folder).keep("");
        assertEquals(Optional.empty(), new DatabasePlace(folder).elsewhere());
        try (Connection connection = new RegistryDataSource().getConnection()) {
            assertTrue(connection.isValid(1));
        }
        EmbeddedDatabase.shutDown(folder.resolve("db"));
    }
}
