package org.jmmlregistry.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jmmlregistry.account.Account;
import org.jmmlregistry.audit.TrailVerification;
import org.jmmlregistry.casebook.BatchReview;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.casebook.Signature;
import org.jmmlregistry.casebook.Tombstone;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.identity.Identity;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.query.Query;
import org.jmmlregistry.query.QueryOrigin;
import org.jmmlregistry.query.QueryStatus;
import org.jmmlregistry.query.Reconciled;
import org.jmmlregistry.query.Resolution;
import org.jmmlregistry.reference.TableVersion;
import org.jmmlregistry.security.Role;
import org.jmmlregistry.snapshot.FrozenData;
import org.jmmlregistry.snapshot.SnapshotDetails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/**
 * A registry that version 9 of the schema kept for years is whole under today's: what its tables said before the migrations
 * is what the stores say after them.
 */
@OnEachDatabase
class InstalledRegistryTest {

    /** What was asked when the registry was kept: weights of infants, doses, what the disease explains, and withdrawals before an event. */
    private static final Set<String> RULES_SINCE_NARROWED = Set.of(
            "EC-F09-3",
            "F07.infusion_weight_kg/differs",
            "F07b.dose_total/unusual",
            "F09.chim_trend/steep",
            "F13.is_withdrawn_for_event/f12a",
            "F16.mono_abs/soft");

    private static final int VERSION = 9;

    /** Of the day on which it was left, so that no check has anything new to say. */
    private static final Instant OPENED =
            LivedInRegistry.MADE.truncatedTo(ChronoUnit.DAYS).plus(23, ChronoUnit.HOURS);

    private static Keeping before;
    private static Registry registry;

    @Parameter
    private Database database;

    @BeforeParameterizedClassInvocation
    static void migrate(Database database) throws SQLException {
        TestDatabase installed = database.blank();
        EarlierSchemas.migrate(installed.source(), VERSION);
        EarlierSchemas.load(EarlierSchemas.livedIn(database, String.valueOf(VERSION)), installed.source());
        before = Keeping.of(installed.source());
        Migrations.run(installed.source());
        registry = new Registry(installed, OPENED);
    }

    @AfterParameterizedClassInvocation
    static void close() {
        registry.close();
    }

    private static Map<RegistryId, List<Query>> queries() {
        return registry.in(stores -> before.caseIds().stream()
                .collect(Collectors.toMap(id -> id, id -> stores.queries().of(id, Registry.DATA_MANAGER))));
    }

    @Test
    void the_trail_is_whole_to_its_last_entry_and_at_every_freeze() {
        TrailVerification verified =
                registry.in(stores -> stores.trail().verify(stores.snapshots().marks()));

        assertEquals(Optional.empty(), verified.fault());
        assertEquals(before.rows().get("trail"), verified.entries());
        assertEquals(before.trailEnd(), verified.hash());
    }

    @Test
    void the_snapshots_are_what_was_frozen() {
        List<FrozenData> frozen = registry.in(stores -> before.snapshots().stream()
                .map(each -> stores.snapshots().load(each.snapshot(), Registry.DATA_MANAGER))
                .map(snapshot -> snapshot.data())
                .toList());

        assertEquals(before.snapshots(), frozen);
        assertEquals(3, frozen.stream().map(FrozenData::fingerprint).distinct().count());
        for (FrozenData each : frozen) {
            assertEquals(
                    List.of(), registry.in(stores -> stores.snapshots().check(each.snapshot(), Registry.DATA_MANAGER)));
        }
    }

    @Test
    void a_snapshot_still_tells_whom_and_what_it_holds() {
        SnapshotDetails last = registry.in(stores -> stores.snapshots().details(3, Registry.DATA_MANAGER));

        assertEquals(before.frozen().get(3L), last.inventory().cases());
        assertEquals(before.leftOut().get(3L), last.inventory().allLeftOut());
        assertEquals(3, last.inventory().leftOut().size(), "erased, withdrawn and never consented");
        assertTrue(last.inventory().allQueries() > 50);
    }

    @Test
    void every_query_is_there_with_its_status_and_all_that_was_said() {
        List<Query> after = queries().values().stream().flatMap(List::stream).toList();

        assertEquals(new TreeMap<>(byNumber(before.queries())), new TreeMap<>(byNumber(after)));
    }

    private static Map<Long, Query> byNumber(List<Query> queries) {
        return queries.stream().collect(Collectors.toMap(Query::id, query -> query));
    }

    @Test
    void the_queries_had_come_to_every_end_that_there_is() {
        Set<String> ends = before.queries().stream()
                .map(query -> (query.origin() == QueryOrigin.SYSTEM ? "check " : "person ")
                        + query.status()
                        + query.resolution().map(how -> " " + how).orElse(""))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> all = new TreeSet<>();
        for (String asker : List.of("check ", "person ")) {
            Arrays.stream(QueryStatus.values())
                    .filter(status -> status != QueryStatus.CLOSED)
                    .forEach(status -> all.add(asker + status));
            Resolution.choices().forEach(how -> all.add(asker + QueryStatus.CLOSED + " " + how));
        }

        assertEquals(all, ends);
        assertTrue(
                before.queries().stream()
                                .flatMap(query -> query.check().stream())
                                .distinct()
                                .count()
                        > 90,
                "the questions of most checks are among them");
    }

    @Test
    void a_review_asks_nothing_again_and_settles_only_what_no_rule_asks_any_more() {
        BatchReview.Result left = registry.in(stores -> stores.review().last(Registry.DATA_MANAGER))
                .orElseThrow();
        Set<String> settled = new TreeSet<>();
        BatchReview.Result again = registry.undone(stores -> {
            Map<Long, String> asked = open(stores);
            BatchReview.Result review = stores.review().run(Registry.DATA_MANAGER);
            asked.keySet().removeAll(open(stores).keySet());
            settled.addAll(asked.values());
            return review;
        });

        assertEquals(Reconciled.NOTHING, left.queries(), "it was left with nothing to ask");
        assertEquals(0, again.queries().opened());
        assertEquals(RULES_SINCE_NARROWED, settled);
        assertEquals(left.cases(), again.cases());
    }

    /** The check behind each query that is not settled, by the number of the query. */
    private static Map<Long, String> open(Registry.Stores stores) {
        return before.caseIds().stream()
                .flatMap(id -> stores.queries().of(id, Registry.DATA_MANAGER).stream())
                .filter(query -> !query.isSettled())
                .collect(Collectors.toMap(
                        Query::id, query -> query.check().orElse("a person"), (a, b) -> a, TreeMap::new));
    }

    @Test
    void the_signatures_stand_under_the_answers_that_were_signed() {
        Map<RegistryId, Signature> after = registry.in(stores -> before.caseIds().stream()
                .flatMap(id -> stores.signOff().signatures(id, Registry.DATA_MANAGER).stream()
                        .map(signature -> Map.entry(id, signature)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        List<Signature> counting =
                after.values().stream().filter(Signature::counts).toList();

        assertEquals(before.signatures(), after);
        assertEquals(3, counting.size());
        assertEquals(4, after.size(), "one fell");
        assertTrue(counting.stream().map(Signature::digest).allMatch(before.answerDigests()::contains));
    }

    @Test
    void every_entry_has_its_status_its_version_and_its_answers() {
        Map<String, Keeping.KeptEntry> after = registry.in(stores -> before.caseIds().stream()
                .flatMap(id -> stores.casebook().find(id, Registry.DATA_MANAGER).entries().stream()
                        .map(entry -> Map.entry(id + " " + entry.key(), Keeping.KeptEntry.of(entry))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));

        assertEquals(new TreeMap<>(before.entries()), new TreeMap<>(after));
        assertEquals(
                Set.of(EntryStatus.values()),
                after.values().stream().map(Keeping.KeptEntry::status).collect(Collectors.toSet()));
    }

    @Test
    void closed_and_erased_cases_stay_so_and_a_reopened_one_is_open() {
        List<Tombstone> erased = registry.in(stores -> stores.erasure().tombstones(Registry.DATA_MANAGER));
        Map<RegistryId, String> closed = registry.in(stores -> stores.casebook().cases(Registry.DATA_MANAGER).stream()
                .filter(stored -> stored.closing().isPresent())
                .collect(Collectors.toMap(
                        stored -> stored.id(),
                        stored -> stored.closing().orElseThrow().reason())));

        assertEquals(before.erased(), erased.stream().map(Tombstone::id).toList());
        assertEquals("asked for by the family", erased.get(0).reason());
        assertEquals(before.closed(), closed);
        assertEquals(Set.of("moved away", "finished"), Set.copyOf(closed.values()));
    }

    @Test
    void the_children_are_known_by_name_and_number() {
        Map<RegistryId, Identity> after = registry.in(stores -> before.identities().keySet().stream()
                .collect(Collectors.toMap(id -> id, id -> stores.identities().of(id, Registry.CUSTODIAN))));

        assertEquals(before.identities(), after);
        assertTrue(after.values().stream().anyMatch(each -> each.familyName().equals(Optional.of("Erfunden"))));
    }

    @Test
    void the_laboratorys_own_limits_count_and_the_earlier_ones_are_on_record() {
        List<TableVersion> versions =
                registry.in(stores -> stores.tables().versions(DiagnosisForm.HBF_PCT, FilledRegistry.ADMINISTRATOR));

        assertEquals(before.tables(), Set.copyOf(versions));
        assertEquals(
                "Laboratory 2025",
                registry.in(stores -> stores.tables().current())
                        .get(DiagnosisForm.HBF_PCT.code())
                        .version());
    }

    @Test
    void accounts_of_every_role_sign_in_and_a_disabled_one_does_not() {
        Set<Role> roles = new TreeSet<>();
        for (String name : before.accounts()) {
            registry.undone(stores -> stores.accounts().authenticate(name, FilledRegistry.PASSWORD, "127.0.0.1"))
                    .map(Account::roles)
                    .ifPresent(roles::addAll);
        }

        assertEquals(Set.of(Role.values()), roles);
        assertTrue(registry.in(stores -> stores.accounts().find("retired"))
                .orElseThrow()
                .disabled());
    }

    @Test
    void no_table_lost_or_gained_a_row() throws SQLException {
        assertEquals(before.rows(), Keeping.rows(registry.source()));
    }
}
