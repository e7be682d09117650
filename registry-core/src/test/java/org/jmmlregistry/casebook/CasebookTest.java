package org.jmmlregistry.casebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.audit.TrailLine;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.identity.Identity;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.NotPermitted;
import org.jmmlregistry.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
@Tag("quick")
class CasebookTest {

    private static final EntryKey HSCT_1 = new EntryKey("F07", 1, 1);
    private static final EntryKey SPLEEN = new EntryKey("F06", 0, 1);
    private static final Caller STATISTICIAN = new Caller("statistician", Set.of(Role.STATISTICIAN));

    @Parameter
    private Database database;

    private Registry registry;

    @BeforeEach
    void an_empty_registry() {
        registry = new Registry(database);
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private static Map<String, Written> patient(String birth) {
        return Map.of(
                "sex_at_birth", Written.value("F"),
                "birth_date", Written.value(birth),
                "data_label", Written.value("SYNTHETIC"),
                "local_mrn", Written.value("MRN 4711"));
    }

    private SaveResult register(Map<String, Written> patient) {
        EntrySave save =
                new EntrySave(RegistryId.of(1), Casebook.PATIENT, 0, patient, EntryStatus.DRAFT, "new patient", "test");
        return registry.in(stores -> stores.casebook().register(Optional.of("GIRL"), save, Registry.DATA_MANAGER));
    }

    private RegistryId registered() {
        return assertInstanceOf(SaveResult.Saved.class, register(patient("1994-02-15")))
                .id();
    }

    private SaveResult save(RegistryId id, EntryKey key, int version, Map<String, Written> written, String reason) {
        EntrySave save = new EntrySave(id, key, version, written, EntryStatus.DRAFT, reason, "test");
        return registry.in(stores -> stores.casebook().save(save, Registry.DATA_MANAGER));
    }

    private static Map<String, Written> hsct(String date) {
        return Map.of(
                "hsct_date", Written.value(date),
                "infusion_kind", Written.value("NEW_HSCT"),
                "indication", Written.value("PRIMARY"));
    }

    private List<TrailLine> trail(RegistryId id) {
        return registry.in(stores -> stores.trail().of(id.text()));
    }

    @Test
    void a_saved_entry_is_read_back_as_it_was_written() {
        RegistryId id = registered();
        assertInstanceOf(SaveResult.Saved.class, save(id, HSCT_1, 0, hsct("1999-09-01"), ""));
        StoredEntry stored = registry.in(stores ->
                        stores.casebook().find(id, Registry.DATA_MANAGER).entry(HSCT_1))
                .orElseThrow();
        assertEquals(new HashMap<>(hsct("1999-09-01")), new HashMap<>(Casebook.written(stored)));
        assertEquals("data.manager", stored.changedBy());
    }

    @Test
    void the_full_birth_date_and_the_hospital_number_stand_in_the_identity_store_only() {
        RegistryId id = registered();
        StoredCase stored = registry.in(stores -> stores.casebook().find(id, Registry.DATA_MANAGER));
        assertEquals(
                Optional.of("1994-02"),
                stored.answers().first(PatientForm.FORM, PatientForm.BIRTH_DATE).map(ClinicalDate::toString));
        assertTrue(
                stored.answers().first(PatientForm.FORM, PatientForm.LOCAL_MRN).isEmpty());
        Identity identity = registry.in(stores -> stores.identities().of(id, Registry.CUSTODIAN));
        assertEquals(new Identity(Optional.of("MRN 4711"), Optional.of(LocalDate.of(1994, 2, 15))), identity);
    }

    @Test
    void the_pseudonym_is_given_by_the_registry_and_never_typed() {
        RegistryId id = registered();
        StoredCase stored = registry.in(stores -> stores.casebook().find(id, Registry.DATA_MANAGER));
        assertEquals(Optional.of(id.text()), stored.answers().first(PatientForm.FORM, PatientForm.REGISTRY_ID));
    }

    @Test
    void identity_is_closed_to_a_statistician_and_so_is_writing() {
        RegistryId id = registered();
        assertThrows(
                NotPermitted.class,
                () -> registry.in(stores -> stores.identities().of(id, STATISTICIAN)));
        EntrySave save = new EntrySave(id, HSCT_1, 0, hsct("1999-09-01"), EntryStatus.DRAFT, "", "test");
        assertThrows(
                NotPermitted.class,
                () -> registry.in(stores -> stores.casebook().save(save, STATISTICIAN)));
    }

    @Test
    void a_hard_finding_refuses_and_nothing_is_written() {
        RegistryId id = registered();
        long before = registry.trailLength();
        SaveResult result = save(id, HSCT_1, 0, hsct("1999-02-30"), "");
        Finding finding =
                assertInstanceOf(SaveResult.Refused.class, result).findings().get(0);
        assertEquals(Optional.of("hsct_date"), finding.item());
        assertTrue(
                finding.message().toString().contains("1999-02-30"),
                finding.message().toString());
        assertEquals(before, registry.trailLength());
        assertTrue(registry.in(stores ->
                        stores.casebook().find(id, Registry.DATA_MANAGER).entry(HSCT_1))
                .isEmpty());
    }

    @Test
    void a_case_without_a_sex_is_refused_even_as_a_draft() {
        SaveResult result = register(Map.of("birth_date", Written.value("1994-02")));
        assertTrue(assertInstanceOf(SaveResult.Refused.class, result).findings().stream()
                .anyMatch(finding -> finding.item().equals(Optional.of("sex_at_birth"))));
    }

    @Test
    void a_label_is_given_once() {
        registered();
        SaveResult again = register(patient("1995-03-01"));
        assertTrue(assertInstanceOf(SaveResult.Refused.class, again)
                .findings()
                .get(0)
                .message()
                .toString()
                .contains("GIRL"));
    }

    @Test
    void a_save_over_somebody_elses_change_is_refused_as_stale() {
        RegistryId id = registered();
        save(id, HSCT_1, 0, hsct("1999-09-01"), "");
        save(id, HSCT_1, 1, hsct("1999-09-02"), "typing error");
        assertThrows(StaleEntry.class, () -> save(id, HSCT_1, 1, hsct("1999-09-03"), "typing error"));
        assertThrows(StaleEntry.class, () -> save(id, HSCT_1, 0, hsct("1999-09-03"), ""));
    }

    @Test
    void the_trail_keeps_old_and_new_with_the_reason() {
        RegistryId id = registered();
        save(id, HSCT_1, 0, hsct("1999-09-01"), "");
        save(id, HSCT_1, 1, hsct("1999-09-02"), "typing error");
        TrailLine last = trail(id).get(0);
        assertEquals(Optional.of("hsct_date"), last.item());
        assertEquals(Optional.of("1999-09-01"), last.before());
        assertEquals(Optional.of("1999-09-02"), last.after());
        assertEquals("typing error", last.reason());
        assertEquals("data.manager", last.who());
    }

    @Test
    void a_draft_is_changed_without_a_reason_and_the_trail_keeps_old_and_new_all_the_same() {
        RegistryId id = registered();
        save(id, HSCT_1, 0, hsct("1999-09-01"), "");
        assertInstanceOf(SaveResult.Saved.class, save(id, HSCT_1, 1, hsct("1999-09-02"), " "));
        TrailLine last = trail(id).get(0);
        assertEquals(Optional.of("1999-09-01"), last.before());
        assertEquals(Optional.of("1999-09-02"), last.after());
        assertEquals("", last.reason().strip());
    }

    private SaveResult spleen(RegistryId id, int version, String done, EntryStatus status, String reason) {
        Map<String, Written> written = Map.of("splenectomy_done", Written.value(done));
        EntrySave save = new EntrySave(id, SPLEEN, version, written, status, reason, "test")
                .confirming(Set.of(Casebook.TAKEN_BACK));
        return registry.in(stores -> stores.casebook().save(save, Registry.DATA_MANAGER));
    }

    @Test
    void a_change_of_a_form_that_was_complete_needs_a_reason_even_if_it_becomes_a_draft_again() {
        RegistryId id = registered();
        assertInstanceOf(SaveResult.Saved.class, spleen(id, 0, "N", EntryStatus.COMPLETE, ""));
        for (EntryStatus asked : List.of(EntryStatus.COMPLETE, EntryStatus.DRAFT)) {
            SaveResult refused = spleen(id, 1, "", asked, " ");
            assertTrue(
                    assertInstanceOf(SaveResult.Refused.class, refused).findings().stream()
                            .anyMatch(finding -> finding.check().equals(Casebook.REASON)),
                    asked::name);
        }
        assertInstanceOf(SaveResult.Saved.class, spleen(id, 1, "N", EntryStatus.COMPLETE, ""));
        assertInstanceOf(
                SaveResult.Saved.class, spleen(id, 1, "", EntryStatus.DRAFT, "the letter was another child's"));
        assertInstanceOf(SaveResult.Saved.class, spleen(id, 2, "N", EntryStatus.DRAFT, ""));
    }

    @Test
    void a_complete_form_becomes_a_draft_again_only_if_somebody_says_so() {
        RegistryId id = registered();
        assertInstanceOf(SaveResult.Saved.class, spleen(id, 0, "N", EntryStatus.COMPLETE, ""));
        EntrySave save = new EntrySave(
                id, SPLEEN, 1, Map.of("splenectomy_done", Written.value("N")), EntryStatus.DRAFT, "", "page");
        SaveResult stopped = registry.in(stores -> stores.casebook().save(save, Registry.DATA_MANAGER));
        assertEquals(
                List.of(Casebook.TAKEN_BACK),
                assertInstanceOf(SaveResult.Refused.class, stopped).findings().stream()
                        .filter(Finding::refuses)
                        .map(Finding::check)
                        .toList());
        assertInstanceOf(SaveResult.Saved.class, registry.in(stores -> stores.casebook()
                .save(save.confirming(Set.of(Casebook.TAKEN_BACK)), Registry.DATA_MANAGER)));
    }

    @Test
    void another_hospital_number_on_a_complete_form_needs_a_reason_and_gives_a_new_version() {
        RegistryId id = registered();
        Map<String, Written> complete = new HashMap<>(patient("1994-02"));
        complete.remove("local_mrn");
        for (String item : List.of("centre_code", "country_residence", "last_contact_date")) {
            complete.put(item, Written.absent(Absence.UNK));
        }
        assertEquals(2, patientForm(id, 1, complete, "").version());
        Map<String, Written> renumbered = new HashMap<>(complete);
        renumbered.put("local_mrn", Written.value("MRN 4712"));
        assertThrows(AssertionError.class, () -> patientForm(id, 2, renumbered, ""));
        assertEquals(3, patientForm(id, 2, renumbered, "the hospital merged").version());
        assertEquals(3, patientForm(id, 3, renumbered, "the hospital merged").version());
        // the number that is known already needs a reason too, or a refusal would tell a wrong guess from a right one
        assertThrows(AssertionError.class, () -> patientForm(id, 3, renumbered, ""));
        assertEquals(3, patientForm(id, 3, complete, "").version());
    }

    private SaveResult.Saved patientForm(RegistryId id, int version, Map<String, Written> written, String reason) {
        EntrySave save = new EntrySave(id, Casebook.PATIENT, version, written, EntryStatus.COMPLETE, reason, "test");
        return assertInstanceOf(
                SaveResult.Saved.class, registry.in(stores -> stores.casebook().save(save, Registry.DATA_MANAGER)));
    }

    @Test
    void a_form_that_is_begun_without_an_answer_leaves_a_line_of_the_trail() {
        RegistryId id = registered();
        long before = registry.trailLength();
        assertInstanceOf(SaveResult.Saved.class, save(id, SPLEEN, 0, Map.of(), ""));
        assertEquals(before + 1, registry.trailLength());
        assertEquals(Optional.of("F06/0/1"), trail(id).get(0).entry());
    }

    @Test
    void saving_the_same_again_changes_nothing() {
        RegistryId id = registered();
        save(id, HSCT_1, 0, hsct("1999-09-01"), "");
        long before = registry.trailLength();
        SaveResult again = save(id, HSCT_1, 1, hsct("1999-09-01"), "");
        assertEquals(1, assertInstanceOf(SaveResult.Saved.class, again).version());
        assertEquals(before, registry.trailLength());
    }

    @Test
    void an_unknown_case_is_said_to_be_unknown() {
        Refused unknown = assertThrows(
                Refused.class,
                () -> registry.in(stores -> stores.casebook().find(RegistryId.of(99), Registry.DATA_MANAGER)));
        assertTrue(unknown.getMessage().contains(RegistryId.of(99).text()));
    }

    @Test
    void a_form_that_belongs_to_an_hsct_is_refused_before_the_first() {
        RegistryId id = registered();
        SaveResult result = save(id, new EntryKey("F07", 0, 1), 0, hsct("1999-09-01"), "");
        assertTrue(assertInstanceOf(SaveResult.Refused.class, result).findings().stream()
                .anyMatch(finding -> finding.check().equals("PLACE")));
    }

    @Test
    void a_label_or_a_reason_that_is_too_long_is_refused_in_words() {
        EntrySave patient = new EntrySave(
                RegistryId.of(1),
                Casebook.PATIENT,
                0,
                patient("1994-02-15"),
                EntryStatus.DRAFT,
                "r".repeat(501),
                "test");
        SaveResult result = registry.in(
                stores -> stores.casebook().register(Optional.of("L".repeat(101)), patient, Registry.DATA_MANAGER));
        assertEquals(
                List.of(
                        "The label has 101 characters; at most 100 can be kept.",
                        "The reason has 501 characters; at most 500 can be kept."),
                assertInstanceOf(SaveResult.Refused.class, result).findings().stream()
                        .filter(Finding::refuses)
                        .map(finding -> finding.message().toString())
                        .toList());
        RegistryId id = registered();
        assertInstanceOf(SaveResult.Refused.class, save(id, HSCT_1, 0, hsct("1999-09-01"), "r".repeat(501)));
        assertInstanceOf(SaveResult.Saved.class, save(id, HSCT_1, 0, hsct("1999-09-01"), "r".repeat(500)));
    }

    @Test
    void a_very_long_source_is_kept_by_its_beginning() {
        RegistryId id = registered();
        EntrySave save =
                new EntrySave(id, HSCT_1, 0, hsct("1999-09-01"), EntryStatus.DRAFT, "", "import of " + "n".repeat(300));
        assertInstanceOf(
                SaveResult.Saved.class, registry.in(stores -> stores.casebook().save(save, Registry.DATA_MANAGER)));
    }

    @Test
    void a_likely_duplicate_stops_the_save_until_somebody_says_it_is_another_child() {
        RegistryId first = registered("ONE");
        RegistryId second = registered("TWO");
        assertInstanceOf(SaveResult.Saved.class, save(first, HSCT_1, 0, hsct("1999-09-01"), ""));

        SaveResult.Refused stopped =
                assertInstanceOf(SaveResult.Refused.class, save(second, HSCT_1, 0, hsct("1999-09-01"), ""));
        Finding likely = stopped.findings().stream()
                .filter(finding -> finding.check().equals("EC-F01-3"))
                .findFirst()
                .orElseThrow();
        assertTrue(
                likely.message().toString().startsWith("The case " + first + " has the same sex"),
                likely.message()::toString);

        EntrySave confirmed = new EntrySave(
                        second, HSCT_1, 0, hsct("1999-09-01"), EntryStatus.DRAFT, "compared", "test")
                .confirming(Set.of("EC-F01-3"));
        assertInstanceOf(SaveResult.Saved.class, registry.in(stores -> stores.casebook()
                .save(confirmed, Registry.DATA_MANAGER)));
        assertEquals(
                1,
                registry.in(stores -> stores.queries().of(second, Registry.DATA_MANAGER)).stream()
                        .filter(query -> query.check().equals(Optional.of("EC-F01-3")))
                        .count());
        assertInstanceOf(SaveResult.Saved.class, save(second, new EntryKey("F06", 0, 1), 0, Map.of(), ""));
    }

    @Test
    void another_day_of_the_first_hsct_is_no_duplicate() {
        assertInstanceOf(SaveResult.Saved.class, save(registered("ONE"), HSCT_1, 0, hsct("1999-09-01"), ""));
        assertInstanceOf(SaveResult.Saved.class, save(registered("TWO"), HSCT_1, 0, hsct("1999-09-02"), ""));
    }

    private RegistryId registered(String label) {
        Map<String, Written> patient = new HashMap<>(patient("1994-02-15"));
        patient.remove("local_mrn");
        patient.put("centre_code", Written.value("C01"));
        EntrySave save = new EntrySave(RegistryId.of(1), Casebook.PATIENT, 0, patient, EntryStatus.DRAFT, "", "test");
        return assertInstanceOf(SaveResult.Saved.class, registry.in(stores -> stores.casebook()
                        .register(Optional.of(label), save, Registry.DATA_MANAGER)))
                .id();
    }
}
