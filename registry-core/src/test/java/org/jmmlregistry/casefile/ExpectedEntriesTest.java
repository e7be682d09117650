package org.jmmlregistry.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jmmlregistry.casefile.ExpectedEntry.Standing;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.synthetic.DrawnCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedEntriesTest {

    private static final String CHILD =
            "F01/0/1 sex_at_birth=F birth_date=2018-02 data_label=SYNTHETIC + F03/0/1 dx_date=2020-01-10";
    private static final String HSCT = CHILD + " + F07/1/1 hsct_date=2020-06-01 infusion_kind=NEW_HSCT";

    /** Each expected entry that is not there, with how it stands. */
    private static String open(String course, String today) {
        LocalDate day = LocalDate.parse(today);
        List<String> open = ExpectedEntries.of(Cases.of(course), day).stream()
                .filter(each -> each.held().isEmpty())
                .filter(each -> each.on(day) != Standing.NOT_YET)
                .map(each -> each.form() + (each.hsctSeq() == 0 ? "" : "/" + each.hsctSeq()) + " " + each.what() + ": "
                        + each.on(day).words())
                .toList();
        return String.join("; ", open);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020-01-12 | F04 Molecular genetics: due",
                "2020-04-01 | F04 Molecular genetics: overdue",
                "2021-01-10 | F04 Molecular genetics: overdue; F16 Visit, 1 year: due",
                "2021-05-10 | F04 Molecular genetics: overdue; F16 Visit, 1 year: overdue"
            })
    void a_child_without_hsct_is_seen_every_year_from_its_diagnosis(String today, String expected) {
        assertEquals(genetics(expected), open(CHILD, today));
    }

    /** By the title of the form. */
    private static String genetics(String expected) {
        return expected.replace(
                "Molecular genetics", Forms.form("F04").orElseThrow().english());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020-06-02 | F07b",
                "2020-07-02 | F07b F08 F09 F16",
                "2020-09-20 | F07b F08 F09 F09 F10 F16 F16",
                "2021-06-02 | F07b F08 F09 F09 F10 F11 F16 F16 F16 F16"
            })
    void after_an_hsct_graft_and_visits_are_told_in_their_time(String today, String forms) {
        List<String> open =
                ExpectedEntries.of(Cases.of(HSCT + " + F04/0/1 gene=PTPN11"), LocalDate.parse(today)).stream()
                        .filter(each -> each.on(LocalDate.parse(today)) != Standing.NOT_YET)
                        .filter(each -> each.held().isEmpty())
                        .map(ExpectedEntry::form)
                        .sorted()
                        .toList();
        assertEquals(forms, String.join(" ", open));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "F17/1/1 death_date=2020-06-20",
                "F07/2/1 hsct_date=2020-06-20 infusion_kind=NEW_HSCT + F17/2/1 death_date=2020-06-22"
            })
    void nothing_is_expected_of_the_time_after_death_or_under_an_hsct_after_the_next(String end) {
        List<ExpectedEntry> all = ExpectedEntries.of(Cases.of(HSCT + " + " + end), LocalDate.of(2024, 1, 1));

        assertTrue(
                all.stream()
                        .noneMatch(
                                each -> each.form().equals("F16") || each.form().equals("F09")),
                all::toString);
    }

    @Test
    void any_visit_in_the_window_counts_and_one_that_aims_at_it() {
        String visits = HSCT
                + " + F16/1/1 visit_date=2020-07-03 visit_type=UNSCHEDULED + F16/1/2 visit_date=2020-10-20 visit_type=D100";
        Map<String, Standing> standing = new TreeMap<>();
        ExpectedEntries.of(Cases.of(visits), LocalDate.of(2020, 12, 1)).stream()
                .filter(each -> each.form().equals("F16"))
                .forEach(each -> standing.put(each.what().toString(), each.on(LocalDate.of(2020, 12, 1))));

        assertEquals(Standing.HELD, standing.get("Visit, Day +30"));
        assertEquals(Standing.HELD, standing.get("Visit, Day +100"));
        assertEquals(Standing.DUE, standing.get("Visit, 6 months"));
        assertEquals(Standing.NOT_YET, standing.get("Visit, 1 year"));
    }

    @Test
    void a_child_that_a_visit_found_dead_needs_its_form_of_death() {
        String dead = HSCT + " + F16/1/1 visit_date=2020-07-03 visit_type=D30 alive=N";

        assertTrue(open(dead, "2020-07-04").contains("F17/1"));
    }

    @Test
    void a_real_child_needs_its_consent() {
        String real = CHILD.replace("SYNTHETIC", "REAL");

        assertTrue(open(real, "2020-01-12").startsWith("F02 "));
    }

    /** Generated children are followed by the schedule, and some of them are lost. */
    @Test
    void of_generated_children_most_of_what_is_expected_is_there() {
        LocalDate day = LocalDate.of(2020, 6, 30);
        Map<Standing, Integer> counts = new TreeMap<>();
        for (CaseAnswers answers : DrawnCases.of(3, 300)) {
            CaseAnswers known = CutOff.apply(answers, day);
            ExpectedEntries.of(known, day).forEach(each -> counts.merge(each.on(day), 1, Integer::sum));
        }
        int held = counts.get(Standing.HELD);
        int late = counts.getOrDefault(Standing.OVERDUE, 0) + counts.getOrDefault(Standing.MISSING, 0);
        assertTrue(held > 3 * late, counts::toString);
    }
}
