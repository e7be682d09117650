package org.jmmlregistry.dossier;

import java.util.List;
import org.jmmlregistry.statistics.Cause;
import org.jmmlregistry.statistics.ChiSquaredTest;
import org.jmmlregistry.statistics.Covariates;
import org.jmmlregistry.statistics.Cox;
import org.jmmlregistry.statistics.CoxDesign;
import org.jmmlregistry.statistics.CoxModel;
import org.jmmlregistry.statistics.CoxOptions;
import org.jmmlregistry.statistics.CoxOptions.Ties;
import org.jmmlregistry.statistics.FineGray;
import org.jmmlregistry.statistics.FineGrayModel;
import org.jmmlregistry.statistics.Groups;
import org.jmmlregistry.statistics.MantelByar;
import org.jmmlregistry.statistics.PredictedCurve;
import org.jmmlregistry.statistics.ProportionalHazards;
import org.jmmlregistry.statistics.Term;

/** Regressions on published data. */
final class RegressionFigures {

    private final References references;
    private final Comparisons found;

    private RegressionFigures(References references, Comparisons found) {
        this.references = references;
        this.found = found;
    }

    static void compare(References references, Comparisons found) {
        RegressionFigures figures = new RegressionFigures(references, found);
        List.of("aml", "lung", "veteran", "ovarian").forEach(figures::models);
        figures.byClusters();
        figures.withDelayedEntry();
        figures.amongCauses();
    }

    private void models(String set) {
        ReferenceRows table = references.rows(set + ".csv");
        ReferenceFile whole = references.computed(set + ".json");
        found.on(set, whole);
        for (ReferenceFile reference : whole.get("cox").each()) {
            CoxDesign design =
                    CoxDesign.of(table.numbers("time"), table.integers("status"), covariates(table, reference));
            compare(
                    Method.COX,
                    reference,
                    reference.has("strata")
                            ? design.stratified(Groups.named(
                                    table.texts(reference.get("strata").text())))
                            : design);
        }
    }

    private void byClusters() {
        ReferenceRows table = references.rows("lung.csv");
        ReferenceFile whole = references.computed("lung.json");
        ReferenceFile reference = whole.get("clusterRobust");
        found.on("lung", whole);
        CoxDesign design = CoxDesign.of(table.numbers("time"), table.integers("status"), covariates(table, reference))
                .clustered(Groups.named(table.texts("inst")));
        CoxModel model = Cox.fit(design, CoxOptions.DEFAULT).orElseThrow();
        for (int j = 0; j < model.names().size(); j++) {
            found.of(
                    Method.ROBUST_COX,
                    reference.get("robustSe").get(j),
                    model.terms().get(j).standardError());
            for (int k = 0; k < model.names().size(); k++) {
                found.of(
                        Method.ROBUST_COX,
                        reference.get("robustCovariance").get(j).get(k),
                        model.robustCovariance().orElseThrow().get(j, k));
            }
        }
    }

    private void withDelayedEntry() {
        ReferenceRows table = references.rows("heart.csv");
        ReferenceFile whole = references.computed("heart.json");
        found.on("heart", whole);
        for (ReferenceFile reference : whole.get("cox").each()) {
            compare(Method.COX, reference, entering(table, covariates(table, reference)));
        }
        ChiSquaredTest test =
                MantelByar.test(entering(table, Covariates.of("transplant", table.numbers("transplant"))));
        compareTest(Method.MANTEL_BYAR, whole.get("mantelByar"), test);
    }

    private static CoxDesign entering(ReferenceRows table, Covariates covariates) {
        return CoxDesign.of(table.numbers("stop"), table.integers("event"), covariates)
                .entering(table.numbers("start"));
    }

    private void amongCauses() {
        ReferenceRows table = references.rows("mgus2.csv");
        ReferenceFile whole = references.computed("mgus2.json");
        found.on("mgus2", whole);
        List<ReferenceFile> models = whole.get("causeSpecificCox").each();
        for (int cause = 1; cause <= models.size(); cause++) {
            ReferenceFile reference = models.get(cause - 1);
            CoxDesign design = CoxDesign.of(table.numbers("time"), table.isCause(cause), covariates(table, reference));
            compare(Method.CAUSE_SPECIFIC_COX, reference, design);
        }
        ReferenceFile reference = whole.get("fineGray");
        FineGrayModel model = FineGray.fit(
                        table.numbers("time"),
                        table.integers("cause"),
                        new Cause(1, 2),
                        covariates(table, reference),
                        0.95)
                .orElseThrow();
        compareTerms(Method.FINE_GRAY, reference, model.terms());
        found.of(Method.FINE_GRAY, reference.get("pseudoLogLik"), model.pseudoLogLikelihood());
    }

    private static Covariates covariates(ReferenceRows table, ReferenceFile reference) {
        List<String> terms = reference.get("terms").texts();
        Covariates covariates = Covariates.of(terms.get(0), column(table, terms.get(0)));
        for (String term : terms.subList(1, terms.size())) {
            covariates = covariates.and(term, column(table, term));
        }
        return covariates;
    }

    private static double[] column(ReferenceRows table, String term) {
        return switch (term) {
            case "groupNonmaintained" -> table.indicator("group", "Nonmaintained");
            case "sexM" -> table.indicator("sex", "M");
            default -> table.numbers(term);
        };
    }

    private void compare(Method method, ReferenceFile reference, CoxDesign design) {
        Ties ties = reference.get("ties").text().equals("efron") ? Ties.EFRON : Ties.BRESLOW;
        CoxModel model = Cox.fit(design, CoxOptions.DEFAULT.with(ties)).orElseThrow();
        int p = model.names().size();
        compareTerms(method, reference, model.terms());
        for (int j = 0; j < p; j++) {
            int row = j;
            found.of(method, reference.get("covariance").get(j), p, k -> model.covariance()
                    .get(row, k));
        }
        found.of(method, reference.get("n"), model.n());
        found.of(method, reference.get("nEvent"), model.events());
        found.of(Method.COX_TESTS, reference.get("logLik").get(0), model.logLikelihoodAtZero());
        found.of(Method.COX_TESTS, reference.get("logLik").get(1), model.logLikelihood());
        compareTest(Method.COX_TESTS, reference.get("lr"), model.likelihoodRatio());
        compareTest(Method.COX_TESTS, reference.get("wald"), model.wald());
        compareTest(Method.COX_TESTS, reference.get("score"), model.score());
        found.of(Method.CONCORDANCE, reference.get("concordance"), model.concordance());
        compareHazards(reference.get("proportionalHazards"), model.proportionalHazards());
        PredictedCurve curve = model.predict(0, new double[p]);
        int told = reference.get("baselineHazard").get("time").size();
        found.of(Method.PREDICTED_SURVIVAL, reference.get("baselineHazard").get("time"), told, curve::time);
        found.of(
                Method.PREDICTED_SURVIVAL,
                reference.get("baselineHazard").get("cumulativeHazard"),
                told,
                curve::cumulativeHazard);
    }

    private void compareHazards(ReferenceFile reference, ProportionalHazards tests) {
        int p = tests.terms().size();
        for (int j = 0; j <= p; j++) {
            ChiSquaredTest test = j < p ? tests.terms().get(j) : tests.global();
            found.of(Method.PROPORTIONAL_HAZARDS, reference.get("chisq").get(j), test.statistic());
            found.of(Method.PROPORTIONAL_HAZARDS, reference.get("p").get(j), test.pValue());
            found.of(Method.PROPORTIONAL_HAZARDS, reference.get("df").get(j), test.degreesOfFreedom());
        }
    }

    private void compareTest(Method method, ReferenceFile reference, ChiSquaredTest actual) {
        found.of(method, reference.get("chisq"), actual.statistic());
        found.of(method, reference.get("p"), actual.pValue());
        found.of(method, reference.get("df"), actual.degreesOfFreedom());
    }

    private void compareTerms(Method method, ReferenceFile reference, List<Term> terms) {
        for (int j = 0; j < terms.size(); j++) {
            Term term = terms.get(j);
            double error = reference.get("se").get(j).number();
            found.inUnits(method, reference.get("coef").get(j).number(), term.coefficient(), error);
            found.of(method, error, term.standardError());
            found.of(method, reference.get("z").get(j), term.z());
            found.of(method, reference.get("p").get(j), term.pValue());
            if (reference.has("hr")) {
                found.of(method, reference.get("hr").get(j), term.ratio());
                found.of(method, reference.get("hrLower").get(j), term.lower());
                found.of(method, reference.get("hrUpper").get(j), term.upper());
            }
        }
    }
}
