package org.jmmlregistry.casebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.patient.Consent;
import org.jmmlregistry.patient.RegistryId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnEachDatabase
class ConsentGateTest {

    @Parameter
    private Database database;

    private static final EntryKey CONSENT = new EntryKey("F02", 0, 1);
    private static final EntryKey HSCT_1 = new EntryKey("F07", 1, 1);

    private Registry registry;

    @BeforeEach
    void an_empty_registry() {
        registry = new Registry(database);
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private RegistryId registered(String kind) {
        EntrySave patient = new EntrySave(
                RegistryId.of(1),
                Casebook.PATIENT,
                0,
                Map.of("sex_at_birth", Written.value("F"), "data_label", Written.value(kind)),
                EntryStatus.DRAFT,
                "",
                "test");
        SaveResult result =
                registry.in(stores -> stores.casebook().register(Optional.empty(), patient, Registry.DATA_MANAGER));
        return assertInstanceOf(SaveResult.Saved.class, result).id();
    }

    private SaveResult save(RegistryId id, EntryKey key, int version, Map<String, String> answers) {
        Map<String, Written> written = new HashMap<>();
        answers.forEach((item, value) -> written.put(item, Written.value(value)));
        EntrySave save = new EntrySave(id, key, version, written, EntryStatus.DRAFT, "as the family said", "test");
        return registry.in(stores -> stores.casebook().save(save, Registry.DATA_MANAGER));
    }

    private SaveResult hsct(RegistryId id) {
        return save(id, HSCT_1, 0, Map.of("hsct_date", "1999-09-01"));
    }

    private static List<String> against(SaveResult result) {
        return assertInstanceOf(SaveResult.Refused.class, result).findings().stream()
                .filter(finding -> finding.check().equals(Proposal.CONSENT))
                .map(finding -> finding.message().toString())
                .toList();
    }

    private Consent consent(RegistryId id) {
        return Consent.of(registry.in(stores -> stores.casebook().find(id, Registry.DATA_MANAGER))
                .answers());
    }

    @Test
    void a_real_childs_forms_stay_closed_until_the_consent_is_recorded() {
        RegistryId id = registered("REAL");
        assertEquals(
                List.of("There is no consent for the registry: no consent is recorded (form F02)."), against(hsct(id)));
        assertInstanceOf(
                SaveResult.Saved.class,
                save(id, CONSENT, 0, Map.of("consent_status", "GRANTED", "consent_type", "REGISTRY;RESEARCH")));
        assertInstanceOf(SaveResult.Saved.class, hsct(id));
    }

    @Test
    void a_consent_to_something_else_does_not_open_the_registry() {
        RegistryId id = registered("REAL");
        save(id, CONSENT, 0, Map.of("consent_status", "GRANTED", "consent_type", "BIOBANK"));
        assertEquals(
                List.of("The family has not agreed to this (scope “Registry” is not part of the consent, form F02)."),
                against(hsct(id)));
    }

    @ParameterizedTest
    @CsvSource({
        // status, entry, export, narrative, snapshots: section 7.2 and EC-F02-1
        "GRANTED, true, true, true, true",
        "REFUSED, false, false, false, false",
        "WITHDRAWN_FUTURE, false, false, false, true",
        "WITHDRAWN_ALL, false, false, false, false",
        "EXPIRED, false, false, false, true"
    })
    void what_each_status_opens(String status, boolean entry, boolean export, boolean narrative, boolean snapshots) {
        RegistryId id = registered("REAL");
        save(id, CONSENT, 0, Map.of("consent_status", status, "consent_type", "REGISTRY;RESEARCH;CASE_PUBLICATION"));
        Consent consent = consent(id);
        assertEquals(entry, consent.opensEntry());
        assertEquals(export, consent.opensExport());
        assertEquals(narrative, consent.opensPublication());
        assertEquals(narrative, consent.againstPublication().isEmpty());
        assertEquals(snapshots, consent.staysInSnapshots());
        assertEquals(snapshots, consent.againstNarrative().isEmpty());
        assertEquals(entry, hsct(id) instanceof SaveResult.Saved);
    }

    @Test
    void a_narrative_for_treatment_takes_no_consent_to_publish() {
        RegistryId id = registered("REAL");
        save(id, CONSENT, 0, Map.of("consent_status", "GRANTED", "consent_type", "REGISTRY"));
        Consent consent = consent(id);
        assertTrue(consent.againstNarrative().isEmpty());
        assertEquals(
                "The family has not agreed to this (scope “Publication of the case” is not part of the consent, form F02).",
                consent.againstPublication().orElseThrow().toString());
    }

    @Test
    void after_a_withdrawal_nothing_is_added_and_the_consent_itself_can_be_granted_again() {
        RegistryId id = registered("REAL");
        save(id, CONSENT, 0, Map.of("consent_status", "GRANTED", "consent_type", "REGISTRY"));
        assertInstanceOf(SaveResult.Saved.class, hsct(id));
        save(id, CONSENT, 1, Map.of("consent_status", "WITHDRAWN_FUTURE", "consent_type", "REGISTRY"));
        assertTrue(against(save(id, HSCT_1, 1, Map.of("hsct_date", "1999-09-02")))
                .get(0)
                .contains("Withdrawn for the future"));
        assertEquals(
                1,
                against(save(id, Casebook.PATIENT, 1, Map.of("sex_at_birth", "M", "data_label", "REAL")))
                        .size());
        assertInstanceOf(
                SaveResult.Saved.class,
                save(id, CONSENT, 2, Map.of("consent_status", "GRANTED", "consent_type", "REGISTRY")));
        assertInstanceOf(SaveResult.Saved.class, save(id, HSCT_1, 1, Map.of("hsct_date", "1999-09-02")));
    }

    @Test
    void a_case_that_is_no_real_childs_needs_no_consent() {
        RegistryId id = registered("SYNTHETIC");
        assertInstanceOf(SaveResult.Saved.class, hsct(id));
        Consent consent = consent(id);
        assertTrue(consent.opensExport() && consent.opensPublication() && consent.staysInSnapshots());
    }

    @Test
    void that_a_real_childs_case_was_opened_stands_in_the_trail_and_changes_nothing() {
        RegistryId real = registered("REAL");
        RegistryId synthetic = registered("SYNTHETIC");
        long changes = registry.in(stores -> stores.trail().mark()).changes();
        for (RegistryId id : List.of(real, synthetic)) {
            registry.in(stores ->
                    stores.casebook().open(id, Optional.empty(), "page", Registry.DATA_MANAGER.at("10.0.0.7")));
        }
        List<String> reads = registry
                .in(stores -> stores.trail()
                        .page(org.jmmlregistry.audit.TrailFilter.ALL, Long.MAX_VALUE, 100, Registry.AUDITOR))
                .stream()
                .filter(line -> line.action() == Event.Action.READ)
                .map(line -> line.caseId().orElse("") + " " + line.who() + " "
                        + line.by().address())
                .toList();
        assertEquals(List.of(real + " data.manager 10.0.0.7"), reads);
        assertEquals(changes, registry.in(stores -> stores.trail().mark()).changes());
    }
}
