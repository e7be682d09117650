package org.jmmlregistry.casebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.TrailFilter;
import org.jmmlregistry.audit.TrailLine;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.NotPermitted;
import org.jmmlregistry.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
class ErasureTest {

    @Parameter
    private Database database;

    private static final EntryKey HSCT_1 = new EntryKey("F07", 1, 1);
    private static final Caller ADMINISTRATOR = new Caller("registry", Set.of(Role.ADMINISTRATOR));

    private Registry registry;
    private String password;
    private RegistryId erased;
    private RegistryId other;

    @BeforeEach
    void a_girl_of_whom_everything_is_known_and_another_child() {
        registry = new Registry(database);
        password = registry.in(stores -> stores.accounts().create("custodian", Set.of(Role.CUSTODIAN), ADMINISTRATOR));
        erased = register("SECRETLABEL", "MRNSECRET", "1994-02-15");
        other = register("OTHER", "MRNOTHER", "1995-03-16");
        assertEquals(Optional.empty(), registry.in(stores -> stores.identification()
                .name(erased, "Secretname", "Given", "", false, Registry.CUSTODIAN)));
        save(0, "1999-09-01", "");
        save(1, "1999-09-13", "SECRETREASON");
        registry.in(stores -> stores.casebook()
                .question(
                        erased,
                        HSCT_1,
                        Optional.of("hsct_date"),
                        org.jmmlregistry.query.QueryOrigin.MANUAL,
                        "SECRETQUESTION",
                        Registry.DATA_MANAGER));
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private RegistryId register(String label, String number, String birth) {
        Map<String, Written> patient = new HashMap<>();
        patient.put("sex_at_birth", Written.value("F"));
        patient.put("data_label", Written.value("SYNTHETIC"));
        patient.put("local_mrn", Written.value(number));
        patient.put("birth_date", Written.value(birth));
        EntrySave save = new EntrySave(RegistryId.of(1), Casebook.PATIENT, 0, patient, EntryStatus.DRAFT, "", "test");
        SaveResult result =
                registry.in(stores -> stores.casebook().register(Optional.of(label), save, Registry.DATA_MANAGER));
        return assertInstanceOf(SaveResult.Saved.class, result).id();
    }

    private void save(int version, String date, String reason) {
        EntrySave save = new EntrySave(
                erased,
                HSCT_1,
                version,
                Map.of("hsct_date", Written.value(date)),
                EntryStatus.DRAFT,
                reason,
                "SECRETFILE.csv");
        assertInstanceOf(
                SaveResult.Saved.class, registry.in(stores -> stores.casebook().save(save, Registry.DATA_MANAGER)));
    }

    private Tombstone erase(String with) {
        return registry.in(
                stores -> stores.erasure().erase(erased, "asked for by the family", with, Registry.CUSTODIAN));
    }

    private List<TrailLine> trail(RegistryId id) {
        return registry.in(stores -> stores.trail()
                .page(TrailFilter.ofCase(id.text()), Long.MAX_VALUE, 1000, Registry.CUSTODIAN_AND_AUDITOR));
    }

    @Test
    void nothing_of_the_child_is_left_in_any_table_and_the_chain_still_holds() {
        erase(password);
        String everything = registry.everything();
        for (String secret : List.of(
                "Secretname",
                "secretname",
                "MRNSECRET",
                "1994-02",
                "1999-09-01",
                "1999-09-13",
                "SECRETLABEL",
                "SECRETREASON",
                "SECRETQUESTION",
                "SECRETFILE")) {
            assertFalse(everything.contains(secret), secret);
        }
        assertTrue(everything.contains("MRNOTHER"));
        assertEquals(Optional.empty(), registry.in(stores -> stores.trail().fault()));
    }

    @Test
    void who_did_what_and_when_stays_without_the_values() {
        int before = trail(erased).size();
        erase(password);
        List<TrailLine> lines = trail(erased);
        assertEquals(before + 1, lines.size());
        assertEquals(Event.Action.ERASE, lines.get(0).action());
        assertEquals("asked for by the family", lines.get(0).reason());
        lines.stream().skip(1).forEach(line -> {
            assertEquals(Optional.empty(), line.before());
            assertEquals(Optional.empty(), line.after());
            assertEquals("", line.reason());
        });
        assertTrue(trail(other).stream().anyMatch(line -> line.after().isPresent()));
    }

    @Test
    void a_tombstone_is_all_that_an_erased_case_shows() {
        Tombstone stone = erase(password);
        assertEquals("custodian", stone.by());
        Refused gone = assertThrows(
                Refused.class, () -> registry.in(stores -> stores.casebook().find(erased, Registry.DATA_MANAGER)));
        assertEquals(
                "The case " + erased + " was erased on 2004-03-01 by custodian: asked for by the family",
                gone.getMessage());
        assertEquals(List.of(stone), registry.in(stores -> stores.erasure().tombstones(Registry.DATA_MANAGER)));
        assertThrows(Refused.class, () -> save(2, "1999-09-14", "again"));
        assertThrows(Refused.class, () -> erase(password));
    }

    @Test
    void the_pseudonym_is_never_given_again() {
        erase(password);
        assertEquals(RegistryId.of(3), register("SECRETLABEL", "MRNSECRET", "1994-02-15"));
    }

    @Test
    void a_wrong_password_or_no_reason_erases_nothing() {
        assertThrows(SignOffRefused.class, () -> erase("wrong"));
        assertThrows(
                SignOffRefused.class,
                () -> registry.in(stores -> stores.erasure().erase(erased, " ", password, Registry.CUSTODIAN)));
        assertThrows(
                NotPermitted.class,
                () -> registry.in(stores -> stores.erasure().erase(erased, "reason", password, Registry.DATA_MANAGER)));
        assertEquals(
                2,
                registry.in(stores -> stores.casebook().find(erased, Registry.DATA_MANAGER))
                        .entries()
                        .size());
    }

    @Test
    void values_that_somebody_blanks_without_an_erasure_are_found() {
        long first = trail(erased).get(trail(erased).size() - 1).seq();
        registry.in(stores -> stores.database()
                .createNativeQuery(
                        "UPDATE trail SET old_value = NULL, new_value = NULL, salt = NULL, reason = '', source = '' "
                                + "WHERE case_id = '" + erased + "'")
                .executeUpdate());
        assertEquals(
                Optional.of("the values of entry " + first + " were taken away without an erasure"),
                registry.in(stores -> stores.trail().fault()).map(Message::toString));
    }
}
