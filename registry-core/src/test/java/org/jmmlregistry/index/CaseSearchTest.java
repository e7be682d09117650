package org.jmmlregistry.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.casefile.Derivations;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.criterion.Comparison;
import org.jmmlregistry.criterion.Criterion;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.Answer;
import org.jmmlregistry.dictionary.AnswerText;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.outcome.LastState;
import org.jmmlregistry.outcome.SecondHsct;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.NotPermitted;
import org.jmmlregistry.security.Role;
import org.jmmlregistry.synthetic.SyntheticRegistry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/** What is found, held against a look at every answer of every case. */
@OnEachDatabase
@Tag("quick")
class CaseSearchTest {

    private static final Instant NOW = Instant.parse("2025-03-01T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
    private static final int CASES = 25;

    private static Registry registry;
    private static List<StoredCase> all;

    @Parameter
    private Database database;

    @BeforeParameterizedClassInvocation
    static void fill(Database database) {
        registry = new Registry(database, NOW);
        registry.in(stores -> new SyntheticRegistry(stores.intake()).load(CASES, 7, Registry.DATA_MANAGER));
        all = registry.in(stores -> stores.casebook().cases(Registry.DATA_MANAGER));
    }

    @AfterParameterizedClassInvocation
    static void close() {
        registry.close();
    }

    private static Page<CaseSummary> find(Sought sought, int number, int size) {
        return registry.in(stores -> stores.search()
                .find(sought, new Page.Wanted(number, size), Registry.DATA_MANAGER)
                .page());
    }

    private static List<RegistryId> found(Form form, Item<?> item, Comparison comparison, String value) {
        Sought sought = Sought.ALL.where(criterion(form, item, comparison, value));
        return find(sought, 1, 1000).rows().stream().map(CaseSummary::id).toList();
    }

    /** A blank value is none. */
    private static Criterion criterion(Form form, Item<?> item, Comparison comparison, String value) {
        return Criterion.of(form, item, comparison, value.isEmpty() ? new String[0] : new String[] {value});
    }

    /** The slow way: every answer of every case, derived ones too. */
    private static List<RegistryId> looked(Form form, Item<?> item, BiPredicate<Answer, String> fits, String value) {
        return all.stream()
                .filter(stored -> stored.answers().of(form).stream()
                        .flatMap(entry -> answer(form, item, entry))
                        .anyMatch(answer -> fits.test(answer, value)))
                .map(StoredCase::id)
                .toList();
    }

    private static Stream<Answer> answer(Form form, Item<?> item, Entry entry) {
        Answers complete = Derivations.complete(form, entry, TODAY).withoutIdentity();
        return complete.answer(item).stream();
    }

    private static boolean isWritten(Answer answer, String value) {
        return answer instanceof Answer.Given
                && List.of(AnswerText.write(answer).value().split(";")).contains(value);
    }

    @Test
    void each_value_of_each_item_finds_the_cases_that_have_it_and_no_others() {
        int sought = 0;
        for (Form form : Forms.all()) {
            for (Item<?> item : form.items()) {
                if (!Comparison.of(item).contains(Comparison.CONTAINS)) {
                    for (String value : values(form, item)) {
                        assertEquals(
                                looked(form, item, CaseSearchTest::isWritten, value),
                                found(form, item, Comparison.IS, value),
                                () -> form + "." + item + " is " + value);
                        sought++;
                    }
                }
            }
        }
        assertTrue(sought > 300, "sought: " + sought);
    }

    /** A few values of an item as they stand; of dates only those to the day, since others fit more than themselves. */
    private static Set<String> values(Form form, Item<?> item) {
        Set<String> values = new HashSet<>();
        for (StoredCase stored : all) {
            for (Entry entry : stored.answers().of(form)) {
                answer(form, item, entry)
                        .filter(Answer.Given.class::isInstance)
                        .flatMap(answer ->
                                Stream.of(AnswerText.write(answer).value().split(";")))
                        .filter(value -> values.size() < 3)
                        .filter(value ->
                                !item.isIdentity() && (value.length() == 10 || !value.matches("\\d{4}(-\\d\\d)?")))
                        .forEach(values::add);
            }
        }
        return values;
    }

    @Test
    void numbers_and_dates_are_found_from_a_value_up_and_down() {
        Form form = Forms.form("F03").orElseThrow();
        for (String code : List.of("wbc", "dx_date")) {
            Item<?> item = form.item(code).orElseThrow();
            for (String value : values(form, item)) {
                List<RegistryId> from = found(form, item, Comparison.AT_LEAST, value);
                List<RegistryId> upTo = found(form, item, Comparison.AT_MOST, value);
                assertEquals(looked(form, item, (answer, limit) -> compare(answer, item, limit) >= 0, value), from);
                assertEquals(looked(form, item, (answer, limit) -> compare(answer, item, limit) <= 0, value), upTo);
                assertTrue(!from.isEmpty() && !upTo.isEmpty());
            }
        }
    }

    private static int compare(Answer answer, Item<?> item, String limit) {
        Object value = ((Answer.Given) answer).value();
        Answer other = ((AnswerText.Reading.Read) AnswerText.read(item, Written.value(limit))).answer();
        Object than = ((Answer.Given) other).value();
        return value instanceof BigDecimal number
                ? number.compareTo((BigDecimal) than)
                : ((ClinicalDate) value).imputed().compareTo(((ClinicalDate) than).imputed());
    }

    @Test
    void an_absence_is_found_with_its_reason_or_with_any() {
        int found = 0;
        for (Form form : Forms.all()) {
            for (Item<?> item : form.enteredItems()) {
                if (!item.isIdentity()) {
                    List<RegistryId> unknown =
                            looked(form, item, (answer, why) -> answer.equals(new Answer.Missing(Absence.UNK)), "");
                    List<RegistryId> any = looked(form, item, (answer, why) -> answer instanceof Answer.Missing, "");
                    if (!any.isEmpty()) {
                        assertEquals(unknown, found(form, item, Comparison.ABSENT, "UNK"));
                        assertEquals(any, found(form, item, Comparison.ABSENT, ""));
                        found++;
                    }
                }
            }
        }
        assertTrue(found > 0);
    }

    @Test
    void pages_one_after_the_other_are_the_whole_list() {
        List<RegistryId> paged = new ArrayList<>();
        Page<CaseSummary> page = find(Sought.ALL, 1, 7);
        assertEquals(CASES, page.total());
        assertEquals(4, page.pages());
        for (int number = 1; number <= page.pages(); number++) {
            find(Sought.ALL, number, 7).rows().forEach(line -> paged.add(line.id()));
        }
        assertEquals(all.stream().map(StoredCase::id).toList(), paged);
        assertEquals(List.of(), find(Sought.ALL, 5, 7).rows());
    }

    @Test
    void counts_are_those_of_the_case_files() {
        List<CaseFile> files = all.stream().map(StoredCase::file).toList();
        CaseSearch.Counts counts = registry.in(stores -> stores.search().counts(Registry.DATA_MANAGER));
        assertEquals(CASES, counts.cases());
        assertEquals(
                files.stream().flatMap(file -> SecondHsct.of(file).stream()).count(), counts.withSecondHsct());
        assertEquals(
                files.stream().map(LastState::of).filter(LastState::isAlive).count(), counts.alive());
        assertEquals(
                files.stream()
                        .map(LastState::of)
                        .filter(LastState.ALIVE_DISEASE_FREE::equals)
                        .count(),
                counts.diseaseFree());
        CaseSearch.Found found =
                registry.in(stores -> stores.search().find(Sought.ALL, new Page.Wanted(1, 1), Registry.DATA_MANAGER));
        assertEquals(List.of(new CaseSearch.SeriesCount("", CASES)), found.series());
        assertEquals(0, found.real());
    }

    @Test
    void a_label_is_found_by_a_part_of_it_and_signs_of_patterns_stand_for_themselves() {
        assertEquals(1, find(Sought.ALL.withText("syn-7-0003"), 1, 50).total());
        assertEquals(CASES, find(Sought.ALL.withText("SYN-"), 1, 50).total());
        for (String nothing : List.of("S_N", "%", "!", "'", "syn-7-0003 ;")) {
            assertEquals(0, find(Sought.ALL.withText(nothing), 1, 50).total(), nothing);
        }
    }

    @Test
    void the_answers_that_fit_come_with_their_entries() {
        Form form = Forms.form("F07").orElseThrow();
        Item<?> date = form.item("hsct_date").orElseThrow();
        Criterion criterion = Criterion.of(form, date, Comparison.AT_LEAST, "1900");
        List<RegistryId> ids = all.stream().map(StoredCase::id).toList();
        Map<RegistryId, List<CaseSearch.Match>> matches =
                registry.in(stores -> stores.search().matches(criterion, ids, Registry.DATA_MANAGER));
        for (StoredCase stored : all) {
            List<CaseSearch.Match> expected = stored.answers().of(form).stream()
                    .map(entry -> new CaseSearch.Match(
                            entry.key(), date, Written.value(AnswerText.print(date, entry.answers()))))
                    .toList();
            assertEquals(expected, matches.getOrDefault(stored.id(), List.of()));
        }
    }

    /** Reading nothing, wrong values and items that are kept apart are told in a sentence. */
    @Test
    void what_cannot_be_sought_is_said() {
        Form patient = Forms.form("F01").orElseThrow();
        Form hsct = Forms.form("F07").orElseThrow();
        refused("kept apart", patient, "local_mrn", Comparison.IS, "1");
        refused("not in the list", patient, "sex_at_birth", Comparison.IS, "Q");
        refused("cannot be searched by", patient, "sex_at_birth", Comparison.AT_LEAST, "F");
        refused("there is no day 30 in 2001-02", hsct, "hsct_date", Comparison.AT_MOST, "2001-02-30");
        refused("not a number", hsct, "cd34_dose", Comparison.IS, "much");
        refused("Say what to look for", hsct, "hsct_date", Comparison.IS, " ");
        refused("no reason", hsct, "hsct_date", Comparison.ABSENT, "BECAUSE");
        refused("one value", hsct, "gvhd_prophylaxis", Comparison.IS, "CSA;MTX");
    }

    private static void refused(String words, Form form, String item, Comparison comparison, String value) {
        Refused refusal = assertThrows(
                Refused.class, () -> Criterion.of(form, form.item(item).orElseThrow(), comparison, value));
        assertEquals(Refused.Kind.MALFORMED, refusal.kind());
        assertTrue(refusal.getMessage().contains(words), refusal.getMessage());
    }

    @Test
    void who_may_not_read_cases_finds_none() {
        Caller administrator = new Caller("administrator", Set.of(Role.ADMINISTRATOR));
        assertThrows(
                NotPermitted.class,
                () -> registry.in(stores -> stores.search().find(Sought.ALL, new Page.Wanted(1, 10), administrator)));
    }

    /** The index made anew is the index that was kept. */
    @Test
    void rows_made_again_are_those_that_were_kept() {
        List<Object> kept = rows();
        List<Object> again = registry.undone(stores -> {
            CaseIndex index = new CaseIndex(stores.database());
            index.forgetAll();
            assertEquals(
                    CASES,
                    index.outdated(Optional.empty(), Map.of(), TODAY, 100).size());
            all.forEach(stored -> index.keep(stored.id(), stored.label(), stored.answers(), TODAY));
            assertEquals(List.of(), index.outdated(Optional.empty(), Map.of(), TODAY, 100));
            return Registry.indexRows(stores);
        });
        assertTrue(kept.size() > 200 * CASES);
        assertEquals(kept, again);
    }

    @Test
    void rows_that_are_missing_are_made_by_the_upkeep() {
        List<Object> kept = rows();
        List<Object> again = registry.undone(stores -> {
            new CaseIndex(stores.database()).forgetAll();
            assertEquals(CASES, stores.search().missing(Registry.DATA_MANAGER));
            assertEquals(CASES, stores.upkeep().catchUp(Duration.ofMinutes(5)));
            assertEquals(0, stores.upkeep().catchUp(Duration.ofMinutes(5)));
            assertEquals(0, stores.search().missing(Registry.DATA_MANAGER));
            return Registry.indexRows(stores);
        });
        assertEquals(kept, again);
    }

    @Test
    void cases_read_part_by_part_are_all_cases() {
        List<StoredCase> read = new ArrayList<>();
        registry.in(stores -> {
            stores.casebook().eachCase(Registry.DATA_MANAGER, read::add);
            return read;
        });
        assertEquals(all, read);
    }

    private static List<Object> rows() {
        return registry.in(Registry::indexRows);
    }
}
