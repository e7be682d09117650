package org.jmmlregistry.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jmmlregistry.cohort.Estimated;
import org.jmmlregistry.outcome.Outcome;
import org.jmmlregistry.statistics.KaplanMeier;
import org.jmmlregistry.statistics.LimitType;
import org.jmmlregistry.statistics.SurvivalCurve;
import org.junit.jupiter.api.Test;

/** What a study says of the thirteen children of the founding paper; by hand, and by R where said. */
class FoundingStudyTest {

    private static final String SERIES = "children: series is CHANG2004 and F01.series_membership is YES";
    private static final String EARLY =
            "groups: whether (F07.hsct_date where (HSCT is 2) within 6 months after F07.hsct_date where (HSCT is 1))";

    private static final StudyData DATA = Children.founding();

    private static EndpointAnswer.Compared compared(Answer answer, int endpoint) {
        return assertInstanceOf(
                EndpointAnswer.Compared.class, answer.endpoints().get(endpoint));
    }

    private static Estimated estimated(Answer answer, int endpoint) {
        return compared(answer, endpoint).arms().get(0).estimate().estimated().orElseThrow();
    }

    @Test
    void the_thirteen_are_counted_and_the_girl_whose_membership_is_unknown_is_not() {
        Counted counted = Children.answer(DATA, "endpoints: OS", SERIES).counted();

        assertEquals(13, counted.children().size());
        assertEquals(0, counted.undecided().size());
    }

    @Test
    void relapse_and_death_without_relapse_are_231_of_a_thousand_each_at_twelve_months() {
        Answer answer = Children.answer(DATA, "HSCT: 2", "endpoints: RI, NRM", SERIES);

        assertEquals(3 / 13.0, estimated(answer, 0).at(12).value().orElseThrow(), 1e-12);
        assertEquals(3 / 13.0, estimated(answer, 1).at(12).value().orElseThrow(), 1e-12);
    }

    /** R: quantile(survfit(Surv(months, dead) ~ 1, conf.type = "log-log"), 0.5). */
    @Test
    void the_median_survival_is_not_reached() {
        EndpointAnswer.Compared answer = compared(Children.answer(DATA, "HSCT: 2", "endpoints: OS", SERIES), 0);
        double[] months = answer.arms().get(0).estimate().observed().stream()
                .mapToDouble(Outcome.Observed::months)
                .toArray();
        int[] dead = answer.arms().get(0).estimate().observed().stream()
                .mapToInt(Outcome.Observed::cause)
                .toArray();
        SurvivalCurve.Quantile median =
                KaplanMeier.estimate(months, dead, 0.95, LimitType.LOG_LOG).quantile(0.5);

        assertFalse(median.time().isDefined());
        assertEquals(3.5, median.limits().lower().orElseThrow(), 0.05);
        assertFalse(median.limits().upper().isDefined());
    }

    /** Without censoring before, the beta product limits are those of Clopper and Pearson for 7 of 13. */
    @Test
    void limits_of_so_few_children_are_exact() {
        Estimated.Reading two = estimated(Children.answer(DATA, "HSCT: 2", "endpoints: OS", SERIES), 0)
                .at(24);

        assertEquals(7 / 13.0, two.value().orElseThrow(), 1e-12);
        assertEquals(0.2513, two.limits().lower().orElseThrow(), 5e-5);
        assertEquals(0.8078, two.limits().upper().orElseThrow(), 5e-5);
    }

    /** R: survdiff(Surv(days, dead) ~ early); the paper prints no test. */
    @Test
    void early_against_late_is_compared_from_the_second_hsct_with_a_mark_and_refused_from_the_first() {
        EndpointAnswer.Compared second =
                compared(Children.answer(DATA, "HSCT: 2", "endpoints: OS", "horizon: 600", SERIES, EARLY), 0);
        assertTrue(second.survivedToStart());
        assertEquals(6, second.arms().get(0).estimate().children().size());
        assertEquals(7, second.arms().get(1).estimate().children().size());
        assertEquals(0.71, second.difference().orElseThrow().test().pValue().orElseThrow(), 0.005);

        assertInstanceOf(
                EndpointAnswer.NotCompared.class,
                Children.answer(DATA, "HSCT: 1", "endpoints: OS", SERIES, EARLY)
                        .endpoints()
                        .get(0));
    }

    /** R: quantile(survfit(Surv(months, 1 - dead) ~ 1, conf.type = "log-log"), 0.5), from the same thirteen. */
    @Test
    void the_median_follow_up_is_53_months_by_reverse_kaplan_meier() {
        FollowUp followUp = compared(Children.answer(DATA, "HSCT: 2", "endpoints: OS", SERIES), 0)
                .arms()
                .get(0)
                .followUp()
                .orElseThrow();

        assertEquals(13, followUp.n());
        assertEquals(52.96098562628337, followUp.medianMonths().time().orElseThrow(), 1e-9);
        assertEquals(24.0164271047228, followUp.medianMonths().limits().lower().orElseThrow(), 1e-9);
        assertEquals(72.0164271047228, followUp.medianMonths().limits().upper().orElseThrow(), 1e-9);
        assertEquals(0.205896665716, followUp.completeness(), 1e-11);
        assertEquals(7, followUp.lost().k(), "all survivors, as the cut-off here lies 17 years after the paper");
    }
}
