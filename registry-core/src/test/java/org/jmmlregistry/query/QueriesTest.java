package org.jmmlregistry.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.casebook.BatchReview;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casebook.EntrySave;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.casebook.SaveResult;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.index.Page;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.NotPermitted;
import org.jmmlregistry.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** The life of a query, on the real stores. */
@OnEachDatabase
@Tag("quick")
class QueriesTest {

    private static final EntryKey PATIENT = new EntryKey("F01", 0, 1);
    private static final EntryKey VISIT = new EntryKey("F16", 1, 1);
    private static final Caller CLINICIAN = new Caller("doctor", Set.of(Role.CLINICIAN));
    private static final Caller STATISTICIAN = new Caller("statistician", Set.of(Role.STATISTICIAN));

    @Parameter
    private Database database;

    private Registry registry;
    private RegistryId id;

    @BeforeEach
    void a_case_with_an_hsct() {
        registry = new Registry(database);
        EntrySave patient = new EntrySave(
                RegistryId.of(1),
                PATIENT,
                0,
                Map.of(
                        "sex_at_birth", Written.value("F"),
                        "birth_date", Written.value("1994-02"),
                        "data_label", Written.value("SYNTHETIC")),
                EntryStatus.DRAFT,
                "",
                "test");
        id = ((SaveResult.Saved) registry.in(
                        stores -> stores.casebook().register(Optional.empty(), patient, Registry.DATA_MANAGER)))
                .id();
        save(
                new EntryKey("F07", 1, 1),
                0,
                Map.of(
                        "hsct_date", Written.value("1999-09-01"),
                        "infusion_kind", Written.value("NEW_HSCT"),
                        "indication", Written.value("PRIMARY")));
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private SaveResult save(EntryKey key, int version, Map<String, Written> written) {
        EntrySave save = new EntrySave(id, key, version, written, EntryStatus.DRAFT, "letter", "test");
        SaveResult result = registry.in(stores -> stores.casebook().save(save, Registry.DATA_MANAGER));
        assertTrue(result instanceof SaveResult.Saved, result::toString);
        return result;
    }

    private void visit(int version, String monocytes) {
        save(
                VISIT,
                version,
                Map.of(
                        "visit_date", Written.value("2000-09-01"),
                        "mono_abs", Written.value(monocytes)));
    }

    private List<Query> ofMonocytes() {
        return registry.in(stores -> stores.queries().of(id, CLINICIAN)).stream()
                .filter(query -> query.item().equals(Optional.of("mono_abs")))
                .toList();
    }

    private Query only() {
        List<Query> queries = ofMonocytes();
        assertEquals(1, queries.size(), queries::toString);
        return queries.get(0);
    }

    private List<Query> waiting() {
        return registry.in(stores ->
                stores.queries().waiting(new Page.Wanted(1, 1000), CLINICIAN).rows());
    }

    @Test
    void a_soft_finding_is_saved_and_opens_one_query_however_often_it_is_saved() {
        visit(0, "1.4");
        Query query = only();
        assertEquals(QueryStatus.OPEN, query.status());
        assertEquals(QueryOrigin.SYSTEM, query.origin());
        assertEquals("data.manager", query.raised().by());
        assertTrue(query.raised().text().contains("1.4"), query.raised()::text);
        save(
                VISIT,
                1,
                Map.of(
                        "visit_date", Written.value("2000-09-02"),
                        "mono_abs", Written.value("1.4")));
        assertEquals(query, only());
    }

    @Test
    void a_corrected_value_closes_its_query_by_itself_and_may_be_questioned_again() {
        visit(0, "1.4");
        visit(1, "0.4");
        assertEquals(QueryStatus.CLOSED, only().status());
        assertEquals(Optional.of(Resolution.CORRECTED), only().resolution());
        visit(2, "1.4");
        assertEquals(
                List.of(QueryStatus.CLOSED, QueryStatus.OPEN),
                ofMonocytes().stream().map(Query::status).toList());
    }

    @Test
    void a_confirmed_value_is_not_questioned_again_but_another_one_is() {
        visit(0, "1.4");
        long number = only().id();
        registry.in(stores -> stores.queries().answer(number, "seen in the laboratory's report", CLINICIAN));
        assertEquals(QueryStatus.ANSWERED, only().status());
        registry.in(stores -> stores.queries().close(number, Resolution.CONFIRMED, "", Registry.DATA_MANAGER));
        assertEquals(0, review().queries().opened());
        assertEquals(QueryStatus.CLOSED, only().status());
        visit(1, "1.5");
        assertEquals(2, ofMonocytes().size());
    }

    @Test
    void a_person_asks_and_source_verification_asks_too() {
        Query asked = registry.in(stores -> stores.queries()
                .raise(id, VISIT, Optional.of("lansky"), QueryOrigin.SDV, "The letter says 80.", CLINICIAN));
        assertEquals(QueryOrigin.SDV, asked.origin());
        assertEquals(Optional.empty(), asked.check());
        visit(0, "0.4");
        assertTrue(waiting().contains(asked));
        Queries.Waiting counted = registry.in(stores -> stores.queries().waiting(CLINICIAN));
        assertEquals(waiting().size(), counted.all());
        assertEquals(0, counted.answered());
        assertEquals(Optional.of(waiting().get(0).raised().at()), counted.oldest());
        registry.in(stores -> stores.queries().cancel(asked.id(), "wrong child", Registry.DATA_MANAGER));
        assertTrue(waiting().stream().noneMatch(query -> query.id() == asked.id()));
    }

    @Test
    void a_settled_query_an_unknown_one_and_an_empty_answer_are_refused_in_words() {
        visit(0, "1.4");
        long number = only().id();
        assertEquals("The answer is empty.", refusal(() -> answer(number, " ")));
        assertEquals(
                "The text has 501 characters; at most 500 can be kept.",
                refusal(() -> answer(number, "x".repeat(501))));
        registry.in(stores -> stores.queries().cancel(number, "asked in error", Registry.DATA_MANAGER));
        assertEquals("The query %s is cancelled already.".formatted(number), refusal(() -> answer(number, "late")));
        assertEquals("There is no query 99999.", refusal(() -> answer(99_999, "anything")));
    }

    private void answer(long number, String text) {
        registry.in(stores -> stores.queries().answer(number, text, CLINICIAN));
    }

    private static String refusal(Runnable work) {
        return assertThrows(Refused.class, work::run).getMessage();
    }

    @Test
    void who_may_not_write_may_not_answer_and_a_clinician_may_not_close() {
        visit(0, "1.4");
        long number = only().id();
        assertThrows(
                NotPermitted.class, () -> registry.in(stores -> stores.queries().answer(number, "seen", STATISTICIAN)));
        assertThrows(
                NotPermitted.class,
                () -> registry.in(stores -> stores.queries().close(number, Resolution.CONFIRMED, "", CLINICIAN)));
    }

    @Test
    void each_step_of_a_query_stands_in_the_trail_and_the_chain_holds() {
        visit(0, "1.4");
        answer(only().id(), "seen in the report");
        List<String> steps = registry.in(stores -> stores.trail().of(id.text())).stream()
                .filter(line -> line.action() == Event.Action.QUERY)
                .filter(line -> line.item().equals(Optional.of("mono_abs")))
                .map(line -> line.before().orElse("-") + " " + line.after().orElse("-"))
                .toList();
        assertEquals(2, steps.size(), steps::toString);
        assertTrue(steps.get(0).startsWith("OPEN ANSWERED"), steps::toString);
        assertEquals(Optional.empty(), registry.in(stores -> stores.trail().fault()));
    }

    @Test
    void age_is_counted_in_whole_days_until_the_query_is_settled() {
        visit(0, "1.4");
        Query open = only();
        assertEquals(
                13, open.ageInDays(open.raised().at().plus(Duration.ofDays(14).minusSeconds(1))));
        registry.in(stores -> stores.queries().cancel(open.id(), "asked in error", Registry.DATA_MANAGER));
        assertEquals(0, only().ageInDays(open.raised().at().plus(Duration.ofDays(99))));
    }

    @Test
    void a_hospital_number_that_is_kept_apart_is_not_called_missing() {
        EntrySave real = new EntrySave(
                RegistryId.of(1),
                PATIENT,
                0,
                Map.of(
                        "sex_at_birth", Written.value("F"),
                        "birth_date", Written.value("1995-03-07"),
                        "data_label", Written.value("REAL"),
                        "centre_code", Written.value("C01"),
                        "country_residence", Written.absent(Absence.UNK),
                        "last_contact_date", Written.value("2004-02-01"),
                        "local_mrn", Written.value("MRN 4711")),
                EntryStatus.COMPLETE,
                "",
                "test");
        SaveResult result =
                registry.in(stores -> stores.casebook().register(Optional.empty(), real, Registry.DATA_MANAGER));
        SaveResult.Saved saved = assertInstanceOf(SaveResult.Saved.class, result, result::toString);
        review();
        assertEquals(List.of(), registry.in(stores -> stores.queries().of(saved.id(), CLINICIAN)));
    }

    private BatchReview.Result review() {
        return registry.in(stores -> stores.review().run(Registry.DATA_MANAGER));
    }

    @Test
    void a_review_of_all_cases_finds_what_is_new_once() {
        visit(0, "1.4");
        BatchReview.Result first = review();
        assertEquals(1, first.cases());
        assertEquals(new Reconciled(0, 0), first.queries());
        assertTrue(first.findings() > 0);
        sql(
                "update form_entry set answers = '{\"visit_date\":\"2000-09-01\",\"mono_abs\":\"7\"}' where form_code = 'F16'");
        BatchReview.Result second = review();
        assertEquals(new Reconciled(1, 1), second.queries());
        assertEquals(new Reconciled(0, 0), review().queries());
        assertEquals(Optional.of(new Reconciled(0, 0)), last().map(BatchReview.Result::queries));
    }

    private Optional<BatchReview.Result> last() {
        return registry.in(stores -> stores.review().last(STATISTICIAN));
    }

    private void sql(String statement) {
        registry.in(stores -> stores.database().createNativeQuery(statement).executeUpdate());
    }

    @Test
    void answers_are_untouched_by_queries() {
        visit(0, "1.4");
        answer(only().id(), "seen");
        assertEquals(
                new HashMap<>(Map.of("visit_date", Written.value("2000-09-01"), "mono_abs", Written.value("1.4"))),
                new HashMap<>(registry.in(stores -> Casebook.written(
                        stores.casebook().find(id, CLINICIAN).entry(VISIT).orElseThrow()))));
    }
}
