package org.jmmlregistry.dossier;

import java.util.List;
import org.jmmlregistry.statistics.Cause;
import org.jmmlregistry.statistics.Cox;
import org.jmmlregistry.statistics.CoxModel;
import org.jmmlregistry.statistics.CoxOptions;
import org.jmmlregistry.statistics.FineGray;
import org.jmmlregistry.statistics.FineGrayModel;
import org.jmmlregistry.statistics.Matrix;
import org.jmmlregistry.statistics.PredictedCurve;
import org.jmmlregistry.statistics.ProportionalHazards;
import org.jmmlregistry.statistics.Term;

/** Regressions over small synthetic cohorts. */
final class SmallCohortModels {

    private final SmallCohort cohort;
    private final Comparisons found;

    private SmallCohortModels(SmallCohort cohort, Comparisons found) {
        this.cohort = cohort;
        this.found = found;
    }

    static void compare(References references, Comparisons found) {
        ReferenceFile whole = references.computed("cohorts.json");
        whole.get("cohorts").each().stream()
                .map(SmallCohort::new)
                .filter(SmallCohort::hasModels)
                .forEach(cohort -> {
                    found.on(cohort.name(), whole);
                    SmallCohortModels models = new SmallCohortModels(cohort, found);
                    cohort.computed().get("cox").each().forEach(models::cox);
                    models.fineGray();
                });
    }

    private void cox(ReferenceFile reference) {
        CoxModel model = Cox.fit(cohort.design(reference), CoxOptions.DEFAULT.with(SmallCohort.ties(reference)))
                .orElseThrow();
        boolean clustered = reference.get("clustered").whole() == 1;
        compare(
                clustered ? Method.ROBUST_COX : Method.COX,
                reference,
                model.terms(),
                clustered ? model.robustCovariance().orElseThrow() : model.covariance());
        found.of(Method.COX_TESTS, reference.get("logLik").get(0), model.logLikelihoodAtZero());
        found.of(Method.COX_TESTS, reference.get("logLik").get(1), model.logLikelihood());
        found.of(Method.COX_TESTS, reference.get("score"), model.score().statistic());
        // with fewer clusters than covariates R prints a test from a generalised inverse; here it is undefined
        if (!clustered || model.wald().statistic().isDefined()) {
            found.of(Method.COX_TESTS, reference.get("wald"), model.wald().statistic());
        }
        found.of(Method.CONCORDANCE, reference.get("concordance"), model.concordance());
        if (reference.has("zph")) {
            ProportionalHazards tests = model.proportionalHazards();
            ReferenceFile expected = reference.get("zph");
            found.of(
                    Method.PROPORTIONAL_HAZARDS,
                    expected.get(0),
                    tests.terms().get(0).statistic());
            found.of(
                    Method.PROPORTIONAL_HAZARDS,
                    expected.get(1),
                    tests.terms().get(1).statistic());
            found.of(
                    Method.PROPORTIONAL_HAZARDS, expected.get(2), tests.global().statistic());
        }
        if (reference.has("predicted")) {
            predicted(reference.get("predicted"), model.predict(0, 0.5, -1));
        }
    }

    private void predicted(ReferenceFile reference, PredictedCurve curve) {
        int size = curve.size();
        Method method = Method.PREDICTED_SURVIVAL;
        found.of(method, reference.get("time"), size, curve::time);
        found.of(method, reference.get("survival"), size, curve::survival);
        found.of(method, reference.get("stdErr"), size, curve::hazardError);
        found.of(method, reference.get("lower"), size, step -> curve.limits(step)
                .lower()
                .orElseThrow());
        found.of(method, reference.get("upper"), size, step -> curve.limits(step)
                .upper()
                .orElseThrow());
    }

    private void fineGray() {
        if (cohort.computed().has("fineGray")) {
            ReferenceFile reference = cohort.computed().get("fineGray");
            FineGrayModel model = FineGray.fit(
                            cohort.numbers("time"), cohort.causes(), new Cause(1, 2), cohort.covariates(), 0.95)
                    .orElseThrow();
            compare(Method.FINE_GRAY_AS_IT_STOPS, reference, model.terms(), model.covariance());
            found.of(Method.FINE_GRAY_AS_IT_STOPS, reference.get("logLik"), model.pseudoLogLikelihood());
        }
    }

    private void compare(Method method, ReferenceFile reference, List<Term> terms, Matrix covariance) {
        ReferenceFile expected = reference.get("cov");
        for (int j = 0; j < terms.size(); j++) {
            int row = j;
            double error = Math.sqrt(expected.get(j).get(j).number());
            found.inUnits(
                    method, reference.get("coef").get(j).number(), terms.get(j).coefficient(), error);
            found.of(method, expected.get(j), terms.size(), k -> covariance.get(row, k));
        }
    }
}
