package org.jmmlregistry.report.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jmmlregistry.cohort.Estimated;
import org.jmmlregistry.outcome.Months;
import org.jmmlregistry.statistics.Estimate;
import org.jmmlregistry.statistics.Limits;
import org.jmmlregistry.statistics.SurvivalCurve;
import org.jmmlregistry.study.Answer;
import org.jmmlregistry.study.EndpointAnswer;
import org.junit.jupiter.api.Test;

/**
 * The founding cohort's estimates after the second HSCT on a page, with the limits as they were made before groups under 50 had exact
 * ones; {@code -Dendpoints.write=true} writes it anew.
 */
class FoundingEstimatesTest {

    private static final Path PAGE = Path.of("..", "docs", "founding-estimates.md");

    private static final Answer ANSWER = Asked.answer(
            Asked.founding(),
            "children: series is CHANG2004 and F01.series_membership is YES",
            "HSCT: 2",
            "endpoints: OS, LFS, RI, NRM",
            "horizon: 600 months");

    private static Estimated estimated(int endpoint) {
        return assertInstanceOf(
                        EndpointAnswer.Compared.class, ANSWER.endpoints().get(endpoint))
                .arms()
                .get(0)
                .estimate()
                .estimated()
                .orElseThrow();
    }

    private static String number(Estimate estimate) {
        return estimate.isDefined() ? String.format(Locale.ROOT, "%.3f", estimate.orElseThrow()) : "–";
    }

    private static String limits(Limits limits) {
        return number(limits.lower()) + " to " + number(limits.upper());
    }

    private static String months(Estimate days) {
        return days.isDefined() ? String.format(Locale.ROOT, "%.1f", Months.ofDays(days.orElseThrow())) : "not reached";
    }

    private static String page() {
        StringBuilder page = new StringBuilder(
                """
                # The founding cohort's estimates after the second HSCT

                Thirteen children, months after the second HSCT. Estimates have not changed since the first version of the report. Limits of survival did: under 50 children
                they are exact now (beta product), where they were log-log. Limits of incidences are log-log as before. The paper prints no limits and no incidences.
                `FoundingEstimatesTest` keeps this page, `FoundingStudyTest` holds its figures against R.

                | Estimate | Month | At risk | Estimate | 95 % limits before | 95 % limits now |
                |---|---|---|---|---|---|
                """);
        List<String> names = List.of("Overall survival", "Leukaemia-free survival", "Relapse", "Death without relapse");
        for (int endpoint = 0; endpoint < names.size(); endpoint++) {
            Estimated of = estimated(endpoint);
            for (int month : new int[] {6, 12, 24, 60}) {
                Estimated.Reading reading = of.at(month);
                if (reading.value().isDefined()) {
                    String before = of instanceof Estimated.Survival survival
                            ? limits(survival.limitsOfMany(Months.toDays(month)))
                            : limits(reading.limits());
                    page.append(String.format(
                            Locale.ROOT,
                            "| %s | %d | %d | %s | %s | %s |%n",
                            names.get(endpoint),
                            month,
                            reading.atRisk(),
                            number(reading.value()),
                            before,
                            limits(reading.limits())));
                }
            }
        }
        Estimated.Survival survival = assertInstanceOf(Estimated.Survival.class, estimated(0));
        SurvivalCurve.Quantile before = survival.curve().quantile(0.5);
        SurvivalCurve.Quantile now = survival.median();
        return page.append(String.format(
                        Locale.ROOT,
                        "%nMedian survival: %s; limits before %s to %s, now %s to %s months.%n",
                        months(now.time()),
                        months(before.limits().lower()),
                        months(before.limits().upper()),
                        months(now.limits().lower()),
                        months(now.limits().upper())))
                .toString();
    }

    @Test
    void the_page_tells_estimates_and_limits_before_and_now() throws Exception {
        if (Boolean.getBoolean("endpoints.write")) {
            Files.writeString(PAGE, page());
        }
        assertEquals(Files.readString(PAGE), page());
    }
}
