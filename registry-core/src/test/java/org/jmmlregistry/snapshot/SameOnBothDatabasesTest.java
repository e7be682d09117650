package org.jmmlregistry.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** The demonstration, frozen on one database, is byte for byte what it is on the other. */
@OnEachDatabase
class SameOnBothDatabasesTest {

    @Parameter
    private Database database;

    private static List<String> fingerprints(Database database) {
        try (Registry registry = Registry.withDemonstration(database)) {
            return registry.in(stores -> {
                stores.snapshots().keep(LocalDate.of(2024, 12, 31), Registry.DATA_MANAGER);
                List<String> fingerprints = new ArrayList<>();
                stores.snapshots()
                        .list(Registry.DATA_MANAGER)
                        .forEach(line -> fingerprints.add(line.data().fingerprint()));
                return fingerprints;
            });
        }
    }

    @Test
    void the_demonstration_has_the_fingerprints_that_it_has_on_derby() {
        assertEquals(fingerprints(Database.DERBY), fingerprints(database));
    }
}
