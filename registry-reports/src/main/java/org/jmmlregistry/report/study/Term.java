package org.jmmlregistry.report.study;

import java.util.ArrayList;
import java.util.List;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Cells;
import org.jmmlregistry.study.Answer;
import org.jmmlregistry.study.Clock;
import org.jmmlregistry.study.EndpointAnswer;

/** A word of the report and what it means in it. */
public record Term(Message term, Message meaning) {

    private static final Term MONTHS = new Term(Message.of("Months"), Message.of("Days / 30.4375."));

    private static final Term FEW = new Term(
            Message.of("Few at risk"),
            Message.of("Estimates with fewer than 5 children at risk are printed, marked * and drawn in grey;"
                    + " with fewer than 3 at risk nothing is drawn."));

    private static final Term TEST = new Term(
            Message.of("Test of groups"),
            Message.of("Log-rank test of survival; Gray’s test of an incidence among events that compete. Without"
                    + " correction for multiple testing. The detectable hazard ratio is the smallest that so many"
                    + " events show with a power of 80 % in a test of two groups; a smaller difference would be"
                    + " missed, and a P value above 0.05 does not show that there is none."));

    private static final Term FOLLOW_UP = new Term(
            Message.of("Follow-up"),
            Message.of(
                    "From the start of the endpoint. Median by reverse Kaplan-Meier of overall survival; completeness:"
                            + " days observed among those up to death or the cut-off; lost: alive and not seen within 18"
                            + " months before the cut-off; best and worst case: survival at 24 months if all who are lost"
                            + " lived to the cut-off, or died on the day after they were seen."));

    private static final Term EACH_DAY = new Term(
            Message.of("On each day"),
            Message.of(
                    "A child counts as one to whom it has not happened, and from the day on which it happens as one to"
                            + " whom it has: curves by Simon and Makuch, test by Mantel and Byar, hazard ratio by Cox"
                            + " regression with entry times. Events that compete end the follow-up. A curve does not say"
                            + " what becomes of one child."));

    private static final Term STATES = new Term(
            Message.of("States"),
            Message.of("Probabilities by Aalen and Johansen, read at the end of a day. Limits of the current"
                    + " leukaemia-free survival: log-log with the infinitesimal jackknife, exact where all or none"
                    + " are free of leukaemia; bootstrap: quantiles over samples of as many children, drawn by a"
                    + " generator that R has as well (L’Ecuyer-CMRG), so that the seed gives the same again."));

    private static final Term REGRESSION = new Term(
            Message.of("Regression"),
            Message.of(
                    "Survival: Cox, ties by Efron; an incidence among events that compete: Fine and Gray; limits and P"
                            + " value by Wald. Proportional hazards: score test against the Kaplan-Meier transform of time"
                            + " (cox.zph); a small P value says that the ratio is not the same all the time. Under 10"
                            + " events for each coefficient: Firth’s penalty, limits and P value from its profile. A ratio"
                            + " tells what goes together, not what caused it."));

    /** What the figures of an answer are made by; none if it has no figure. */
    public static List<Term> of(Answer answer) {
        if (!hasFigures(answer)) {
            return List.of();
        }
        boolean daily = answer.asked().clock() instanceof Clock.EachDay;
        List<Term> terms = new ArrayList<>();
        terms.add(MONTHS);
        terms.add(limits(answer));
        if (answer.states().stream().anyMatch(each -> !each.arms().isEmpty())) {
            terms.add(STATES);
        }
        terms.add(FEW);
        if (daily) {
            terms.add(EACH_DAY);
        } else if (answer.endpoints().stream()
                .anyMatch(each -> each instanceof EndpointAnswer.Compared compared
                        && compared.difference().isPresent())) {
            terms.add(TEST);
        }
        if (!answer.regressions().isEmpty()) {
            terms.add(REGRESSION);
        }
        terms.add(FOLLOW_UP);
        return terms;
    }

    private static boolean hasFigures(Answer answer) {
        return answer.endpoints().stream().anyMatch(Term::hasFigures)
                || answer.states().stream()
                        .flatMap(each -> each.arms().stream())
                        .anyMatch(arm -> arm.estimate().estimated().isPresent())
                || answer.shares().stream()
                        .anyMatch(each -> each.share().share().n() > 0);
    }

    private static boolean hasFigures(EndpointAnswer answer) {
        return answer instanceof EndpointAnswer.OverTime
                || (answer instanceof EndpointAnswer.Compared compared
                        && compared.arms().stream()
                                .anyMatch(arm -> arm.estimate().estimated().isPresent()));
    }

    private static Term limits(Answer answer) {
        return new Term(
                Message.of("Limits"),
                Message.of(
                        "{percent} % confidence limits. Survival: exact (beta product) under 50 children in a group,"
                                + " log-log from 50 on, and on each day. Incidence: log-log with the variance of cmprsk;"
                                + " exact while nobody, or after everybody, had the event. Shares: exact"
                                + " (Clopper-Pearson). Median: where the limits of the curve fall to a half.",
                        Cells.percent(answer.asked().level().doubleValue())));
    }
}
