package org.jmmlregistry.takenout;

import static org.jmmlregistry.takenout.CaseWithTwoHscts.ENGRAFTMENT;
import static org.jmmlregistry.takenout.CaseWithTwoHscts.ENTRIES;
import static org.jmmlregistry.takenout.CaseWithTwoHscts.HSCT_1;
import static org.jmmlregistry.takenout.CaseWithTwoHscts.HSCT_2;
import static org.jmmlregistry.takenout.CaseWithTwoHscts.RELAPSE;
import static org.jmmlregistry.takenout.CaseWithTwoHscts.SECOND;
import static org.jmmlregistry.takenout.CaseWithTwoHscts.SPLEEN;
import static org.jmmlregistry.takenout.CaseWithTwoHscts.VISIT_1;
import static org.jmmlregistry.takenout.CaseWithTwoHscts.VISIT_2;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.TrailLine;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.casebook.Mistake;
import org.jmmlregistry.casebook.SaveResult;
import org.jmmlregistry.casebook.Signature;
import org.jmmlregistry.casebook.StaleEntry;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.casebook.TakenOut;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.exchange.ImportPreview;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.query.Query;
import org.jmmlregistry.query.QueryOrigin;
import org.jmmlregistry.query.QueryStatus;
import org.jmmlregistry.query.Resolution;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.NotPermitted;
import org.jmmlregistry.security.Role;
import org.jmmlregistry.security.Scope;
import org.jmmlregistry.snapshot.SnapshotChange;
import org.jmmlregistry.takenout.Removal.Seen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
class TakingOutTest {

    private static final Caller CLINICIAN = new Caller("doctor", Set.of(Role.CLINICIAN));
    private static final Caller ADMINISTRATOR = new Caller("registry", Set.of(Role.ADMINISTRATOR));
    private static final EntryKey VISIT_3 = new EntryKey("F16", 1, 3);

    @Parameter
    private Database database;

    private Registry registry;
    private CaseWithTwoHscts cases;
    private RegistryId girl;

    @BeforeEach
    void a_girl_of_two_hscts() {
        registry = new Registry(database);
        cases = new CaseWithTwoHscts(registry);
        girl = cases.filled("GIRL", "C01");
    }

    @AfterEach
    void close() {
        assertEquals(Optional.empty(), registry.in(stores -> stores.trail().fault()));
        registry.close();
    }

    private Refused refused(EntryKey key) {
        return assertThrows(Refused.class, () -> cases.takeOut(girl, key));
    }

    private List<Object> index() {
        return registry.in(Registry::indexRows);
    }

    private List<Query> queries(EntryKey key) {
        return registry.in(stores -> stores.queries().of(girl, Registry.DATA_MANAGER)).stream()
                .filter(query -> query.entry().equals(key))
                .toList();
    }

    private Query ask(EntryKey key) {
        return registry.in(stores -> stores.casebook()
                .question(girl, key, Optional.empty(), QueryOrigin.SDV, "Is it so?", Registry.DATA_MANAGER));
    }

    private void sign(EntryKey key) {
        registry.in(stores -> {
            stores.database()
                    .createQuery("update FormEntry e set e.status = :status where e.caseId = :id and e.formCode = :form"
                            + " and e.repeatNo = :repeat")
                    .setParameter("status", EntryStatus.VERIFIED)
                    .setParameter("id", girl.text())
                    .setParameter("form", key.form())
                    .setParameter("repeat", key.repeatNo())
                    .executeUpdate();
            return key;
        });
        String password =
                registry.in(stores -> stores.accounts().create("signer", Set.of(Role.CLINICIAN), ADMINISTRATOR));
        registry.in(stores -> stores.signOff()
                .sign(girl, key, Signature.Meaning.APPROVED, password, new Caller("signer", Set.of(Role.CLINICIAN))));
    }

    private ImportPreview preview(String file) {
        return registry.in(
                stores -> stores.imports().preview(file.getBytes(StandardCharsets.UTF_8), Registry.DATA_MANAGER));
    }

    @Test
    void an_entry_that_is_taken_out_counts_nowhere_and_stays_readable() {
        String fingerprint = cases.fingerprint();
        assertTrue(cases.export().contains("F16,1,2"));

        cases.takeOut(girl, VISIT_2);

        assertEquals(Optional.empty(), cases.stored(girl).entry(VISIT_2));
        assertFalse(cases.export().contains("F16,1,2"));
        assertFalse(index().toString().contains("F16, 1, 2"));
        assertNotEquals(fingerprint, cases.fingerprint());
        TakenOut taken = cases.takenOut(girl).get(0);
        assertEquals(VISIT_2, taken.key());
        assertEquals(
                "2000-09-01", Casebook.written(taken.entry()).get("visit_date").value());
        assertEquals(Optional.of(Mistake.OTHER_CHILD), taken.mistake());
        assertEquals("mixed up", taken.words());
        assertEquals(Registry.DATA_MANAGER.name(), taken.by());
    }

    @Test
    void what_is_put_back_is_what_stood() {
        ask(VISIT_2);
        String fingerprint = cases.fingerprint();
        List<Object> index = index();
        StoredEntry before = cases.stored(girl).entry(VISIT_2).orElseThrow();

        cases.takeOut(girl, VISIT_2);
        cases.putBack(girl, cases.takenOut(girl).get(0));

        StoredEntry after = cases.stored(girl).entry(VISIT_2).orElseThrow();
        assertEquals(fingerprint, cases.fingerprint());
        assertEquals(index, index());
        assertEquals(before.answers(), after.answers());
        assertEquals(before.status(), after.status());
        assertEquals(before.changedBy(), after.changedBy());
        assertEquals(before.changedAt(), after.changedAt());
        assertEquals(before.version() + 2, after.version(), "whoever has opened it before is late");
        assertEquals(List.of(), cases.takenOut(girl));
    }

    @Test
    void the_trail_says_who_took_it_out_and_put_it_back_and_why() {
        int version = cases.stored(girl).entry(VISIT_2).orElseThrow().version();
        cases.takeOut(girl, VISIT_2);
        cases.putBack(girl, cases.takenOut(girl).get(0));

        List<TrailLine> lines = cases.trail(girl).stream()
                .filter(line -> line.action() == Event.Action.TAKE_OUT || line.action() == Event.Action.PUT_BACK)
                .toList();
        assertEquals(
                List.of("PUT_BACK was right", "TAKE_OUT mixed up"),
                lines.stream().map(line -> line.action() + " " + line.reason()).toList());
        assertEquals(Optional.of("OTHER_CHILD"), lines.get(1).after());
        assertEquals(Optional.of(VISIT_2.toString()), lines.get(1).entry());
        assertEquals(Optional.of(version + 1), lines.get(1).version());
        assertEquals(Optional.of(version + 2), lines.get(0).version());
    }

    @Test
    void its_queries_are_closed_with_a_word_and_asked_again_when_it_is_put_back() {
        long asked = ask(VISIT_2).id();
        cases.takeOut(girl, VISIT_2);

        assertTrue(queries(VISIT_2).stream().allMatch(Query::isSettled));
        Query closed = queries(VISIT_2).stream()
                .filter(query -> query.id() == asked)
                .findFirst()
                .orElseThrow();
        assertEquals(Optional.of(Resolution.TAKEN_OUT), closed.resolution());
        assertEquals("mixed up", closed.settled().orElseThrow().text());

        cases.putBack(girl, cases.takenOut(girl).get(0));
        Query again = queries(VISIT_2).stream()
                .filter(query -> query.id() == asked)
                .findFirst()
                .orElseThrow();
        assertEquals(QueryStatus.OPEN, again.status());
        assertEquals(Optional.empty(), again.settled());
    }

    @Test
    void nobody_closes_a_query_as_taken_out_by_hand() {
        long asked = ask(VISIT_2).id();
        assertThrows(
                Refused.class,
                () -> registry.in(
                        stores -> stores.queries().close(asked, Resolution.TAKEN_OUT, "", Registry.DATA_MANAGER)));
    }

    @Test
    void a_signature_falls_with_its_entry_and_stands_again_with_it() {
        sign(VISIT_2);
        Seen seen = cases.seen(girl, VISIT_2);
        assertThrows(NotPermitted.class, () -> cases.takeOut(girl, seen, CLINICIAN));

        cases.takeOut(girl, seen, Registry.DATA_MANAGER);
        assertFalse(signature().counts());

        cases.putBack(girl, cases.takenOut(girl).get(0));
        assertTrue(signature().counts());
        assertEquals(
                EntryStatus.SIGNED,
                cases.stored(girl).entry(VISIT_2).orElseThrow().status());
    }

    private Signature signature() {
        return registry.in(stores -> stores.signOff().signatures(girl, Registry.DATA_MANAGER))
                .get(0);
    }

    @Test
    void an_hsct_goes_only_with_all_that_stands_under_it_as_it_was_seen() {
        Refused named = refused(HSCT_1);
        assertTrue(named.why().toString().contains("F14/2/1"), named.why()::toString);
        cases.takeOut(girl, SECOND);

        int version = cases.stored(girl).entry(HSCT_1).orElseThrow().version();
        Seen alone = new Seen(HSCT_1, version, Map.of());
        Refused withVisits = assertThrows(Refused.class, () -> cases.takeOut(girl, alone, Registry.DATA_MANAGER));
        assertTrue(withVisits.why().toString().contains("F16/1/2"), withVisits.why()::toString);

        Seen seen = cases.seen(girl, HSCT_1);
        cases.saved(girl, VISIT_1, 1, Map.of("visit_date", "2000-03-01", "hb", "12"));
        Refused late = assertThrows(Refused.class, () -> cases.takeOut(girl, seen, Registry.DATA_MANAGER));
        assertEquals(Refused.Kind.CHANGED, late.kind());

        cases.takeOut(girl, HSCT_1);
        assertEquals(
                List.of(Casebook.PATIENT, HSCT_2),
                cases.stored(girl).entries().stream().map(StoredEntry::key).toList());
        cases.putBack(girl, taken(VISIT_1));
        for (EntryKey key : List.of(HSCT_1, RELAPSE, VISIT_1, VISIT_2)) {
            assertTrue(cases.stored(girl).entry(key).isPresent(), key::toString);
        }
    }

    private TakenOut taken(EntryKey key) {
        return cases.takenOut(girl).stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_event_that_a_further_hsct_names_stays_and_what_names_it_is_said() {
        assertTrue(refused(RELAPSE).why().toString().contains("F14/2/1"));
        assertTrue(cases.stored(girl).entry(RELAPSE).isPresent());
    }

    @Test
    void what_names_an_event_comes_back_only_after_the_event() {
        cases.takeOut(girl, SECOND);
        cases.takeOut(girl, RELAPSE);

        Refused orphan = assertThrows(Refused.class, () -> cases.putBack(girl, taken(SECOND)));
        assertTrue(orphan.why().toString().contains("cannot be put back"), orphan.why()::toString);

        cases.putBack(girl, taken(RELAPSE));
        cases.putBack(girl, taken(SECOND));
        assertTrue(cases.stored(girl).entry(SECOND).isPresent());
    }

    @Test
    void a_death_goes_with_no_hsct_unasked() {
        EntryKey death = new EntryKey("F17", 2, 1);
        cases.saved(girl, death, 0, Map.of("death_date", "2001-09-01"));

        Refused apart = refused(HSCT_2);
        assertTrue(apart.why().toString().contains("Take the death out first"), apart.why()::toString);

        cases.takeOut(girl, death);
        cases.takeOut(girl, HSCT_2);
        assertEquals(Optional.empty(), cases.stored(girl).entry(HSCT_2));
    }

    @Test
    void the_patient_form_stays_and_it_is_said_what_else_there_is() {
        assertTrue(refused(Casebook.PATIENT).why().toString().contains("identity custodian"));
    }

    @Test
    void a_number_is_not_given_again() {
        cases.takeOut(girl, VISIT_2);

        int next = registry.in(stores -> stores.casebook().nextNumber(girl, "F16", 1, CLINICIAN));
        assertEquals(3, next);
        for (String[] confirmed : List.of(new String[0], new String[] {Casebook.TAKEN_OUT})) {
            List<Finding> findings = assertInstanceOf(
                            SaveResult.Refused.class, cases.save(girl, VISIT_2, 0, ENTRIES.get(VISIT_2), confirmed))
                    .findings();
            assertTrue(findings.stream().anyMatch(each -> each.check().equals(Casebook.TAKEN_OUT)), findings::toString);
        }
        cases.saved(girl, VISIT_3, 0, ENTRIES.get(VISIT_2));
    }

    @Test
    void a_form_that_is_filled_once_comes_again_when_somebody_says_that_it_is_another() {
        Map<String, String> spleen = Map.of("splenectomy_done", "N");
        cases.saved(girl, SPLEEN, 0, spleen);
        cases.takeOut(girl, SPLEEN);
        TakenOut first = taken(SPLEEN);

        assertInstanceOf(SaveResult.Refused.class, cases.save(girl, SPLEEN, 0, spleen));
        cases.saved(girl, SPLEEN, 0, spleen, Casebook.TAKEN_OUT);

        assertThrows(StaleEntry.class, () -> cases.save(girl, SPLEEN, 1, spleen), "who has opened the first is late");
        Refused occupied = assertThrows(Refused.class, () -> cases.putBack(girl, first));
        assertTrue(occupied.why().toString().contains("F06/0/1"), occupied.why()::toString);
        cases.takeOut(girl, SPLEEN);
        cases.putBack(girl, first);
    }

    @Test
    void a_save_of_what_was_taken_out_meanwhile_is_late_and_told_why() {
        cases.takeOut(girl, VISIT_2);
        StaleEntry late = assertThrows(StaleEntry.class, () -> cases.save(girl, VISIT_2, 1, ENTRIES.get(VISIT_2)));
        assertTrue(late.why().toString().contains("taken out"), late.why()::toString);
        assertEquals(Optional.empty(), late.stored());
    }

    @Test
    void who_has_seen_an_older_version_does_not_take_it_out() {
        Seen seen = cases.seen(girl, VISIT_2);
        cases.saved(girl, VISIT_2, 1, Map.of("visit_date", "2000-09-02"));
        assertThrows(StaleEntry.class, () -> cases.takeOut(girl, seen, Registry.DATA_MANAGER));
        assertTrue(cases.stored(girl).entry(VISIT_2).isPresent());
    }

    @Test
    void a_file_does_not_bring_back_what_was_taken_out() {
        String file = "case,form,hsct_seq,repeat_no,item,value,absence\n" + girl + ",F16,1,2,visit_date,2000-09-01,\n";
        cases.takeOut(girl, VISIT_2);

        ImportPreview preview = preview(file);
        assertTrue(preview.refused());
        assertTrue(
                preview.findings().stream().anyMatch(each -> each.check().equals(Casebook.TAKEN_OUT)),
                preview.findings()::toString);

        cases.putBack(girl, taken(VISIT_2));
        assertFalse(preview(file).refused());
    }

    @Test
    void a_closed_case_keeps_what_it_has() {
        registry.in(stores -> {
            stores.signOff().close(girl, "study ended", Registry.DATA_MANAGER);
            return girl;
        });
        refused(VISIT_2);
    }

    @Test
    void nothing_goes_without_a_word_why_or_without_the_right() {
        Seen seen = cases.seen(girl, VISIT_2);
        assertThrows(NotPermitted.class, () -> cases.takeOut(girl, seen, Registry.AUDITOR));
        assertThrows(
                Refused.class,
                () -> registry.in(stores -> {
                    stores.takingOut()
                            .takeOut(
                                    girl,
                                    seen,
                                    new TakingOut.Why(Mistake.TWICE, " ", "test", false),
                                    Registry.DATA_MANAGER);
                    return girl;
                }));
    }

    @Test
    void a_case_of_another_centre_is_not_there() {
        Caller elsewhere = new Caller("elsewhere", Set.of(Role.DATA_MANAGER), Scope.of("C02"));
        Seen seen = cases.seen(girl, VISIT_2);
        Refused none = assertThrows(Refused.class, () -> cases.takeOut(girl, seen, elsewhere));
        assertEquals(Refused.Kind.NOT_FOUND, none.kind());
        assertThrows(
                Refused.class, () -> registry.in(stores -> stores.takingOut().list(girl, elsewhere)));
    }

    @Test
    void a_later_snapshot_says_that_the_entry_was_taken_out_and_an_earlier_one_keeps_it() {
        long before = registry.in(stores -> stores.snapshots().keep(LocalDate.of(2004, 1, 1), Registry.DATA_MANAGER))
                .snapshot();
        cases.takeOut(girl, VISIT_2);
        long after = registry.in(stores -> stores.snapshots().keep(LocalDate.of(2004, 1, 1), Registry.DATA_MANAGER))
                .snapshot();

        SnapshotChange gone =
                registry.in(stores -> stores.snapshots().compare(before, after, Registry.DATA_MANAGER)).lines().stream()
                        .filter(line -> line.entry().equals(Optional.of(VISIT_2))
                                && line.item().isEmpty())
                        .filter(line -> !line.kind().name().startsWith("QUERY"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(SnapshotChange.Kind.TAKEN_OUT, gone.kind());
        assertEquals("mixed up", gone.step().orElseThrow().reason());
        assertTrue(registry.in(stores -> stores.snapshots().load(before, Registry.DATA_MANAGER)).files().stream()
                .anyMatch(file -> file.answers().entry(VISIT_2).isPresent()));
    }

    @Test
    void an_erasure_takes_what_was_taken_out_as_well() {
        cases.takeOut(girl, VISIT_2);
        erase(girl);
        String everything = registry.everything();
        assertFalse(everything.contains("2000-09-01"));
        assertFalse(everything.contains("mixed up"));
    }

    private void erase(RegistryId id) {
        String password =
                registry.in(stores -> stores.accounts().create("custodian", Set.of(Role.CUSTODIAN), ADMINISTRATOR));
        registry.in(stores -> stores.erasure().erase(id, "asked for", password, Registry.CUSTODIAN));
    }

    @Test
    void an_engraftment_goes_alone() {
        cases.saved(girl, ENGRAFTMENT, 0, Map.of());
        cases.takeOut(girl, ENGRAFTMENT);
        assertTrue(cases.stored(girl).entry(HSCT_1).isPresent());
    }

    private List<String> barriers(EntryKey key, Caller caller) {
        return registry.in(stores -> stores.takingOut().outlook(girl, key, caller)).barriers().stream()
                .map(each -> each.why().toString())
                .toList();
    }

    @Test
    void what_the_door_refuses_is_said_before() {
        cases.saved(girl, new EntryKey("F17", 2, 1), 0, Map.of("death_date", "2001-09-01"));
        sign(VISIT_2);
        assertTrue(barriers(VISIT_2, CLINICIAN).toString().contains("ask a data manager"));
        assertEquals(List.of(), barriers(VISIT_2, Registry.DATA_MANAGER));
        for (EntryKey key : List.of(Casebook.PATIENT, RELAPSE, HSCT_1, HSCT_2)) {
            assertEquals(List.of(refused(key).why().toString()), barriers(key, Registry.DATA_MANAGER), key::toString);
        }
        registry.in(stores -> {
            stores.signOff().close(girl, "study ended", Registry.DATA_MANAGER);
            return girl;
        });
        assertEquals(List.of(refused(VISIT_1).why().toString()), barriers(VISIT_1, Registry.DATA_MANAGER));
    }

    private List<String> againstPuttingBack(TakenOut taken) {
        return registry
                .in(stores -> stores.takingOut().againstPuttingBack(girl, taken.number(), Registry.DATA_MANAGER))
                .stream()
                .map(each -> each.why().toString())
                .toList();
    }

    @Test
    void what_refuses_to_be_put_back_is_said_before() {
        Map<String, String> spleen = Map.of("splenectomy_done", "N");
        cases.saved(girl, SPLEEN, 0, spleen);
        cases.takeOut(girl, SPLEEN);
        TakenOut first = taken(SPLEEN);
        assertEquals(List.of(), againstPuttingBack(first));
        cases.saved(girl, SPLEEN, 0, spleen, Casebook.TAKEN_OUT);
        assertTrue(againstPuttingBack(first).toString().contains("F06/0/1"));

        cases.takeOut(girl, SECOND);
        cases.takeOut(girl, RELAPSE);
        assertTrue(againstPuttingBack(taken(SECOND)).toString().contains("cannot be put back"));
        registry.in(stores -> {
            stores.signOff().close(girl, "study ended", Registry.DATA_MANAGER);
            return girl;
        });
        assertTrue(againstPuttingBack(taken(RELAPSE)).toString().contains("closed"));
    }

    @Test
    void the_consent_of_a_real_child_goes_only_when_what_follows_is_meant() {
        EntryKey consent = new EntryKey("F02", 0, 1);
        RegistryId real = cases.child("REAL", "REALGIRL", "C01");
        cases.saved(
                real,
                consent,
                0,
                Map.of("consent_status", "GRANTED", "consent_type", "REGISTRY;RESEARCH;CASE_PUBLICATION"));
        String follows = cases.toTakeOut(real, consent).consequences().consent().toString();
        for (String closed : List.of("no form", "no export", "further snapshot", "reports", "no narrative")) {
            assertTrue(follows.contains(closed), follows);
        }
        Refused asked = assertThrows(Refused.class, () -> cases.takeOut(real, consent));
        assertTrue(asked.why().toString().contains("Say that this is meant"), asked.why()::toString);
        assertTrue(cases.stored(real).entry(consent).isPresent());

        registry.in(stores -> {
            stores.takingOut()
                    .takeOut(
                            real,
                            cases.seen(real, consent),
                            new TakingOut.Why(Mistake.OTHER_CHILD, "the sister's", "test", true),
                            Registry.DATA_MANAGER);
            return real;
        });
        TrailLine gone = cases.trail(real).stream()
                .filter(line -> line.action() == Event.Action.CONSENT_GONE)
                .findFirst()
                .orElseThrow();
        assertEquals(Optional.of("GRANTED"), gone.before());
        assertEquals("the sister's", gone.reason());
    }

    @Test
    void what_hangs_on_an_entry_is_said_before() {
        sign(VISIT_2);
        ask(VISIT_2);
        String visit = cases.toTakeOut(girl, VISIT_2).consequences().all().toString();
        assertTrue(visit.contains("Queries wait for an answer here"), visit);
        assertTrue(visit.contains("Signed"), visit);

        EntryKey diagnosis = new EntryKey("F03", 0, 1);
        cases.saved(girl, diagnosis, 0, Map.of("dx_date", "1999-01-10"));
        String dated = cases.toTakeOut(girl, diagnosis).consequences().all().toString();
        assertTrue(dated.contains("is then nothing, not 234"), dated);

        EntryKey death = new EntryKey("F17", 2, 1);
        cases.saved(girl, death, 0, Map.of("death_date", "2001-09-01"));
        String died = cases.toTakeOut(girl, death).consequences().all().toString();
        assertTrue(died.contains("counts as alive"), died);
    }

    @Test
    void an_hsct_without_the_one_before_it_locks_no_other_form() {
        cases.takeOut(girl, SECOND);
        String follows = cases.toTakeOut(girl, HSCT_1).consequences().all().toString();
        assertTrue(follows.contains("HSCT 2 stands without an HSCT 1"), follows);
        cases.takeOut(girl, HSCT_1);

        cases.saved(girl, new EntryKey("F16", 2, 1), 0, Map.of("visit_date", "2002-03-01"));
        SaveResult patient = cases.save(
                girl,
                Casebook.PATIENT,
                cases.stored(girl).entry(Casebook.PATIENT).orElseThrow().version(),
                Map.of(
                        "sex_at_birth", "F",
                        "birth_date", "1997-03",
                        "data_label", "SYNTHETIC",
                        "centre_code", "C01",
                        "ancestry", "OTHER"));
        List<Finding> said = assertInstanceOf(SaveResult.Saved.class, patient, patient::toString)
                .findings();
        assertTrue(said.stream().anyMatch(each -> each.check().equals("EC-F14-1")), said::toString);

        SaveResult own = cases.save(girl, HSCT_2, 1, Map.of("hsct_date", "2001-06-02", "infusion_kind", "NEW_HSCT"));
        assertInstanceOf(SaveResult.Refused.class, own, "what it writes is held against the rule as ever");
    }
}
