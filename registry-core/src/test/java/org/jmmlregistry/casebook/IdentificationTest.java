package org.jmmlregistry.casebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
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
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.identity.Identity;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.NotPermitted;
import org.jmmlregistry.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
class IdentificationTest {

    private static final Caller CLINICIAN = new Caller("clinician", Set.of(Role.CLINICIAN));
    private static final Caller DATA_MANAGER_AND_CUSTODIAN =
            new Caller("data.manager", Set.of(Role.DATA_MANAGER, Role.CUSTODIAN));
    private static final String LOOK = "This may be a child that the registry has already; a data manager must look.";

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
        return register(number, confirmed, DATA_MANAGER_AND_CUSTODIAN);
    }

    private SaveResult register(String number, Set<String> confirmed, Caller caller) {
        Map<String, Written> patient = new HashMap<>();
        patient.put("sex_at_birth", Written.value("F"));
        patient.put("data_label", Written.value("SYNTHETIC"));
        patient.put("local_mrn", Written.value(number));
        patient.put("birth_date", Written.value("1994-02-15"));
        EntrySave save = new EntrySave(RegistryId.of(1), Casebook.PATIENT, 0, patient, EntryStatus.DRAFT, "", "test")
                .confirming(confirmed);
        return registry.in(stores -> stores.casebook().register(Optional.empty(), save, caller));
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

    private List<String> said(SaveResult result) {
        return assertInstanceOf(SaveResult.Refused.class, result).findings().stream()
                .filter(Finding::refuses)
                .map(finding -> finding.message().toString())
                .toList();
    }

    private List<TrailLine> lookUps() {
        return trail(Registry.AUDITOR).stream()
                .filter(line -> line.action() == Event.Action.LOOK_UP)
                .toList();
    }

    @Test
    void whoever_may_not_know_identities_hears_only_that_a_data_manager_must_look() {
        RegistryId first = registered("4711");
        List<String> heard = said(register("4711", Set.of(), CLINICIAN));
        assertEquals(List.of(LOOK + " If it is known to be another child, say so and save again."), heard);
        RegistryId second = assertInstanceOf(
                        SaveResult.Saved.class, register("4711", Set.of(Casebook.LIKELY_DUPLICATE), CLINICIAN))
                .id();
        for (Caller reader : List.of(CLINICIAN, Registry.DATA_MANAGER)) {
            String told = registry.in(stores -> stores.queries().of(second, reader))
                    + registry.in(stores -> stores.casebook().findings(second, reader)).stream()
                            .map(finding -> finding.message().toString())
                            .toList()
                            .toString();
            assertTrue(told.contains(LOOK), told);
            assertFalse(told.contains("has the same hospital number"), told);
        }
        assertTrue(registry.in(stores -> stores.casebook().findings(second, Registry.CUSTODIAN)).stream()
                .anyMatch(finding -> finding.message()
                        .toString()
                        .startsWith("The case " + first + " has the same hospital number")));
    }

    @Test
    void a_number_by_which_a_child_is_met_stands_in_the_trail_though_nothing_was_saved() {
        RegistryId first = registered("4711");
        register("4711", Set.of(), CLINICIAN);
        TrailLine line = lookUps().get(0);
        assertEquals(1, lookUps().size());
        assertEquals(Optional.of(first.text()), line.caseId());
        assertEquals("clinician", line.who());
        assertEquals(Optional.of("name or number given for a new case"), line.after());
    }

    @Test
    void what_is_refused_anyway_tells_nothing_of_a_number() {
        registered("4711");
        Map<String, Written> patient = Map.of("local_mrn", Written.value("4711"), "birth_date", Written.value("soon"));
        EntrySave save = new EntrySave(RegistryId.of(1), Casebook.PATIENT, 0, patient, EntryStatus.DRAFT, "", "test");
        List<String> heard = said(registry.in(stores -> stores.casebook().register(Optional.empty(), save, CLINICIAN)));
        assertFalse(heard.toString().contains("registry has already"), heard::toString);
        assertEquals(List.of(), lookUps());
    }

    @Test
    void children_are_met_by_their_numbers_so_many_times_a_day_and_no_more() {
        for (int child = 0; child <= LookUps.MOST_A_DAY; child++) {
            registered("N" + child);
        }
        for (int child = 0; child < LookUps.MOST_A_DAY; child++) {
            assertTrue(said(register("N" + child, Set.of(), CLINICIAN)).get(0).startsWith(LOOK));
        }
        for (String number : List.of("N" + LookUps.MOST_A_DAY, "nobody's")) {
            assertEquals(
                    List.of("You have given the numbers of 20 children whom the registry may know within a day; "
                            + "until a day has passed, a data manager must look."),
                    said(register(number, Set.of(), CLINICIAN)));
        }
        assertInstanceOf(SaveResult.Saved.class, register("nobody's", Set.of()));
    }

    @Test
    void a_file_meets_a_child_by_its_number_as_a_page_does() {
        RegistryId first = registered("4711");
        String file =
                """
                case,form,hsct_seq,repeat_no,item,value,absence
                X,F01,0,1,sex_at_birth,F,
                X,F01,0,1,data_label,SYNTHETIC,
                X,F01,0,1,local_mrn,4711,
                """;
        String findings = registry.in(stores ->
                        stores.imports().preview(file.getBytes(StandardCharsets.UTF_8), Registry.DATA_MANAGER))
                .findings()
                .toString();
        assertTrue(findings.contains(LOOK), findings);
        assertFalse(findings.contains(first.text()), findings);
        assertEquals(1, lookUps().size());
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
