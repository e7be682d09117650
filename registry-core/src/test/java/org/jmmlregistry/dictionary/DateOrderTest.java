package org.jmmlregistry.dictionary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmmlregistry.casefile.CrossChecks;
import org.jmmlregistry.casefile.Forms;
import org.junit.jupiter.api.Test;

/** The order in which dates are placed is the one that the forms tell and their checks demand. */
class DateOrderTest {

    private static final int FAR = 100;

    /** What follows from the date of an HSCT before, or is demanded both ways: the day of death is that of the last contact. */
    private static final Set<String> WITHOUT_A_CHECK = Set.of(
            "F03/0/1.dx_date then F07/2/1.hsct_date",
            "F01/0/1.last_contact_date then F17/0/1.death_date",
            "F01/0/1.last_contact_date then F17/1/1.death_date",
            "F01/0/1.last_contact_date then F17/2/1.death_date");

    /** What is asked and not refused, and placed in order all the same. */
    private static final Set<String> DOUBTED = Set.of("EC-X16", "F05.start_date/diagnosis", "F15.sm_date/hsct");

    private static Stream<Form> underHsct() {
        return Forms.all().stream()
                .filter(form -> form.repeat().standsUnderHsct() && !form.code().equals("F07"));
    }

    @Test
    void each_form_under_an_hsct_is_placed_by_its_own_date() {
        Map<String, String> placing = new TreeMap<>();
        underHsct().forEach(form -> form.datedBy().ifPresent(item -> placing.put(form.code(), item.code())));

        assertEquals(placing, new TreeMap<>(DateOrder.PLACING));
    }

    /** A date of an entry as the checks know it, under the first or the second HSCT where it stands under one. */
    private static List<Placement.Dated> places(LocalDate day) {
        List<Placement.Dated> places = new ArrayList<>();
        for (Form form : Forms.all()) {
            for (int seq = form.repeat().standsWithoutHsct() ? 0 : 1;
                    seq <= (form.repeat().standsUnderHsct() ? 2 : 0);
                    seq++) {
                EntryKey key = new EntryKey(form.code(), seq, 1);
                for (Item<?> item : form.enteredItems()) {
                    if (item.kind() == Kind.DATE && !item.isPlanned()) {
                        Answers answers = Answers.none().answered(item, new Answer.Given(ClinicalDate.of(day)));
                        places.add(new Placement.Dated(key, answers, item, ClinicalDate.of(day)));
                    }
                }
            }
        }
        return places;
    }

    /** What is said of two dates alone, the one on this day and the other on that. */
    private static Set<String> said(Placement.Dated one, LocalDate day, Placement.Dated other, LocalDate that) {
        Map<EntryKey, Answers> entries = new TreeMap<>();
        for (int seq = 1; seq <= Math.max(one.key().hsctSeq(), other.key().hsctSeq()); seq++) {
            entries.put(new EntryKey("F07", seq, 1), Answers.none());
        }
        entries.merge(
                one.key(), Answers.none().answered(one.item(), new Answer.Given(ClinicalDate.of(day))), Answers::with);
        entries.merge(
                other.key(),
                Answers.none().answered(other.item(), new Answer.Given(ClinicalDate.of(that))),
                Answers::with);
        CaseAnswers all = CaseAnswers.of(entries);
        LocalDate today = LocalDate.of(2026, 1, 1);
        return Stream.concat(
                        CrossChecks.review(all, today).stream(),
                        all.entries().stream()
                                .flatMap(entry ->
                                        Forms.form(entry.key().form())
                                                .orElseThrow()
                                                .review(entry, today, false)
                                                .stream()))
                .filter(finding -> finding.refuses() || DOUBTED.contains(finding.check()))
                .filter(finding ->
                        !finding.check().endsWith("/hard") && !finding.check().endsWith("/twice"))
                .map(finding -> finding.check() + " " + finding.entry() + " " + finding.item())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many days after the first the second lies at least, by the order in which dates are placed. */
    private static OptionalInt placed(Placement.Dated first, Placement.Dated second) {
        Placement.Dated partial = new Placement.Dated(
                first.key(),
                first.answers(),
                first.item(),
                new ClinicalDate(first.date().earliest(), ClinicalDate.Precision.MONTH));
        return new DateOrder(List.of(partial, second))
                .rules().stream()
                        .filter(rule ->
                                rule.first().equals(partial) && rule.second().equals(second))
                        .mapToInt(DateOrder.Rule::days)
                        .max();
    }

    @Test
    void two_dates_are_placed_in_an_order_where_a_check_speaks_of_the_other_and_nowhere_else() {
        LocalDate day = LocalDate.of(2003, 6, 15);
        List<Placement.Dated> places = places(day);
        TreeSet<String> differ = new TreeSet<>();
        for (Placement.Dated first : places) {
            for (Placement.Dated second : places) {
                boolean deaths =
                        first.name().equals("F17.death_date") && first.name().equals(second.name());
                if (!first.equals(second) && !deaths) {
                    Set<String> after = said(first, day, second, day.plusDays(FAR));
                    Set<String> same = said(first, day, second, day);
                    Set<String> before = said(first, day.plusDays(FAR), second, day);
                    OptionalInt days = placed(first, second);
                    boolean spoken = !after.containsAll(before);
                    boolean strictly = !after.containsAll(same);
                    if (spoken != days.isPresent() || strictly != (days.orElse(0) == 1)) {
                        differ.add(first.key() + "." + first.item() + " then " + second.key() + "." + second.item());
                    }
                }
            }
        }

        assertEquals(new TreeSet<>(WITHOUT_A_CHECK), differ);
    }
}
