package org.jmmlregistry.dossier;

import java.util.List;
import org.jmmlregistry.statistics.ChiSquaredTest;
import org.jmmlregistry.statistics.Groups;
import org.jmmlregistry.statistics.LogRank;

/** Comparisons of survival on published data. */
final class LogRankFigures {

    private final Comparisons found;

    private LogRankFigures(Comparisons found) {
        this.found = found;
    }

    static void compare(References references, Comparisons found) {
        LogRankFigures figures = new LogRankFigures(found);
        for (String set : List.of("aml", "lung", "veteran", "ovarian")) {
            ReferenceRows table = references.rows(set + ".csv");
            ReferenceFile whole = references.computed(set + ".json");
            found.on(set, whole);
            whole.get("logRank").each().forEach(test -> figures.compare(table, test));
        }
    }

    /** Which of the family it is. */
    static Method member(double rho, boolean stratified) {
        if (stratified) {
            return Method.STRATIFIED_LOG_RANK;
        }
        return rho == 0 ? Method.LOG_RANK : Method.PETO;
    }

    private void compare(ReferenceRows table, ReferenceFile test) {
        List<String> labels = test.get("groups").texts();
        List<String> column = table.texts(test.get("groupColumn").text());
        Groups groups = Groups.of(column.stream().mapToInt(labels::indexOf).toArray(), labels);
        boolean stratified = test.has("strataColumn");
        Groups strata = stratified
                ? Groups.named(table.texts(test.get("strataColumn").text()))
                : Groups.of(new int[table.n()], List.of("all"));
        double rho = test.get("rho").number();
        LogRank actual = LogRank.test(table.numbers("time"), table.integers("status"), groups, strata, rho);
        Method method = member(rho, stratified);
        for (int g = 0; g < labels.size(); g++) {
            LogRank.Group group = actual.groups().get(g);
            found.of(method, test.get("n").get(g), group.n());
            found.of(method, test.get("observed").get(g), group.observed());
            found.of(method, test.get("expected").get(g), group.expected());
            for (int h = 0; h < labels.size(); h++) {
                found.of(
                        method,
                        test.get("variance").get(g).get(h),
                        actual.variance().get(g, h));
            }
        }
        compare(method, test, actual.overall());
        if (test.has("trend")) {
            compare(Method.TREND, test.get("trend"), actual.trend());
        }
    }

    private void compare(Method method, ReferenceFile reference, ChiSquaredTest actual) {
        found.of(method, reference.get("chisq"), actual.statistic());
        found.of(method, reference.get("p"), actual.pValue());
        found.of(method, reference.get("df"), actual.degreesOfFreedom());
    }
}
