package org.jmmlregistry.casebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.casebook.Signature.Meaning;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.exchange.CsvImport;
import org.jmmlregistry.exchange.ImportPreview;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.query.QueryOrigin;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.NotPermitted;
import org.jmmlregistry.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What happens to an entry after it is complete. */
@OnEachDatabase
class SignOffTest {

    private static final EntryKey SPLEEN = new EntryKey("F06", 0, 1);
    private static final Caller DOCTOR = new Caller("doctor", Set.of(Role.CLINICIAN));
    private static final Caller ADMINISTRATOR = new Caller("admin", Set.of(Role.ADMINISTRATOR));
    private static final Map<String, Written> NONE = Map.of("splenectomy_done", Written.value("N"));

    @Parameter
    private Database database;

    private Registry registry;
    private RegistryId id;
    private String password = "";

    @BeforeEach
    void a_case_with_a_complete_form() {
        registry = new Registry(database);
        password = registry.in(stores -> stores.accounts().create("doctor", Set.of(Role.CLINICIAN), ADMINISTRATOR));
        EntrySave patient = new EntrySave(
                RegistryId.of(1),
                Casebook.PATIENT,
                0,
                Map.of(
                        "sex_at_birth", Written.value("F"),
                        "birth_date", Written.value("1994-02"),
                        "data_label", Written.value("SYNTHETIC")),
                EntryStatus.DRAFT,
                "",
                "test");
        id = assertInstanceOf(SaveResult.Saved.class, registry.in(stores -> stores.casebook()
                        .register(Optional.of("GIRL"), patient, Registry.DATA_MANAGER)))
                .id();
        assertInstanceOf(SaveResult.Saved.class, save(0, NONE, EntryStatus.COMPLETE));
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private SaveResult save(int version, Map<String, Written> written, EntryStatus status) {
        EntrySave save = new EntrySave(id, SPLEEN, version, written, status, "letter of 12 May", "test")
                .confirming(Set.of(Casebook.TAKEN_BACK));
        return registry.in(stores -> stores.casebook().save(save, DOCTOR));
    }

    private StoredEntry stored() {
        return registry.in(stores -> stores.casebook().find(id, DOCTOR).entry(SPLEEN))
                .orElseThrow();
    }

    private void verify() {
        registry.in(stores -> {
            stores.signOff().verify(id, SPLEEN, Registry.DATA_MANAGER);
            return id;
        });
    }

    private void lock() {
        registry.in(stores -> {
            stores.signOff().lock(id, SPLEEN, Registry.DATA_MANAGER);
            return id;
        });
    }

    private void unlock(String reason) {
        registry.in(stores -> {
            stores.signOff().unlock(id, SPLEEN, reason, Registry.DATA_MANAGER);
            return id;
        });
    }

    private Signature sign(String typed) {
        return registry.in(stores -> stores.signOff().sign(id, SPLEEN, Meaning.APPROVED, typed, DOCTOR));
    }

    private List<Signature> signatures() {
        return registry.in(stores -> stores.signOff().signatures(id, DOCTOR));
    }

    private static String refusal(Runnable work) {
        return assertThrows(SignOffRefused.class, work::run).getMessage();
    }

    private Map<String, Written> changed() {
        return Map.of("splenectomy_done", Written.value("Y"));
    }

    @Test
    void a_form_goes_from_complete_through_verified_and_locked_to_signed() {
        verify();
        assertEquals(EntryStatus.VERIFIED, stored().status());
        lock();
        assertEquals(EntryStatus.LOCKED, stored().status());
        Signature signature = sign(password);
        assertEquals(EntryStatus.SIGNED, stored().status());
        assertEquals("doctor", signature.by());
        assertEquals(Meaning.APPROVED, signature.meaning());
        assertTrue(signature.counts());
        assertEquals(64, signature.digest().length());
        assertEquals(List.of(signature), signatures());
    }

    @Test
    void a_draft_is_not_verified_and_what_is_only_complete_is_neither_locked_nor_signed() {
        assertEquals("The form is complete; it cannot be locked.", refusal(this::lock));
        assertEquals("The form is complete; it cannot be signed.", refusal(() -> sign(password)));
        save(stored().version(), changed(), EntryStatus.DRAFT);
        assertEquals("The form is a draft; it cannot be verified.", refusal(this::verify));
    }

    @Test
    void a_form_with_an_open_query_is_neither_verified_nor_signed() {
        verify();
        registry.in(stores ->
                stores.queries().raise(id, SPLEEN, Optional.empty(), QueryOrigin.MANUAL, "Is this so?", DOCTOR));
        assertEquals("The form has 1 open query; settle it before it is signed.", refusal(() -> sign(password)));
        save(stored().version(), changed(), EntryStatus.DRAFT);
        save(stored().version(), NONE, EntryStatus.COMPLETE);
        assertEquals("The form has 1 open query; settle it before it is verified.", refusal(this::verify));
    }

    @Test
    void a_wrong_password_signs_nothing() {
        verify();
        assertTrue(refusal(() -> sign("wrong")).startsWith("The password is wrong; nothing was signed."));
        assertEquals(EntryStatus.VERIFIED, stored().status());
        assertEquals(List.of(), signatures());
    }

    @Test
    void a_change_takes_verification_and_signature_away_and_both_stay_on_record() {
        verify();
        sign(password);
        assertInstanceOf(SaveResult.Saved.class, save(stored().version(), changed(), EntryStatus.DRAFT));
        assertEquals(EntryStatus.DRAFT, stored().status());
        Signature fallen = signatures().get(0);
        assertEquals(Optional.of("doctor"), fallen.fallen().map(Signature.Fall::by));
        assertEquals(Optional.empty(), registry.in(stores -> stores.trail().fault()));
    }

    @Test
    void a_save_that_changes_nothing_leaves_the_signature_standing() {
        verify();
        sign(password);
        assertInstanceOf(SaveResult.Saved.class, save(stored().version(), NONE, EntryStatus.COMPLETE));
        assertEquals(EntryStatus.SIGNED, stored().status());
        assertTrue(signatures().get(0).counts());
    }

    @Test
    void a_locked_form_is_not_changed_by_a_page_or_a_file_until_it_is_unlocked_with_a_reason() {
        verify();
        lock();
        SaveResult.Refused refused =
                assertInstanceOf(SaveResult.Refused.class, save(stored().version(), changed(), EntryStatus.DRAFT));
        assertTrue(
                refused.findings().stream().anyMatch(finding -> finding.check().equals("LOCKED")));
        assertTrue(preview("GIRL,F06,0,1,splenectomy_done,Y,").refused());
        assertEquals("Say in a few words why.", refusal(() -> unlock(" ")));
        unlock("the operation was found in an old letter");
        assertTrue(!preview("GIRL,F06,0,1,splenectomy_done,N,").refused());
        assertInstanceOf(SaveResult.Saved.class, save(stored().version(), changed(), EntryStatus.DRAFT));
    }

    private ImportPreview preview(String row) {
        byte[] file =
                ("case,form,hsct_seq,repeat_no,item,value,absence\n" + row + "\n").getBytes(StandardCharsets.UTF_8);
        return registry.in(stores -> stores.imports().preview(file, Registry.DATA_MANAGER));
    }

    @Test
    void a_change_by_a_file_takes_the_signature_away_too() {
        verify();
        sign(password);
        byte[] file = "case,form,hsct_seq,repeat_no,item,value,absence\nGIRL,F06,0,1,splenectomy_done,,UNK\n"
                .getBytes(StandardCharsets.UTF_8);
        CsvImport.Result result = registry.in(stores -> stores.imports()
                .confirm(
                        file,
                        stores.imports().preview(file, Registry.DATA_MANAGER).token(),
                        "a file",
                        Registry.DATA_MANAGER));
        assertInstanceOf(CsvImport.Result.Imported.class, result);
        assertTrue(stored().status() != EntryStatus.SIGNED);
        assertTrue(!signatures().get(0).counts());
    }

    @Test
    void a_closed_case_takes_no_change_until_it_is_reopened() {
        registry.in(stores -> {
            stores.signOff().close(id, "the committee has decided", Registry.DATA_MANAGER);
            return id;
        });
        SaveResult.Refused refused =
                assertInstanceOf(SaveResult.Refused.class, save(stored().version(), changed(), EntryStatus.DRAFT));
        assertTrue(refused.findings().stream().anyMatch(finding -> finding.message()
                .toString()
                .equals("The case %s was closed to changes by data.manager (the committee has decided)."
                        .formatted(id))));
        assertTrue(refusal(this::verify).contains("was closed to changes"));
        assertTrue(preview("GIRL,F06,0,1,splenectomy_done,Y,").refused());
        registry.in(stores -> {
            stores.signOff().reopen(id, "a late report", Registry.DATA_MANAGER);
            return id;
        });
        assertInstanceOf(SaveResult.Saved.class, save(stored().version(), changed(), EntryStatus.DRAFT));
    }

    @Test
    void only_a_data_manager_verifies_and_only_a_clinician_signs() {
        assertThrows(
                NotPermitted.class,
                () -> registry.in(stores -> {
                    stores.signOff().verify(id, SPLEEN, DOCTOR);
                    return id;
                }));
        verify();
        assertThrows(
                NotPermitted.class,
                () -> registry.in(stores ->
                        stores.signOff().sign(id, SPLEEN, Meaning.APPROVED, password, Registry.DATA_MANAGER)));
    }
}
