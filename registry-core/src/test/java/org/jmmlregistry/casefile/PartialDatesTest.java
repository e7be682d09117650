package org.jmmlregistry.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.dictionary.Answers;
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

/**
 * Small random cases with partial dates, against the days on which these can lie: every one of them where one or two dates are
 * partial; where three or four are, the first and the last days, those beside every other date, and some more.
 */
class PartialDatesTest {

    private static final int ROUNDS = 5;

    private static final String FEW_DATES = "F01/0/1 birth_date=?0 sex_at_birth=M data_label=SYNTHETIC"
            + " + F03/0/1 dx_date=?1 hbf_pct=HBF + F07/1/1 hsct_date=?2 infusion_kind=NEW_HSCT indication=PRIMARY"
            + " + F13/1/1 event_date=?3 event_type=RELAPSE"
            + " + F07/2/1 hsct_date=?4 infusion_kind=NEW_HSCT indication=RELAPSE + F14/2/1 conditioning_change=SAME";

    private static final String MANY_DATES = "F01/0/1 birth_date=?0 sex_at_birth=M data_label=SYNTHETIC"
            + " + F03/0/1 dx_date=?1 hbf_pct=HBF + F07/1/1 hsct_date=?2 infusion_kind=NEW_HSCT stem_cell_source=BM"
            + " + F08/1/1 anc_recovery=YES anc_recovery_date=?3"
            + " + F09/1/1 chim_date=?4 cell_type=WB tissue=PB donor_pct=PCT1"
            + " + F09/1/2 chim_date=?5 cell_type=WB tissue=PB donor_pct=PCT2"
            + " + F12a/1/1 taper_start_date=?6 stop_date=?7"
            + " + F09/1/3 chim_date=?8 cell_type=WB tissue=PB donor_pct=PCT3"
            + " + F13/1/1 event_date=?9 event_type=AUTOLOGOUS_RECOVERY donor_pct_at_event=3 pancytopenia=N mutation_present=Y"
            + " + F07/2/1 hsct_date=?X infusion_kind=NEW_HSCT indication=RELAPSE + F14/2/1 conditioning_change=SAME";

    /** A case as text, where {@code ?0}, {@code ?1} ... stand for its dates, {@code ?X} for the eleventh. */
    private record Pattern(String text, List<ClinicalDate> dates) {

        CaseAnswers with(List<ClinicalDate> completed) {
            String filled = text;
            for (int i = 0; i < completed.size(); i++) {
                filled = filled.replace(
                        i == 10 ? "?X" : "?" + i, completed.get(i).toString());
            }
            return Cases.of(filled);
        }

        CaseAnswers partial() {
            return with(dates);
        }

        /** Every day on which a date can lie. */
        List<CaseAnswers> completions() {
            return completions(date ->
                    date.earliest().datesUntil(date.latest().plusDays(1)).toList());
        }

        /** Those at the ends, and some of those on and around other dates and in the middle of months. */
        List<CaseAnswers> someCompletions(Random random) {
            int most = dates.stream().filter(ClinicalDate::isPartial).count() == 3 ? 13 : 7;
            return completions(date -> {
                List<LocalDate> between = new ArrayList<>(dates.stream()
                        .flatMap(each -> Stream.of(each.earliest(), each.imputed(), each.latest()))
                        .flatMap(day -> Stream.of(-1, 0, 1).map(day::plusDays))
                        .filter(day -> day.isAfter(date.earliest()) && day.isBefore(date.latest()))
                        .distinct()
                        .toList());
                Collections.shuffle(between, random);
                return Stream.concat(
                                Stream.of(date.earliest(), date.latest()),
                                between.stream().limit(most - 2))
                        .toList();
            });
        }

        private List<CaseAnswers> completions(Function<ClinicalDate, List<LocalDate>> days) {
            List<List<ClinicalDate>> all = List.of(List.of());
            for (ClinicalDate date : dates) {
                List<LocalDate> each = date.isPartial() ? days.apply(date) : List.of(date.earliest());
                all = all.stream()
                        .flatMap(before -> each.stream().map(day -> {
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
        List<ClinicalDate> dates = days(random, 5, 250);
        int other = random.nextInt(5);
        int month = random.nextInt(5);
        if (random.nextBoolean()) {
            blur(dates, month, ClinicalDate.Precision.YEAR);
        } else {
            blur(dates, month, ClinicalDate.Precision.MONTH);
            blur(dates, other, ClinicalDate.Precision.MONTH);
        }
        return new Pattern(FEW_DATES.replace("HBF", "" + (1 + random.nextInt(20))), dates);
    }

    private static List<ClinicalDate> days(Random random, int count, int longestGap) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate day = LocalDate.of(2003, 1, 1).plusDays(random.nextInt(300));
        for (int i = 0; i < count; i++) {
            days.add(day);
            day = day.plusDays(1 + random.nextInt(random.nextBoolean() ? 30 : longestGap));
        }
        if (random.nextInt(6) == 0) {
            days.set(random.nextInt(4), day);
        }
        return new ArrayList<>(days.stream().map(ClinicalDate::of).toList());
    }

    private static void blur(List<ClinicalDate> dates, int which, ClinicalDate.Precision precision) {
        dates.set(which, new ClinicalDate(dates.get(which).earliest(), precision));
    }

    /** With three or four partial dates, of which seldom one is known to the year only. */
    private static Pattern randomOfMany(Random random) {
        boolean few = random.nextInt(3) == 0;
        int count = few ? 5 : 11;
        List<ClinicalDate> dates = days(random, count, few ? 250 : 40);
        if (!few) {
            Collections.shuffle(dates.subList(3, 9), random);
        }
        List<Integer> places = new ArrayList<>(IntStream.range(0, count).boxed().toList());
        Collections.shuffle(places, random);
        int partial = 3 + random.nextInt(2);
        for (int i = 0; i < partial; i++) {
            boolean year = i == 0 && random.nextInt(5) == 0;
            blur(dates, places.get(i), year ? ClinicalDate.Precision.YEAR : ClinicalDate.Precision.MONTH);
        }
        String text = (few ? FEW_DATES : MANY_DATES)
                .replace("HBF", "" + (1 + random.nextInt(20)))
                .replace("PCT1", List.of("98", "80", "3").get(random.nextInt(3)))
                .replace("PCT3", List.of("95", "40", "4").get(random.nextInt(3)))
                .replace("PCT2", List.of("97", "60", "2").get(random.nextInt(3)));
        return new Pattern(text, dates);
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
            List<CaseAnswers> all = pattern.completions();
            assertEquals(
                    fits(pattern.partial()),
                    all.stream().anyMatch(PartialDatesTest::fits),
                    () -> pattern.dates() + " " + findings(pattern.partial()).toList());
            compare(seed + "/" + round, pattern, all);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void what_is_said_of_three_and_four_partial_dates_is_said_of_each_completion(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            Pattern pattern = randomOfMany(random);
            List<CaseAnswers> some = new ArrayList<>(pattern.someCompletions(random));
            if (some.stream().anyMatch(PartialDatesTest::fits)) {
                some.add(taken(pattern.partial()));
                assertTrue(fits(taken(pattern.partial())), () -> "the days that analysis takes: " + pattern.dates());
            }
            compare(seed + "/" + round, pattern, some);
        }
    }

    /** The case as if the days that analysis takes were known. */
    private static CaseAnswers taken(CaseAnswers all) {
        CaseAnswers taken = all;
        for (Entry entry : all.entries()) {
            Answers answers = entry.answers();
            for (Item<ClinicalDate> item : dates(entry)) {
                answers = answers.with(
                        item, ClinicalDate.of(entry.get(item).orElseThrow().imputed()));
            }
            taken = taken.with(entry.key(), answers);
        }
        return taken;
    }

    @SuppressWarnings("unchecked") // an item of a date has dates
    private static List<Item<ClinicalDate>> dates(Entry entry) {
        return entry.answers().items().stream()
                .filter(item -> entry.get(item).orElse(null) instanceof ClinicalDate)
                .map(item -> (Item<ClinicalDate>) item)
                .toList();
    }

    private static void compare(String round, Pattern pattern, List<CaseAnswers> completions) {
        String name = round + " " + pattern.dates();
        List<CaseAnswers> fitting =
                completions.stream().filter(PartialDatesTest::fits).toList();
        assertTrue(
                fitting.isEmpty() || fits(pattern.partial()),
                () -> name + findings(pattern.partial()).toList());
        if (!fitting.isEmpty()) {
            values(name, pattern, fitting);
            findings(name, pattern, fitting);
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
