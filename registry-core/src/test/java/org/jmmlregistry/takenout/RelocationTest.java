package org.jmmlregistry.takenout;

import static org.jmmlregistry.takenout.CaseWithTwoHscts.HSCT_1;
import static org.jmmlregistry.takenout.CaseWithTwoHscts.HSCT_2;
import static org.jmmlregistry.takenout.CaseWithTwoHscts.RELAPSE;
import static org.jmmlregistry.takenout.CaseWithTwoHscts.SECOND;
import static org.jmmlregistry.takenout.CaseWithTwoHscts.VISIT_1;
import static org.jmmlregistry.takenout.CaseWithTwoHscts.VISIT_2;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.TrailLine;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casebook.EntryAt;
import org.jmmlregistry.casebook.SaveResult;
import org.jmmlregistry.casebook.StaleEntry;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.casebook.TakenOut;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.query.Query;
import org.jmmlregistry.query.QueryOrigin;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Role;
import org.jmmlregistry.security.Scope;
import org.jmmlregistry.takenout.Removal.Seen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
class RelocationTest {

    private static final Caller ADMINISTRATOR = new Caller("registry", Set.of(Role.ADMINISTRATOR));
    private static final EntryKey VISIT_3 = new EntryKey("F16", 1, 3);

    @Parameter
    private Database database;

    private Registry registry;
    private CaseWithTwoHscts cases;
    private RegistryId girl;
    private RegistryId other;

    @BeforeEach
    void two_girls() {
        registry = new Registry(database);
        cases = new CaseWithTwoHscts(registry);
        girl = cases.filled("GIRL", "C01");
        other = cases.child("SYNTHETIC", "OTHER", "C02");
        cases.saved(other, HSCT_1, 0, Map.of("hsct_date", "1999-10-01", "infusion_kind", "NEW_HSCT"));
    }

    @AfterEach
    void close() {
        assertEquals(Optional.empty(), registry.in(stores -> stores.trail().fault()));
        registry.close();
    }

    private EntryAt moved(EntryKey key, RegistryId to, int hsct) {
        Relocation.Result result = cases.move(girl, key, to, hsct, Optional.empty());
        return assertInstanceOf(Relocation.Result.Moved.class, result, result::toString)
                .place();
    }

    private List<TrailLine> moves(RegistryId id) {
        return cases.trail(id).stream()
                .filter(line -> line.action() == Event.Action.MOVE_ENTRY)
                .toList();
    }

    @Test
    void a_visit_in_the_wrong_chart_goes_to_the_other_child_and_both_trails_say_so() {
        StoredEntry before = cases.stored(girl).entry(VISIT_2).orElseThrow();

        assertEquals(new EntryAt(other, VISIT_1), moved(VISIT_2, other, 1));

        assertEquals(Optional.empty(), cases.stored(girl).entry(VISIT_2));
        assertEquals(
                before.answers(),
                cases.stored(other).entry(VISIT_1).orElseThrow().answers());
        String index = registry.in(Registry::indexRows).toString();
        assertFalse(index.contains(girl + ", F16, 1, 2"));
        assertTrue(index.contains(other + ", F16, 1, 1"));
        TrailLine left = moves(girl).get(0);
        TrailLine came = moves(other).get(0);
        assertEquals(Optional.of(girl + " F16/1/2"), left.before());
        assertEquals(Optional.of("F16/1/1"), left.after(), "the other centre's case is not named");
        assertEquals(Optional.of("F16/1/2"), came.before());
        assertEquals(Optional.of(other + " F16/1/1"), came.after());
        assertEquals("wrong chart", left.reason());
        assertEquals("wrong chart", came.reason());
    }

    @Test
    void its_place_keeps_no_answers_and_its_number_and_says_where_it_went_to_whom_may_know() {
        moved(VISIT_2, other, 1);
        TakenOut left = cases.takenOut(girl).get(0);
        assertEquals(Optional.of(new EntryAt(other, VISIT_1)), left.moved());
        assertEquals(Map.of(), Casebook.written(left.entry()));
        assertInstanceOf(SaveResult.Refused.class, cases.save(girl, VISIT_2, 0, Map.of("visit_date", "2000-09-01")));

        Caller ownCentre = new Caller("own", Set.of(Role.DATA_MANAGER), Scope.of("C01"));
        List<TakenOut> seen = registry.in(stores -> stores.takingOut().list(girl, ownCentre));
        assertEquals(Optional.empty(), seen.get(0).moved());
        assertThrows(Refused.class, () -> cases.putBack(girl, left), "it is moved back, not put back");
    }

    @Test
    void a_move_is_undone_by_moving_it_back_to_its_own_number() {
        StoredEntry before = cases.stored(girl).entry(VISIT_2).orElseThrow();
        moved(VISIT_2, other, 1);
        Relocation.Result back = cases.move(other, VISIT_1, girl, 1, Optional.of(2));
        assertInstanceOf(Relocation.Result.Moved.class, back, back::toString);
        StoredEntry after = cases.stored(girl).entry(VISIT_2).orElseThrow();
        assertEquals(before.answers(), after.answers());
        assertTrue(after.version() > before.version() + 1);
    }

    @Test
    void queries_go_with_it_and_signatures_fall() {
        registry.in(stores -> stores.casebook()
                .question(girl, VISIT_2, Optional.empty(), QueryOrigin.SDV, "Is it so?", Registry.DATA_MANAGER));
        moved(VISIT_2, other, 1);
        List<Query> left = registry.in(stores -> stores.queries().of(girl, Registry.DATA_MANAGER));
        assertTrue(left.stream().noneMatch(query -> query.entry().equals(VISIT_2)), left::toString);
        List<Query> came = registry.in(stores -> stores.queries().of(other, Registry.DATA_MANAGER));
        assertTrue(came.stream()
                .anyMatch(query -> query.origin() == QueryOrigin.SDV
                        && !query.isSettled()
                        && query.entry().equals(VISIT_1)));
    }

    @Test
    void a_place_that_is_taken_refuses() {
        Refused taken = assertThrows(Refused.class, () -> cases.move(girl, VISIT_2, girl, 1, Optional.of(1)));
        assertTrue(taken.why().toString().contains("F16/1/1"), taken.why()::toString);
        cases.takeOut(girl, VISIT_1);
        assertThrows(Refused.class, () -> cases.move(girl, VISIT_2, girl, 1, Optional.of(1)));
        assertInstanceOf(Relocation.Result.Moved.class, cases.move(girl, VISIT_2, girl, 1, Optional.of(3)));
        assertTrue(cases.stored(girl).entry(VISIT_3).isPresent());
    }

    @Test
    void an_event_that_is_named_stays_and_so_does_the_form_that_names_it() {
        assertTrue(assertThrows(Refused.class, () -> cases.move(girl, RELAPSE, other, 1, Optional.empty()))
                .why()
                .toString()
                .contains("F14/2/1"));
        assertTrue(assertThrows(Refused.class, () -> cases.move(girl, HSCT_2, other, 1, Optional.empty()))
                .why()
                .toString()
                .contains("F14/2/1"));
    }

    @Test
    void an_hsct_takes_all_that_stands_under_it_along() {
        cases.takeOut(girl, SECOND);
        RegistryId third = cases.child("SYNTHETIC", "THIRD", "C01");
        moved(HSCT_1, third, 1);
        assertEquals(
                List.of(Casebook.PATIENT, HSCT_1, RELAPSE, VISIT_1, VISIT_2),
                cases.stored(third).entries().stream()
                        .map(StoredEntry::key)
                        .sorted()
                        .toList());
        assertEquals(
                List.of(Casebook.PATIENT, HSCT_2),
                cases.stored(girl).entries().stream().map(StoredEntry::key).toList());
    }

    @Test
    void an_hsct_is_given_the_number_before_it_when_that_one_is_free() {
        cases.takeOut(girl, SECOND);
        cases.takeOut(girl, HSCT_1);
        moved(HSCT_2, girl, 1);
        StoredEntry first = cases.stored(girl).entry(HSCT_1).orElseThrow();
        assertEquals("2001-06-01", Casebook.written(first).get("hsct_date").value());
        assertTrue(first.version()
                > cases.takenOut(girl).stream()
                        .filter(each -> each.key().equals(HSCT_1))
                        .mapToInt(each -> each.entry().version())
                        .max()
                        .orElseThrow());
    }

    @Test
    void nothing_goes_between_a_real_child_and_an_invented_one() {
        RegistryId real = cases.child("REAL", "REALGIRL", "C01");
        Refused refused = assertThrows(Refused.class, () -> cases.move(girl, VISIT_2, real, 1, Optional.empty()));
        assertTrue(refused.why().toString().contains(real.text()), refused.why()::toString);
    }

    @Test
    void the_checks_decide_where_it_comes_to() {
        cases.takeOut(girl, SECOND);
        Relocation.Result refused = cases.move(girl, HSCT_2, girl, 1, Optional.of(2));
        assertInstanceOf(Relocation.Result.NotMoved.class, refused);
        assertTrue(cases.stored(girl).entry(HSCT_2).isPresent());
    }

    @Test
    void who_knows_only_one_of_the_centres_does_not_move_it() {
        Caller own = new Caller("own", Set.of(Role.DATA_MANAGER), Scope.of("C01"));
        Seen seen = cases.seen(girl, VISIT_2);
        Relocation.Move move = new Relocation.Move(other, 1, Optional.empty(), "wrong chart", "test", false);
        Refused none = assertThrows(
                Refused.class, () -> registry.in(stores -> stores.relocation().move(girl, seen, move, own)));
        assertEquals(Refused.Kind.NOT_FOUND, none.kind());
    }

    @Test
    void who_has_seen_an_older_version_does_not_move_it() {
        Seen seen = cases.seen(girl, VISIT_2);
        cases.saved(girl, VISIT_2, 1, Map.of("visit_date", "2000-09-02"));
        Relocation.Move move = new Relocation.Move(girl, 2, Optional.empty(), "wrong chart", "test", false);
        assertThrows(
                StaleEntry.class,
                () -> registry.in(stores -> stores.relocation().move(girl, seen, move, Registry.DATA_MANAGER)));
    }

    @Test
    void an_erasure_of_the_child_to_whom_it_went_blanks_what_the_first_case_tells_of_it() {
        moved(VISIT_2, other, 1);
        String password =
                registry.in(stores -> stores.accounts().create("custodian", Set.of(Role.CUSTODIAN), ADMINISTRATOR));
        registry.in(stores -> stores.erasure().erase(other, "asked for", password, Registry.CUSTODIAN));

        String everything = registry.everything();
        assertFalse(everything.contains("2000-09-01"), "the date of the visit that was moved");
        assertFalse(everything.contains("wrong chart"));
        assertTrue(everything.contains("2000-03-01"), "the visit that stayed");
    }

    @Test
    void what_the_door_refuses_wherever_it_is_to_go_is_said_before() {
        for (EntryKey key : List.of(Casebook.PATIENT, RELAPSE, HSCT_2)) {
            Refused refused = assertThrows(Refused.class, () -> cases.move(girl, key, other, 1, Optional.empty()));
            assertEquals(
                    List.of(refused.why().toString()),
                    cases.toMove(girl, key).barriers().stream()
                            .map(each -> each.why().toString())
                            .toList());
        }
        assertEquals(List.of(), cases.toMove(girl, VISIT_1).barriers());
    }

    @Test
    void hscts_after_a_gap_move_up_together_with_new_numbers_where_the_old_are_not_given_again() {
        EntryKey third = new EntryKey("F07", 3, 1);
        EntryKey again = new EntryKey("F13", 2, 1);
        EntryKey visit = new EntryKey("F16", 2, 1);
        cases.saved(girl, visit, 0, Map.of("visit_date", "2001-12-01"));
        cases.saved(girl, again, 0, Map.of("event_date", "2002-02-10", "event_type", "RELAPSE"));
        cases.saved(girl, third, 0, Map.of("hsct_date", "2002-06-01", "infusion_kind", "NEW_HSCT"));
        cases.saved(girl, new EntryKey("F14", 3, 1), 0, Map.of("prior_event_id", "F13/2/1"));
        cases.takeOut(girl, SECOND);
        cases.takeOut(girl, HSCT_1);

        assertEquals(Optional.of(1), cases.toMove(girl, HSCT_2).earlier());
        moved(HSCT_2, girl, 1);

        assertEquals(
                List.of(
                        Casebook.PATIENT,
                        HSCT_1,
                        new EntryKey("F13", 1, 2),
                        new EntryKey("F16", 1, 3),
                        HSCT_2,
                        new EntryKey("F14", 2, 1)),
                cases.stored(girl).entries().stream()
                        .map(StoredEntry::key)
                        .sorted()
                        .toList());
        StoredEntry naming = cases.stored(girl).entry(SECOND).orElseThrow();
        assertEquals("F13/1/2", Casebook.written(naming).get("prior_event_id").value());
        assertTrue(cases.trail(girl).stream()
                .anyMatch(line ->
                        line.action() == Event.Action.REVISE && line.after().equals(Optional.of("F13/1/2"))));
        StoredEntry second = cases.stored(girl).entry(HSCT_2).orElseThrow();
        assertEquals("2002-06-01", Casebook.written(second).get("hsct_date").value());
    }

    @Test
    void the_consent_of_a_real_child_goes_to_another_only_when_what_follows_is_meant() {
        EntryKey consent = new EntryKey("F02", 0, 1);
        RegistryId real = cases.child("REAL", "REALGIRL", "C01");
        RegistryId sister = cases.child("REAL", "SISTER", "C01");
        cases.saved(real, consent, 0, Map.of("consent_status", "GRANTED", "consent_type", "REGISTRY"));

        Refused asked = assertThrows(Refused.class, () -> cases.move(real, consent, sister, 0, Optional.empty()));
        assertTrue(asked.why().toString().contains("Say that this is meant"), asked.why()::toString);
        Relocation.Move meant = new Relocation.Move(sister, 0, Optional.empty(), "wrong chart", "test", true);
        Seen seen = cases.seen(real, consent);
        registry.in(stores -> stores.relocation().move(real, seen, meant, Registry.DATA_MANAGER));
        assertTrue(cases.stored(sister).entry(consent).isPresent());
        assertTrue(cases.trail(real).stream().anyMatch(line -> line.action() == Event.Action.CONSENT_GONE));
    }
}
