package org.jmmlregistry.casebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.database.TickingClock;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What the slower of two people is told. */
@OnEachDatabase
class StaleEntryTest {

    private static final Instant MORNING = Instant.parse("2004-03-01T09:00:00Z");
    private static final EntryKey VISIT = new EntryKey("F16", 1, 1);
    private static final Caller LENA = new Caller("lena", Set.of(Role.CLINICIAN));

    @Parameter
    private Database database;

    private Registry registry;

    @BeforeEach
    void an_empty_registry() {
        registry = new Registry(database, new TickingClock(MORNING));
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private static Map<String, Written> patient(String number) {
        Map<String, Written> patient = new HashMap<>(Map.of(
                "sex_at_birth", Written.value("F"),
                "birth_date", Written.value("1994-02"),
                "data_label", Written.value("SYNTHETIC")));
        patient.put("local_mrn", Written.value(number));
        return patient;
    }

    private RegistryId registered() {
        EntrySave save =
                new EntrySave(RegistryId.of(1), Casebook.PATIENT, 0, patient("MRN 1"), EntryStatus.DRAFT, "", "test");
        return assertInstanceOf(SaveResult.Saved.class, registry.in(stores -> stores.casebook()
                        .register(Optional.empty(), save, Registry.DATA_MANAGER)))
                .id();
    }

    private RegistryId transplanted() {
        RegistryId id = registered();
        Map<String, Written> hsct = Map.of(
                "hsct_date", Written.value("2003-09-01"),
                "infusion_kind", Written.value("NEW_HSCT"),
                "indication", Written.value("PRIMARY"));
        save(id, new EntryKey("F07", 1, 1), 0, hsct, LENA);
        return id;
    }

    private int save(RegistryId id, EntryKey key, int version, Map<String, Written> written, Caller caller) {
        EntrySave save = new EntrySave(id, key, version, written, EntryStatus.DRAFT, "", "test");
        return assertInstanceOf(SaveResult.Saved.class, registry.in(stores -> stores.casebook()
                        .save(save, caller)))
                .version();
    }

    private StaleEntry stale(RegistryId id, EntryKey key, int version) {
        return assertThrows(StaleEntry.class, () -> save(id, key, version, Map.of(), Registry.DATA_MANAGER));
    }

    private static Map<String, Written> visit(String weight, String height) {
        return Map.of("weight_kg", Written.value(weight), "height_cm", Written.value(height));
    }

    @Test
    void who_was_faster_and_what_stands_now_is_told() {
        RegistryId id = transplanted();
        save(id, VISIT, 0, visit("12", "90"), Registry.DATA_MANAGER);
        save(id, VISIT, 1, visit("12.5", "90"), LENA);
        StaleEntry stale = stale(id, VISIT, 1);
        StoredEntry stored = stale.stored().orElseThrow();
        assertEquals("lena", stored.changedBy());
        assertTrue(stored.changedAt().isAfter(MORNING), () -> stored.changedAt().toString());
        assertEquals(2, stored.version());
        assertEquals(EntryStatus.DRAFT, stored.status());
        assertEquals(visit("12.5", "90"), Casebook.written(stored));
        assertEquals("lena has changed this form since you opened it (version 2, you read 1).", stale.getMessage());
    }

    @Test
    void the_items_that_changed_since_the_version_that_was_read_are_named() {
        RegistryId id = transplanted();
        save(id, VISIT, 0, visit("12", "90"), LENA);
        save(id, VISIT, 1, visit("12.5", "90"), LENA);
        save(id, new EntryKey("F16", 1, 2), 0, visit("20", "100"), LENA);
        save(id, VISIT, 2, visit("12.5", "91"), LENA);
        assertEquals(Optional.of(Set.of("height_cm")), stale(id, VISIT, 2).changed());
        assertEquals(
                Optional.of(Set.of("weight_kg", "height_cm")),
                stale(id, VISIT, 1).changed());
        assertEquals(
                Optional.of(Set.of("weight_kg", "height_cm")),
                stale(id, VISIT, 0).changed());
        assertEquals(Optional.empty(), stale(id, VISIT, 7).changed());
    }

    @Test
    void a_verification_is_a_version_in_which_no_item_changed() {
        RegistryId id = registered();
        EntryKey spleen = new EntryKey("F06", 0, 1);
        EntrySave complete = new EntrySave(
                id, spleen, 0, Map.of("splenectomy_done", Written.value("N")), EntryStatus.COMPLETE, "", "test");
        registry.in(stores -> stores.casebook().save(complete, LENA));
        registry.in(stores -> {
            stores.signOff().verify(id, spleen, Registry.DATA_MANAGER);
            return id;
        });
        StaleEntry stale = stale(id, spleen, 1);
        assertEquals(Optional.of(Set.of()), stale.changed());
        assertEquals(EntryStatus.VERIFIED, stale.stored().orElseThrow().status());
    }

    @Test
    void another_hospital_number_makes_the_form_stale_and_is_named_but_not_shown() {
        RegistryId id = registered();
        assertEquals(2, save(id, Casebook.PATIENT, 1, patient("MRN 2"), LENA));
        StaleEntry stale = stale(id, Casebook.PATIENT, 1);
        assertEquals(Optional.of(Set.of("local_mrn")), stale.changed());
        StoredEntry stored = stale.stored().orElseThrow();
        assertEquals("lena", stored.changedBy());
        assertTrue(stored.answers().get(PatientForm.LOCAL_MRN).isEmpty());
        assertTrue(!stale.toString().contains("MRN"), stale::toString);
    }

    @Test
    void another_day_of_birth_in_the_same_month_makes_the_form_stale_and_is_named_but_not_shown() {
        RegistryId id = registered();
        Map<String, Written> born = new HashMap<>(patient("MRN 1"));
        born.put("birth_date", Written.value("1994-02-15"));
        assertEquals(2, save(id, Casebook.PATIENT, 1, born, LENA));
        StaleEntry stale = stale(id, Casebook.PATIENT, 1);
        assertEquals(Optional.of(Set.of("birth_date")), stale.changed());
        assertEquals(
                Written.value("1994-02"),
                Casebook.written(stale.stored().orElseThrow()).get("birth_date"));
    }

    @Test
    void an_answer_and_a_hospital_number_together_are_one_version() {
        RegistryId id = registered();
        Map<String, Written> both = new HashMap<>(patient("MRN 2"));
        both.put("birth_date", Written.value("1994-03"));
        assertEquals(2, save(id, Casebook.PATIENT, 1, both, LENA));
        assertEquals(
                Optional.of(Set.of("birth_date", "local_mrn")),
                stale(id, Casebook.PATIENT, 1).changed());
    }

    @Test
    void a_name_that_the_custodian_keeps_leaves_the_form_as_it_was() {
        RegistryId id = registered();
        Caller custodian = new Caller("custodian", Set.of(Role.CUSTODIAN));
        assertEquals(Optional.empty(), registry.in(stores -> stores.identification()
                .name(id, "Berg", "Ida", "", false, custodian)));
        Map<String, Written> born = new HashMap<>(patient("MRN 1"));
        born.put("birth_date", Written.value("1994-03"));
        assertEquals(2, save(id, Casebook.PATIENT, 1, born, LENA));
        assertEquals(
                Optional.of(Set.of("birth_date")),
                stale(id, Casebook.PATIENT, 1).changed());
    }

    @Test
    void a_form_that_is_not_there_any_more_says_so() {
        RegistryId id = registered();
        StaleEntry stale = stale(id, VISIT, 3);
        assertTrue(stale.stored().isEmpty());
        assertEquals("This form is no longer in the registry; you read version 3 of it.", stale.getMessage());
    }

    @Test
    void saves_of_one_moment_are_told_apart() {
        registry.close();
        registry = new Registry(database, MORNING);
        RegistryId id = transplanted();
        save(id, VISIT, 0, visit("12", "90"), LENA);
        save(id, VISIT, 1, visit("12.5", "90"), LENA);
        save(id, VISIT, 2, visit("12.5", "91"), LENA);
        assertEquals(Optional.of(Set.of("height_cm")), stale(id, VISIT, 2).changed());
        assertEquals(
                Optional.of(Set.of("weight_kg", "height_cm")),
                stale(id, VISIT, 1).changed());
    }

    @Test
    void what_the_trail_cannot_tell_is_not_guessed() {
        RegistryId id = transplanted();
        save(id, VISIT, 0, visit("12", "90"), LENA);
        save(id, VISIT, 1, visit("12.5", "90"), LENA);
        save(id, VISIT, 2, visit("12.5", "91"), LENA);
        // as the trail was before it had versions
        registry.in(stores -> stores.database()
                .createNativeQuery("UPDATE trail SET entry_version = NULL WHERE entry_version = 2")
                .executeUpdate());
        assertEquals(Optional.of(Set.of("height_cm")), stale(id, VISIT, 2).changed());
        assertEquals(Optional.empty(), stale(id, VISIT, 1).changed());
    }
}
