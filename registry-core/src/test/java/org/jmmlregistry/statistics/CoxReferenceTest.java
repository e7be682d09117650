package org.jmmlregistry.statistics;

import static org.jmmlregistry.statistics.Agreement.EXACT;
import static org.jmmlregistry.statistics.Agreement.ITERATED;
import static org.jmmlregistry.statistics.Agreement.STATISTIC;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jmmlregistry.statistics.CoxOptions.Ties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoxReferenceTest {

    @ParameterizedTest
    @ValueSource(strings = {"aml", "lung", "veteran", "ovarian"})
    void every_model_equals_coxph(String set) {
        Table table = Table.resource("/reference/" + set + ".csv");
        for (Json reference :
                Json.resource("/reference/" + set + ".json").get("cox").each()) {
            CoxDesign design =
                    CoxDesign.of(table.numbers("time"), table.integers("status"), covariates(table, reference));
            if (reference.has("strata")) {
                design = design.stratified(
                        Groups.named(table.texts(reference.get("strata").text())));
            }
            compare(reference, design);
        }
    }

    @Test
    void models_of_rows_with_start_and_stop_equal_coxph() {
        Table table = Table.resource("/reference/heart.csv");
        for (Json reference : Json.resource("/reference/heart.json").get("cox").each()) {
            CoxDesign design = CoxDesign.of(
                            table.numbers("stop"), table.integers("event"), covariates(table, reference))
                    .entering(table.numbers("start"));
            compare(reference, design);
        }
    }

    @Test
    void the_mantel_byar_test_is_the_breslow_score() {
        Table table = Table.resource("/reference/heart.csv");
        CoxDesign design = CoxDesign.of(
                        table.numbers("stop"),
                        table.integers("event"),
                        Covariates.of("transplant", table.numbers("transplant")))
                .entering(table.numbers("start"));
        compareTest("Mantel-Byar", Json.resource("/reference/heart.json").get("mantelByar"), MantelByar.test(design));
    }

    @Test
    void cause_specific_models_equal_coxph() {
        Table table = Table.resource("/reference/mgus2.csv");
        List<Json> models =
                Json.resource("/reference/mgus2.json").get("causeSpecificCox").each();
        for (int cause = 1; cause <= models.size(); cause++) {
            int wanted = cause;
            int[] status = java.util.Arrays.stream(table.integers("cause"))
                    .map(c -> c == wanted ? 1 : 0)
                    .toArray();
            Json reference = models.get(cause - 1);
            compare(reference, CoxDesign.of(table.numbers("time"), status, covariates(table, reference)));
        }
    }

    @Test
    void cluster_robust_errors_equal_coxph() {
        Table table = Table.resource("/reference/lung.csv");
        Json reference = Json.resource("/reference/lung.json").get("clusterRobust");
        CoxDesign design = CoxDesign.of(table.numbers("time"), table.integers("status"), covariates(table, reference))
                .clustered(Groups.named(table.texts("inst")));
        CoxModel model = Cox.fit(design, CoxOptions.DEFAULT).orElseThrow();
        for (int j = 0; j < 3; j++) {
            ITERATED.of(
                    "Cox robust error",
                    reference.get("robustSe").get(j).number(),
                    model.terms().get(j).standardError());
            for (int k = 0; k < 3; k++) {
                ITERATED.of(
                        "Cox robust covariance",
                        reference.get("robustCovariance").get(j).get(k).number(),
                        model.robustCovariance().orElseThrow().get(j, k));
            }
        }
    }

    @Test
    void the_regression_on_the_subdistribution_equals_crr_at_its_optimum() {
        Table table = Table.resource("/reference/mgus2.csv");
        Json reference = Json.resource("/reference/mgus2.json").get("fineGray");
        FineGrayModel model = FineGray.fit(
                        table.numbers("time"),
                        table.integers("cause"),
                        new Cause(1, 2),
                        covariates(table, reference),
                        0.95)
                .orElseThrow();
        compareTerms("Fine-Gray", reference, model.terms());
        STATISTIC.of("Fine-Gray likelihood", reference.get("pseudoLogLik").number(), model.pseudoLogLikelihood());
    }

    private static Covariates covariates(Table table, Json reference) {
        List<String> terms = reference.get("terms").texts();
        Covariates covariates = column(table, terms.get(0), null);
        for (String term : terms.subList(1, terms.size())) {
            covariates = column(table, term, covariates);
        }
        return covariates;
    }

    private static Covariates column(Table table, String term, Covariates before) {
        double[] values =
                switch (term) {
                    case "groupNonmaintained" -> indicator(table, "group", "Nonmaintained");
                    case "sexM" -> indicator(table, "sex", "M");
                    default -> table.numbers(term);
                };
        return before == null ? Covariates.of(term, values) : before.and(term, values);
    }

    private static double[] indicator(Table table, String column, String value) {
        return table.texts(column).stream()
                .mapToDouble(text -> text.equals(value) ? 1 : 0)
                .toArray();
    }

    private static void compare(Json reference, CoxDesign design) {
        Ties ties = reference.get("ties").text().equals("efron") ? Ties.EFRON : Ties.BRESLOW;
        CoxModel model = Cox.fit(design, CoxOptions.DEFAULT.with(ties)).orElseThrow();
        compareTerms("Cox", reference, model.terms());
        for (int j = 0; j < model.names().size(); j++) {
            for (int k = 0; k < model.names().size(); k++) {
                double cell = reference.get("covariance").get(j).numbers()[k];
                ITERATED.of("Cox covariance", cell, model.covariance().get(j, k));
            }
        }
        STATISTIC.of("Cox likelihood", reference.get("logLik").get(0).number(), model.logLikelihoodAtZero());
        STATISTIC.of("Cox likelihood", reference.get("logLik").get(1).number(), model.logLikelihood());
        compareTest("Cox likelihood ratio", reference.get("lr"), model.likelihoodRatio());
        compareTest("Cox Wald", reference.get("wald"), model.wald());
        compareTest("Cox score", reference.get("score"), model.score());
        EXACT.of("concordance", reference.get("concordance").number(), model.concordance());
        assertEquals(reference.get("n").number(), model.n());
        assertEquals(reference.get("nEvent").number(), model.events());
        compareHazards(reference.get("proportionalHazards"), model.proportionalHazards());
        compareBaseline(
                reference.get("baselineHazard"),
                model.predict(0, new double[model.names().size()]));
    }

    private static void compareHazards(Json reference, ProportionalHazards tests) {
        int p = tests.terms().size();
        for (int j = 0; j <= p; j++) {
            ChiSquaredTest test = j < p ? tests.terms().get(j) : tests.global();
            STATISTIC.of("proportional hazards", reference.get("chisq").get(j).number(), test.statistic());
            STATISTIC.of("proportional hazards P", reference.get("p").get(j).number(), test.pValue());
            assertEquals(reference.get("df").get(j).number(), test.degreesOfFreedom());
        }
    }

    private static void compareBaseline(Json reference, PredictedCurve curve) {
        for (int i = 0; i < reference.get("time").size(); i++) {
            EXACT.of("baseline time", reference.get("time").get(i).number(), curve.time(i));
            STATISTIC.of(
                    "baseline hazard", reference.get("cumulativeHazard").get(i).number(), curve.cumulativeHazard(i));
        }
    }

    private static void compareTest(String what, Json reference, ChiSquaredTest actual) {
        STATISTIC.of(what, reference.get("chisq").number(), actual.statistic());
        STATISTIC.of(what + " P", reference.get("p").number(), actual.pValue());
        assertEquals(reference.get("df").number(), actual.degreesOfFreedom());
    }

    private static void compareTerms(String what, Json reference, List<Term> terms) {
        for (int j = 0; j < terms.size(); j++) {
            Term term = terms.get(j);
            double error = reference.get("se").get(j).number();
            double deviation =
                    Math.abs(term.coefficient() - reference.get("coef").get(j).number()) / error;
            Deviations.record(what + " coefficient in standard errors", deviation);
            assertTrue(deviation < 1e-6, () -> term.name() + " deviates by " + deviation);
            ITERATED.of(what + " error", error, term.standardError());
            ITERATED.of(what + " z", reference.get("z").get(j).number(), term.z());
            ITERATED.of(what + " P", reference.get("p").get(j).number(), term.pValue());
            if (reference.has("hr")) {
                ITERATED.of("Cox hazard ratio", reference.get("hr").get(j).number(), term.ratio());
                ITERATED.of(
                        "Cox hazard ratio limit",
                        reference.get("hrLower").get(j).number(),
                        term.lower());
                ITERATED.of(
                        "Cox hazard ratio limit",
                        reference.get("hrUpper").get(j).number(),
                        term.upper());
            }
        }
    }
}
