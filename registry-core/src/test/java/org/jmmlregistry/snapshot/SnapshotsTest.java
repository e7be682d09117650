package org.jmmlregistry.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.query.Query;
import org.jmmlregistry.query.QueryOrigin;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.NotPermitted;
import org.jmmlregistry.security.Role;
import org.jmmlregistry.transplant.Transplant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is frozen stays frozen, says what is in it, and is found out when somebody touches it. */
@OnEachDatabase
class SnapshotsTest {

    private static final Caller ADMINISTRATOR = new Caller("registry", Set.of(Role.ADMINISTRATOR));

    @Parameter
    private Database database;

    private SmallRegistry small;
    private Registry registry;
    private RegistryId girl;
    private RegistryId other;

    @BeforeEach
    void two_children() {
        small = new SmallRegistry(database);
        registry = small.registry();
        girl = small.child("GIRL", "1999-09-01");
        other = small.child("OTHER", "2001-05-17");
    }

    @AfterEach
    void close() {
        small.close();
    }

    private String fingerprint(long snapshot) {
        return small.details(snapshot).data().fingerprint();
    }

    private Optional<LocalDate> hsct(long snapshot) {
        return small.load(snapshot)
                .file(girl)
                .flatMap(file -> file.transplant(1))
                .map(Transplant::date);
    }

    private static Refused.Kind refused(Executable work) {
        return assertThrows(Refused.class, work).kind();
    }

    private List<String> faults(long snapshot) {
        return registry.in(stores -> stores.snapshots().check(snapshot, Registry.DATA_MANAGER)).stream()
                .map(Language.ENGLISH::say)
                .toList();
    }

    private long contents() {
        return registry.in(stores -> ((Number) stores.database()
                        .createNativeQuery("SELECT COUNT(*) FROM frozen_content")
                        .getSingleResult())
                .longValue());
    }

    private Query ask(String question) {
        return registry.in(stores -> stores.casebook()
                .question(
                        girl,
                        SmallRegistry.HSCT,
                        Optional.of("hsct_date"),
                        QueryOrigin.MANUAL,
                        question,
                        Registry.DATA_MANAGER));
    }

    @Test
    void a_later_change_leaves_a_snapshot_as_it_was() {
        long frozen = small.freeze();
        String fingerprint = fingerprint(frozen);
        small.save(girl, SmallRegistry.HSCT, Map.of("hsct_date", "1999-09-13"), "letter");

        assertEquals(Optional.of(LocalDate.of(1999, 9, 1)), hsct(frozen));
        assertEquals(fingerprint, fingerprint(frozen));
        assertEquals(Optional.of(LocalDate.of(1999, 9, 13)), hsct(small.freeze()));
        assertEquals(List.of(), faults(frozen));
    }

    @Test
    void equal_data_have_the_same_fingerprint_whoever_freezes_them_and_when() {
        long first = small.freeze();
        Caller statistician = new Caller("statistician", Set.of(Role.STATISTICIAN));
        long second = registry.in(stores -> stores.snapshots().keep(SmallRegistry.CUT_OFF, statistician))
                .snapshot();

        assertNotEquals(first, second);
        assertEquals(fingerprint(first), fingerprint(second));
    }

    @Test
    void a_case_that_did_not_change_is_kept_once() {
        small.freeze();
        long before = contents();
        small.freeze();
        assertEquals(before, contents());

        small.save(other, SmallRegistry.HSCT, Map.of("donor_sex", "M"), "letter");
        small.freeze();
        assertTrue(contents() > before);
        assertTrue(contents() <= before + 2);
    }

    @Test
    void another_cut_off_or_another_answer_is_another_fingerprint() {
        String frozen = fingerprint(small.freeze());

        assertNotEquals(frozen, fingerprint(small.freeze(LocalDate.of(2003, 12, 30))));
        small.save(girl, SmallRegistry.HSCT, Map.of("hsct_date", "1999-09-13"), "letter");
        assertNotEquals(frozen, fingerprint(small.freeze()));
    }

    @Test
    void a_query_that_waits_is_inside_and_counted() {
        int before = small.details(small.freeze()).inventory().allQueries();
        Query query = ask("Is it the 1st?");
        Inventory open = small.details(small.freeze()).inventory();
        registry.in(stores -> stores.queries().answer(query.id(), "It is.", Registry.DATA_MANAGER));
        Inventory answered = small.details(small.freeze()).inventory();

        assertEquals(before + 1, open.allQueries());
        assertEquals(0, open.answered().getOrDefault("F07", 0));
        assertEquals(1, answered.answered().get("F07"));
        assertEquals(open.open().get("F07") - 1, answered.open().getOrDefault("F07", 0));
    }

    /** Its words may quote a date that lies after the cut-off. */
    @Test
    void a_query_about_what_the_cut_off_leaves_out_is_left_out_too() {
        small.save(girl, SmallRegistry.PATIENT, Map.of("last_contact_date", "2004-02-02"), "letter");
        registry.in(stores -> stores.casebook()
                .question(
                        girl,
                        SmallRegistry.PATIENT,
                        Optional.of("last_contact_date"),
                        QueryOrigin.MANUAL,
                        "Seen on 2004-02-02?",
                        Registry.DATA_MANAGER));
        int early = small.details(small.freeze()).inventory().open().getOrDefault("F01", 0);
        int late = small.details(small.freeze(LocalDate.of(2004, 2, 29)))
                .inventory()
                .open()
                .getOrDefault("F01", 0);

        assertEquals(early + 1, late);
    }

    @Test
    void entries_are_counted_by_form() {
        Inventory inventory = small.details(small.freeze()).inventory();

        assertEquals(2, inventory.cases());
        assertEquals(Map.of("F01", 2, "F07", 2), inventory.entries());
        assertEquals(4, inventory.allEntries());
        assertEquals(0, inventory.allLeftOut());
    }

    @Test
    void a_withdrawn_child_is_missing_from_the_next_snapshot_and_stays_in_the_old_one() {
        long before = small.freeze();
        small.save(girl, SmallRegistry.CONSENT, Map.of("consent_status", "WITHDRAWN_ALL"), "letter of the family");
        long after = small.freeze();

        assertTrue(small.load(before).file(girl).isPresent());
        assertEquals(Optional.empty(), small.load(after).file(girl));
        assertEquals(
                Map.of(LeftOut.WITHDRAWN, 1), small.details(after).inventory().leftOut());
        assertEquals(1, small.details(after).inventory().cases());
    }

    @Test
    void a_refused_consent_leaves_out_and_one_that_ended_does_not() {
        small.save(girl, SmallRegistry.CONSENT, Map.of("consent_status", "REFUSED"), "");
        small.save(other, SmallRegistry.CONSENT, Map.of("consent_status", "WITHDRAWN_FUTURE"), "");
        long frozen = small.freeze();

        assertEquals(
                Map.of(LeftOut.NO_CONSENT, 1), small.details(frozen).inventory().leftOut());
        assertTrue(small.load(frozen).file(other).isPresent());
    }

    /** The cut-off is the last day of 2003. */
    @ParameterizedTest(name = "diagnosed {0}, born {1}: left out {2}")
    @CsvSource({
        "2003-12-31, 1998-02, false",
        "2004-01-01, 1998-02, true",
        "2004-01, 1998-02, true",
        "2003, 1998-02, false",
        "2004, 1998-02, true",
        "'', 2004-01-20, true",
        "'', 2003-12, false"
    })
    void a_child_diagnosed_after_the_cut_off_is_counted_among_those_left_out(
            String diagnosed, String born, boolean isLeftOut) {
        RegistryId child = small.born("LATER", born);
        if (!diagnosed.isEmpty()) {
            small.save(child, SmallRegistry.DIAGNOSIS, Map.of("dx_date", diagnosed), "");
        }
        long frozen = small.freeze();

        assertEquals(isLeftOut, small.load(frozen).file(child).isEmpty());
        assertEquals(
                isLeftOut ? Map.of(LeftOut.NOT_YET, 1) : Map.of(),
                small.details(frozen).inventory().leftOut());
        assertEquals(ids(small.load(frozen)), ids(now(frozen)), "made again of the same day");
        assertEquals(List.of(), faults(frozen));
    }

    private static List<RegistryId> ids(Snapshot snapshot) {
        return snapshot.files().stream().map(CaseFile::id).toList();
    }

    private Snapshot now(long frozen) {
        return registry.in(stores ->
                stores.snapshots().now(stores.snapshots().data(frozen, Registry.DATA_MANAGER), Registry.DATA_MANAGER));
    }

    @Test
    void an_erased_child_is_missing_from_the_next_snapshot_and_stays_in_the_old_one() {
        long before = small.freeze();
        String fingerprint = fingerprint(before);
        String password =
                registry.in(stores -> stores.accounts().create("custodian", Set.of(Role.CUSTODIAN), ADMINISTRATOR));
        registry.in(stores -> stores.erasure().erase(girl, "asked by the family", password, Registry.CUSTODIAN));
        long after = small.freeze();

        assertTrue(small.load(before).file(girl).isPresent());
        assertEquals(fingerprint, fingerprint(before));
        assertEquals(List.of(), faults(before));
        assertEquals(Optional.empty(), small.load(after).file(girl));
        assertEquals(Map.of(LeftOut.ERASED, 1), small.details(after).inventory().leftOut());
        assertEquals(Optional.empty(), registry.in(stores -> stores.trail().fault()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a value changed|UPDATE frozen_content SET content = '{}' WHERE hash IN"
                        + " (SELECT answers_hash FROM snapshot_case WHERE case_id = 'JM-00001-8')",
                "a case taken away|DELETE FROM snapshot_case WHERE case_id = 'JM-00001-8'",
                "two cases exchanged|UPDATE snapshot_case SET answers_hash = (SELECT MAX(answers_hash) FROM"
                        + " snapshot_case)",
                "the cut-off within the header|UPDATE snapshot SET header = '{}'",
                "another fingerprint|UPDATE snapshot SET fingerprint = trail_hash",
                "a case said to be erased|INSERT INTO snapshot_left_out (snapshot_id, case_id, reason)"
                        + " VALUES (1, 'JM-00003-4', 'ERASED')",
            })
    void what_is_not_what_was_frozen_does_not_load(String what, String sql) {
        long frozen = small.freeze();
        small.sql(sql);

        assertEquals(Refused.Kind.DAMAGED, refused(() -> small.load(frozen)), what);
        assertTrue(faults(frozen).get(0).contains("Snapshot 1 is not what was frozen"), faults(frozen)::toString);
    }

    @Test
    void a_changed_query_is_found_when_the_snapshot_is_loaded() {
        ask("Is it the 1st?");
        long frozen = small.freeze();
        small.sql("UPDATE frozen_content SET content = '[]' WHERE hash IN"
                + " (SELECT queries_hash FROM snapshot_case WHERE queries_hash IS NOT NULL)");

        assertEquals(Refused.Kind.DAMAGED, refused(() -> small.load(frozen)));
    }

    @Test
    void a_freeze_does_not_build_on_content_that_somebody_touched() {
        small.freeze();
        small.sql("UPDATE frozen_content SET content = '{}'");

        assertEquals(
                Refused.Kind.DAMAGED,
                refused(() -> registry.in(
                        stores -> stores.snapshots().freeze(SmallRegistry.CUT_OFF, Registry.DATA_MANAGER))));
        assertEquals(
                1,
                registry.in(stores -> stores.snapshots().list(Registry.DATA_MANAGER))
                        .size());
    }

    /** A head that was made to fit other data does not fit the trail. */
    @Test
    void the_trail_vouches_for_cut_off_and_fingerprint() {
        long frozen = small.freeze();
        assertEquals(List.of(), faults(frozen));
        assertEquals(
                Optional.of("snapshot 1, cut-off 2003-12-31, fingerprint " + fingerprint(frozen)),
                registry.in(stores -> stores.trail().at(stores.trail().length()))
                        .orElseThrow()
                        .after());

        small.sql("UPDATE snapshot SET cut_off = '2003-12-30'");
        assertEquals(
                List.of("The trail's entry %s does not record this cut-off and fingerprint."
                        .formatted(registry.trailLength())),
                faults(frozen));
    }

    @Test
    void marks_of_snapshots_show_a_chain_that_was_written_anew() {
        small.freeze();
        assertTrue(
                registry.in(stores -> stores.trail().verify(stores.snapshots().marks()))
                        .fault()
                        .isEmpty());

        small.sql("UPDATE snapshot SET trail_hash = fingerprint");
        assertTrue(
                registry.in(stores -> stores.trail().verify(stores.snapshots().marks()))
                        .fault()
                        .isPresent());
    }

    @Test
    void a_cut_off_in_the_future_and_a_caller_without_the_right_are_refused() {
        Caller clinician = new Caller("doctor", Set.of(Role.CLINICIAN));

        assertThrows(IllegalArgumentException.class, () -> small.freeze(LocalDate.of(2004, 3, 2)));
        assertThrows(
                NotPermitted.class,
                () -> registry.in(stores -> stores.snapshots().keep(SmallRegistry.CUT_OFF, clinician)));
        assertEquals(Refused.Kind.NOT_FOUND, refused(() -> small.load(1)));
    }

    private Optional<String> againstReport(RegistryId id) {
        return registry.in(stores -> stores.snapshots().againstReport(id, Registry.DATA_MANAGER))
                .map(Object::toString);
    }

    @Test
    void a_case_that_no_snapshot_holds_is_said_to_be_missing_there() {
        assertTrue(againstReport(girl).orElseThrow().contains("no snapshot yet"));
        small.freeze(LocalDate.of(2004, 1, 31));
        assertEquals(Optional.empty(), againstReport(girl));
        RegistryId late = small.child("LATE", "2001-05-17");
        assertTrue(againstReport(late).orElseThrow().contains("2004-01-31"));
    }
}
