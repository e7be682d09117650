package org.jmmlregistry.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.audit.TrailFilter;
import org.jmmlregistry.audit.TrailLine;
import org.jmmlregistry.casebook.EntrySave;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.casebook.SaveResult;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.criterion.Comparison;
import org.jmmlregistry.criterion.Criterion;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.database.TestDatabase;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.RegistryId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** The rows of one case follow its answers, and time. */
@OnEachDatabase
class CaseIndexTest {

    private static final EntryKey PATIENT = new EntryKey("F01", 0, 1);
    private static final EntryKey CONSENT = new EntryKey("F02", 0, 1);
    private static final Map<String, Written> CHILD = Map.of(
            "sex_at_birth", Written.value("F"),
            "birth_date", Written.value("1994-02"),
            "data_label", Written.value("REAL"));
    private static final String LONG = "Thai-Österreich ".repeat(12).strip();

    @Parameter
    private Database database;

    private TestDatabase tables;
    private Registry registry;
    private RegistryId id;

    @BeforeEach
    void a_real_child() {
        tables = database.migrated();
        registry = new Registry(tables, Instant.parse("2004-03-01T09:00:00Z"));
        EntrySave patient = save(RegistryId.of(1), PATIENT, 0, CHILD);
        id = saved(registry.in(
                        stores -> stores.casebook().register(Optional.of("CHILD-1"), patient, Registry.DATA_MANAGER)))
                .id();
        revise(CONSENT, 0, Map.of("consent_version", Written.value("Taiwan (北部) [Mixed]")));
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private static EntrySave save(RegistryId id, EntryKey key, int version, Map<String, Written> answers) {
        return new EntrySave(id, key, version, answers, EntryStatus.DRAFT, "letter", "test");
    }

    private static SaveResult.Saved saved(SaveResult result) {
        assertTrue(result instanceof SaveResult.Saved, result::toString);
        return (SaveResult.Saved) result;
    }

    private void revise(EntryKey key, int version, Map<String, Written> answers) {
        saved(registry.in(stores -> stores.casebook().save(save(id, key, version, answers), Registry.DATA_MANAGER)));
    }

    private void revise(String consentVersion) {
        revise(CONSENT, 1, Map.of("consent_version", Written.value(consentVersion)));
    }

    private static Criterion condition(String form, String item, Comparison comparison, String value) {
        Form of = Forms.form(form).orElseThrow();
        return Criterion.of(of, of.item(item).orElseThrow(), comparison, value);
    }

    private long found(Criterion condition) {
        return registry.in(stores -> stores.search()
                        .find(Sought.ALL.where(condition), new Page.Wanted(1, 10), Registry.DATA_MANAGER))
                .page()
                .total();
    }

    private long found(Comparison comparison, String value) {
        return found(condition("F02", "consent_version", comparison, value));
    }

    @Test
    void after_a_revision_the_rows_are_those_that_would_be_made_anew() {
        revise(LONG);
        revise(CONSENT, 2, Map.of("consent_version", Written.value("2"), "consent_date", Written.value("2003-05")));

        List<Object> kept = registry.in(Registry::indexRows);
        List<Object> anew = registry.undone(stores -> {
            new CaseIndex(stores.database()).forgetAll();
            stores.upkeep().catchUp(Duration.ofMinutes(1));
            return Registry.indexRows(stores);
        });

        assertEquals(anew, kept);
        assertEquals(0, found(Comparison.CONTAINS, "thai"));
        assertEquals(1, found(Comparison.IS, "2"));
        assertEquals(1, found(condition("F02", "consent_date", Comparison.IS, "2003")));
    }

    @Test
    void a_text_is_found_whatever_its_capitals_accents_and_length() {
        assertEquals(1, found(Comparison.CONTAINS, "taiwan"));
        assertEquals(1, found(Comparison.CONTAINS, "北部"));
        assertEquals(1, found(Comparison.CONTAINS, "[mixed"));
        assertEquals(0, found(Comparison.CONTAINS, "[mixed)"));
        revise(LONG);
        assertTrue(LONG.length() > AnswerRow.LONGEST);
        assertEquals(1, found(Comparison.IS, LONG.toUpperCase(Locale.ROOT)));
        assertEquals(0, found(Comparison.IS, LONG + "!"));
        assertEquals(0, found(Comparison.IS, LONG.substring(0, AnswerRow.LONGEST)));
        assertEquals(1, found(Comparison.CONTAINS, "O\u0308sterreich thai"));
    }

    @Test
    void a_long_text_is_not_cut_within_a_sign() {
        String text = "x".repeat(AnswerRow.LONGEST) + "\uD83D\uDE00y";
        revise(text);
        assertEquals(1, found(Comparison.CONTAINS, "\uD83D\uDE00y"));
        assertEquals(1, found(Comparison.IS, text));
        assertEquals(0, found(Comparison.IS, "x".repeat(AnswerRow.LONGEST)));
    }

    @Test
    void an_absence_is_not_found_as_text() {
        revise(CONSENT, 1, Map.of("consent_version", Written.absent(Absence.UNK)));
        assertEquals(1, found(Comparison.ABSENT, "UNK"));
        assertEquals(0, found(Comparison.ABSENT, "NA"));
        assertEquals(0, found(Comparison.CONTAINS, "]"));
    }

    @Test
    void a_sign_that_a_database_does_not_take_is_refused_in_words() {
        assertThrows(Refused.class, () -> Sought.ALL.withText("a\u0000b"));
        assertThrows(Refused.class, () -> Sought.ALL.inSeries("\u0000"));
        assertThrows(Refused.class, () -> found(Comparison.CONTAINS, "a\u0000b"));
        assertThrows(Refused.class, () -> condition("F01", "birth_date", Comparison.ABSENT, ""));
    }

    @Test
    void who_searches_the_answers_of_real_children_stands_in_the_trail_and_not_for_what() {
        Sought sought = Sought.ALL.where(condition("F02", "consent_version", Comparison.CONTAINS, "taiwan"));
        registry.in(stores -> {
            CaseSearch.Found found = stores.search().find(sought, new Page.Wanted(1, 10), Registry.DATA_MANAGER);
            stores.search().note(sought, found, "test", Registry.DATA_MANAGER);
            return 0;
        });
        TrailLine last = registry.in(stores ->
                        stores.trail().page(TrailFilter.ALL, Long.MAX_VALUE, 1, Registry.CUSTODIAN_AND_AUDITOR))
                .get(0);
        assertEquals(Optional.of("search of answers F02.consent_version, real children found: 1"), last.after());
        assertEquals("data.manager", last.who());
    }

    @Test
    void a_child_that_nobody_sees_becomes_lost_to_follow_up_with_time() {
        Map<String, Written> seen = new HashMap<>(CHILD);
        seen.put("last_contact_date", Written.value("2004-02-20"));
        revise(PATIENT, 1, seen);
        Criterion lost = condition("F01", "vital_status", Comparison.IS, "LTFU");
        assertEquals(0, found(lost));
        Registry later = new Registry(tables, Instant.parse("2014-03-01T09:00:00Z"));
        int made = later.in(stores -> stores.upkeep().catchUp(Duration.ofMinutes(1)));
        assertEquals(1, made);
        assertEquals(1, found(lost));
    }
}
