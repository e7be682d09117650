package org.jmmlregistry.casebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.Notation;
import org.jmmlregistry.dictionary.Severity;
import org.jmmlregistry.dictionary.Written;
import org.junit.jupiter.api.Test;

/** What a case is refused already stops only a save that has a part in it. */
class StandingFindingsTest {

    private static final EntryKey PATIENT = Casebook.PATIENT;
    private static final EntryKey SPLEEN = new EntryKey("F06", 0, 1);
    private static final EntryKey VISIT_1 = new EntryKey("F16", 2, 1);
    private static final EntryKey VISIT_2 = new EntryKey("F16", 2, 2);
    private static final EntryKey SECOND_HSCT = new EntryKey("F07", 2, 1);

    /** Last seen before a visit, and a second HSCT without a first. */
    private static final CaseAnswers BROKEN = CaseAnswers.of(new TreeMap<>(Map.of(
            PATIENT, answers(PATIENT, Map.of("birth_date", "1997-03", "last_contact_date", "2000-01-01")),
            VISIT_1, answers(VISIT_1, Map.of("visit_date", "2001-05-01")),
            SECOND_HSCT, answers(SECOND_HSCT, Map.of("hsct_date", "1999-06-01")))));

    private static Answers answers(EntryKey key, Map<String, String> given) {
        Map<String, Written> written = given.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> Written.value(each.getValue())));
        return Forms.form(key.form())
                .orElseThrow()
                .read(key, written, Notation.UNSETTLED)
                .answers();
    }

    private static List<String> refusedWith(EntryKey key, Map<String, String> given) {
        CaseAnswers after = BROKEN.with(key, answers(key, given));
        return new StandingFindings(BROKEN, after, Set.of(key), LocalDate.of(2004, 3, 1))
                .said().stream()
                        .filter(Finding::refuses)
                        .map(Finding::check)
                        .distinct()
                        .sorted()
                        .toList();
    }

    @Test
    void a_form_that_has_no_part_in_it_is_saved() {
        assertEquals(List.of(), refusedWith(SPLEEN, Map.of("splenectomy_done", "N")));
    }

    @Test
    void what_is_found_already_stays_something_to_do() {
        CaseAnswers after = BROKEN.with(SPLEEN, answers(SPLEEN, Map.of("splenectomy_done", "N")));
        List<Severity> found = new StandingFindings(BROKEN, after, Set.of(SPLEEN), LocalDate.of(2004, 3, 1))
                .said().stream()
                        .filter(each -> each.check().equals("EC-F01-2"))
                        .map(Finding::severity)
                        .toList();
        assertEquals(List.of(Severity.TASK), found);
    }

    @Test
    void a_rule_broken_anew_behind_a_worse_breach_of_it_refuses() {
        assertEquals(List.of("EC-F01-2"), refusedWith(VISIT_2, Map.of("visit_date", "2000-06-01")));
        assertEquals(List.of(), refusedWith(VISIT_2, Map.of("visit_date", "1999-12-01")));
    }

    @Test
    void the_form_beside_which_it_stands_and_the_one_that_brings_it_about_are_refused() {
        assertEquals(
                List.of("EC-F01-2"),
                refusedWith(PATIENT, Map.of("birth_date", "1997-03", "last_contact_date", "2000-01-01")));
        assertEquals(List.of("EC-F01-2"), refusedWith(VISIT_1, Map.of("visit_date", "2001-05-01")));
        assertEquals(List.of("EC-F14-1"), refusedWith(SECOND_HSCT, Map.of("hsct_date", "1999-06-02")));
    }
}
