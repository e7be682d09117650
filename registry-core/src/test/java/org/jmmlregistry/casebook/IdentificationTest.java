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
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.TrailFilter;
import org.jmmlregistry.audit.TrailLine;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.identity.Identity;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.NotPermitted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
class IdentificationTest {

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

    private SaveResult register(String number, Set<String> confirmed) {
        Map<String, Written> patient = new HashMap<>();
        patient.put("sex_at_birth", Written.value("F"));
        patient.put("data_label", Written.value("SYNTHETIC"));
        patient.put("local_mrn", Written.value(number));
        patient.put("birth_date", Written.value("1994-02-15"));
        EntrySave save = new EntrySave(RegistryId.of(1), Casebook.PATIENT, 0, patient, EntryStatus.DRAFT, "", "test")
                .confirming(confirmed);
        return registry.in(stores -> stores.casebook().register(Optional.empty(), save, Registry.DATA_MANAGER));
    }

    private RegistryId registered(String number) {
        return assertInstanceOf(SaveResult.Saved.class, register(number, Set.of()))
                .id();
    }

    private Optional<String> name(RegistryId id, String family, String given, String reason, boolean another) {
        return registry.in(
                        stores -> stores.identification().name(id, family, given, reason, another, Registry.CUSTODIAN))
                .map(finding -> finding.message().toString());
    }

    private List<TrailLine> trail(Caller caller) {
        return registry.in(stores -> stores.trail().page(TrailFilter.ALL, Long.MAX_VALUE, 100, caller));
    }

    @Test
    void names_stand_with_number_and_birth_date_and_only_a_custodian_sees_them() {
        RegistryId id = registered("4711");
        assertEquals(Optional.empty(), name(id, "Weiss", "Lena", "", false));
        assertEquals(
                new Identity(
                        Optional.of("Weiss"),
                        Optional.of("Lena"),
                        Optional.of("4711"),
                        Optional.of(LocalDate.of(1994, 2, 15))),
                registry.in(stores -> stores.identification().open(id, Registry.CUSTODIAN)));
        for (Caller other : List.of(Registry.DATA_MANAGER, Registry.AUDITOR)) {
            assertThrows(
                    NotPermitted.class,
                    () -> registry.in(stores -> stores.identification().open(id, other)));
            assertThrows(
                    NotPermitted.class,
                    () -> registry.in(stores -> stores.identification().search("Weiss", other)));
        }
    }

    @Test
    void the_trail_tells_an_auditor_that_an_identity_changed_and_not_to_what() {
        RegistryId id = registered("4711");
        name(id, "Weiss", "Lena", "", false);
        List<TrailLine> seen = trail(Registry.AUDITOR).stream()
                .filter(line -> line.action() == Event.Action.IDENTIFY)
                .toList();
        assertEquals(4, seen.size());
        seen.forEach(line -> assertEquals(Optional.of("(identity)"), line.after()));
        assertTrue(trail(Registry.CUSTODIAN_AND_AUDITOR).stream()
                .anyMatch(line -> line.after().equals(Optional.of("Weiss"))));
        assertEquals(
                List.of("(identity)"),
                registry.in(stores -> stores.trail().of(id.text())).stream()
                        .filter(line -> line.action() == Event.Action.IDENTIFY)
                        .flatMap(line -> line.after().stream())
                        .distinct()
                        .toList());
    }

    @Test
    void each_look_at_an_identity_stands_in_the_trail() {
        RegistryId id = registered("4711");
        registry.in(stores -> stores.identification().open(id, Registry.CUSTODIAN));
        registry.in(stores -> stores.identification().search("4711", Registry.CUSTODIAN));
        List<String> reads = trail(Registry.AUDITOR).stream()
                .filter(line -> line.action() == Event.Action.READ)
                .map(line -> line.caseId().or(line::after).orElse(""))
                .toList();
        assertEquals(List.of("search by name or number, 1 found", id.text()), reads);
    }

    @Test
    void another_case_with_the_same_hospital_number_stops_the_registration_for_review() {
        RegistryId first = registered("4711");
        SaveResult.Refused stopped = assertInstanceOf(SaveResult.Refused.class, register("4711", Set.of()));
        assertTrue(stopped.findings().stream()
                .anyMatch(finding -> finding.check().equals(Casebook.LIKELY_DUPLICATE)
                        && finding.message()
                                .toString()
                                .startsWith("The case " + first + " has the same hospital number")));
        RegistryId second = assertInstanceOf(
                        SaveResult.Saved.class, register("4711", Set.of(Casebook.LIKELY_DUPLICATE)))
                .id();
        assertEquals(
                1,
                registry.in(stores -> stores.queries().of(second, Registry.DATA_MANAGER)).stream()
                        .filter(query -> query.check().equals(Optional.of(Casebook.LIKELY_DUPLICATE)))
                        .count());
    }

    @Test
    void another_case_with_the_same_name_and_birth_date_stops_the_naming_for_review() {
        RegistryId first = registered("4711");
        RegistryId second = registered("4712");
        name(first, "Weiss", "Lena", "", false);
        assertTrue(name(second, "WEISS ", "lena", "", false)
                .orElseThrow()
                .startsWith("The case " + first + " has the same name and birth date"));
        assertEquals(Optional.empty(), name(second, "WEISS ", "lena", "", true));
    }

    @Test
    void a_name_is_changed_with_a_reason_only() {
        RegistryId id = registered("4711");
        name(id, "Weiss", "Lena", "", false);
        assertEquals(Optional.of("Say in a few words why the name is changed."), name(id, "Weiß", "Lena", " ", false));
        assertEquals(Optional.empty(), name(id, "Weiß", "Lena", "spelling", false));
        assertEquals(Optional.of("Give both names."), name(id, "", "Lena", "spelling", false));
        assertEquals(List.of(id), registry.in(stores -> stores.identification().search("weiß", Registry.CUSTODIAN)));
    }

    @Test
    void a_name_is_found_in_capitals_too_whatever_its_letters() {
        RegistryId id = registered("4711");
        name(id, "Öztürk", "Deniz", "", false);
        assertEquals(List.of(id), registry.in(stores -> stores.identification().search("ÖZTÜRK", Registry.CUSTODIAN)));
    }
}
