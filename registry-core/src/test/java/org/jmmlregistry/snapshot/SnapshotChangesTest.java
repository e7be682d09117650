package org.jmmlregistry.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.TrailLine;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Language.Key;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.query.Query;
import org.jmmlregistry.query.QueryOrigin;
import org.jmmlregistry.query.Resolution;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Each kind of difference between two snapshots, with the trail's entry that made it. */
@OnEachDatabase
class SnapshotChangesTest {

    private static final Caller ADMINISTRATOR = new Caller("registry", Set.of(Role.ADMINISTRATOR));
    private static final LocalDate LATER = LocalDate.of(2004, 2, 29);

    @Parameter
    private Database database;

    private SmallRegistry small;
    private Registry registry;
    private RegistryId girl;
    private long from;

    @BeforeEach
    void a_frozen_child() {
        small = new SmallRegistry(database);
        registry = small.registry();
        girl = small.child("GIRL", "1999-09-01");
        small.save(girl, SmallRegistry.PATIENT, Map.of("last_contact_date", "2004-01-20"), "visit");
        small.save(girl, new EntryKey("F16", 1, 9), Map.of("visit_date", "2004-01-20"), "");
        small.child("OTHER", "2001-05-17");
        from = small.freeze();
    }

    @AfterEach
    void close() {
        small.close();
    }

    private SnapshotChanges since(long to) {
        return registry.in(stores -> stores.snapshots().compare(from, to, Registry.DATA_MANAGER));
    }

    /** What differs in a snapshot that is frozen now, apart from the queries that the change itself brings. */
    private List<SnapshotChange> answers() {
        return since(small.freeze()).lines().stream()
                .filter(line -> !line.kind().name().startsWith("QUERY"))
                .toList();
    }

    private List<SnapshotChange> of(SnapshotChange.Kind kind, SnapshotChanges changes) {
        return changes.lines().stream().filter(line -> line.kind() == kind).toList();
    }

    private SnapshotChange only(List<SnapshotChange> lines) {
        assertEquals(1, lines.size(), lines::toString);
        return lines.get(0);
    }

    /** The trail's own line is found under the number that the difference names. */
    private TrailLine step(SnapshotChange line) {
        long seq = line.step().orElseThrow().seq();
        TrailLine step = registry.in(stores -> stores.trail().at(seq)).orElseThrow();
        assertEquals(line.caseId().text(), step.caseId().orElseThrow());
        return step;
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

    private static String said(Optional<Message> words) {
        return Language.ENGLISH.say(words).orElse("");
    }

    @Test
    void nothing_changed_is_no_line() {
        SnapshotChanges changes = since(small.freeze());

        assertEquals(List.of(), changes.lines());
        assertTrue(changes.queries());
        assertEquals(0L, changes.counts().get(SnapshotChange.Kind.NEW_CASE));
    }

    @Test
    void a_corrected_value_is_linked_to_its_change() {
        small.save(girl, SmallRegistry.HSCT, Map.of("hsct_date", "1999-09-13"), "letter of 12 May");

        SnapshotChange line = only(answers());
        assertEquals(SnapshotChange.Kind.CORRECTED, line.kind());
        assertEquals(Optional.of("hsct_date"), line.item());
        assertEquals("1999-09-01", said(line.before()));
        assertEquals("1999-09-13", said(line.after()));
        assertEquals(Event.Action.REVISE, step(line).action());
        assertEquals(Optional.of("1999-09-13"), step(line).after());
        assertEquals("letter of 12 May", step(line).reason());
        assertEquals("data.manager", step(line).who());
    }

    /** Changed after the later freeze: not what made the difference. */
    @Test
    void the_link_leads_to_the_latest_change_that_the_later_snapshot_knows() {
        small.save(girl, SmallRegistry.HSCT, Map.of("hsct_date", "1999-09-12"), "first");
        small.save(girl, SmallRegistry.HSCT, Map.of("hsct_date", "1999-09-13"), "second");
        long to = small.freeze();
        small.save(girl, SmallRegistry.HSCT, Map.of("hsct_date", "1999-09-14"), "third");

        SnapshotChange line = only(of(SnapshotChange.Kind.CORRECTED, since(to)));
        assertEquals("1999-09-13", said(line.after()));
        assertEquals("second", step(line).reason());
    }

    @Test
    void an_answer_that_came_or_went_is_told_apart_from_a_corrected_one() {
        small.save(girl, SmallRegistry.HSCT, Map.of("donor_sex", "M", "indication", ""), "letter");

        List<SnapshotChange> lines = answers();
        assertEquals(2, lines.size(), lines::toString);
        lines.forEach(line -> {
            boolean came = line.item().equals(Optional.of("donor_sex"));
            assertEquals(came ? SnapshotChange.Kind.ADDED : SnapshotChange.Kind.REMOVED, line.kind());
            assertEquals(came, line.before().isEmpty());
            assertEquals(came, line.after().isPresent());
            assertEquals("letter", step(line).reason());
        });
    }

    @Test
    void a_new_case_is_one_line_whatever_it_holds() {
        RegistryId child = small.child("NEW", "2002-03-04");

        SnapshotChange line = only(answers());
        assertEquals(SnapshotChange.Kind.NEW_CASE, line.kind());
        assertEquals(child, line.caseId());
        assertEquals("2 entries, 1 of them events", said(line.after()));
        assertEquals(Event.Action.REGISTER, step(line).action());
    }

    @Test
    void a_relapse_is_a_new_event_and_a_visit_a_new_entry() {
        small.save(girl, SmallRegistry.RELAPSE, Map.of("event_type", "RELAPSE", "event_date", "2000-02-03"), "");
        small.save(girl, SmallRegistry.VISIT, Map.of("visit_date", "2000-03-01"), "");
        SnapshotChanges changes = since(small.freeze());

        SnapshotChange event = only(of(SnapshotChange.Kind.NEW_EVENT, changes));
        assertEquals(Optional.of(SmallRegistry.RELAPSE), event.entry());
        assertEquals("2000-02-03, Relapse", said(event.after()));
        assertEquals(Event.Action.ENTER, step(event).action());
        SnapshotChange visit = only(of(SnapshotChange.Kind.NEW_ENTRY, changes));
        assertEquals(Optional.of(SmallRegistry.VISIT), visit.entry());
        assertEquals(Optional.of("F16/1/1"), step(visit).entry());
    }

    /** Nobody touched anything between the two: only the cut-off moved. */
    @Test
    void what_a_later_cut_off_brings_into_view_is_follow_up() {
        SnapshotChanges changes = since(small.freeze(LATER));

        List<SnapshotChange> seen = of(SnapshotChange.Kind.FOLLOW_UP, changes);
        SnapshotChange contact = only(seen.stream()
                .filter(line -> line.item().equals(Optional.of("last_contact_date")))
                .toList());
        assertEquals("2003-12-31", said(contact.before()));
        assertEquals("2004-01-20", said(contact.after()));
        assertEquals("visit", step(contact).reason());
        SnapshotChange visit = only(seen.stream()
                .filter(line ->
                        said(line.after()).equals("2004-01-20") && line.item().isEmpty())
                .toList());
        assertEquals(Optional.of("F16/1/9"), step(visit).entry());
        assertEquals(List.of(), of(SnapshotChange.Kind.CORRECTED, changes));
        assertEquals(List.of(), of(SnapshotChange.Kind.NEW_ENTRY, changes));
    }

    @Test
    void an_entry_whose_date_was_moved_beyond_the_cut_off_is_removed() {
        small.save(girl, SmallRegistry.VISIT, Map.of("visit_date", "2003-03-01"), "");
        from = small.freeze();
        small.save(girl, SmallRegistry.VISIT, Map.of("visit_date", "2004-01-15"), "wrong year");

        SnapshotChange line = only(answers());
        assertEquals(SnapshotChange.Kind.REMOVED, line.kind());
        assertEquals(Optional.of(SmallRegistry.VISIT), line.entry());
        assertEquals("2003-03-01", said(line.before()));
        assertEquals("wrong year", step(line).reason());
    }

    @Test
    void a_withdrawn_child_is_left_out_by_the_change_of_consent() {
        small.save(girl, SmallRegistry.CONSENT, Map.of("consent_status", "WITHDRAWN_ALL"), "letter of the family");

        SnapshotChange line = only(answers());
        assertEquals(SnapshotChange.Kind.LEFT_OUT, line.kind());
        assertEquals("Consent withdrawn", said(line.after()));
        assertEquals(Optional.of("consent_status"), step(line).item());
    }

    @Test
    void a_child_whose_diagnosis_was_moved_beyond_the_cut_off_is_left_out_by_that_change() {
        RegistryId child = small.born("NEW", "1998-02");
        small.save(child, SmallRegistry.DIAGNOSIS, Map.of("dx_date", "2003-01-20"), "");
        from = small.freeze();
        small.save(child, SmallRegistry.DIAGNOSIS, Map.of("dx_date", "2004-01-20"), "wrong year");

        SnapshotChange line = only(answers());
        assertEquals(SnapshotChange.Kind.LEFT_OUT, line.kind());
        assertEquals("Not yet diagnosed at the cut-off", said(line.after()));
        assertEquals(Optional.of("dx_date"), step(line).item());
    }

    @Test
    void a_child_whom_a_later_cut_off_brings_into_view_is_a_new_case() {
        RegistryId child = small.born("NEW", "1998-02");
        small.save(child, SmallRegistry.DIAGNOSIS, Map.of("dx_date", "2004-01-20"), "");
        from = small.freeze();
        SnapshotChanges changes = since(small.freeze(LATER));

        SnapshotChange line = only(of(SnapshotChange.Kind.NEW_CASE, changes));
        assertEquals(child, line.caseId());
        assertEquals(Event.Action.REGISTER, step(line).action());
    }

    @Test
    void an_erased_child_is_left_out_and_nothing_of_it_is_told() {
        String password =
                registry.in(stores -> stores.accounts().create("custodian", Set.of(Role.CUSTODIAN), ADMINISTRATOR));
        registry.in(stores -> stores.erasure().erase(girl, "asked by the family", password, Registry.CUSTODIAN));

        SnapshotChange line = only(answers());
        assertEquals(SnapshotChange.Kind.LEFT_OUT, line.kind());
        assertEquals("Erased", said(line.after()));
        assertEquals("", said(line.before()));
        assertEquals(Event.Action.ERASE, step(line).action());
    }

    @Test
    void a_query_is_told_when_it_is_opened_answered_and_settled() {
        Query query = ask("Is it the 1st?");
        long opened = small.freeze();
        SnapshotChange asked = only(of(SnapshotChange.Kind.QUERY_OPENED, since(opened)));
        assertEquals("Is it the 1st?", said(asked.after()));
        assertEquals(Optional.of("OPEN"), step(asked).after());

        registry.in(stores -> stores.queries().answer(query.id(), "It is.", Registry.DATA_MANAGER));
        from = opened;
        long answered = small.freeze();
        SnapshotChange answer = only(of(SnapshotChange.Kind.QUERY_ANSWERED, since(answered)));
        assertEquals("Is it the 1st?", said(answer.before()));
        assertEquals("It is.", said(answer.after()));
        assertEquals(Optional.of("ANSWERED"), step(answer).after());

        registry.in(stores ->
                stores.queries().close(query.id(), Resolution.CONFIRMED, "seen in the letter", Registry.DATA_MANAGER));
        from = answered;
        SnapshotChange settled = only(of(SnapshotChange.Kind.QUERY_SETTLED, since(small.freeze())));
        assertEquals("Is it the 1st?", said(settled.before()));
        assertEquals("Confirmed as it is", said(settled.after()));
        assertEquals("seen in the letter", step(settled).reason());
    }

    @Test
    void a_query_that_was_opened_and_answered_between_two_snapshots_is_told_as_both() {
        Query query = ask("Is it the 1st?");
        registry.in(stores -> stores.queries().answer(query.id(), "It is.", Registry.DATA_MANAGER));
        SnapshotChanges changes = since(small.freeze());

        assertEquals(1, of(SnapshotChange.Kind.QUERY_OPENED, changes).size());
        assertEquals(1, of(SnapshotChange.Kind.QUERY_ANSWERED, changes).size());
    }

    @Test
    void a_question_of_a_check_can_be_said_in_another_language() {
        small.save(girl, SmallRegistry.VISIT, Map.of("visit_date", "2000-03-01", "mono_abs", "1.4"), "");
        SnapshotChange opened = only(of(SnapshotChange.Kind.QUERY_OPENED, since(small.freeze())).stream()
                .filter(line -> line.item().equals(Optional.of("mono_abs")))
                .toList());
        Message question = opened.after().orElseThrow();
        Language german = new Language(Locale.GERMAN, Map.of(new Key("", question.pattern()), "{item}: unüblich"));

        assertTrue(german.say(question).endsWith(": unüblich"), german.say(question));
    }

    /** Kept as the registry kept it before queries were part of a snapshot. */
    @Test
    void a_snapshot_of_format_1_is_compared_without_queries() {
        small.sql("UPDATE snapshot SET format = 1 WHERE id = " + from);
        small.sql("UPDATE snapshot_case SET queries_hash = NULL WHERE snapshot_id = " + from);
        ask("Is it the 1st?");
        small.save(girl, SmallRegistry.HSCT, Map.of("hsct_date", "1999-09-13"), "letter");
        SnapshotChanges changes = since(small.freeze());

        assertFalse(changes.queries());
        assertEquals(SnapshotChange.Kind.CORRECTED, only(changes.lines()).kind());
    }

    @Test
    void counts_say_how_many_lines_there_are_of_each_kind() {
        small.child("NEW", "2002-03-04");
        small.save(girl, SmallRegistry.RELAPSE, Map.of("event_type", "RELAPSE", "event_date", "2000-02-03"), "");
        SnapshotChanges changes = since(small.freeze());

        assertEquals(1L, changes.counts().get(SnapshotChange.Kind.NEW_CASE));
        assertEquals(1L, changes.counts().get(SnapshotChange.Kind.NEW_EVENT));
        assertEquals(
                changes.lines().size(),
                changes.counts().values().stream().mapToLong(Long::longValue).sum());
    }

    @Test
    void a_snapshot_is_compared_with_an_earlier_one_only() {
        long to = small.freeze();

        assertThrows(
                IllegalArgumentException.class,
                () -> registry.in(stores -> stores.snapshots().compare(to, from, Registry.DATA_MANAGER)));
        assertEquals(
                Refused.Kind.NOT_FOUND,
                assertThrows(Refused.class, () -> since(99)).kind());
    }
}
