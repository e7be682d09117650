package org.jmmlregistry.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jmmlregistry.casebook.EntrySave;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.database.TestDatabase;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.patient.RegistryId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** People go on entering cases while a backup is taken; what it holds is what was there at one moment. */
@Tag("database")
class BackupWhileWritingTest {

    private static final int PEOPLE = 2;
    private static final int SAVES_TO_SEE = 5;
    private static final int MOST_BACKUPS = 30;
    private static final EntrySave CASE = new EntrySave(
            RegistryId.of(1),
            new EntryKey("F01", 0, 1),
            0,
            Map.of("sex_at_birth", Written.value("F"), "data_label", Written.value("SYNTHETIC")),
            EntryStatus.DRAFT,
            "new patient",
            "test");

    @TempDir
    private Path folder;

    private final AtomicBoolean open = new AtomicBoolean(true);
    private final AtomicInteger saved = new AtomicInteger();

    private Callable<Integer> entering(Registry registry) {
        return () -> {
            while (open.get()) {
                registry.in(stores -> stores.casebook().register(Optional.empty(), CASE, Registry.DATA_MANAGER));
                saved.incrementAndGet();
            }
            return saved.get();
        };
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void saves_go_on_and_each_backup_is_of_one_moment(Database database) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        try (TestDatabase original = database.migrated();
                Registry registry = new Registry(new TestDatabase(original.source(), () -> {}), SampleRegistry.NOW)) {
            List<Future<Integer>> entering = Stream.generate(() -> people.submit(entering(registry)))
                    .limit(PEOPLE)
                    .toList();
            Backup backup = new Backup(original.source(), folder, Clock.fixed(SampleRegistry.NOW, ZoneOffset.UTC));
            int seen = 0;
            int taken = 0;
            while (taken < MOST_BACKUPS && (seen < SAVES_TO_SEE || taken < 2)) {
                int before = saved.get();
                backup.take(folder.resolve(taken + ".zip"));
                seen += saved.get() - before;
                taken++;
            }
            open.set(false);
            for (Future<Integer> each : entering) {
                each.get();
            }
            assertTrue(seen >= SAVES_TO_SEE, seen + " saves during " + taken + " backups");
            for (int number = 0; number < Math.min(taken, 3); number++) {
                assertOfOneMoment(database, folder.resolve(number + ".zip"));
            }
        } finally {
            open.set(false);
            people.shutdown();
        }
    }

    /** Every case has its number, its entry and its lines in the trail, or is not there at all. */
    private void assertOfOneMoment(Database database, Path archive) throws Exception {
        try (TestDatabase target = database.migrated()) {
            Manifest manifest = new Restore(target.source(), folder).from(archive);
            assertEquals(Optional.empty(), manifest.trailFault());
            try (Connection connection = target.source().getConnection()) {
                long cases = Vendor.number(connection, "SELECT COUNT(*) FROM registered_case");
                assertEquals(cases, Vendor.number(connection, "SELECT last_number FROM case_number"));
                assertEquals(cases, Vendor.number(connection, "SELECT COUNT(*) FROM form_entry"));
                assertEquals(cases, Vendor.number(connection, "SELECT COUNT(*) FROM trail WHERE act = 'REGISTER'"));
            }
        }
    }
}
