package org.jmmlregistry.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casebook.EntrySave;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.casebook.SaveResult;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.outcome.Outcome;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.NotPermitted;
import org.jmmlregistry.security.Role;
import org.jmmlregistry.security.Scope;
import org.jmmlregistry.snapshot.SnapshotChange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Who is among the children that a question is put to, and when they are read anew. */
@OnEachDatabase
class StudiesTest {

    private static final EntryKey CONSENT = new EntryKey("F02", 0, 1);
    private static final EntryKey HSCT_1 = new EntryKey("F07", 1, 1);
    private static final Instant NOW = Instant.parse("2004-03-01T09:00:00Z");
    private static final Caller ADMINISTRATOR = new Caller("registry", Set.of(Role.ADMINISTRATOR));
    private static final DataChoice AS_OF_NOW = new DataChoice.AsOfNow();

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

    private static Studies studies(Registry.Stores stores) {
        return new Studies(
                stores.casebook(), stores.snapshots(), stores.trail(), java.time.Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private RegistryId registered(String label, String kind, String centre) {
        Map<String, Written> patient = new HashMap<>(Map.of(
                "sex_at_birth", Written.value("F"),
                "data_label", Written.value(kind),
                "centre_code", Written.value(centre)));
        EntrySave save = new EntrySave(RegistryId.of(1), Casebook.PATIENT, 0, patient, EntryStatus.DRAFT, "", "test");
        return assertInstanceOf(SaveResult.Saved.class, registry.in(stores -> stores.casebook()
                        .register(Optional.of(label), save, Registry.DATA_MANAGER)))
                .id();
    }

    private void save(RegistryId id, EntryKey key, int version, Map<String, String> answers) {
        Map<String, Written> written = new HashMap<>();
        answers.forEach((item, value) -> written.put(item, Written.value(value)));
        EntrySave save = new EntrySave(id, key, version, written, EntryStatus.DRAFT, "as the family said", "test");
        assertInstanceOf(
                SaveResult.Saved.class, registry.in(stores -> stores.casebook().save(save, Registry.DATA_MANAGER)));
    }

    private void consent(RegistryId id, int version, String status) {
        save(id, CONSENT, version, Map.of("consent_status", status, "consent_type", "REGISTRY;RESEARCH"));
    }

    private Set<RegistryId> children(DataChoice choice, Caller caller) {
        return registry.in(stores -> studies(stores).data(choice, caller).subjects().stream()
                .map(subject -> subject.file().id())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void erased_withdrawn_and_unconsented_children_are_in_none_of_it() {
        RegistryId consented = registered("CONSENTED", "REAL", "C01");
        consent(consented, 0, "GRANTED");
        RegistryId ended = registered("ENDED", "REAL", "C01");
        consent(ended, 0, "GRANTED");
        consent(ended, 1, "WITHDRAWN_FUTURE");
        RegistryId withdrawn = registered("WITHDRAWN", "REAL", "C01");
        consent(withdrawn, 0, "GRANTED");
        consent(withdrawn, 1, "WITHDRAWN_ALL");
        registered("REFUSED", "REAL", "C01");
        registered("NEVERASKED", "REAL", "C01");
        RegistryId erased = registered("ERASED", "SYNTHETIC", "C01");
        String password =
                registry.in(stores -> stores.accounts().create("custodian", Set.of(Role.CUSTODIAN), ADMINISTRATOR));
        registry.in(stores -> stores.erasure().erase(erased, "asked for by the family", password, Registry.CUSTODIAN));
        long snapshot = registry.in(stores -> stores.snapshots()
                .keep(LocalDate.of(2004, 2, 28), Registry.DATA_MANAGER)
                .snapshot());

        Set<RegistryId> expected = new TreeSet<>(List.of(consented, ended));
        assertEquals(expected, children(AS_OF_NOW, Registry.DATA_MANAGER));
        assertEquals(expected, children(new DataChoice.InSnapshot(snapshot), Registry.DATA_MANAGER));
        Answer answer = registry.in(stores ->
                studies(stores).answer(Children.asking("endpoints: OS", "kinds: ALL"), Registry.DATA_MANAGER));
        assertEquals(2, answer.counted().children().size());
    }

    @Test
    void a_centre_asks_its_own_children_alone() {
        RegistryId one = registered("ONE", "SYNTHETIC", "C01");
        RegistryId two = registered("TWO", "SYNTHETIC", "C02");
        long snapshot = registry.in(stores -> stores.snapshots()
                .keep(LocalDate.of(2004, 2, 28), Registry.DATA_MANAGER)
                .snapshot());
        Caller other = new Caller("two", Set.of(Role.DATA_MANAGER), Scope.of("C02"));

        for (DataChoice choice : List.of(AS_OF_NOW, new DataChoice.InSnapshot(snapshot))) {
            assertEquals(new TreeSet<>(List.of(one, two)), children(choice, Registry.DATA_MANAGER));
            assertEquals(Set.of(two), children(choice, other));
        }
    }

    /** One child relapsed before the first freeze; of another that is entered between the two. */
    @Test
    void a_snapshot_is_compared_with_an_earlier_one_step_by_step_with_what_was_done_between() {
        RegistryId one = registered("ONE", "SYNTHETIC", "C01");
        save(one, HSCT_1, 0, Map.of("hsct_date", "1999-09-01", "infusion_kind", "NEW_HSCT"));
        long earlier = freeze(LocalDate.of(2003, 12, 31));
        save(one, new EntryKey("F13", 1, 1), 0, Map.of("event_type", "RELAPSE", "event_date", "2000-03-01"));
        registered("TWO", "SYNTHETIC", "C02");
        long later = freeze(LocalDate.of(2004, 2, 28));

        Answer answer = registry.in(stores -> studies(stores)
                .answer(
                        Children.asking(
                                "data: snapshot " + later + " since snapshot " + earlier,
                                "endpoints: RI",
                                "kinds: ALL"),
                        Registry.DATA_MANAGER));
        assertEquals(
                List.of(1, 1, 1, 1, 2),
                answer.steps().stream()
                        .map(step -> step.answer().counted().children().size())
                        .toList());
        Endpoint relapse = answer.asked().endpoints().get(0);
        assertEquals(
                List.of(0L, 0L, 1L, 1L, 1L),
                answer.steps().stream()
                        .map(step -> step.answer().outcomes(relapse).values().stream()
                                .filter(Outcome.Observed::occurred)
                                .count())
                        .toList());
        assertEquals(1, answer.data().since().orElseThrow().changes().counts().get(SnapshotChange.Kind.NEW_CASE));
    }

    @Test
    void a_snapshot_is_not_compared_with_a_later_one_or_one_cut_off_later() {
        registered("ONE", "SYNTHETIC", "C01");
        long first = freeze(LocalDate.of(2004, 2, 28));
        long second = freeze(LocalDate.of(2003, 12, 31));

        assertThrows(Refused.class, () -> new DataChoice.Compared(first, second));
        DataChoice backwards = new DataChoice.Compared(second, first);
        registry.in(
                stores -> assertThrows(Refused.class, () -> studies(stores).data(backwards, Registry.DATA_MANAGER)));
    }

    private long freeze(LocalDate cutOff) {
        return registry.in(
                stores -> stores.snapshots().keep(cutOff, Registry.DATA_MANAGER).snapshot());
    }

    @Test
    void data_of_now_are_read_once_until_something_changes_and_a_snapshot_once() {
        RegistryId id = registered("ONE", "SYNTHETIC", "C01");
        long number = registry.in(stores -> stores.snapshots()
                .keep(LocalDate.of(2004, 2, 28), Registry.DATA_MANAGER)
                .snapshot());
        DataChoice snapshot = new DataChoice.InSnapshot(number);
        registry.in(stores -> {
            Studies studies = studies(stores);
            StudyData now = studies.data(AS_OF_NOW, Registry.DATA_MANAGER);
            StudyData frozen = studies.data(snapshot, Registry.DATA_MANAGER);
            assertSame(now, studies.data(AS_OF_NOW, Registry.DATA_MANAGER));
            EntrySave hsct = new EntrySave(
                    id, HSCT_1, 0, Map.of("hsct_date", Written.value("1999-09-01")), EntryStatus.DRAFT, "", "test");
            assertInstanceOf(SaveResult.Saved.class, stores.casebook().save(hsct, Registry.DATA_MANAGER));
            StudyData later = studies.data(AS_OF_NOW, Registry.DATA_MANAGER);
            assertNotSame(now, later);
            assertFalse(now.subjects().get(0).file().isTransplanted());
            assertTrue(later.subjects().get(0).file().isTransplanted());
            assertSame(frozen, studies.data(snapshot, Registry.DATA_MANAGER));
            return later;
        });
    }

    @Test
    void two_who_may_know_of_the_same_children_share_what_was_loaded_and_others_do_not() {
        registered("ONE", "SYNTHETIC", "C01");
        Caller one = new Caller("one", Set.of(Role.DATA_MANAGER), Scope.of("C01"));
        Caller colleague = new Caller("colleague", Set.of(Role.DATA_MANAGER), Scope.of("C01"));
        Caller elsewhere = new Caller("elsewhere", Set.of(Role.DATA_MANAGER), Scope.of("C02"));
        registry.in(stores -> {
            Studies studies = studies(stores);
            StudyData data = studies.data(AS_OF_NOW, one);
            assertSame(data, studies.data(AS_OF_NOW, colleague));
            assertNotSame(data, studies.data(AS_OF_NOW, elsewhere));
            assertNotSame(data, studies.data(AS_OF_NOW, Registry.DATA_MANAGER));
            return data;
        });
    }

    @Test
    void a_series_that_no_case_is_of_is_refused_and_those_there_are_are_named() {
        assertEquals("The data have no case of the series “NONE”, nor of any other.", refused("series is NONE"));
        registry.close();
        registry = Registry.withDemonstration(database);
        assertEquals(
                "The data have no case of the series “NONE”; they have those of CHANG2004.",
                refused("kind is SYNTHETIC and series is one of (CHANG2004, NONE)"));
        Answer others = registry.in(stores -> studies(stores)
                .answer(Specification.read("children: series is not NONE\nendpoints: OS"), Registry.DATA_MANAGER));
        assertFalse(others.counted().children().isEmpty());
    }

    private String refused(String children) {
        Specification asked = Specification.read("children: " + children + "\nendpoints: OS");
        Refused refused = assertThrows(
                Refused.class, () -> registry.in(stores -> studies(stores).answer(asked, Registry.DATA_MANAGER)));
        assertEquals(Refused.Kind.MALFORMED, refused.kind());
        return refused.why().toString();
    }

    @Test
    void whoever_may_see_no_reports_asks_nothing() {
        Caller entering = new Caller("auditor", Set.of(Role.AUDITOR));
        registry.in(stores -> {
            Studies studies = studies(stores);
            return assertThrows(NotPermitted.class, () -> studies.data(AS_OF_NOW, entering));
        });
    }
}
