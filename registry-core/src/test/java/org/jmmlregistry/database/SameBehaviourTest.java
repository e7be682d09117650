package org.jmmlregistry.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jmmlregistry.account.Account;
import org.jmmlregistry.casebook.EntrySave;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.casebook.SaveResult;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** In what Derby and PostgreSQL differ by themselves. */
@OnEachDatabase
class SameBehaviourTest {

    private static final Instant NOW = Instant.parse("2004-03-01T09:00:00.123Z");
    private static final EntryKey PATIENT = new EntryKey("F01", 0, 1);
    private static final Caller ADMINISTRATOR = new Caller("admin", Set.of(Role.ADMINISTRATOR));

    @Parameter
    private Database database;

    private Registry registry;

    @BeforeEach
    void an_empty_registry() {
        registry = new Registry(database, NOW);
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private SaveResult register(String label, String reason) {
        EntrySave patient = new EntrySave(
                RegistryId.of(1),
                PATIENT,
                0,
                Map.of("sex_at_birth", Written.value("F"), "data_label", Written.value("SYNTHETIC")),
                EntryStatus.DRAFT,
                reason,
                "test");
        return registry.in(stores -> stores.casebook().register(Optional.of(label), patient, Registry.DATA_MANAGER));
    }

    private String answerTo(String question) throws SQLException {
        try (Connection connection = registry.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** The test's PostgreSQL is made for English, which sorts the underscore first. */
    @Test
    void text_is_sorted_by_code_point() {
        List<String> sorted = List.of("abc-x", "abc.x", "abc1", "abc_x", "abca");
        registry.in(stores -> {
            List.of("abca", "abc_x", "abc.x", "abc-x", "abc1")
                    .forEach(name -> stores.accounts().create(name, Set.of(Role.ADMINISTRATOR), ADMINISTRATOR));
            return 0;
        });
        assertEquals(
                sorted,
                registry.in(stores -> stores.accounts().list(ADMINISTRATOR)).stream()
                        .map(Account::name)
                        .toList());
    }

    /** And not as the number of a large object, which no backup of the table would hold. */
    @Test
    void a_long_text_is_kept_as_text_in_its_column() throws SQLException {
        register("GIRL", "");
        assertTrue(answerTo("SELECT answers FROM form_entry").startsWith("{\"registry_id\""));
    }

    @Test
    void a_time_is_read_as_it_was_written() {
        register("GIRL", "");
        StoredEntry entry = registry.in(stores -> stores.casebook().find(RegistryId.of(1), Registry.DATA_MANAGER))
                .entry(PATIENT)
                .orElseThrow();
        assertEquals(NOW, entry.changedAt());
        assertEquals(
                0,
                ServerResources.clock().instant().getNano()
                        % Duration.ofMillis(1).toNanos());
    }

    @Test
    void a_label_with_a_blank_at_its_end_is_the_same_label() {
        assertInstanceOf(SaveResult.Saved.class, register("GIRL", ""));
        assertInstanceOf(SaveResult.Refused.class, register("GIRL ", ""));
    }

    @Test
    void what_only_one_database_could_keep_is_refused_in_words() {
        for (String odd : List.of("a\0b", "half \ud83d")) {
            SaveResult.Refused refused = assertInstanceOf(SaveResult.Refused.class, register("GIRL", odd));
            assertTrue(
                    refused.findings().stream().anyMatch(finding -> finding.message()
                            .toString()
                            .equals("The reason has a character in it that is none; type it again without.")),
                    refused::toString);
        }
    }

    @Test
    void a_write_waits_for_another_one_as_long_on_either() throws SQLException {
        assertEquals(
                database == Database.DERBY ? "45" : "45s",
                answerTo(
                        database == Database.DERBY
                                ? "VALUES SYSCS_UTIL.SYSCS_GET_DATABASE_PROPERTY('derby.locks.waitTimeout')"
                                : "SHOW lock_timeout"));
    }

    @Test
    void a_save_that_comes_during_an_import_is_saved_after_it() throws Exception {
        SaveResult saved = duringAnImport(Duration.ofSeconds(2), () -> register("GIRL", ""));
        assertInstanceOf(SaveResult.Saved.class, saved);
    }

    @Test
    void a_save_that_waits_too_long_is_told_so_in_words() throws Exception {
        String shorter = database == Database.DERBY
                ? "CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('derby.locks.waitTimeout', '1')"
                : "SET LOCAL lock_timeout = '1s'";
        PersistenceException late = duringAnImport(
                Duration.ofSeconds(5),
                () -> assertThrows(
                        PersistenceException.class,
                        () -> registry.in(stores -> {
                            stores.database().createNativeQuery(shorter).executeUpdate();
                            stores.trail().hold();
                            return 0;
                        })));
        assertEquals(Optional.of(StorageTrouble.BUSY), StorageTrouble.of(late));
    }

    /** Does something while another transaction holds the trail for some time. */
    private <T> T duringAnImport(Duration time, Callable<T> work) throws Exception {
        ExecutorService importer = Executors.newSingleThreadExecutor();
        CountDownLatch held = new CountDownLatch(1);
        try {
            Future<Integer> running = importer.submit(() -> registry.in(stores -> {
                stores.trail().hold();
                held.countDown();
                return slept(time);
            }));
            assertTrue(held.await(30, TimeUnit.SECONDS));
            T result = work.call();
            running.get();
            return result;
        } finally {
            importer.shutdownNow();
        }
    }

    private static int slept(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }
}
