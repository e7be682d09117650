package org.jmmlregistry.casebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jmmlregistry.audit.TrailLine;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.Notation;
import org.jmmlregistry.dictionary.Severity;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.exchange.ExportLayout;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.query.Query;
import org.jmmlregistry.transplant.TransplantForm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
@Tag("quick")
class UnreadAnswersTest {

    private static final EntryKey HSCT = new EntryKey("F07", 1, 1);
    private static final Notation GERMAN = Notation.of(Locale.GERMAN);
    private static final String NO_SUCH_DAY =
            "“31.04.2022” is no date: there is no day 31 in 2022-04, which has 30 days.";

    @Parameter
    private Database database;

    private Registry registry;
    private RegistryId id;

    @BeforeEach
    void a_case_without_an_hsct() {
        registry = new Registry(database, Instant.parse("2024-03-01T09:00:00Z"));
        Map<String, Written> patient = Map.of(
                "sex_at_birth", Written.value("F"),
                "birth_date", Written.value("2019-02"),
                "data_label", Written.value("SYNTHETIC"),
                "local_mrn", Written.value("MRN 4711"));
        EntrySave save = new EntrySave(RegistryId.of(1), Casebook.PATIENT, 0, patient, EntryStatus.DRAFT, "", "test");
        id = saved(registry.in(stores -> stores.casebook().register(Optional.of("GIRL"), save, Registry.DATA_MANAGER)))
                .id();
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private static SaveResult.Saved saved(SaveResult result) {
        return assertInstanceOf(SaveResult.Saved.class, result, result::toString);
    }

    private SaveResult save(int version, EntryStatus status, String date, String dose) {
        Map<String, Written> typed = new HashMap<>(Map.of(
                "infusion_kind", Written.value("NEW_HSCT"),
                "indication", Written.value("PRIMARY"),
                "hsct_date", Written.typed(date, "")));
        if (!dose.isEmpty()) {
            typed.put("cd34_dose", Written.typed(dose, ""));
        }
        return save(version, HSCT, typed, status);
    }

    private SaveResult save(int version, EntryKey key, Map<String, Written> typed, EntryStatus status) {
        EntrySave save = new EntrySave(id, key, version, typed, status, "", "test").in(GERMAN);
        return registry.in(stores -> stores.casebook().save(save, Registry.DATA_MANAGER));
    }

    private StoredEntry hsct() {
        return registry.in(stores -> stores.casebook().find(id, Registry.DATA_MANAGER))
                .entry(HSCT)
                .orElseThrow();
    }

    private List<Query> open() {
        return registry.in(stores -> stores.queries().of(id, Registry.DATA_MANAGER)).stream()
                .filter(query -> !query.isSettled())
                .filter(query -> query.check().orElse("").endsWith("/type"))
                .toList();
    }

    @Test
    void a_draft_keeps_what_cannot_be_read_and_says_why() {
        SaveResult.Saved saved = saved(save(0, EntryStatus.DRAFT, "31.04.2022", "5,25"));

        Finding finding = saved.findings().stream()
                .filter(each -> each.check().equals("F07.hsct_date/type"))
                .findFirst()
                .orElseThrow();
        assertEquals(Severity.TASK, finding.severity());
        assertEquals(NO_SUCH_DAY, finding.message().toString());
        assertEquals(Map.of("hsct_date", Written.typed("31.04.2022", "")), hsct().unread());
        assertEquals("5.25", Casebook.written(hsct()).get("cd34_dose").value());
        assertEquals(Written.typed("31.04.2022", ""), Casebook.written(hsct()).get("hsct_date"));
    }

    @Test
    void it_counts_as_no_answer_and_leaves_with_no_export() {
        saved(save(0, EntryStatus.DRAFT, "im Mai", ""));

        assertEquals(Optional.empty(), hsct().answers().answer(TransplantForm.HSCT_DATE));
        StoredCase stored = registry.in(stores -> stores.casebook().find(id, Registry.DATA_MANAGER));
        String written = Stream.concat(
                        new ExportLayout.Long(List.of(TransplantForm.FORM))
                                .rows(stored, LocalDate.of(2022, 6, 1), true),
                        new ExportLayout.Wide(TransplantForm.FORM).rows(stored, LocalDate.of(2022, 6, 1), true))
                .toList()
                .toString();
        assertTrue(written.contains("NEW_HSCT"), written);
        assertFalse(written.contains("im Mai"), written);
    }

    @Test
    void a_complete_form_holds_nothing_that_cannot_be_read() {
        saved(save(0, EntryStatus.DRAFT, "31.04.2022", ""));

        SaveResult.Refused refused =
                assertInstanceOf(SaveResult.Refused.class, save(1, EntryStatus.COMPLETE, "31.04.2022", ""));

        assertTrue(
                refused.findings().stream()
                        .filter(Finding::refuses)
                        .anyMatch(finding -> finding.message().toString().equals(NO_SUCH_DAY)),
                refused::toString);
    }

    @Test
    void what_may_mean_two_things_is_kept_as_it_was_typed() {
        saved(save(0, EntryStatus.DRAFT, "14.05.2022", "1.234"));

        assertEquals(Map.of("cd34_dose", Written.typed("1.234", "")), hsct().unread());
        assertTrue(hsct().answers()
                .is(TransplantForm.HSCT_DATE, ClinicalDate.parse("2022-05-14").orElseThrow()));
    }

    @Test
    void a_query_waits_until_a_value_replaces_it() {
        saved(save(0, EntryStatus.DRAFT, "31.04.2022", ""));

        assertEquals(
                List.of("“31.04.2022” could not be read; enter it again."),
                open().stream().map(query -> query.question().toString()).toList());

        saved(save(1, EntryStatus.DRAFT, "30.04.2022", ""));

        assertEquals(List.of(), open());
        assertEquals(Map.of(), hsct().unread());
    }

    @Test
    void the_same_draft_saved_again_changes_nothing() {
        saved(save(0, EntryStatus.DRAFT, "31.04.2022", "1.234"));

        SaveResult.Saved again = saved(save(1, HSCT, Casebook.written(hsct()), EntryStatus.DRAFT));

        assertEquals(1, again.version());
    }

    @Test
    void the_trail_tells_what_was_typed_and_what_replaced_it() {
        saved(save(0, EntryStatus.DRAFT, "31.04.2022", ""));
        saved(save(1, EntryStatus.DRAFT, "30.04.2022", ""));

        List<String> lines = registry.in(stores -> stores.trail().of(id.text(), HSCT.toString())).stream()
                .filter(line -> line.item().filter("hsct_date"::equals).isPresent())
                .map(UnreadAnswersTest::told)
                .filter(told -> !told.contains("/type"))
                .toList();

        assertEquals(List.of("[unreadable] 31.04.2022 -> 2022-04-30", " -> [unreadable] 31.04.2022"), lines);
    }

    private static String told(TrailLine line) {
        return line.before().orElse("") + " -> " + line.after().orElse("");
    }

    @Test
    void what_identifies_the_child_is_not_kept_unread() {
        Map<String, Written> typed = new HashMap<>(
                Casebook.written(registry.in(stores -> stores.casebook().find(id, Registry.DATA_MANAGER))
                        .entry(Casebook.PATIENT)
                        .orElseThrow()));
        typed.put("birth_date", Written.typed("30.02.2019", ""));

        SaveResult.Refused refused =
                assertInstanceOf(SaveResult.Refused.class, save(1, Casebook.PATIENT, typed, EntryStatus.DRAFT));

        assertTrue(
                refused.findings().stream().anyMatch(finding -> finding.message()
                        .toString()
                        .equals("“30.02.2019” is no date: there is no day 30 in 2019-02, which has 28 days.")),
                refused::toString);
    }

    @Test
    void a_value_and_a_reason_why_there_is_none_are_both_kept_in_a_draft() {
        Map<String, Written> typed = Map.of(
                "infusion_kind", Written.value("NEW_HSCT"),
                "hsct_date", Written.value("2022-05-14"),
                "cd34_dose", Written.typed("5,25", "UNK"));

        saved(save(0, HSCT, typed, EntryStatus.DRAFT));

        assertEquals(Map.of("cd34_dose", Written.typed("5,25", "UNK")), hsct().unread());
    }

    @Test
    void an_import_that_answers_the_item_replaces_it_and_another_leaves_it() {
        saved(save(0, EntryStatus.DRAFT, "31.04.2022", "1.234"));
        Answers brought = Answers.none()
                .with(TransplantForm.HSCT_DATE, ClinicalDate.parse("2022-04-30").orElseThrow());

        registry.in(stores -> stores.intake()
                .take(
                        List.of(new CaseIntake(id.text(), new TreeMap<>(Map.of(HSCT, brought)))),
                        "test",
                        Registry.DATA_MANAGER));

        assertEquals(Map.of("cd34_dose", Written.typed("1.234", "")), hsct().unread());
        assertEquals(EntryStatus.DRAFT, hsct().status());
    }
}
