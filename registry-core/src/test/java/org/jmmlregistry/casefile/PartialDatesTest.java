package org.jmmlregistry.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Kind;
import org.jmmlregistry.followup.RelapseForm;
import org.jmmlregistry.transplant.TransplantForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small random cases with partial dates, against every day on which these can lie. */
class PartialDatesTest {

    /** Birth, diagnosis, first HSCT, event, second HSCT. */
    private static final int DATES = 5;

    /** A case as text, where {@code ?0}, {@code ?1} ... stand for its dates. */
    private record Pattern(String text, List<ClinicalDate> dates) {

        CaseAnswers with(List<ClinicalDate> completed) {
            String filled = text;
            for (int i = 0; i < completed.size(); i++) {
                filled = filled.replace("?" + i, completed.get(i).toString());
            }
            return Cases.of(filled);
        }

        CaseAnswers partial() {
            return with(dates);
        }

        List<CaseAnswers> completions() {
            List<List<ClinicalDate>> all = List.of(List.of());
            for (ClinicalDate date : dates) {
                all = all.stream()
                        .flatMap(before -> date.earliest()
                                .datesUntil(date.latest().plusDays(1))
                                .map(day -> {
                                    List<ClinicalDate> more = new ArrayList<>(before);
                                    more.add(ClinicalDate.of(day));
                                    return more;
                                }))
                        .collect(Collectors.toList());
            }
            return all.stream().map(this::with).toList();
        }
    }

    private static Pattern random(Random random) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate day = LocalDate.of(2003, 1, 1).plusDays(random.nextInt(300));
        for (int i = 0; i < DATES; i++) {
            days.add(day);
            day = day.plusDays(1 + random.nextInt(random.nextBoolean() ? 30 : 250));
        }
        if (random.nextInt(6) == 0) {
            days.set(random.nextInt(4), day);
        }
        List<ClinicalDate> dates =
                new ArrayList<>(days.stream().map(ClinicalDate::of).toList());
        int other = random.nextInt(5);
        int month = random.nextInt(5);
        dates.set(month, new ClinicalDate(days.get(month), ClinicalDate.Precision.MONTH));
        if (random.nextBoolean()) {
            dates.set(month, new ClinicalDate(days.get(month), ClinicalDate.Precision.YEAR));
        } else {
            dates.set(other, new ClinicalDate(days.get(other), ClinicalDate.Precision.MONTH));
        }
        return new Pattern(
                "F01/0/1 birth_date=?0 sex_at_birth=M data_label=SYNTHETIC"
                        + " + F03/0/1 dx_date=?1 hbf_pct=" + (1 + random.nextInt(20))
                        + " + F07/1/1 hsct_date=?2 infusion_kind=NEW_HSCT indication=PRIMARY"
                        + " + F13/1/1 event_date=?3 event_type=RELAPSE"
                        + " + F07/2/1 hsct_date=?4 infusion_kind=NEW_HSCT indication=RELAPSE + F14/2/1 conditioning_change=SAME",
                dates);
    }

    /** Whether the dates are in order; an age at which no child is transplanted is another matter. */
    private static boolean fits(CaseAnswers all) {
        return findings(all)
                .noneMatch(finding -> finding.refuses() && !finding.check().endsWith("/hard"));
    }

    private static Stream<Finding> findings(CaseAnswers all) {
        return Stream.concat(
                CrossChecks.review(all, Cases.TODAY).stream(),
                all.entries().stream()
                        .flatMap(entry ->
                                Forms.form(entry.key().form())
                                        .orElseThrow()
                                        .review(entry, Cases.TODAY, false)
                                        .stream()));
    }

    private record Value(EntryKey entry, Item<?> item, Optional<?> value) {}

    private static List<Value> derived(CaseAnswers all) {
        return all.entries().stream().flatMap(PartialDatesTest::derived).toList();
    }

    private static Stream<Value> derived(Entry entry) {
        Form form = Forms.form(entry.key().form()).orElseThrow();
        return form.items().stream()
                .filter(Item::isDerived)
                .map(item -> new Value(entry.key(), item, Derivations.derive(item, entry, Cases.TODAY)));
    }

    private static Set<String> fired(CaseAnswers all) {
        return findings(all)
                .map(finding -> finding.check() + " " + finding.entry() + " " + finding.item())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void what_is_said_of_partial_dates_is_said_of_each_completion(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 4; round++) {
            Pattern pattern = random(random);
            List<CaseAnswers> completions = pattern.completions();
            String name = seed + "/" + round + " " + pattern.dates();
            List<CaseAnswers> fitting =
                    completions.stream().filter(PartialDatesTest::fits).toList();
            assertEquals(
                    fitting.isEmpty(),
                    !fits(pattern.partial()),
                    () -> name + findings(pattern.partial()).toList());
            if (!fitting.isEmpty()) {
                values(name, pattern, fitting);
                findings(name, pattern, fitting);
            }
        }
    }

    private static void values(String name, Pattern pattern, List<CaseAnswers> fitting) {
        List<Value> known = derived(pattern.partial());
        List<List<Value>> each = fitting.stream().map(PartialDatesTest::derived).toList();
        for (int i = 0; i < known.size(); i++) {
            int at = i;
            Value value = known.get(i);
            Set<Optional<?>> all =
                    each.stream().map(values -> values.get(at).value()).collect(Collectors.toSet());
            Kind kind = value.item().kind();
            if (kind == Kind.YES_NO || kind == Kind.CODE) {
                Optional<?> expected = all.size() == 1 ? all.iterator().next() : Optional.empty();
                assertEquals(expected, value.value(), () -> name + value + all);
            } else {
                assertTrue(all.contains(value.value()), () -> name + value + all);
                value.value()
                        .filter(number -> number instanceof Integer || number instanceof BigDecimal)
                        .ifPresent(number -> assertTrue(((Number) number).doubleValue() >= 0, () -> name + value));
            }
        }
    }

    private static void findings(String name, Pattern pattern, List<CaseAnswers> fitting) {
        Set<String> everywhere = fired(fitting.get(0));
        fitting.forEach(each -> everywhere.retainAll(fired(each)));
        Set<String> said = fired(pattern.partial());
        Set<String> needless = new TreeSet<>(said);
        needless.removeAll(everywhere);
        assertEquals(Set.of(), needless, name);
        Set<String> missed = new TreeSet<>(everywhere);
        missed.removeAll(said);
        assertEquals(Set.of(), missed, name);
    }

    private static List<String> refused(String text) {
        return CrossChecks.review(Cases.of(text), Cases.TODAY).stream()
                .filter(Finding::refuses)
                .map(Finding::check)
                .toList();
    }

    private static final String RELAPSED = "F01/0/1 birth_date=2003-02 sex_at_birth=M + F03/0/1 dx_date=2004-05-20"
            + " + F07/1/1 hsct_date=2004-09-10 infusion_kind=NEW_HSCT + F13/1/1 event_type=RELAPSE event_date=";

    @Test
    void an_event_of_the_year_of_its_hsct_happens_on_day_0_at_the_earliest() {
        assertEquals(List.of(), refused(RELAPSED + "2004"));
        assertTrue(refused(RELAPSED + "2003").contains("EC-X10"));
        assertEquals(
                Optional.of(new BigDecimal("0.0")),
                Cases.derive(RelapseForm.MONTHS_FROM_HSCT, "F13/1/1", RELAPSED + "2004"));
        assertEquals(Optional.of(true), Cases.derive(RelapseForm.WITHIN_6MO, "F13/1/1", RELAPSED + "2004"));
        assertEquals(Optional.empty(), Cases.derive(RelapseForm.WITHIN_6MO, "F13/1/1", RELAPSED + "2005"));
        assertEquals(Optional.of(false), Cases.derive(RelapseForm.WITHIN_6MO, "F13/1/1", RELAPSED + "2006"));
    }

    @Test
    void a_date_of_which_less_is_known_gives_way() {
        String text = "F01/0/1 birth_date=2003-08 sex_at_birth=M + F03/0/1 dx_date=2003 + F07/1/1 hsct_date=2004-01";
        assertEquals(Optional.of(0), Cases.derive(DiagnosisForm.AGE_AT_DX_M, "F03/0/1", text));
        assertEquals(Optional.of(153), Cases.derive(TransplantForm.INTERVAL_DX_HSCT_D, "F07/1/1", text));
    }
}
