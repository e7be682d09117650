package org.jmmlregistry.casebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jmmlregistry.Effort;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.synthetic.SyntheticRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** The number goes into the identity store; why there is none stays with the answers, for it tells nobody who the child is. */
@OnEachDatabase
class HospitalNumberTest {

    private static final String NUMBER = PatientForm.LOCAL_MRN.code();

    @Parameter
    private Database database;

    private Registry registry;

    @BeforeEach
    void an_empty_registry() {
        registry = new Registry(database, Registry.TODAY);
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private static Map<String, Written> patient(Written number) {
        Map<String, Written> patient = new HashMap<>();
        patient.put("sex_at_birth", Written.value("F"));
        patient.put("data_label", Written.value("SYNTHETIC"));
        patient.put("birth_date", Written.value("1994-02-15"));
        patient.put(NUMBER, number);
        return patient;
    }

    private static EntrySave draft(RegistryId id, int version, Map<String, Written> written) {
        return new EntrySave(id, Casebook.PATIENT, version, written, EntryStatus.DRAFT, "", "test");
    }

    private RegistryId registered(Written number) {
        EntrySave save = draft(RegistryId.of(1), 0, patient(number));
        return assertInstanceOf(SaveResult.Saved.class, registry.in(stores -> stores.casebook()
                        .register(Optional.of("GIRL"), save, Registry.DATA_MANAGER)))
                .id();
    }

    private SaveResult save(RegistryId id, Map<String, Written> written) {
        return save(draft(id, patient(id).version(), written));
    }

    private SaveResult save(EntrySave save) {
        return registry.in(stores -> stores.casebook().save(save, Registry.DATA_MANAGER));
    }

    private StoredEntry patient(RegistryId id) {
        return registry.in(stores -> stores.casebook().find(id, Registry.DATA_MANAGER))
                .entry(Casebook.PATIENT)
                .orElseThrow();
    }

    private Optional<Absence> absence(RegistryId id) {
        return patient(id).answers().absence(PatientForm.LOCAL_MRN);
    }

    private Optional<String> known(RegistryId id) {
        return registry.in(stores -> stores.identities().of(id, Registry.CUSTODIAN))
                .hospitalNumber();
    }

    private void take(String label, Answers patient) {
        CaseIntake intake = new CaseIntake(label, new TreeMap<>(Map.of(Casebook.PATIENT, patient)));
        IntakePlan plan = registry.in(stores -> stores.intake().take(List.of(intake), "test", Registry.DATA_MANAGER));
        assertEquals(false, plan.refused(), plan::toString);
    }

    @Test
    void why_there_is_no_number_is_read_back_as_it_was_written() {
        RegistryId id = registered(Written.absent(Absence.UNK));
        assertEquals(Optional.of(Absence.UNK), absence(id));
        assertInstanceOf(SaveResult.Saved.class, save(id, patient(Written.absent(Absence.NASK))));
        assertEquals(Optional.of(Absence.NASK), absence(id));
        assertEquals(Optional.empty(), known(id));
    }

    @Test
    void what_was_read_and_is_saved_again_changes_nothing_in_any_form_of_any_case() {
        int drawn = Effort.times(5, 200);
        registry.in(stores -> new SyntheticRegistry(stores.intake()).load(drawn, 14, Registry.DATA_MANAGER));
        List<StoredCase> cases = registry.in(stores -> stores.casebook().cases(Registry.DATA_MANAGER));
        assertEquals(drawn, cases.size());
        for (StoredCase each : cases) {
            for (StoredEntry entry : each.entries()) {
                EntrySave again = new EntrySave(
                        each.id(), entry.key(), entry.version(), Casebook.written(entry), entry.status(), "", "test");
                assertInstanceOf(SaveResult.Saved.class, save(again), () -> each.id() + " " + entry.key());
            }
        }
        List<StoredCase> after = registry.in(stores -> stores.casebook().cases(Registry.DATA_MANAGER));
        assertEquals(cases, after);
    }

    @Test
    void a_number_takes_the_place_of_the_reason_why_there_was_none() {
        RegistryId id = registered(Written.absent(Absence.UNK));
        assertInstanceOf(SaveResult.Saved.class, save(id, patient(Written.value("MRN 4711"))));
        assertEquals(Optional.empty(), absence(id));
        assertEquals(Optional.of("MRN 4711"), known(id));
    }

    @Test
    void a_number_of_a_file_takes_the_place_of_the_reason_too() {
        RegistryId id = registered(Written.absent(Absence.UNK));
        take(id.text(), Answers.none().with(PatientForm.LOCAL_MRN, "MRN 4711"));
        assertEquals(Optional.empty(), absence(id));
        assertEquals(Optional.of("MRN 4711"), known(id));
        take(id.text(), Answers.none().with(PatientForm.BIRTH_WEIGHT_G, 3200));
        assertEquals(Optional.empty(), absence(id));
    }

    @Test
    void a_number_that_the_registry_keeps_is_not_called_unknown_beside_it() {
        RegistryId id = registered(Written.value("MRN 4711"));
        SaveResult.Refused refused =
                assertInstanceOf(SaveResult.Refused.class, save(id, patient(Written.absent(Absence.UNK))));
        assertEquals(
                List.of(Optional.of(NUMBER)),
                refused.findings().stream()
                        .filter(Finding::refuses)
                        .map(Finding::item)
                        .toList());
        assertEquals(Optional.of("MRN 4711"), known(id));
    }
}
