package org.jmmlregistry.statistics;

import static org.jmmlregistry.statistics.Agreement.EXACT;
import static org.jmmlregistry.statistics.Agreement.STATISTIC;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CompetingRisksReferenceTest {

    private static final Table MGUS = Table.resource("/reference/mgus2.csv");
    private static final Json REFERENCE = Json.resource("/reference/mgus2.json");

    @Test
    void incidences_and_their_variances_equal_cuminc() {
        for (Json curve : REFERENCE.get("curves").each()) {
            String group = curve.get("group").text();
            Table rows = group.equals("all") ? MGUS : MGUS.where("sex", group);
            int cause = (int) curve.get("cause").number();
            IncidenceCurves curves = CumulativeIncidence.estimate(
                    rows.numbers("time"), rows.integers("cause"), 2, Confidence.LOG_LOG_95);
            Json at = curve.get("at");
            for (int i = 0; i < at.get("time").size(); i++) {
                IncidenceCurves.At actual =
                        curves.at(cause, at.get("time").get(i).number());
                EXACT.of("cumulative incidence", at.get("estimate").get(i).number(), actual.incidence());
                EXACT.of("incidence variance", at.get("variance").get(i).number(), actual.variance());
            }
        }
    }

    @Test
    void gray_tests_equal_cuminc() {
        for (Json test : REFERENCE.get("grayTests").each()) {
            ChiSquaredTest actual = GrayTest.test(
                    MGUS.numbers("time"),
                    MGUS.integers("cause"),
                    new Cause((int) test.get("cause").number(), 2),
                    Groups.named(MGUS.texts("sex")));
            STATISTIC.of("Gray's test", test.get("statistic").number(), actual.statistic());
            STATISTIC.of("Gray's test P", test.get("p").number(), actual.pValue());
            assertEquals(test.get("df").number(), actual.degreesOfFreedom());
        }
    }

    @Test
    void incidences_equal_the_aalen_johansen_state_probabilities() {
        IncidenceCurves curves =
                CumulativeIncidence.estimate(MGUS.numbers("time"), MGUS.integers("cause"), 2, Confidence.LOG_LOG_95);
        Json reference = REFERENCE.get("aalenJohansen");
        EXACT.of(
                "Aalen-Johansen time",
                reference.get("time").numbers(),
                java.util.stream.IntStream.range(0, curves.size())
                        .mapToDouble(curves::time)
                        .toArray());
        for (int i = 0; i < curves.size(); i++) {
            double[] states = reference.get("pstate").get(i).numbers();
            EXACT.of("Aalen-Johansen", states[0], curves.eventFree(i));
            EXACT.of("Aalen-Johansen", states[1], curves.incidence(1, i));
            EXACT.of("Aalen-Johansen", states[2], curves.incidence(2, i));
        }
    }
}
