package org.jmmlregistry.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.casebook.EntrySave;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.casebook.SaveResult;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Language.Key;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.RegistryId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Queries of an earlier version, which were known by their English words, beside the reviews of this one. */
@OnEachDatabase
class EarlierQueriesTest {

    private static final EntryKey PATIENT = new EntryKey("F01", 0, 1);
    private static final EntryKey VISIT = new EntryKey("F16", 1, 1);

    @Parameter
    private Database database;

    private Registry registry;
    private RegistryId id;

    @BeforeEach
    void a_visit_with_an_unusual_value() {
        registry = new Registry(database);
        EntrySave patient = save(
                RegistryId.of(1),
                PATIENT,
                0,
                Map.of(
                        "sex_at_birth", Written.value("F"),
                        "birth_date", Written.value("1994-02"),
                        "data_label", Written.value("SYNTHETIC")));
        SaveResult result =
                registry.in(stores -> stores.casebook().register(Optional.empty(), patient, Registry.DATA_MANAGER));
        id = assertInstanceOf(SaveResult.Saved.class, result).id();
        saved(new EntryKey("F07", 1, 1), 0, Map.of("hsct_date", Written.value("1999-09-01")));
        visit(0, "1.4");
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private static EntrySave save(RegistryId id, EntryKey key, int version, Map<String, Written> written) {
        return new EntrySave(id, key, version, written, EntryStatus.DRAFT, "letter", "test");
    }

    private void saved(EntryKey key, int version, Map<String, Written> written) {
        SaveResult result =
                registry.in(stores -> stores.casebook().save(save(id, key, version, written), Registry.DATA_MANAGER));
        assertInstanceOf(SaveResult.Saved.class, result, result::toString);
    }

    private void visit(int version, String monocytes) {
        saved(VISIT, version, Map.of("visit_date", Written.value("2000-09-01"), "mono_abs", Written.value(monocytes)));
    }

    private List<Query> queries() {
        return registry.in(stores -> stores.queries().of(id, Registry.DATA_MANAGER));
    }

    private Query ofMonocytes() {
        List<Query> found = queries().stream()
                .filter(query -> query.item().equals(Optional.of("mono_abs")))
                .toList();
        assertEquals(1, found.size(), found::toString);
        return found.get(0);
    }

    private Reconciled review() {
        return registry.in(stores -> stores.review().run(Registry.DATA_MANAGER)).queries();
    }

    private void sql(String statement) {
        registry.in(stores -> stores.database().createNativeQuery(statement).executeUpdate());
    }

    private void asAnEarlierVersionKeptThem() {
        sql("update data_query set basis = null, question = null");
    }

    private void inOtherWords() {
        sql("update data_query set basis = null, question = null, message = 'Other words.' where item = 'mono_abs'");
    }

    @Test
    void a_review_adopts_them_and_neither_opens_nor_settles_any() {
        List<Query> before = queries();
        asAnEarlierVersionKeptThem();
        assertEquals("{text}", ofMonocytes().question().pattern());
        assertEquals(Reconciled.NOTHING, review());
        assertEquals(before, queries());
        assertEquals(Reconciled.NOTHING, review());
    }

    @Test
    void an_open_query_stays_one_although_its_check_has_other_words_today() {
        long number = ofMonocytes().id();
        inOtherWords();
        assertEquals(Reconciled.NOTHING, review());
        assertEquals(number, ofMonocytes().id());
        assertEquals(QueryStatus.OPEN, ofMonocytes().status());
        assertEquals("Other words.", ofMonocytes().raised().text());
        visit(1, "0.4");
        assertEquals(Optional.of(Resolution.CORRECTED), ofMonocytes().resolution());
    }

    @Test
    void an_answered_query_stays_answered_although_its_check_has_other_words_today() {
        long number = ofMonocytes().id();
        registry.in(stores -> stores.queries().answer(number, "seen", Registry.DATA_MANAGER));
        inOtherWords();
        assertEquals(Reconciled.NOTHING, review());
        assertEquals(QueryStatus.ANSWERED, ofMonocytes().status());
    }

    @Test
    void a_confirmed_value_is_not_questioned_again_although_its_check_has_other_words_today() {
        long number = ofMonocytes().id();
        registry.in(stores -> stores.queries().close(number, Resolution.CONFIRMED, "", Registry.DATA_MANAGER));
        inOtherWords();
        assertEquals(Reconciled.NOTHING, review());
        assertEquals(QueryStatus.CLOSED, ofMonocytes().status());
        visit(1, "1.5");
        assertEquals(
                List.of("mono_abs", "mono_abs"),
                queries().stream()
                        .flatMap(query -> query.item().stream())
                        .filter("mono_abs"::equals)
                        .toList());
    }

    @Test
    void a_confirmed_value_that_is_gone_at_the_first_review_is_not_questioned_when_it_returns() {
        long number = ofMonocytes().id();
        registry.in(stores -> stores.queries().close(number, Resolution.CONFIRMED, "", Registry.DATA_MANAGER));
        visit(1, "0.4");
        asAnEarlierVersionKeptThem();
        assertEquals(Reconciled.NOTHING, review());
        visit(2, "1.4");
        assertEquals(QueryStatus.CLOSED, ofMonocytes().status());
    }

    @Test
    void two_questions_of_one_check_about_one_item_stay_two() {
        saved(new EntryKey("F07", 2, 1), 0, Map.of("hsct_date", Written.value("2001-09-01")));
        List<Query> before = queries();
        sql("update data_query set basis = null, question = null, message = 'Other words.'");
        assertEquals(Reconciled.NOTHING, review());
        assertEquals(
                before.stream().map(Query::status).toList(),
                queries().stream().map(Query::status).toList());
    }

    @Test
    void a_query_is_read_in_the_language_of_whoever_reads_it() {
        Message question = ofMonocytes().question();
        Language german = new Language(
                Locale.GERMAN,
                Map.of(
                        new Key("", question.pattern()),
                        "{item}: {value} ist ungewöhnlich (erwartet {limits}).",
                        new Key("range", "{low} to {high}"),
                        "{low} bis {high}",
                        new Key("range", "at most {high}"),
                        "höchstens {high}"));
        String said = german.say(question);
        assertTrue(said.contains("1.4 × 10⁹/L ist ungewöhnlich"), said);
        assertEquals(ofMonocytes().raised().text(), Language.ENGLISH.say(question));
    }

    @Test
    void a_person_is_quoted_in_the_same_words_in_every_language() {
        Query asked = registry.in(stores -> stores.queries()
                .raise(
                        id,
                        VISIT,
                        Optional.of("lansky"),
                        QueryOrigin.SDV,
                        "The letter {says} 80.",
                        Registry.DATA_MANAGER));
        assertEquals("The letter {says} 80.", Language.ENGLISH.say(asked.question()));
    }
}
