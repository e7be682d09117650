package org.jmmlregistry.statistics;

import static org.jmmlregistry.statistics.Agreement.EXACT;
import static org.jmmlregistry.statistics.Agreement.STATISTIC;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogRankReferenceTest {

    @ParameterizedTest
    @ValueSource(strings = {"aml", "lung", "veteran", "ovarian"})
    void every_test_equals_survdiff(String set) {
        Table table = Table.resource("/reference/" + set + ".csv");
        for (Json test :
                Json.resource("/reference/" + set + ".json").get("logRank").each()) {
            List<String> labels = test.get("groups").texts();
            List<String> column = table.texts(test.get("groupColumn").text());
            Groups groups = Groups.of(column.stream().mapToInt(labels::indexOf).toArray(), labels);
            Groups strata = test.has("strataColumn")
                    ? Groups.named(table.texts(test.get("strataColumn").text()))
                    : Groups.single(table.n());
            LogRank actual = LogRank.test(
                    table.numbers("time"),
                    table.integers("status"),
                    groups,
                    strata,
                    test.get("rho").number());
            for (int g = 0; g < labels.size(); g++) {
                LogRank.Group group = actual.groups().get(g);
                assertEquals(test.get("n").get(g).number(), group.n());
                EXACT.of("log-rank observed", test.get("observed").get(g).number(), group.observed());
                EXACT.of("log-rank expected", test.get("expected").get(g).number(), group.expected());
                for (int h = 0; h < labels.size(); h++) {
                    STATISTIC.of(
                            "log-rank variance",
                            test.get("variance").get(g).get(h).number(),
                            actual.variance().get(g, h));
                }
            }
            compare("log-rank", test, actual.overall());
            if (test.has("trend")) {
                compare("log-rank trend", test.get("trend"), actual.trend());
            }
        }
    }

    private static void compare(String what, Json reference, ChiSquaredTest actual) {
        STATISTIC.of(what, reference.get("chisq").number(), actual.statistic());
        STATISTIC.of(what + " P", reference.get("p").number(), actual.pValue());
        assertEquals(reference.get("df").number(), actual.degreesOfFreedom());
    }
}
