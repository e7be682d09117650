package org.jmmlregistry.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.casebook.EntrySave;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.casebook.SaveResult;
import org.jmmlregistry.criterion.Criterion;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.patient.DataLabel;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.NotPermitted;
import org.jmmlregistry.security.Role;
import org.jmmlregistry.security.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Counts out of memory are always those of the cases as they stand. */
@OnEachDatabase
class CohortCountsTest {

    private static final Caller NOBODY = new Caller("auditor", Set.of(Role.ADMINISTRATOR));
    private static final EntryKey PATIENT = new EntryKey("F01", 0, 1);

    @Parameter
    private Database database;

    private Registry registry;

    @BeforeEach
    void open() {
        registry = new Registry(database);
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private RegistryId child(String label, String sex) {
        EntrySave patient = new EntrySave(
                RegistryId.of(1),
                PATIENT,
                0,
                Map.of("sex_at_birth", Written.value(sex), "data_label", Written.value("SYNTHETIC")),
                EntryStatus.DRAFT,
                "",
                "test");
        SaveResult result =
                registry.in(stores -> stores.casebook().register(Optional.of(label), patient, Registry.DATA_MANAGER));
        return ((SaveResult.Saved) result).id();
    }

    private CohortCounts.Count count(String criterion, Caller caller) {
        return registry.in(stores -> stores.counts().count(Optional.of(Criterion.read(criterion)), caller));
    }

    private long girls() {
        return count("F01.sex_at_birth is F", Registry.DATA_MANAGER).children();
    }

    @Test
    void a_child_that_is_registered_changed_or_erased_is_counted_anew_at_once() {
        assertEquals(0, girls());
        RegistryId girl = child("A", "F");
        child("B", "M");
        assertEquals(1, girls());

        registry.in(stores -> stores.casebook()
                .save(
                        new EntrySave(
                                girl,
                                PATIENT,
                                1,
                                Map.of("sex_at_birth", Written.value("M"), "data_label", Written.value("SYNTHETIC")),
                                EntryStatus.DRAFT,
                                "mistyped",
                                "test"),
                        Registry.DATA_MANAGER));
        assertEquals(0, girls());

        RegistryId third = child("C", "F");
        assertEquals(1, girls());
        String password = registry.in(stores -> stores.accounts().create("custodian", Set.of(Role.CUSTODIAN), NOBODY));
        registry.in(stores -> stores.erasure().erase(third, "asked for by the family", password, Registry.CUSTODIAN));
        assertEquals(
                new CohortCounts.Count(2, 0, 0, Map.of(), 0), count("F01.sex_at_birth is F", Registry.DATA_MANAGER));
    }

    @Test
    void all_rows_made_again_are_read_again() {
        child("A", "F");
        assertEquals(1, girls());
        registry.in(stores -> {
            new CaseIndex(stores.database()).forgetAll();
            return stores;
        });
        assertEquals(0, girls());
        registry.in(stores -> stores.upkeep().catchUp(java.time.Duration.ofMinutes(1)));
        assertEquals(1, girls());
    }

    @Test
    void only_children_whom_the_caller_may_know_of_are_counted_and_a_move_counts_at_once() {
        RegistryId girl = child("A", "F");
        child("B", "F");
        Caller north = new Caller("north", Set.of(Role.CLINICIAN), Scope.of("C01"));
        assertEquals(new CohortCounts.Count(0, 0, 0, Map.of(), 0), count("F01.sex_at_birth is F", north));
        assertEquals(0, count("centre is C01", Registry.DATA_MANAGER).children());

        registry.in(stores -> {
            stores.transfer().move(girl, "C01", "treated there", Registry.DATA_MANAGER);
            return stores;
        });

        assertEquals(
                new CohortCounts.Count(1, 1, 1, Map.of(DataLabel.SYNTHETIC, 1L), 0),
                count("F01.sex_at_birth is F", north));
        assertEquals(1, count("centre is C01", Registry.DATA_MANAGER).children());
        assertEquals(1, count("centre is C01", Registry.DATA_MANAGER).open());
    }

    @Test
    void parts_are_counted_with_the_whole() {
        child("A", "F");
        child("B", "F");
        child("C", "M");
        Criterion girls = Criterion.read("F01.sex_at_birth is F");
        Criterion real = Criterion.read("kind is REAL");

        CohortCounts.Counted counted = registry.in(stores -> stores.counts()
                .count(
                        Optional.of(girls.and(real)),
                        List.of(girls.formula(), girls.and(real).formula()),
                        Registry.DATA_MANAGER));

        assertEquals(List.of(2L, 0L), counted.parts());
        assertEquals(new CohortCounts.Count(3, 0, 0, Map.of(), 0), counted.count());
    }

    @Test
    void whose_claim_is_not_known_is_told_apart_and_named() {
        RegistryId girl = child("A", "F");
        Criterion criterion = Criterion.read("F03.dx_code is JMML");

        registry.in(stores -> {
            assertEquals(
                    new CohortCounts.Count(1, 0, 0, Map.of(), 1),
                    stores.counts().count(Optional.of(criterion), Registry.DATA_MANAGER));
            assertEquals(
                    Set.of(girl), stores.counts().children(criterion, CohortCounts.Which.OPEN, Registry.DATA_MANAGER));
            CaseSearch.Found found = stores.counts()
                    .find(criterion, CohortCounts.Which.OPEN, new Page.Wanted(1, 10), Registry.DATA_MANAGER);
            assertEquals(girl, found.page().rows().get(0).id());
            assertEquals(0, found.real());
            assertTrue(stores.counts()
                    .find(criterion, CohortCounts.Which.HOLDING, new Page.Wanted(1, 10), Registry.DATA_MANAGER)
                    .page()
                    .rows()
                    .isEmpty());
            return stores;
        });
    }

    @Test
    void who_may_not_read_cases_is_told_no_count() {
        assertThrows(NotPermitted.class, () -> count("F01.sex_at_birth is F", NOBODY));
    }
}
