package org.jmmlregistry.database;

import static org.jmmlregistry.database.FilledRegistry.BOY;
import static org.jmmlregistry.database.FilledRegistry.DIAGNOSIS;
import static org.jmmlregistry.database.FilledRegistry.DOCTOR;
import static org.jmmlregistry.database.FilledRegistry.GIRL;
import static org.jmmlregistry.database.FilledRegistry.HSCT;
import static org.jmmlregistry.database.FilledRegistry.LETTER;
import static org.jmmlregistry.database.FilledRegistry.PASSWORD;
import static org.jmmlregistry.database.FilledRegistry.PATIENT;
import static org.jmmlregistry.database.FilledRegistry.SPLEEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jmmlregistry.account.Account;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.TrailLine;
import org.jmmlregistry.casebook.BatchReview;
import org.jmmlregistry.casebook.CaseClosing;
import org.jmmlregistry.casebook.EntrySave;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.casebook.SaveResult;
import org.jmmlregistry.casebook.Signature;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.identity.Identity;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.query.Query;
import org.jmmlregistry.query.QueryStatus;
import org.jmmlregistry.security.Role;
import org.jmmlregistry.snapshot.Snapshot;
import org.jmmlregistry.transplant.Transplant;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every earlier schema with a registry in it becomes today's with nothing lost. A version that has no fixture of its own is
 * reached from the fixture before it, so that each way from one version to the next is gone with data.
 */
@OnEachDatabase
class MigrationTest {

    private static final Instant MADE = Instant.parse("2004-03-01T09:00:00.123Z");
    private static final int ACCOUNTS = 2;
    private static final int QUERIES = 3;
    private static final int TABLES = 4;
    private static final int NAMES = 6;

    /** The first fixture whose snapshot was frozen with its queries, by which its fingerprint is another one. */
    private static final int SNAPSHOTS_WITH_QUERIES = 9;

    /** By the version that each was filled in. */
    private static Map<Integer, Registry> migrated;

    @Parameter
    private Database database;

    @BeforeParameterizedClassInvocation
    static void migrate(Database database) throws SQLException, IOException {
        migrated = new TreeMap<>();
        for (int version : EarlierSchemas.versions()) {
            migrated.put(version, newest(EarlierSchemas.filled(database, version)));
        }
    }

    private static Registry newest(TestDatabase database) throws SQLException {
        Migrations.run(database.source());
        return new Registry(database, MADE.plusSeconds(60));
    }

    @AfterParameterizedClassInvocation
    static void close() {
        migrated.values().forEach(Registry::close);
    }

    static List<Integer> versions() {
        return EarlierSchemas.versions();
    }

    static IntStream withAccounts() {
        return versionsFrom(ACCOUNTS);
    }

    static IntStream withQueries() {
        return versionsFrom(QUERIES);
    }

    static IntStream withTables() {
        return versionsFrom(TABLES);
    }

    static IntStream withNames() {
        return versionsFrom(NAMES);
    }

    private static IntStream versionsFrom(int first) {
        return versions().stream().mapToInt(Integer::intValue).filter(version -> version >= first);
    }

    private static StoredCase stored(int version, RegistryId id) {
        return migrated.get(version).in(stores -> stores.casebook().find(id, Registry.DATA_MANAGER));
    }

    private static StoredEntry entry(int version, RegistryId id, EntryKey key) {
        return stored(version, id).entry(key).orElseThrow();
    }

    @ParameterizedTest(name = "from version {0}")
    @MethodSource("versions")
    void a_second_migration_does_nothing(int version) throws SQLException {
        assertEquals(0, Migrations.run(migrated.get(version).source()));
    }

    @ParameterizedTest(name = "from version {0}")
    @MethodSource("versions")
    void the_cases_are_read_as_they_were_entered(int version) {
        assertEquals(
                Optional.of(LocalDate.of(1999, 9, 2)),
                stored(version, GIRL).file().transplant(1).map(Transplant::date));
        assertEquals(
                Optional.of(LETTER), entry(version, GIRL, DIAGNOSIS).answers().get(DiagnosisForm.DX_CRITERIA_OVERRIDE));
        assertEquals(Optional.of("GIRL"), stored(version, GIRL).label());
        assertEquals(Optional.empty(), stored(version, BOY).label());
        assertEquals(2, entry(version, GIRL, HSCT).version());
        assertEquals(MADE, entry(version, GIRL, HSCT).changedAt());
    }

    @ParameterizedTest(name = "from version {0}")
    @MethodSource("versions")
    void the_identity_is_read_as_it_was_entered(int version) {
        Identity identity =
                migrated.get(version).in(stores -> stores.identities().of(GIRL, Registry.CUSTODIAN));

        assertEquals(Optional.of("MRN 4711"), identity.hospitalNumber());
        assertEquals(Optional.of(LocalDate.of(1994, 2, 15)), identity.birthDate());
    }

    @ParameterizedTest(name = "from version {0}")
    @MethodSource("withNames")
    void the_childs_name_is_read_as_it_was_entered(int version) {
        Identity identity =
                migrated.get(version).in(stores -> stores.identities().of(GIRL, Registry.CUSTODIAN));

        assertEquals(Optional.of("Müller"), identity.familyName());
        assertEquals(Optional.of("Zoë"), identity.givenName());
    }

    @ParameterizedTest(name = "from version {0}")
    @MethodSource("versions")
    void the_trail_verifies_and_tells_the_correction_with_its_reason(int version) {
        assertEquals(Optional.empty(), fault(version));
        TrailLine correction = migrated.get(version).in(stores -> stores.trail().of(GIRL.text())).stream()
                .filter(line -> line.action() == Event.Action.REVISE)
                .findFirst()
                .orElseThrow();
        assertEquals(Optional.of("1999-09-01"), correction.before());
        assertEquals(Optional.of("1999-09-02"), correction.after());
        assertEquals("letter of 12 May", correction.reason());
        assertEquals(MADE, correction.at());
    }

    private static Optional<String> fault(int version) {
        return migrated.get(version).in(stores -> stores.trail().fault()).map(Message::toString);
    }

    @ParameterizedTest(name = "from version {0}")
    @MethodSource("versions")
    void the_snapshot_loads_with_its_fingerprint(int version) {
        Snapshot snapshot =
                migrated.get(version).in(stores -> stores.snapshots().load(1, Registry.DATA_MANAGER));

        assertEquals(
                version < SNAPSHOTS_WITH_QUERIES
                        ? "eb63a21d5162d0eef3bd70654f07ee4789bcf5f59d14419a278be99ecc51d37f"
                        : "dfb49674f0d11ecdaed7906056bf212515e64a6171c05390969e0a2f9bbbac80",
                snapshot.data().fingerprint());
        assertEquals(LocalDate.of(2003, 12, 31), snapshot.data().cutOff());
        assertEquals(MADE, snapshot.data().frozenAt());
        assertEquals(
                Optional.of(LocalDate.of(2001, 5, 17)),
                snapshot.file(BOY).flatMap(file -> file.transplant(1)).map(Transplant::date));
    }

    @ParameterizedTest(name = "from version {0}")
    @MethodSource("withAccounts")
    void accounts_sign_in_with_their_passwords(int version) {
        Registry registry = migrated.get(version);

        assertEquals(
                Optional.of(Set.of(Role.CLINICIAN)),
                registry.in(stores -> stores.accounts().authenticate("doctor", PASSWORD, "127.0.0.1"))
                        .map(Account::roles));
        assertTrue(registry.in(stores -> stores.accounts().find("admin"))
                .orElseThrow()
                .mustChange());
    }

    @ParameterizedTest(name = "from version {0}")
    @MethodSource("withQueries")
    void queries_signature_closed_case_and_review_are_there(int version) {
        Registry registry = migrated.get(version);
        List<Query> queries = registry.in(stores -> stores.queries().of(GIRL, DOCTOR));
        Signature signature =
                registry.in(stores -> stores.signOff().signatures(GIRL, DOCTOR)).get(0);

        assertEquals(
                List.of(QueryStatus.OPEN, QueryStatus.ANSWERED),
                queries.stream().map(Query::status).toList());
        assertEquals(
                "Seen in the letter.", queries.get(1).answered().orElseThrow().text());
        assertEquals(SPLEEN, signature.entry());
        assertTrue(signature.counts());
        assertEquals(EntryStatus.SIGNED, entry(version, GIRL, SPLEEN).status());
        assertEquals(Optional.of("moved away"), stored(version, BOY).closing().map(CaseClosing::reason));
        assertEquals(
                Optional.of(2),
                registry.in(stores -> stores.review().last(DOCTOR)).map(BatchReview.Result::cases));
    }

    @ParameterizedTest(name = "from version {0}")
    @MethodSource("withTables")
    void a_laboratorys_own_limits_count(int version) {
        assertEquals(
                "Laboratory 2004",
                stored(version, GIRL).limits().get(DiagnosisForm.HBF_PCT.code()).version());
    }

    /** New numbers must not meet those that were given before, and new links must fit the old chain. */
    @ParameterizedTest(name = "from version {0}")
    @MethodSource("versions")
    void work_goes_on(int version) {
        Registry registry = migrated.get(version);
        EntrySave patient = new EntrySave(
                GIRL,
                PATIENT,
                0,
                Map.of("sex_at_birth", Written.value("F"), "data_label", Written.value("SYNTHETIC")),
                EntryStatus.DRAFT,
                "new patient",
                "test");
        SaveResult result =
                registry.in(stores -> stores.casebook().register(Optional.empty(), patient, Registry.DATA_MANAGER));
        RegistryId id = assertInstanceOf(SaveResult.Saved.class, result).id();
        assertEquals(RegistryId.of(3), id);
        assertInstanceOf(SaveResult.Saved.class, registry.in(stores -> stores.casebook()
                .save(
                        new EntrySave(
                                id,
                                HSCT,
                                0,
                                Map.of("hsct_date", Written.value("2003-09-01")),
                                EntryStatus.DRAFT,
                                "",
                                "test"),
                        Registry.DATA_MANAGER)));
        registry.in(stores -> stores.review().run(Registry.DATA_MANAGER));
        registry.in(stores -> stores.snapshots().freeze(LocalDate.of(2004, 1, 31), Registry.DATA_MANAGER));
        assertEquals(Optional.empty(), fault(version));
    }
}
