package org.jmmlregistry.casebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.audit.TrailFilter;
import org.jmmlregistry.audit.TrailLine;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.exchange.ImportPreview;
import org.jmmlregistry.index.Page;
import org.jmmlregistry.index.Sought;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.Consent;
import org.jmmlregistry.patient.DataLabel;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.NotPermitted;
import org.jmmlregistry.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@OnEachDatabase
class RegistrationTest {

    private static final String FIXED = "an identity custodian changes that on a page of its own, with a reason.";

    /** Somebody who may do everything changes the kind of a case by no form and no file all the same. */
    private static final Caller ALL = new Caller("all", Set.of(Role.values()));

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

    private static Map<String, Written> patient(String kind) {
        Map<String, Written> patient = new HashMap<>(Map.of("sex_at_birth", Written.value("F")));
        if (kind.startsWith("[")) {
            patient.put("data_label", new Written("", kind.substring(1, kind.length() - 1)));
        } else if (!kind.isEmpty()) {
            patient.put("data_label", Written.value(kind));
        }
        return patient;
    }

    private RegistryId registered(String label, String kind) {
        EntrySave save =
                new EntrySave(RegistryId.of(1), Casebook.PATIENT, 0, patient(kind), EntryStatus.DRAFT, "", "test");
        SaveResult result =
                registry.in(stores -> stores.casebook().register(Optional.of(label), save, Registry.DATA_MANAGER));
        return assertInstanceOf(SaveResult.Saved.class, result).id();
    }

    private SaveResult saved(RegistryId id, String kind) {
        int version = stored(id).entry(Casebook.PATIENT).orElseThrow().version();
        EntrySave save = new EntrySave(
                id, Casebook.PATIENT, version, patient(kind), EntryStatus.DRAFT, "a typing error", "page");
        return registry.in(stores -> stores.casebook().save(save, ALL));
    }

    private StoredCase stored(RegistryId id) {
        return registry.in(stores -> stores.casebook().find(id, Registry.DATA_MANAGER));
    }

    private List<TrailLine> trail(RegistryId id, Caller caller) {
        return registry.in(stores -> stores.trail().page(TrailFilter.ofCase(id.text()), Long.MAX_VALUE, 100, caller));
    }

    private ImportPreview preview(String file) {
        String whole = "case,form,hsct_seq,repeat_no,item,value,absence\n" + file;
        return registry.in(stores -> stores.imports().preview(whole.getBytes(StandardCharsets.UTF_8), ALL));
    }

    private void change(RegistryId id, DataLabel kind, String reason, Caller caller) {
        registry.in(stores -> {
            stores.registration().kind(id, kind, reason, caller);
            return kind;
        });
    }

    private void label(RegistryId id, String label, Caller caller) {
        registry.in(stores -> {
            stores.registration().label(id, label, caller);
            return label;
        });
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "REAL -> SYNTHETIC",
                "REAL -> LITERATURE",
                "REAL -> ILLUSTRATIVE",
                "REAL -> [UNK]",
                "SYNTHETIC -> REAL",
                "SYNTHETIC -> LITERATURE",
                "[UNK] -> SYNTHETIC"
            },
            delimiterString = " -> ")
    void no_form_changes_the_kind_of_a_case(String before, String after) {
        RegistryId id = registered("A", before);
        List<String> said = assertInstanceOf(SaveResult.Refused.class, saved(id, after)).findings().stream()
                .map(finding -> finding.message().toString())
                .toList();
        assertTrue(said.stream().anyMatch(each -> each.endsWith(FIXED)), said::toString);
        assertEquals(1, stored(id).entry(Casebook.PATIENT).orElseThrow().version());
    }

    @Test
    void an_answer_that_is_left_out_takes_no_kind_away() {
        assertInstanceOf(SaveResult.Refused.class, saved(registered("A", "REAL"), ""));
        assertInstanceOf(SaveResult.Refused.class, saved(registered("B", ""), "SYNTHETIC"));
        assertInstanceOf(SaveResult.Saved.class, saved(registered("C", ""), "REAL"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SYNTHETIC", "LITERATURE", "ILLUSTRATIVE"})
    void no_file_carries_a_real_child_past_the_consent(String kind) {
        RegistryId id = registered("A", "REAL");
        for (String name : List.of("A", id.text())) {
            ImportPreview preview =
                    preview(name + ",F01,0,1,data_label," + kind + ",\n" + name + ",F07,1,1,hsct_date,1999-09-01,\n");
            assertTrue(preview.refused(), preview::toString);
            assertTrue(
                    preview.findings().stream()
                            .anyMatch(each -> each.message().toString().endsWith(FIXED)),
                    preview::toString);
        }
    }

    @Test
    void an_identity_custodian_changes_the_kind_with_a_reason_and_the_trail_says_so() {
        RegistryId id = registered("A", "REAL");
        assertThrows(Refused.class, () -> change(id, DataLabel.SYNTHETIC, " ", Registry.CUSTODIAN));
        assertThrows(NotPermitted.class, () -> change(id, DataLabel.SYNTHETIC, "invented", Registry.DATA_MANAGER));
        assertTrue(Consent.of(stored(id).answers()).real());

        change(id, DataLabel.SYNTHETIC, "the case was invented for a course", Registry.CUSTODIAN);

        assertFalse(Consent.of(stored(id).answers()).real());
        TrailLine line = trail(id, Registry.AUDITOR).stream()
                .filter(each -> each.item().equals(Optional.of("data_label")))
                .findFirst()
                .orElseThrow();
        assertEquals(Optional.of("REAL"), line.before());
        assertEquals(Optional.of("SYNTHETIC"), line.after());
        assertEquals("the case was invented for a course", line.reason());
        assertEquals("custodian", line.who());
    }

    @Test
    void a_case_that_is_closed_keeps_its_kind_and_its_label() {
        RegistryId id = registered("A", "REAL");
        registry.in(stores -> {
            stores.signOff().close(id, "done", Registry.DATA_MANAGER);
            return id;
        });
        assertThrows(Refused.class, () -> change(id, DataLabel.SYNTHETIC, "invented", Registry.CUSTODIAN));
        assertThrows(Refused.class, () -> label(id, "B", Registry.DATA_MANAGER));
    }

    @Test
    void a_label_into_which_a_name_was_typed_is_changed_and_the_trail_shows_neither_to_whom_may_not_know_it() {
        RegistryId id = registered("Lena Weiss", "REAL");
        label(id, " STUDY-7 ", Registry.DATA_MANAGER);
        assertEquals(Optional.of("STUDY-7"), stored(id).label());
        assertFalse(trail(id, Registry.AUDITOR).toString().contains("Weiss"));
        assertTrue(trail(id, Registry.CUSTODIAN_AND_AUDITOR).toString().contains("Lena Weiss"));
        assertEquals(0, found("Weiss"));
        assertEquals(1, found("STUDY-7"));
        assertEquals(
                Optional.of(id),
                preview("STUDY-7,F01,0,1,ancestry,x,\n").intake().cases().get(0).id());
        label(id, "", Registry.DATA_MANAGER);
        assertEquals(Optional.empty(), stored(id).label());
    }

    private long found(String text) {
        Sought sought = new Sought(text, Optional.empty(), Optional.empty());
        return registry.in(stores -> stores.search().find(sought, new Page.Wanted(1, 10), Registry.DATA_MANAGER))
                .page()
                .total();
    }

    @Test
    void a_label_is_no_pseudonym_no_second_one_of_its_centre_and_one_line() {
        RegistryId id = registered("A", "REAL");
        registered("B", "REAL");
        for (String label : List.of("B", "B ", RegistryId.of(9).text(), "jm 00014 8", "two\nlines", "x".repeat(101))) {
            assertThrows(Refused.class, () -> label(id, label, Registry.DATA_MANAGER), label);
        }
        assertThrows(NotPermitted.class, () -> label(id, "C", Registry.AUDITOR));
        assertEquals(Optional.of("A"), stored(id).label());
    }
}
