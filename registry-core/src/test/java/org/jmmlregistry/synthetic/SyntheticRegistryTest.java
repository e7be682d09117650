package org.jmmlregistry.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.casebook.IntakePlan;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.patient.DataLabel;
import org.jmmlregistry.patient.Patient;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.NotPermitted;
import org.jmmlregistry.security.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
class SyntheticRegistryTest {

    private static final int CASES = 60;
    private static final long SEED = 2005;

    private static final Instant TODAY = Instant.parse("2025-03-01T09:00:00Z");

    private static Registry registry;
    private static IntakePlan taken;
    private static List<StoredCase> stored;

    @Parameter
    private Database database;

    @BeforeParameterizedClassInvocation
    static void take(Database database) {
        registry = new Registry(database, TODAY);
        taken = load(CASES);
        stored = registry.in(stores -> stores.casebook().cases(Registry.DATA_MANAGER));
    }

    @AfterParameterizedClassInvocation
    static void close() {
        registry.close();
    }

    private static IntakePlan load(int cases) {
        return registry.in(stores -> new SyntheticRegistry(stores.intake()).load(cases, SEED, Registry.DATA_MANAGER));
    }

    @Test
    void no_check_refuses_anything_of_sixty_cases() {
        assertEquals(
                List.of(),
                taken.cases().stream()
                        .flatMap(each -> each.findings().stream())
                        .filter(Finding::refuses)
                        .toList());
        assertEquals(CASES, stored.size());
    }

    @Test
    void every_case_says_that_it_is_synthetic_and_belongs_to_no_series() {
        List<Patient> patients =
                stored.stream().map(each -> each.file().patient()).toList();

        assertTrue(patients.stream().allMatch(patient -> patient.label() == DataLabel.SYNTHETIC));
        assertTrue(patients.stream().map(Patient::series).allMatch(Optional::isEmpty));
    }

    @Test
    void every_form_is_complete() {
        assertTrue(stored.stream()
                .flatMap(each -> each.entries().stream())
                .map(StoredEntry::status)
                .allMatch(EntryStatus.COMPLETE::equals));
    }

    /** Some soft findings belong to a course as it is; many would bury those of real children. */
    @Test
    void few_findings_stand_beside_the_answers_of_a_case() {
        long findings =
                taken.cases().stream().mapToLong(each -> each.findings().size()).sum();

        assertTrue(findings <= 4 * CASES, "findings: " + findings);
    }

    @Test
    void cases_that_are_there_already_stay_as_they_are() {
        long before = registry.trailLength();

        IntakePlan again = load(3);

        assertTrue(again.changesNothing());
        assertEquals(before, registry.trailLength());
    }

    /** A registry of another time takes children of that time. */
    @Test
    void the_last_day_of_follow_up_may_be_chosen() {
        try (Registry early = new Registry(database)) {
            IntakePlan taken = early.in(stores -> new SyntheticRegistry(stores.intake())
                    .load(20, SEED, LocalDate.of(2003, 12, 31), Registry.DATA_MANAGER));

            assertFalse(taken.refused());
            assertEquals(20, taken.newCases());
        }
    }

    @Test
    void follow_up_beyond_today_is_refused_as_a_whole() {
        try (Registry early = new Registry(database)) {
            assertThrows(
                    IllegalStateException.class,
                    () -> early.in(
                            stores -> new SyntheticRegistry(stores.intake()).load(20, SEED, Registry.DATA_MANAGER)));
            assertEquals(List.of(), early.in(stores -> stores.casebook().cases(Registry.DATA_MANAGER)));
        }
    }

    @Test
    void who_may_not_import_may_not_load() {
        Caller clinician = new Caller("clinician", Set.of(Role.CLINICIAN));

        assertThrows(
                NotPermitted.class,
                () -> registry.in(stores -> new SyntheticRegistry(stores.intake()).load(1, SEED, clinician)));
    }
}
