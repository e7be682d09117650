package org.jmmlregistry.casebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.patient.RegistryId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** An earlier version wrote a year, on a machine that speaks Arabic, as ١٩٨٦. */
@OnEachDatabase
class EarlierDigitsTest {

    @Parameter
    private Database database;

    @Test
    void what_nobody_can_read_is_named_and_peoples_own_words_are_not() throws SQLException {
        try (Registry registry = new Registry(database)) {
            EntrySave save = new EntrySave(
                    RegistryId.of(1),
                    Casebook.PATIENT,
                    0,
                    Map.of(
                            "sex_at_birth", Written.value("F"),
                            "birth_date", Written.value("1986"),
                            "external_ids", Written.value("CRID:٤٧١١")),
                    EntryStatus.DRAFT,
                    "",
                    "test");
            RegistryId id = assertInstanceOf(SaveResult.Saved.class, registry.in(stores -> stores.casebook()
                            .register(Optional.empty(), save, Registry.DATA_MANAGER)))
                    .id();
            assertEquals(List.of(), EarlierDigits.places(registry.source()));
            registry.in(stores -> stores.database()
                    .createNativeQuery("UPDATE form_entry SET answers = ?")
                    .setParameter(
                            1, "{\"birth_date\": \"١٩٨٦\", \"sex_at_birth\": \"F\", \"external_ids\": \"CRID:٤٧١١\"}")
                    .executeUpdate());
            assertEquals(List.of(id + " F01/0/1 birth_date"), EarlierDigits.places(registry.source()));
        }
    }
}
