package org.jmmlregistry.statistics;

import static org.jmmlregistry.statistics.Agreement.EXACT;
import static org.jmmlregistry.statistics.Agreement.ITERATED;
import static org.jmmlregistry.statistics.Agreement.STATISTIC;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jmmlregistry.statistics.CoxOptions.Ties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Synthetic cohorts of 1 to 300 rows against R; oracle/cohorts.R writes oracle/cohorts.json. */
class RandomCohortsTest {

    static Stream<Cohort> cohorts() {
        return Json.resource("/oracle/cohorts.json").get("cohorts").each().stream()
                .map(Cohort::new);
    }

    static Stream<Cohort> withModels() {
        return cohorts().filter(cohort -> cohort.json.get("cox").size() > 0);
    }

    @ParameterizedTest
    @MethodSource("cohorts")
    void survival_curves_equal_survfit(Cohort cohort) {
        double[] time = cohort.numbers("time");
        compare(cohort.json.get("plain"), KaplanMeier.estimate(time, cohort.events(), 0.95, LimitType.PLAIN));
        compare(cohort.json.get("log"), KaplanMeier.estimate(time, cohort.events(), 0.95, LimitType.LOG));
        compare(cohort.json.get("loglog"), KaplanMeier.estimate(time, cohort.events(), 0.95, LimitType.LOG_LOG));
        compare(
                cohort.json.get("truncated"),
                KaplanMeier.estimate(cohort.numbers("entry"), time, cohort.events(), Confidence.LOG_95));
    }

    @ParameterizedTest
    @MethodSource("cohorts")
    void log_rank_tests_equal_survdiff(Cohort cohort) {
        for (Json test : cohort.json.get("logRank").each()) {
            Groups strata =
                    test.get("stratified").number() == 1 ? cohort.groups("stratum", 2) : Groups.single(cohort.n());
            ChiSquaredTest actual = LogRank.test(
                            cohort.numbers("time"),
                            cohort.events(),
                            cohort.groups("group", 3),
                            strata,
                            test.get("rho").number())
                    .overall();
            if (test.get("chisq").number() > 1e-20 || actual.statistic().isDefined()) {
                STATISTIC.of("random: log-rank", test.get("chisq").number(), actual.statistic());
                assertEquals(test.get("df").number(), actual.degreesOfFreedom());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cohorts")
    void incidences_and_gray_tests_equal_cuminc(Cohort cohort) {
        if (!cohort.json.has("incidence")) {
            return;
        }
        Groups groups = cohort.groups("group", 3);
        List<IncidenceCurves> curves =
                CumulativeIncidence.byGroup(cohort.numbers("time"), cohort.causes(), 2, groups, Confidence.LOG_LOG_95);
        for (Json reference : cohort.json.get("incidence").get("curves").each()) {
            IncidenceCurves actual = curves.get((int) reference.get("group").number() - 1);
            int cause = (int) reference.get("cause").number();
            EXACT.of("random: time", reference.get("time").numbers(), column(actual.size(), actual::time));
            EXACT.of(
                    "random: incidence",
                    reference.get("estimate").numbers(),
                    column(actual.size(), i -> actual.incidence(cause, i)));
            EXACT.of(
                    "random: incidence variance",
                    reference.get("variance").numbers(),
                    column(actual.size(), i -> actual.variance(cause, i)));
        }
        if (cohort.json.get("incidence").has("gray")) {
            for (Json test : cohort.json.get("incidence").get("gray").each()) {
                double[] expected = test.numbers();
                ChiSquaredTest actual =
                        GrayTest.test(cohort.numbers("time"), cohort.causes(), new Cause((int) expected[0], 2), groups);
                if (expected[1] >= 0) {
                    STATISTIC.of("random: Gray", expected[1], actual.statistic());
                    assertEquals(expected[2], actual.degreesOfFreedom());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cohorts")
    void state_probabilities_and_jackknife_errors_equal_survfit(Cohort cohort) {
        StateCurves curves = MultiState.estimate(
                StateRows.competing(List.of("free", "one", "two"), cohort.numbers("time"), cohort.causes()),
                Confidence.LOG_LOG_95);
        Json reference = cohort.json.get("states");
        for (int i = 0; i < curves.size(); i++) {
            for (int state = 0; state < reference.get("pstate").get(i).size(); state++) {
                EXACT.of(
                        "random: state",
                        reference.get("pstate").get(i).get(state).number(),
                        curves.probability(state, i));
                EXACT.of(
                        "random: state error",
                        reference.get("stdErr").get(i).get(state).number(),
                        curves.standardError(state, i));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("withModels")
    void proportional_hazards_models_equal_coxph(Cohort cohort) {
        for (Json reference : cohort.json.get("cox").each()) {
            CoxModel model = Cox.fit(cohort.design(reference), CoxOptions.DEFAULT.with(cohort.ties(reference)))
                    .orElseThrow();
            boolean clustered = reference.get("clustered").number() == 1;
            Matrix covariance = clustered ? model.robustCovariance().orElseThrow() : model.covariance();
            compareCoefficients("random: Cox", reference, model.terms(), covariance);
            STATISTIC.of(
                    "random: Cox likelihood", reference.get("logLik").get(0).number(), model.logLikelihoodAtZero());
            STATISTIC.of(
                    "random: Cox likelihood", reference.get("logLik").get(1).number(), model.logLikelihood());
            STATISTIC.of(
                    "random: Cox score",
                    reference.get("score").number(),
                    model.score().statistic());
            if (clustered && !model.wald().statistic().isDefined()) {
                assertEquals(
                        "fewer clusters than covariates",
                        model.wald().statistic().reason());
            } else {
                ITERATED.of(
                        "random: Cox Wald",
                        reference.get("wald").number(),
                        model.wald().statistic());
            }
            EXACT.of("random: concordance", reference.get("concordance").number(), model.concordance());
            if (reference.has("zph")) {
                ProportionalHazards tests = model.proportionalHazards();
                double[] expected = reference.get("zph").numbers();
                ITERATED.of(
                        "random: proportional hazards",
                        expected[0],
                        tests.terms().get(0).statistic());
                ITERATED.of(
                        "random: proportional hazards",
                        expected[1],
                        tests.terms().get(1).statistic());
                ITERATED.of(
                        "random: proportional hazards",
                        expected[2],
                        tests.global().statistic());
            }
            if (reference.has("predicted")) {
                compare(reference.get("predicted"), model.predict(0, 0.5, -1));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("withModels")
    void regressions_on_the_subdistribution_equal_crr(Cohort cohort) {
        if (cohort.json.has("fineGray")) {
            Json reference = cohort.json.get("fineGray");
            FineGrayModel model = FineGray.fit(
                            cohort.numbers("time"), cohort.causes(), new Cause(1, 2), cohort.covariates(), 0.95)
                    .orElseThrow();
            compareCoefficients("random: Fine-Gray", reference, model.terms(), model.covariance());
            STATISTIC.of("random: Fine-Gray likelihood", reference.get("logLik").number(), model.pseudoLogLikelihood());
        }
    }

    private static void compare(Json reference, SurvivalCurve curve) {
        EXACT.of("random: time", reference.get("time").numbers(), column(curve.size(), curve::time));
        EXACT.of("random: at risk", reference.get("nRisk").numbers(), column(curve.size(), curve::atRisk));
        EXACT.of("random: survival", reference.get("survival").numbers(), column(curve.size(), curve::survival));
        EXACT.of("random: hazard", reference.get("hazard").numbers(), column(curve.size(), curve::cumulativeHazard));
        EXACT.of(
                "random: Greenwood error",
                reference.get("stdErr").numbers(),
                column(curve.size(), i -> curve.standardError(i).value().orElse(Double.NaN)));
        EXACT.of("random: limits", reference.get("lower").numbers(), column(curve.size(), curve::lower));
        EXACT.of("random: limits", reference.get("upper").numbers(), column(curve.size(), curve::upper));
        if (reference.has("quantile")) {
            double[] p = {0.25, 0.5, 0.75};
            for (int i = 0; i < 3; i++) {
                SurvivalCurve.Quantile quantile = curve.quantile(p[i]);
                Json rows = reference.get("quantile");
                EXACT.of("random: quantile", rows.get(0).numbers()[i], quantile.time());
                EXACT.of(
                        "random: quantile limit",
                        rows.get(1).numbers()[i],
                        quantile.limits().lower());
                EXACT.of(
                        "random: quantile limit",
                        rows.get(2).numbers()[i],
                        quantile.limits().upper());
            }
        }
    }

    private static void compare(Json reference, PredictedCurve curve) {
        EXACT.of("random: time", reference.get("time").numbers(), column(curve.size(), curve::time));
        STATISTIC.of("random: predicted", reference.get("survival").numbers(), column(curve.size(), curve::survival));
        ITERATED.of(
                "random: predicted error", reference.get("stdErr").numbers(), column(curve.size(), curve::hazardError));
        ITERATED.of(
                "random: predicted limits",
                reference.get("lower").numbers(),
                column(curve.size(), i -> curve.limits(i).lower().orElseThrow()));
        ITERATED.of(
                "random: predicted limits",
                reference.get("upper").numbers(),
                column(curve.size(), i -> curve.limits(i).upper().orElseThrow()));
    }

    private static void compareCoefficients(String what, Json reference, List<Term> terms, Matrix covariance) {
        for (int j = 0; j < terms.size(); j++) {
            double error = Math.sqrt(reference.get("cov").get(j).get(j).number());
            double deviation = Math.abs(terms.get(j).coefficient()
                            - reference.get("coef").get(j).number())
                    / error;
            Deviations.record(what + " coefficient in standard errors", deviation);
            assertTrue(deviation < 1e-6, () -> what + " deviates by " + deviation);
            for (int k = 0; k < terms.size(); k++) {
                ITERATED.of(
                        what + " covariance", reference.get("cov").get(j).get(k).number(), covariance.get(j, k));
            }
        }
    }

    private static double[] column(int size, IntToDoubleFunction value) {
        return IntStream.range(0, size).mapToDouble(value).toArray();
    }

    /** One synthetic cohort with the answers of R. */
    static final class Cohort {
        final Json json;

        Cohort(Json json) {
            this.json = json;
        }

        int n() {
            return json.get("time").size();
        }

        double[] numbers(String name) {
            return json.get(name).numbers();
        }

        int[] causes() {
            return Arrays.stream(numbers("cause")).mapToInt(x -> (int) x).toArray();
        }

        int[] events() {
            return Arrays.stream(causes()).map(cause -> cause == 1 ? 1 : 0).toArray();
        }

        Groups groups(String name, int count) {
            List<String> labels =
                    IntStream.rangeClosed(1, count).mapToObj(String::valueOf).toList();
            return Groups.of(
                    Arrays.stream(numbers(name)).mapToInt(x -> (int) x - 1).toArray(), labels);
        }

        Covariates covariates() {
            return Covariates.of("x1", numbers("x1")).and("x2", numbers("x2"));
        }

        Ties ties(Json reference) {
            return reference.get("ties").text().equals("efron") ? Ties.EFRON : Ties.BRESLOW;
        }

        CoxDesign design(Json reference) {
            CoxDesign design = CoxDesign.of(numbers("time"), events(), covariates());
            if (reference.get("counting").number() == 1) {
                design = design.entering(numbers("entry"));
            }
            if (reference.get("stratified").number() == 1) {
                design = design.stratified(groups("stratum", 2));
            }
            return reference.get("clustered").number() == 1 ? design.clustered(groups("centre", n())) : design;
        }

        @Override
        public String toString() {
            return json.get("name").text();
        }
    }
}
