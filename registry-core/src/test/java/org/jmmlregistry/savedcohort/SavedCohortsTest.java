package org.jmmlregistry.savedcohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.TrailFilter;
import org.jmmlregistry.audit.TrailLine;
import org.jmmlregistry.criterion.Criterion;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.NotPermitted;
import org.jmmlregistry.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
@Tag("quick")
class SavedCohortsTest {

    private static final Caller ANNA = new Caller("anna", Set.of(Role.CLINICIAN));
    private static final Caller BERT = new Caller("bert", Set.of(Role.CLINICIAN));
    private static final Caller ADMINISTRATOR = new Caller("administrator", Set.of(Role.ADMINISTRATOR));
    private static final String GIRLS = "F01.sex_at_birth is F";
    private static final String EARLY =
            "F13.event_date where (HSCT is 1) within 6 months after F07.hsct_date where (HSCT is 1)";

    @Parameter
    private Database database;

    private Registry registry;

    @BeforeEach
    void open() {
        registry = new Registry(database);
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private static CohortContent content(String name, String criterion, CohortUsers users) {
        return new CohortContent(name, criterion, users, "");
    }

    private SavedCohort create(CohortContent content, Caller caller) {
        return registry.in(stores -> stores.cohorts().create(content, "page", caller));
    }

    private SavedCohort save(long number, int read, CohortContent content, Caller caller) {
        return registry.in(stores -> stores.cohorts().save(number, read, content, "page", caller));
    }

    private SavedCohort find(long number, Caller caller) {
        return registry.in(stores -> stores.cohorts().find(number, caller));
    }

    private List<SavedCohort> list(Caller caller) {
        return registry.in(stores -> stores.cohorts().list(caller));
    }

    private Refused refused(CohortContent content) {
        return assertThrows(Refused.class, () -> create(content, ANNA));
    }

    @Test
    void each_save_is_a_version_and_the_earlier_ones_stay() {
        long number = create(content("Girls", GIRLS, CohortUsers.READERS), ANNA).number();
        save(number, 1, new CohortContent("Early failure", EARLY, CohortUsers.READERS, "as asked in March"), BERT);

        SavedCohort saved = find(number, ANNA);

        assertEquals(
                List.of(2, 1),
                saved.versions().stream().map(CohortVersion::number).toList());
        assertEquals("bert", saved.latest().author());
        assertEquals("as asked in March", saved.latest().content().note());
        assertEquals(Optional.of(Criterion.read(EARLY)), saved.latest().criterion());
        assertEquals("Girls", saved.version(1).orElseThrow().content().name());
        assertEquals("anna", saved.version(1).orElseThrow().author());
        assertEquals(Optional.empty(), saved.version(3));
    }

    @Test
    void what_two_people_save_at_once_is_saved_for_the_first_and_said_to_the_second() {
        long number = create(content("Girls", GIRLS, CohortUsers.READERS), ANNA).number();
        save(number, 1, content("Girls", GIRLS + " and kind is REAL", CohortUsers.READERS), ANNA);

        Refused refused =
                assertThrows(Refused.class, () -> save(number, 1, content("Boys", GIRLS, CohortUsers.READERS), BERT));

        assertEquals(Refused.Kind.CHANGED, refused.kind());
        assertEquals(
                "anna has saved version 2 of this cohort since you opened it; you read version 1. Yours is not saved yet.",
                refused.why().toString());
        assertEquals(
                3,
                save(number, 2, content("Boys", GIRLS, CohortUsers.READERS), BERT)
                        .latest()
                        .number());
    }

    @Test
    void one_that_is_its_authors_alone_is_there_for_nobody_else() {
        long number = create(content("Girls", GIRLS, CohortUsers.AUTHOR), ANNA).number();

        assertEquals(List.of(), list(BERT));
        assertThrows(Refused.class, () -> find(number, BERT));
        assertThrows(Refused.class, () -> save(number, 1, content("Mine", GIRLS, CohortUsers.AUTHOR), BERT));
        assertEquals(
                List.of(number), list(ANNA).stream().map(SavedCohort::number).toList());
    }

    @Test
    void who_may_use_it_is_said_by_who_saved_it_first() {
        long number = create(content("Girls", GIRLS, CohortUsers.READERS), ANNA).number();

        assertThrows(Refused.class, () -> save(number, 1, content("Girls", GIRLS, CohortUsers.AUTHOR), BERT));
        save(number, 1, content("Girls", GIRLS, CohortUsers.AUTHOR), ANNA);

        assertThrows(Refused.class, () -> find(number, BERT));
    }

    @Test
    void a_retired_one_stands_at_the_end_and_comes_back() {
        long number = create(content("A", GIRLS, CohortUsers.READERS), ANNA).number();
        create(content("B", GIRLS, CohortUsers.READERS), ANNA);
        registry.in(stores -> stores.cohorts().retire(number, 1, "page", BERT));

        assertEquals(
                List.of("B", "A"),
                list(ANNA).stream().map(each -> each.latest().content().name()).toList());
        assertTrue(find(number, ANNA).latest().retired());
        registry.in(stores -> stores.cohorts().reopen(number, 2, "page", ANNA));
        assertEquals(3, find(number, ANNA).latest().number());
        assertEquals("A", list(ANNA).get(0).latest().content().name());
    }

    @Test
    void saves_stand_in_the_trail() {
        long number = create(content("Girls", GIRLS, CohortUsers.READERS), ANNA).number();
        registry.in(stores -> stores.cohorts().retire(number, 1, "page", ANNA));

        List<String> said = registry.in(
                stores -> stores.trail().page(TrailFilter.ALL, Long.MAX_VALUE, 10, Registry.AUDITOR).stream()
                        .filter(line -> line.action() == Event.Action.COHORT)
                        .map(TrailLine::after)
                        .map(Optional::orElseThrow)
                        .toList());

        assertEquals(
                List.of("Girls: version 2 of cohort " + number + ", retired", "Girls: version 1 of cohort " + number),
                said);
    }

    @Test
    void a_name_in_arabic_is_kept_and_one_of_four_thousand_characters_is_refused() {
        String arabic = "\u0645\u062c\u0645\u0648\u0639\u0629 \u0627\u0644\u0628\u0646\u0627\u062a";
        long number = create(content("  " + arabic + " ", GIRLS, CohortUsers.READERS), ANNA)
                .number();

        assertEquals(arabic, find(number, ANNA).latest().content().name());
        assertEquals(
                "The name has 4,000 characters; at most 200 can be kept.",
                refused(content("n".repeat(4000), GIRLS, CohortUsers.READERS))
                        .why()
                        .toString());
        assertEquals(
                "Give the cohort a name.",
                refused(content(" \n ", GIRLS, CohortUsers.READERS)).why().toString());
    }

    @Test
    void a_criterion_of_ten_thousand_characters_or_a_hundred_brackets_is_kept() {
        String longest = "F01.ancestry contains \"" + "x".repeat(3000) + "\" or F01.ancestry contains \""
                + "y".repeat(3000) + "\" or F01.ancestry contains \"" + "z".repeat(3000) + "\"";
        String deepest = "not (".repeat(50) + GIRLS + ")".repeat(50);
        for (String text : List.of(longest, deepest)) {
            long number =
                    create(content("Long", text, CohortUsers.AUTHOR), ANNA).number();
            assertEquals(
                    Optional.of(Criterion.read(text)),
                    find(number, ANNA).latest().criterion());
        }
        assertThrows(Refused.class, () -> create(content("Too long", "(".repeat(10_001), CohortUsers.AUTHOR), ANNA));
    }

    @Test
    void one_whose_item_was_retired_is_shown_with_its_text_and_says_why_it_cannot_be_read() {
        long number = create(content("Girls", GIRLS, CohortUsers.READERS), ANNA).number();
        registry.in(stores -> stores.database()
                .createNativeQuery("UPDATE cohort_version SET criterion = 'F01.shoe_size is 40'")
                .executeUpdate());

        CohortVersion version = find(number, ANNA).latest();

        assertEquals("F01.shoe_size is 40", version.content().criterion());
        assertEquals(Optional.empty(), version.criterion());
        assertTrue(
                version.unreadable()
                        .orElseThrow()
                        .toString()
                        .startsWith(
                                "This criterion was saved with an earlier dictionary and cannot be read any more. At character 1"));
        assertEquals(1, list(ANNA).size());
    }

    @Test
    void who_may_not_read_cases_has_no_cohorts() {
        assertThrows(NotPermitted.class, () -> list(ADMINISTRATOR));
        assertThrows(NotPermitted.class, () -> create(content("Girls", GIRLS, CohortUsers.READERS), ADMINISTRATOR));
    }
}
