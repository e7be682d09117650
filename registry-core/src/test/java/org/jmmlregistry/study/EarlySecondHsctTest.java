package org.jmmlregistry.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jmmlregistry.cohort.Estimated;
import org.jmmlregistry.criterion.Criterion;
import org.jmmlregistry.outcome.Endpoints;
import org.jmmlregistry.outcome.Outcome;
import org.jmmlregistry.statistics.Covariates;
import org.jmmlregistry.statistics.Cox;
import org.jmmlregistry.statistics.CoxDesign;
import org.jmmlregistry.statistics.CoxOptions;
import org.jmmlregistry.statistics.Term;
import org.junit.jupiter.api.Test;

/**
 * Invented children in whom neither a second HSCT nor its day changes how long they live: naive comparisons say that it does, the
 * honest ones do not. The page under docs quotes the figures.
 */
class EarlySecondHsctTest {

    private static final int CHILDREN = 2000;
    private static final double FAILURE = 120;
    private static final double DEATH = 500;
    private static final double SECOND_HSCT = 150;
    private static final int LAST_DAY = 1500;
    private static final LocalDate DAY_0 = LocalDate.of(2000, 1, 1);

    private static final String EARLY =
            "F07.hsct_date where (HSCT is 2) within 6 months after F07.hsct_date where (HSCT is 1)";

    private static final String SECOND = "same entry (F07.hsct_date is given and HSCT is 2)";

    private static final StudyData DATA = drawn(20040, CHILDREN);

    /** Days from the first HSCT to failure, from failure to death and to a second HSCT are drawn without regard to each other. */
    private static StudyData drawn(long seed, int children) {
        SplittableRandom chance = new SplittableRandom(seed);
        List<String> courses = new ArrayList<>();
        for (int child = 0; child < children; child++) {
            long failure = 30 + days(chance, FAILURE);
            long death = 1 + days(chance, DEATH);
            long second = 1 + days(chance, SECOND_HSCT);
            String course = "F07/1/1 hsct_date=" + DAY_0 + " + F13/1/1 event_type=RELAPSE event_date="
                    + DAY_0.plusDays(failure);
            if (second < Math.min(death, LAST_DAY)) {
                course += " + F07/2/1 hsct_date=" + DAY_0.plusDays(failure + second);
            }
            courses.add(
                    death <= LAST_DAY
                            ? course + " + F17/" + (course.contains("F07/2") ? 2 : 1) + "/1 death_date="
                                    + DAY_0.plusDays(failure + death) + " cod_primary=INFECTION"
                            : "last_contact_date=" + DAY_0.plusDays(failure + LAST_DAY) + " + " + course);
        }
        return Children.of(courses.toArray(String[]::new));
    }

    private static long days(SplittableRandom chance, double mean) {
        return Math.round(-mean * Math.log(1 - chance.nextDouble()));
    }

    private static String written(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    /** What somebody computes who divides children from the day of failure by what came later: the ratio of yes to no. */
    private static Term naive(StudyData data, String among, String question) {
        List<Subject> all = data.subjects().stream()
                .filter(subject -> Criterion.read(among).holds(subject.known()))
                .toList();
        Split split = Grouping.read("whether (" + question + ")").split(all, 1);
        List<Outcome.Observed> observed = new ArrayList<>();
        List<Double> yes = new ArrayList<>();
        for (int group = 0; group < 2; group++) {
            for (Subject subject : split.members().get(group)) {
                observed.add((Outcome.Observed)
                        Endpoints.withCode("OS_FAILURE").orElseThrow().after(1, subject.timeline()));
                yes.add(group == 0 ? 1.0 : 0.0);
            }
        }
        CoxDesign design = CoxDesign.of(
                observed.stream().mapToDouble(Outcome.Observed::days).toArray(),
                observed.stream().mapToInt(Outcome.Observed::cause).toArray(),
                Covariates.of("yes", yes.stream().mapToDouble(each -> each).toArray()));
        return Cox.fit(design, CoxOptions.DEFAULT).orElseThrow().terms().get(0);
    }

    private static Term everAgainstNever(StudyData data) {
        return naive(data, "kind is SYNTHETIC", SECOND);
    }

    private static Term earlyAgainstLate(StudyData data) {
        return naive(data, SECOND, EARLY);
    }

    private static String ratio(Term term) {
        return written(term.ratio()) + " (" + written(term.lower()) + "–" + written(term.upper()) + ")";
    }

    private static EndpointAnswer.Compared landmark(StudyData data, int months) {
        return assertInstanceOf(
                EndpointAnswer.Compared.class,
                Children.answer(
                                data,
                                "endpoints: OS_FAILURE",
                                "groups: event NEXT_HSCT",
                                "clock: landmark " + months + " months",
                                "horizon: 48")
                        .endpoints()
                        .get(0));
    }

    private static String survival(EndpointAnswer.Compared answer, int months) {
        List<String> read = new ArrayList<>();
        for (Arm arm : answer.arms()) {
            Estimated estimated = arm.estimate().estimated().orElseThrow();
            read.add(written(estimated.at(months).value().orElseThrow()));
        }
        return String.join(" and ", read);
    }

    private static EndpointAnswer.OverTime daily(StudyData data) {
        return assertInstanceOf(
                EndpointAnswer.OverTime.class,
                Children.answer(
                                data,
                                "endpoints: OS_FAILURE",
                                "groups: event NEXT_HSCT",
                                "clock: each day",
                                "horizon: 48")
                        .endpoints()
                        .get(0));
    }

    private static double p(EndpointAnswer.Compared landmark) {
        return landmark.difference().orElseThrow().test().pValue().orElseThrow();
    }

    private static Term ratio(EndpointAnswer.OverTime daily) {
        return assertInstanceOf(HazardRatio.ByCox.class, daily.hazards().ratio())
                .term();
    }

    /** Of a hundred studies of two hundred children, how many find an effect at the level of 5 %. */
    private static long found(ToDoubleFunction<StudyData> pValue) {
        return IntStream.range(0, STUDIES)
                .filter(study -> pValue.applyAsDouble(OTHERS.get(study)) < 0.05)
                .count();
    }

    private static final int STUDIES = 100;
    private static final List<StudyData> OTHERS =
            IntStream.range(0, STUDIES).mapToObj(study -> drawn(study, 200)).toList();

    @Test
    void the_naive_comparisons_find_an_effect_far_oftener_than_chance_does() {
        assertTrue(found(data -> everAgainstNever(data).pValue()) >= 95);
        assertTrue(found(data -> earlyAgainstLate(data).pValue()) >= 20);
        assertTrue(everAgainstNever(DATA).upper() < 0.5, "who had one seems to live longer");
        assertTrue(earlyAgainstLate(DATA).lower() > 1, "and the later the better");
    }

    @Test
    void they_are_refused_from_the_failure_on() {
        for (String groups : List.of("whether (" + EARLY + ")", "whether (" + SECOND + ")", "event NEXT_HSCT")) {
            assertInstanceOf(
                    EndpointAnswer.NotCompared.class,
                    Children.answer(DATA, "endpoints: OS_FAILURE", "groups: " + groups)
                            .endpoints()
                            .get(0));
        }
    }

    /** With a level of 5 % twelve and more of a hundred are found by chance once in four hundred times. */
    @Test
    void the_honest_comparisons_find_an_effect_no_oftener_than_chance_does() {
        for (int months : List.of(2, 3, 6)) {
            assertTrue(found(data -> p(landmark(data, months))) < 12, "landmark at " + months + " months");
        }
        assertTrue(found(data -> daily(data).hazards().test().pValue().orElseThrow()) < 12);
        assertTrue(ratio(daily(DATA)).lower() < 1 && 1 < ratio(daily(DATA)).upper());
    }

    @Test
    void the_page_quotes_the_figures() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "early-second-hsct.md"));
        List<String> figures = new ArrayList<>(List.of(
                "had one or not | " + ratio(everAgainstNever(DATA)) + " | "
                        + found(data -> everAgainstNever(data).pValue()) + " of 100",
                "early or late | " + ratio(earlyAgainstLate(DATA)) + " | "
                        + found(data -> earlyAgainstLate(data).pValue()) + " of 100",
                "on each day | " + ratio(ratio(daily(DATA))) + " | "
                        + found(data -> daily(data).hazards().test().pValue().orElseThrow()) + " of 100"));
        for (int months : List.of(2, 3, 6)) {
            EndpointAnswer.Compared answer = landmark(DATA, months);
            figures.add("landmark at " + months + " months | " + survival(answer, 24) + ", P = " + written(p(answer))
                    + ", " + answer.gone().orElseThrow().had() + " had died before | "
                    + found(data -> p(landmark(data, months))) + " of 100");
        }
        assertEquals(
                List.of(),
                figures.stream().filter(figure -> !page.contains(figure)).toList());
    }
}
