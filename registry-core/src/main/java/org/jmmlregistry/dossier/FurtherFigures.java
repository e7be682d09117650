package org.jmmlregistry.dossier;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jmmlregistry.statistics.BetaProduct;
import org.jmmlregistry.statistics.Confidence;
import org.jmmlregistry.statistics.Covariates;
import org.jmmlregistry.statistics.CoxDesign;
import org.jmmlregistry.statistics.CoxOptions;
import org.jmmlregistry.statistics.CoxOptions.Ties;
import org.jmmlregistry.statistics.DetectableHazardRatio;
import org.jmmlregistry.statistics.Firth;
import org.jmmlregistry.statistics.KaplanMeier;
import org.jmmlregistry.statistics.LimitType;
import org.jmmlregistry.statistics.MantelByar;
import org.jmmlregistry.statistics.NumberSummary;
import org.jmmlregistry.statistics.SimonMakuch;
import org.jmmlregistry.statistics.StandardisedDifference;
import org.jmmlregistry.statistics.SurvivalCurve;

/** Methods that no package of R was at hand for, held against their definitions in R. */
final class FurtherFigures {

    private final References references;
    private final Comparisons found;

    private FurtherFigures(References references, Comparisons found) {
        this.references = references;
        this.found = found;
    }

    static void compare(References references, Comparisons found) {
        FurtherFigures figures = new FurtherFigures(references, found);
        ReferenceFile whole = references.computed("further.json");
        found.on("further", whole);
        whole.get("betaProduct").each().forEach(figures::betaProduct);
        whole.get("firth").each().forEach(figures::firth);
        whole.get("simonMakuch").each().forEach(figures::simonMakuch);
        whole.get("numbers").each().forEach(figures::numbers);
        whole.get("standardised").each().forEach(figures::standardised);
        whole.get("detectable").each().forEach(figures::detectable);
    }

    private ReferenceRows table(ReferenceFile reference) {
        return references.rows(reference.get("set").text() + ".csv");
    }

    private void betaProduct(ReferenceFile reference) {
        ReferenceRows rows = table(reference)
                .ofGroup(reference.get("column").text(), reference.get("group").text());
        SurvivalCurve curve =
                KaplanMeier.estimate(rows.numbers("time"), rows.integers("status"), 0.95, LimitType.LOG_LOG);
        BetaProduct limits = BetaProduct.limits(curve, 0.95);
        found.of(Method.BETA_PRODUCT, reference.get("time"), curve.size(), curve::time);
        found.of(Method.BETA_PRODUCT, reference.get("lower"), curve.size(), step -> limits.limits(step)
                .lower()
                .orElseThrow());
        found.of(Method.BETA_PRODUCT, reference.get("upper"), curve.size(), step -> limits.limits(step)
                .upper()
                .orElseThrow());
        found.of(Method.BETA_PRODUCT, reference.get("first"), limits.at(0).lower());
    }

    private void firth(ReferenceFile reference) {
        ReferenceRows table = table(reference);
        List<String> names = reference.get("terms").texts();
        Covariates covariates = Covariates.of(names.get(0), column(table, names.get(0)));
        for (String name : names.subList(1, names.size())) {
            covariates = covariates.and(name, column(table, name));
        }
        Ties ties = reference.get("ties").text().equals("efron") ? Ties.EFRON : Ties.BRESLOW;
        Firth.Model model = Firth.fit(
                        CoxDesign.of(table.numbers("time"), table.integers("status"), covariates),
                        CoxOptions.DEFAULT.with(ties))
                .orElseThrow();
        found.of(Method.FIRTH, reference.get("penalised"), model.penalisedLogLikelihood());
        for (int each = 0; each < names.size(); each++) {
            Firth.ProfileTerm term = model.terms().get(each);
            double error = reference.get("se").get(each).number();
            found.inUnits(Method.FIRTH, reference.get("coef").get(each).number(), term.coefficient(), error);
            found.of(Method.FIRTH, error, term.standardError());
            found.of(
                    Method.FIRTH,
                    reference.get("lower").get(each),
                    reference.get("upper").get(each),
                    term.limits());
            found.of(Method.FIRTH, reference.get("p").get(each), term.pValue());
        }
    }

    private static double[] column(ReferenceRows table, String name) {
        return name.equals("nonmaintained") ? table.indicator("group", "Nonmaintained") : table.numbers(name);
    }

    private void simonMakuch(ReferenceFile reference) {
        double[] time = reference.get("time").numbers();
        double[] status = reference.get("status").numbers();
        int[] events =
                IntStream.range(0, time.length).map(each -> (int) status[each]).toArray();
        double[] told = reference.get("switched").numbers();
        double[] switched = IntStream.range(0, time.length)
                .mapToDouble(each -> Double.isNaN(told[each]) ? Double.POSITIVE_INFINITY : told[each])
                .toArray();
        List<SurvivalCurve> curves = SimonMakuch.curves(
                time, events, switched, reference.get("landmark").number(), Confidence.LOG_LOG_95);
        for (int state = 0; state < 2; state++) {
            ReferenceFile expected = reference.get("curves").get(state);
            SurvivalCurve curve = curves.get(state);
            found.of(Method.SIMON_MAKUCH, expected.get("time"), curve.size(), curve::time);
            found.of(Method.SIMON_MAKUCH, expected.get("nRisk"), curve.size(), curve::atRisk);
            found.of(Method.SIMON_MAKUCH, expected.get("survival"), curve.size(), curve::survival);
            found.of(
                    Method.SIMON_MAKUCH,
                    expected.get("lower"),
                    curve.size(),
                    step -> SurvivalFigures.lower(curve, step));
            found.of(
                    Method.SIMON_MAKUCH,
                    expected.get("upper"),
                    curve.size(),
                    step -> SurvivalFigures.upper(curve, step));
        }
        if (reference.has("score")) {
            found.of(
                    Method.MANTEL_BYAR,
                    reference.get("score"),
                    MantelByar.test(time, events, switched).statistic());
        }
    }

    private void numbers(ReferenceFile reference) {
        double[] values = table(reference).numbers(reference.get("column").text());
        NumberSummary summary = NumberSummary.of(values, Map.of());
        found.of(Method.MEAN, reference.get("mean"), summary.mean());
        found.of(Method.MEAN, reference.get("sd"), summary.standardDeviation());
    }

    private void standardised(ReferenceFile reference) {
        ReferenceRows table = table(reference);
        String by = reference.get("by").text();
        String column = reference.get("column").text();
        List<String> groups = reference.get("groups").texts();
        found.of(
                Method.STANDARDISED_DIFFERENCE,
                reference.get("difference"),
                StandardisedDifference.of(
                        table.where(by, groups.get(0)).numbers(column),
                        table.where(by, groups.get(1)).numbers(column)));
    }

    private void detectable(ReferenceFile reference) {
        found.of(
                Method.DETECTABLE_RATIO,
                reference.get("ratio"),
                DetectableHazardRatio.of(
                        reference.get("events").whole(),
                        reference.get("share").number(),
                        reference.get("level").number(),
                        reference.get("power").number()));
    }
}
