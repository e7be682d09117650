package org.jmmlregistry.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.casefile.Derivations;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.followup.RelapseForm;
import org.jmmlregistry.outcome.Endpoints;
import org.jmmlregistry.outcome.Outcome;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.patient.VitalStatus;
import org.jmmlregistry.snapshot.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/** The rules of the specification that bind a report and not an entry, by their ids, on the demonstration's cases. */
@OnEachDatabase
class ReportRulesTest {

    private static final LocalDate TODAY = LocalDate.ofInstant(Registry.TODAY, ZoneOffset.UTC);

    private static Registry registry;
    private static List<StoredCase> cases;
    private static SecondHscts founding;

    @Parameter
    private Database database;

    @BeforeParameterizedClassInvocation
    static void the_demonstration_is_loaded(Database database) {
        registry = Registry.withDemonstration(database);
        cases = registry.in(stores -> stores.casebook().cases(Registry.DATA_MANAGER));
        Snapshot snapshot = registry.in(
                stores -> stores.snapshots().latest(Registry.DATA_MANAGER).orElseThrow());
        founding = SecondHscts.of(snapshot.files().stream()
                .filter(file -> file.patient().belongsTo("CHANG2004"))
                .toList());
    }

    @AfterParameterizedClassInvocation
    static void close() {
        registry.close();
    }

    private static Entry patient(StoredCase stored) {
        return stored.answers().entry(new EntryKey("F01", 0, 1)).orElseThrow();
    }

    @Test
    void ec_x6_alive_dead_lost_and_withdrawn_add_up_to_all_children() {
        Map<VitalStatus, Long> counts = cases.stream()
                .map(stored -> Derivations.derive(PatientForm.VITAL_STATUS, patient(stored), TODAY)
                        .orElseThrow(() -> new AssertionError(stored.id() + " has no vital status")))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        long sum = Arrays.stream(VitalStatus.values())
                .mapToLong(status -> counts.getOrDefault(status, 0L))
                .sum();
        assertEquals(cases.size(), sum);
        long dead = cases.stream()
                .filter(stored -> stored.file().death().isPresent())
                .count();
        assertEquals(dead, counts.get(VitalStatus.DEAD));
    }

    @Test
    void ec_x7_the_events_within_six_months_add_up_to_the_cohort_table() {
        long within = cases.stream()
                .filter(stored -> founding.courses().stream()
                        .anyMatch(row -> stored.label().equals(Optional.of(row.name()))))
                .filter(stored -> stored.answers().of(RelapseForm.FORM, 1).stream()
                        .anyMatch(event -> Derivations.derive(RelapseForm.WITHIN_6MO, event, TODAY)
                                .orElse(false)))
                .count();
        assertEquals(founding.autologousRecovery() + founding.earlyRelapse(), within);
        assertEquals(10, within);
    }

    @Test
    void ec_f14_3_overall_survival_after_the_first_hsct_goes_on_through_the_second_and_leukaemia_free_does_not() {
        for (StoredCase stored : cases) {
            CaseFile file = stored.file();
            if (file.transplants().size() > 1) {
                Outcome.Observed survival = (Outcome.Observed) Endpoints.OVERALL_SURVIVAL.after(1, file);
                Outcome.Observed afterSecond = (Outcome.Observed) Endpoints.OVERALL_SURVIVAL.after(2, file);
                assertEquals(afterSecond.end(), survival.end(), file.name());
                assertEquals(afterSecond.occurred(), survival.occurred(), file.name());
                file.eventsAfter(1).stream()
                        .filter(event -> event.isRelapse())
                        .findFirst()
                        .ifPresent(relapse -> {
                            Outcome.Observed free = (Outcome.Observed) Endpoints.LEUKAEMIA_FREE_SURVIVAL.after(1, file);
                            assertTrue(free.occurred(), file.name());
                            assertEquals(relapse.recorded(), free.end(), file.name());
                        });
            }
        }
    }
}
