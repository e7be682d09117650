package org.jmmlregistry.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jmmlregistry.casebook.CaseIntake;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.casefile.CaseFiles;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.followup.AcuteGvhdForm;
import org.jmmlregistry.followup.ChronicGvhdForm;
import org.jmmlregistry.followup.GvhdGrade;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.outcome.Endpoints;
import org.jmmlregistry.outcome.FirstFailure;
import org.jmmlregistry.outcome.Months;
import org.jmmlregistry.outcome.Outcome;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.patient.Sex;
import org.jmmlregistry.statistics.Confidence;
import org.jmmlregistry.statistics.CumulativeIncidence;
import org.jmmlregistry.statistics.KaplanMeier;
import org.jmmlregistry.statistics.LimitType;
import org.jmmlregistry.statistics.Observation;
import org.jmmlregistry.synthetic.PublishedRates.Rate;
import org.jmmlregistry.transplant.EngraftmentForm;
import org.jmmlregistry.transplant.Recovery;
import org.jmmlregistry.transplant.Transplant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the registry's own estimators find in 2,000 synthetic children with an HSCT, beside what was published. The cases are read as case
 * files in memory, as an analysis reads them; the way through the casebook is tested with fewer.
 */
@Tag("slow")
class SyntheticRatesTest {

    private static final int CASES = 2000;
    private static final long SEED = 2005;
    private static final double FIVE_YEARS = 5 * 365.25;
    private static final double FOUR_POINTS = 0.04;
    private static final int RELAPSE = 1;
    private static final int TRANSPLANT_MORTALITY = 2;
    private static final int LOSS_OF_GRAFT = 3;

    private static final List<CaseFile> FILES = files(SEED);
    private static final List<String> MEASURED = new ArrayList<>();

    /** The published cohorts are of transplanted children, so that the others among those drawn are left out. */
    private static List<CaseFile> files(long seed) {
        List<CaseFile> files = new ArrayList<>();
        for (CaseIntake intake : new SyntheticCases(seed, SyntheticRegistry.CLOSING).first(CASES * 9 / 8)) {
            files.add(CaseFiles.upTo(
                    SyntheticRegistry.CLOSING, RegistryId.of(files.size() + 1), CaseAnswers.of(intake.entries())));
        }
        return files.stream().filter(CaseFile::isTransplanted).limit(CASES).toList();
    }

    @Test
    void two_thousand_transplanted_children_are_counted() {
        assertEquals(CASES, FILES.size());
    }

    @AfterAll
    static void print() throws IOException {
        List<String> lines = new ArrayList<>(MEASURED);
        lines.sort(Comparator.naturalOrder());
        lines.add(0, "figure,measured,published,source");
        Files.write(Path.of("target", "synthetic-rates.csv"), lines);
    }

    // --- the first HSCT

    private static final List<Observation> FIRST_EVENTS = firstEvents(FILES);

    private static List<Observation> firstEvents(List<CaseFile> files) {
        return files.stream().map(SyntheticRatesTest::firstEvent).toList();
    }

    /** The first of relapse, loss of the graft and death without either, in days from the first HSCT. */
    private static Observation firstEvent(CaseFile file) {
        Transplant first = file.transplant(1).orElseThrow();
        Optional<FirstFailure> failure = FirstFailure.of(file);
        if (failure.isPresent()) {
            int cause = failure.get().kind() == FirstFailure.Kind.RELAPSE ? RELAPSE : LOSS_OF_GRAFT;
            return Observation.event((double) first.dayOf(failure.get().date()), cause);
        }
        double last = first.dayOf(file.lastSeen().orElseThrow());
        return file.isDead() ? Observation.event(last, TRANSPLANT_MORTALITY) : Observation.censored(last);
    }

    private static double incidence(List<Observation> firstEvents, int cause) {
        return CumulativeIncidence.estimate(firstEvents, LOSS_OF_GRAFT, new Confidence(0.95, LimitType.LOG_LOG))
                .at(cause, FIVE_YEARS)
                .incidence();
    }

    private static double eventFree(List<Observation> firstEvents) {
        return survival(firstEvents.stream()
                .map(each -> new Observation(each.time(), Math.min(1, each.status())))
                .toList());
    }

    private static final List<Observation> DEATHS = observed(Endpoints.OVERALL_SURVIVAL, 1);

    private static List<Observation> observed(Endpoint endpoint, int hsctSeq) {
        return FILES.stream()
                .map(file -> endpoint.after(hsctSeq, file))
                .filter(Outcome.Observed.class::isInstance)
                .map(Outcome.Observed.class::cast)
                .map(seen -> new Observation(seen.days(), seen.occurred() ? 1 : 0))
                .toList();
    }

    @Test
    void event_free_survival_is_that_of_locatelli_2005() {
        near(PublishedRates.EVENT_FREE_5Y, eventFree(FIRST_EVENTS), "EFS at 5 years");
    }

    @Test
    void relapse_is_as_frequent_as_in_locatelli_2005() {
        near(PublishedRates.RELAPSE_5Y, incidence(FIRST_EVENTS, RELAPSE), "relapse at 5 years");
    }

    @Test
    void transplant_mortality_is_that_of_locatelli_2005() {
        near(PublishedRates.TRANSPLANT_MORTALITY_5Y, incidence(FIRST_EVENTS, TRANSPLANT_MORTALITY), "TRM at 5 years");
    }

    @Test
    void overall_survival_is_that_of_kphog_2022() {
        near(PublishedRates.OVERALL_SURVIVAL_5Y, survival(DEATHS), "OS at 5 years");
    }

    private static double survival(List<Observation> observations) {
        return KaplanMeier.estimate(observations, 0.95, LimitType.LOG_LOG)
                .at(FIVE_YEARS)
                .survival();
    }

    /** Locatelli 2005: EFS of 67 boys 61 % (49-73), of 33 girls 33 % (17-49). */
    @Test
    void girls_do_worse_as_in_locatelli_2005() {
        near(new Rate(0.61, "Locatelli 2005: EFS of boys 61 % (49-73)"), eventFree(Sex.M), "EFS of boys");
        near(new Rate(0.33, "Locatelli 2005: EFS of girls 33 % (17-49)"), eventFree(Sex.F), "EFS of girls");
    }

    private static double eventFree(Sex sex) {
        return eventFree(firstEvents(
                FILES.stream().filter(file -> file.patient().sex() == sex).toList()));
    }

    /** The rates must not hang on a lucky seed. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void other_seeds_come_as_near_to_locatelli_2005(long seed) {
        List<Observation> events = firstEvents(files(seed));

        assertEquals(PublishedRates.EVENT_FREE_5Y.share(), eventFree(events), FOUR_POINTS);
        assertEquals(PublishedRates.RELAPSE_5Y.share(), incidence(events, RELAPSE), FOUR_POINTS);
        assertEquals(
                PublishedRates.TRANSPLANT_MORTALITY_5Y.share(), incidence(events, TRANSPLANT_MORTALITY), FOUR_POINTS);
    }

    /** SFGM-TC 2013: median 80 days, range 15 to 1096. */
    @Test
    void half_of_the_relapses_come_within_eighty_days() {
        double[] days = FIRST_EVENTS.stream()
                .filter(each -> each.status() == RELAPSE)
                .mapToDouble(Observation::time)
                .sorted()
                .toArray();
        double median = days[days.length / 2];
        measured("median day of relapse", median, "80", "SFGM-TC 2013: median 80 days (15-1096)");

        assertEquals(80, median, 8);
        assertEquals(days[days.length - 1], Math.min(1096, days[days.length - 1]));
    }

    // --- shares of children

    @Test
    void second_hscts_are_as_frequent_as_in_the_french_cohort() {
        near(PublishedRates.SECOND_HSCT, share(file -> file.transplant(2).isPresent()), "children with a second HSCT");
    }

    /** No source gives a share among all children; Chang 2004 gives 6 of 13 who had a second HSCT. */
    @Test
    void autologous_recovery_is_as_rare_as_it_was_assumed() {
        double recovered = share(file -> file.eventsAfter(1).stream().anyMatch(event -> event.isAutologousRecovery()));
        measured("children with autologous recovery", recovered, "", "none; assumed");
        List<CaseFile> again =
                FILES.stream().filter(file -> file.transplant(2).isPresent()).toList();
        double amongAgain = (double) again.stream()
                        .filter(file -> file.events().get(0).isAutologousRecovery())
                        .count()
                / again.size();
        measured("second HSCTs after autologous recovery", amongAgain, "0.462", "Chang 2004: 6 of 13; not aimed at");

        assertEquals(Assumptions.AUTOLOGOUS_RECOVERY, recovered, 0.01);
    }

    /** Some who were last seen alive die later, which the curve expects and the share does not know. */
    @Test
    void fewer_children_died_during_observation_than_the_curve_expects() {
        double died = share(CaseFile::isDead);
        double last = DEATHS.stream().mapToDouble(Observation::time).max().orElseThrow();
        double expected = 1
                - KaplanMeier.estimate(DEATHS, 0.95, LimitType.LOG_LOG).at(last).survival();
        measured("children who died during observation", died, "", "none; depends on observation");

        assertTrue(
                0 < died && died < expected,
                () -> String.format(Locale.ROOT, "died %.3f, expected %.3f", died, expected));
    }

    /** Chang 2004: 7 of 13 alive and disease-free; their median follow-up was 53 months. */
    @Test
    void half_of_the_children_are_free_of_disease_after_a_second_hsct() {
        double free = KaplanMeier.estimate(observed(Endpoints.LEUKAEMIA_FREE_SURVIVAL, 2), 0.95, LimitType.LOG_LOG)
                .at(Months.toDays(53))
                .survival();

        near(PublishedRates.DISEASE_FREE_AFTER_SECOND, free, "LFS 53 months after a second HSCT", 0.08);
    }

    /** By reverse Kaplan-Meier: how long children would be seen if none died. */
    @Test
    void the_median_observation_is_that_of_locatelli_2005() {
        double median = KaplanMeier.followUp(DEATHS, 0.95, LimitType.LOG_LOG)
                        .quantile(0.5)
                        .time()
                        .value()
                        .orElseThrow()
                / Months.DAYS_PER_MONTH;
        measured("median observation in months", median, "40", "Locatelli 2005: median 40 months (6-144)");

        assertEquals(PublishedRates.OBSERVED_MEDIAN_MONTHS, median, 4);
    }

    @Test
    void boys_are_as_frequent_as_in_locatelli_2005() {
        near(PublishedRates.BOYS, share(file -> file.patient().sex() == Sex.M), "boys");
    }

    // --- take of the graft and GVHD, after the first HSCT

    @Test
    void acute_gvhd_is_as_frequent_as_in_the_french_cohort() {
        near(
                PublishedRates.ACUTE_GVHD,
                share(file -> file.answers().of(AcuteGvhdForm.FORM, 1).stream()
                        .anyMatch(entry ->
                                entry.is(AcuteGvhdForm.OVERALL_GRADE, GvhdGrade.II, GvhdGrade.III, GvhdGrade.IV))),
                "acute GVHD of grade II to IV");
    }

    /** Smith 2002 counts children at risk; here those without an event up to day 100. */
    @Test
    void chronic_gvhd_is_as_frequent_as_in_smith_2002() {
        List<CaseFile> atRisk =
                FILES.stream().filter(file -> firstEvent(file).time() > 100).toList();
        double chronic = (double) atRisk.stream()
                        .filter(file -> file.answers().of(ChronicGvhdForm.FORM, 1).stream()
                                .anyMatch(entry -> entry.is(ChronicGvhdForm.CGVHD_PRESENT, true)))
                        .count()
                / atRisk.size();

        near(PublishedRates.CHRONIC_GVHD, chronic, "chronic GVHD of those event-free on day 100");
    }

    @Test
    void blood_counts_recover_as_in_smith_2002() {
        near(PublishedRates.NEUTROPHIL_RECOVERY, recovered(EngraftmentForm.ANC_RECOVERY), "neutrophil recovery", 0.06);
        near(PublishedRates.PLATELET_RECOVERY, recovered(EngraftmentForm.PLT20_RECOVERY), "platelet recovery");
    }

    private static double recovered(Item<Recovery> item) {
        return share(file ->
                file.answers().of(EngraftmentForm.FORM, 1).stream().anyMatch(entry -> entry.is(item, Recovery.YES)));
    }

    // --- figures

    private static double share(Predicate<CaseFile> claim) {
        return (double) FILES.stream().filter(claim).count() / FILES.size();
    }

    private static void near(Rate published, double measured, String figure) {
        near(published, measured, figure, FOUR_POINTS);
    }

    private static void near(Rate published, double measured, String figure, double tolerance) {
        measured(figure, measured, String.format(Locale.ROOT, "%.3f", published.share()), published.source());
        assertEquals(published.share(), measured, tolerance, figure);
    }

    private static void measured(String figure, double measured, String published, String source) {
        MEASURED.add(
                "%s,%s,%s,\"%s\"".formatted(figure, String.format(Locale.ROOT, "%.3f", measured), published, source));
    }
}
