package org.jmmlregistry.casebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.patient.RegistryId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
class ConcurrentSavesTest {

    private static final EntryKey HSCT_1 = new EntryKey("F07", 1, 1);

    @Parameter
    private Database database;

    private static EntrySave save(RegistryId id, EntryKey key, int version, Map<String, Written> written) {
        return new EntrySave(id, key, version, written, EntryStatus.DRAFT, "another date", "test");
    }

    private static Map<String, Written> hsct(int day) {
        return Map.of("hsct_date", Written.value("1999-09-%02d".formatted(day)));
    }

    private static String outcome(Registry registry, EntrySave save) {
        try {
            SaveResult result = registry.in(stores -> stores.casebook().save(save, Registry.DATA_MANAGER));
            return result.getClass().getSimpleName();
        } catch (StaleEntry stale) {
            return "StaleEntry";
        }
    }

    @Test
    void of_two_people_who_save_the_same_version_one_saves_and_the_other_is_told() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(2);
        try (Registry registry = new Registry(database)) {
            EntrySave patient = save(RegistryId.of(1), Casebook.PATIENT, 0, Map.of("sex_at_birth", Written.value("F")));
            RegistryId id = ((SaveResult.Saved) registry.in(
                            stores -> stores.casebook().register(Optional.empty(), patient, Registry.DATA_MANAGER)))
                    .id();
            outcome(registry, save(id, HSCT_1, 0, hsct(1)));
            for (int round = 1; round <= 12; round++) {
                int version = round;
                int day = 2 * round;
                List<Callable<String>> both = List.of(
                        () -> outcome(registry, save(id, HSCT_1, version, hsct(day))),
                        () -> outcome(registry, save(id, HSCT_1, version, hsct(day + 1))));
                List<String> outcomes = new ArrayList<>();
                for (Future<String> each : people.invokeAll(both)) {
                    outcomes.add(each.get());
                }
                outcomes.sort(null);
                assertEquals(List.of("Saved", "StaleEntry"), outcomes);
            }
            assertEquals(Optional.empty(), registry.in(stores -> stores.trail().fault()));
        } finally {
            people.shutdownNow();
        }
    }
}
