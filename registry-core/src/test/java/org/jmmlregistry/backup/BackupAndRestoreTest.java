package org.jmmlregistry.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.PlainTrail;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.database.RegistryDataSource;
import org.jmmlregistry.database.TestDatabase;
import org.jmmlregistry.security.Role;
import org.jmmlregistry.snapshot.FrozenData;
import org.jmmlregistry.synthetic.SyntheticRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What was backed up on one database is had again on either. */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupAndRestoreTest {

    private static final Clock CLOCK = Clock.fixed(SampleRegistry.NOW, ZoneOffset.UTC);

    private final Map<Database, TestDatabase> filled = new EnumMap<>(Database.class);
    private final Map<Database, Path> archives = new EnumMap<>(Database.class);

    private Path folder;

    @BeforeAll
    void registries_with_a_little_of_everything(@TempDir Path given) {
        folder = given;
        for (Database database : Database.values()) {
            TestDatabase original = database.migrated();
            SampleRegistry.fill(original.source());
            filled.put(database, original);
            archives.put(database, backup(original.source(), database + ".zip"));
        }
    }

    @AfterAll
    void drop() {
        filled.values().forEach(TestDatabase::close);
    }

    private Path backup(RegistryDataSource source, String name) {
        Path archive = folder.resolve(name);
        new Backup(source, folder, CLOCK).take(archive);
        return archive;
    }

    private static List<TableSum> sums(RegistryDataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return Sums.of(connection);
        }
    }

    private static FrozenData frozen(RegistryDataSource source) {
        try (Registry registry = new Registry(new TestDatabase(source, () -> {}), SampleRegistry.NOW)) {
            return registry.in(stores -> stores.snapshots()
                    .latest(Registry.DATA_MANAGER)
                    .orElseThrow()
                    .data());
        }
    }

    @ParameterizedTest
    @CsvSource({"DERBY,DERBY", "POSTGRESQL,POSTGRESQL", "DERBY,POSTGRESQL", "POSTGRESQL,DERBY"})
    void every_row_and_every_snapshot_is_had_again(Database from, Database to) throws SQLException {
        RegistryDataSource original = filled.get(from).source();
        try (TestDatabase empty = to.blank()) {
            Manifest said = new Restore(empty.source(), folder).from(archives.get(from));
            assertEquals(sums(original), sums(empty.source()));
            assertEquals(sums(original), said.tables());
            assertEquals(frozen(original), frozen(empty.source()));
        }
    }

    /** It would be done once more, by a registry that has never been asked; what the clock asks for goes on. */
    @ParameterizedTest
    @EnumSource(Database.class)
    void a_backup_holds_schedules_and_no_work_under_way_and_a_restore_lets_go_of_such_work(Database database)
            throws SQLException {
        try (Connection connection = filled.get(database).source().getConnection()) {
            assertEquals(1, Vendor.number(connection, "SELECT COUNT(*) FROM background_job"));
        }
        Set<String> tables = Restore.check(archives.get(database)).tables().stream()
                .map(TableSum::table)
                .collect(Collectors.toSet());
        assertTrue(tables.contains("job_schedule"), tables::toString);
        assertEquals(
                List.of(),
                tables.stream()
                        .filter(table -> table.startsWith("background_") || table.startsWith("quartz_"))
                        .toList());
        try (TestDatabase asked = database.migrated()) {
            try (Connection connection = asked.source().getConnection()) {
                Vendor.execute(
                        connection,
                        "INSERT INTO background_job (id, kind, parameters, asked_by, asked_at, scheduled, job_state, attempt,"
                                + " cancelling, steps_done, steps_all, said, file_state) VALUES ('1', 'freeze', '{}', 'admin',"
                                + " '2025-03-30 00:00:00', FALSE, 'WAITING', 0, FALSE, 0, 0, '', 'NONE')");
            }
            new Restore(asked.source(), folder).from(archives.get(database));
            try (Connection connection = asked.source().getConnection()) {
                assertEquals(0, Vendor.number(connection, "SELECT COUNT(*) FROM background_job"));
                assertEquals(1, Vendor.number(connection, "SELECT COUNT(*) FROM job_schedule"));
            }
        }
    }

    /** Otherwise equal hashes would be no feat. */
    @ParameterizedTest
    @EnumSource(Database.class)
    void no_table_of_the_sample_is_empty_and_its_texts_are_all_there(Database database) throws SQLException {
        for (TableSum sum : sums(filled.get(database).source())) {
            assertNotEquals(0, sum.rows(), sum::table);
        }
        try (Connection connection = filled.get(database).source().getConnection()) {
            assertEquals(
                    SampleRegistry.TEXTS.size(),
                    Vendor.number(connection, "SELECT COUNT(*) FROM age_limit_table WHERE item = 'a text'"));
        }
    }

    /**
     * Rows that hold something drawn by chance, such as the salts of the trail on which its hashes depend, differ between the two
     * samples; rows that do not are the same bytes.
     */
    @ParameterizedTest
    @CsvSource({
        "age_limit_table",
        "case_number",
        "registered_case",
        "form_entry",
        "taken_out",
        "snapshot_case",
        "snapshot_left_out",
        "frozen_content"
    })
    void the_same_rows_have_the_same_hash_on_either_database(String table) {
        Manifest derby = Restore.check(archives.get(Database.DERBY));
        Manifest postgres = Restore.check(archives.get(Database.POSTGRESQL));
        assertEquals(sum(derby, table), sum(postgres, table));
    }

    private static TableSum sum(Manifest manifest, String table) {
        return manifest.tables().stream()
                .filter(each -> each.table().equals(table))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void a_restored_registry_goes_on_with_new_cases_and_one_chain(Database database) throws SQLException {
        try (TestDatabase empty = database.migrated()) {
            Manifest manifest = new Restore(empty.source(), folder).from(archives.get(database));
            try (Connection connection = empty.source().getConnection()) {
                // they are no tables that the registry can work with
                Vendor.execute(connection, "DELETE FROM age_limit_table WHERE item = 'a text'");
            }
            try (Registry registry = new Registry(new TestDatabase(empty.source(), () -> {}), SampleRegistry.NOW)) {
                registry.in(stores -> new SyntheticRegistry(stores.intake()).load(4, 8, Registry.DATA_MANAGER));
                registry.in(stores -> stores.review().run(Registry.DATA_MANAGER));
                int cases = registry.in(
                        stores -> stores.casebook().cases(Registry.DATA_MANAGER).size());
                assertEquals(8, cases);
                assertEquals(
                        Optional.empty(), registry.in(stores -> stores.trail().fault()));
                assertTrue(registry.trailLength() > manifest.trailEntries());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void accounts_and_sign_ins_of_a_fresh_start_give_way(Database database) throws SQLException {
        try (TestDatabase fresh = database.migrated()) {
            try (Registry registry = new Registry(new TestDatabase(fresh.source(), () -> {}), SampleRegistry.NOW)) {
                registry.in(stores ->
                        stores.accounts().create("stranger", Set.of(Role.ADMINISTRATOR), SampleRegistry.ADMINISTRATOR));
                assertNotEquals(0, registry.trailLength());
            }
            // a fresh start knows the built-in centre only; the others are listed for the tests
            try (Connection connection = fresh.source().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate("DELETE FROM centre WHERE NOT built_in");
            }
            new Restore(fresh.source(), folder).intoRunning(archives.get(database));
            assertEquals(sums(filled.get(database).source()), sums(fresh.source()));
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void a_registry_that_holds_anything_is_not_restored_over(Database database) throws SQLException {
        RegistryDataSource full = filled.get(database).source();
        List<TableSum> before = sums(full);
        BackupRefused refused =
                assertThrows(BackupRefused.class, () -> new Restore(full, folder).from(archives.get(database)));
        assertEquals(
                "A backup is restored into an empty registry only, and this one is not: the table age_limit_table has "
                        + "10 rows.",
                refused.getMessage());
        assertEquals(before, sums(full));
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void a_registry_whose_only_case_is_gone_again_is_not_empty(Database database) throws SQLException {
        try (TestDatabase used = database.migrated()) {
            try (Connection connection = used.source().getConnection()) {
                Vendor.execute(connection, "UPDATE case_number SET last_number = 1");
            }
            BackupRefused refused = assertThrows(
                    BackupRefused.class, () -> new Restore(used.source(), folder).from(archives.get(database)));
            assertTrue(refused.getMessage().endsWith("1 case was registered."), refused.getMessage());
        }
    }

    /** A server may hold the rest of fifty ids that it was given for entries which were not kept. */
    @ParameterizedTest
    @EnumSource(Database.class)
    void a_running_registry_that_was_given_ids_is_not_restored_into(Database database) throws SQLException {
        try (TestDatabase used = database.migrated()) {
            try (Connection connection = used.source().getConnection()) {
                String next = database == Database.DERBY
                        ? "VALUES NEXT VALUE FOR form_entry_seq"
                        : "SELECT nextval('form_entry_seq')";
                assertEquals(Sequences.STEP, Vendor.number(connection, next));
            }
            Restore restore = new Restore(used.source(), folder);
            assertThrows(BackupRefused.class, () -> restore.intoRunning(archives.get(database)));
            assertEquals(
                    sums(filled.get(database).source()),
                    restore.from(archives.get(database)).tables());
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void an_event_by_a_plain_connection_continues_the_chain(Database database) throws SQLException {
        try (TestDatabase empty = database.migrated()) {
            new Restore(empty.source(), folder).from(archives.get(database));
            try (Connection connection = empty.source().getConnection()) {
                connection.setAutoCommit(false);
                new PlainTrail(connection, CLOCK)
                        .append(
                                Event.onRegistry(Event.Action.RESTORE, "a backup", "test"),
                                SampleRegistry.ADMINISTRATOR);
                connection.commit();
            }
            try (Registry registry = new Registry(new TestDatabase(empty.source(), () -> {}), SampleRegistry.NOW)) {
                registry.in(stores ->
                        stores.accounts().create("nurse", Set.of(Role.CLINICIAN), SampleRegistry.ADMINISTRATOR));
                assertEquals(
                        Optional.empty(), registry.in(stores -> stores.trail().fault()));
            }
        }
    }

    /** It must not be lost because of one row that somebody tampered with; its fault stays to be seen. */
    @ParameterizedTest
    @EnumSource(Database.class)
    void a_registry_with_a_broken_trail_is_restored_with_its_fault(Database database) throws SQLException {
        try (TestDatabase tampered = database.migrated();
                TestDatabase empty = database.migrated()) {
            new Restore(tampered.source(), folder).from(archives.get(database));
            try (Connection connection = tampered.source().getConnection()) {
                Vendor.execute(connection, "UPDATE trail SET who = 'somebody' WHERE seq = 5");
            }
            Path archive = backup(tampered.source(), "tampered-" + database + ".zip");
            Manifest restored = new Restore(empty.source(), folder).from(archive);
            assertEquals(Optional.of("entry 5 was changed"), restored.trailFault());
        }
    }

    @ParameterizedTest
    @EnumSource(value = Database.class, names = "DERBY")
    void a_text_that_postgresql_cannot_hold_is_refused_by_the_name_of_its_table(Database from) throws SQLException {
        try (TestDatabase odd = from.migrated();
                TestDatabase empty = Database.POSTGRESQL.migrated()) {
            new Restore(odd.source(), folder).from(archives.get(from));
            try (Connection connection = odd.source().getConnection()) {
                SampleRegistry.keep(connection, 500, "a\u0000b");
            }
            List<TableSum> before = sums(empty.source());
            Path archive = backup(odd.source(), "odd.zip");
            BackupRefused refused =
                    assertThrows(BackupRefused.class, () -> new Restore(empty.source(), folder).from(archive));
            assertTrue(refused.getMessage().contains("age_limit_table"), refused.getMessage());
            assertEquals(before, sums(empty.source()));
        }
    }
}
