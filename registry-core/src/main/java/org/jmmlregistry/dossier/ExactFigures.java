package org.jmmlregistry.dossier;

import java.util.Arrays;
import org.jmmlregistry.statistics.ContingencyTable;
import org.jmmlregistry.statistics.FisherExact;
import org.jmmlregistry.statistics.Proportion;
import org.jmmlregistry.statistics.Quantiles;
import org.jmmlregistry.statistics.Wilcoxon;

/** Proportions, tables, ranks and quantiles. */
final class ExactFigures {

    private final Comparisons found;

    private ExactFigures(Comparisons found) {
        this.found = found;
    }

    static void compare(References references, Comparisons found) {
        ReferenceFile whole = references.computed("exact.json");
        ExactFigures figures = new ExactFigures(found);
        found.on("proportions", whole);
        whole.get("binomial").each().forEach(figures::proportion);
        found.on("tables", whole);
        whole.get("fisher").each().forEach(figures::table);
        found.on("ranks", whole);
        whole.get("wilcoxon").each().forEach(figures::ranks);
        found.on("quantiles", whole);
        whole.get("quantiles").each().forEach(figures::quantiles);
    }

    private void proportion(ReferenceFile binomial) {
        int k = binomial.get("x").whole();
        int n = binomial.get("n").whole();
        Proportion exact = Proportion.clopperPearson(k, n, 0.95);
        ReferenceFile limits = binomial.get("clopperPearson");
        found.of(Method.CLOPPER_PEARSON, binomial.get("estimate"), exact.estimate());
        found.of(Method.CLOPPER_PEARSON, limits.get(0), limits.get(1), exact.limits());
        ReferenceFile score = binomial.get("wilson");
        found.of(
                Method.WILSON,
                score.get(0),
                score.get(1),
                Proportion.wilson(k, n, 0.95).limits());
    }

    private void table(ReferenceFile reference) {
        int[][] rows = reference.get("table").each().stream()
                .map(row -> Arrays.stream(row.numbers()).mapToInt(x -> (int) x).toArray())
                .toArray(int[][]::new);
        ContingencyTable table = ContingencyTable.of(rows);
        found.of(Method.FISHER_ANY_SIZE, reference.get("p"), table.fisherPValue());
        ReferenceFile chiSquared = reference.get("chisqNoCorrection");
        found.of(
                Method.CHI_SQUARED,
                chiSquared.get("statistic"),
                table.chiSquared().statistic());
        found.of(Method.CHI_SQUARED, chiSquared.get("p"), table.chiSquared().pValue());
        if (rows.length == 2 && rows[0].length == 2) {
            FisherExact fisher = FisherExact.of(rows[0][0], rows[0][1], rows[1][0], rows[1][1], 0.95);
            ReferenceFile limits = reference.get("oddsRatioCI");
            found.of(Method.FISHER, reference.get("p"), fisher.pValue());
            found.of(Method.FISHER, reference.get("conditionalOddsRatio"), fisher.oddsRatio());
            found.of(Method.FISHER, limits.get(0), limits.get(1), fisher.limits());
        }
    }

    private void ranks(ReferenceFile reference) {
        Wilcoxon test =
                Wilcoxon.test(reference.get("x").numbers(), reference.get("y").numbers());
        found.of(Method.WILCOXON, reference.get("W"), test.statistic());
        found.of(Method.WILCOXON, reference.get("p"), test.pValue());
        // whether the exact distribution was taken
        found.of(Method.WILCOXON, reference.get("method").text().equals("exact") ? 1 : 0, test.isExact() ? 1 : 0);
    }

    private void quantiles(ReferenceFile reference) {
        Quantiles five = Quantiles.of(reference.get("x").numbers());
        double[] actual = {five.minimum(), five.lowerQuartile(), five.median(), five.upperQuartile(), five.maximum()};
        found.of(Method.QUANTILES, reference.get("type7"), actual.length, each -> actual[each]);
    }
}
