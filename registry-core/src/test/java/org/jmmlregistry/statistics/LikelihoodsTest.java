package org.jmmlregistry.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jmmlregistry.statistics.CoxOptions.Ties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Regressions held against their likelihood as it is defined: each risk set is summed anew, slopes are differences. */
class LikelihoodsTest {

    private static final double CLOSE = 1e-9;

    static Stream<Rows> rows() {
        return IntStream.range(0, 12)
                .mapToObj(i -> new Rows(
                        Sample.of(200 + i, 40 + 5 * i, i % 3 == 0 ? 0 : i % 3 == 1 ? 5 : 1),
                        i % 2 == 0 ? Ties.EFRON : Ties.BRESLOW,
                        i % 4 > 1));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_cox_model_maximises_its_partial_likelihood(Rows rows) {
        CoxModel model = rows.cox();
        double[] optimum = {model.coefficient(0), model.coefficient(1)};
        assertEquals(rows.partialLikelihood(0, 0), model.logLikelihoodAtZero(), CLOSE);
        assertEquals(rows.partialLikelihood(optimum), model.logLikelihood(), CLOSE);
        for (double slope : slopes(rows::partialLikelihood, optimum)) {
            assertEquals(0, slope, 1e-5);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_covariance_is_the_inverse_of_the_curvature_of_the_likelihood(Rows rows) {
        CoxModel model = rows.cox();
        double[][] curvature =
                curvature(rows::partialLikelihood, new double[] {model.coefficient(0), model.coefficient(1)});
        for (int j = 0; j < 2; j++) {
            for (int k = 0; k < 2; k++) {
                double product = -curvature[j][0] * model.covariance().get(0, k)
                        - curvature[j][1] * model.covariance().get(1, k);
                assertEquals(j == k ? 1 : 0, product, 1e-4);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_tests_of_a_cox_model_are_made_of_likelihood_slope_and_curvature(Rows rows) {
        CoxModel model = rows.cox();
        double[] zero = {0, 0};
        double[] slope = slopes(rows::partialLikelihood, zero);
        double[][] curvature = curvature(rows::partialLikelihood, zero);
        double determinant = curvature[0][0] * curvature[1][1] - curvature[0][1] * curvature[1][0];
        double score = -(slope[0] * slope[0] * curvature[1][1]
                        - 2 * slope[0] * slope[1] * curvature[0][1]
                        + slope[1] * slope[1] * curvature[0][0])
                / determinant;
        assertEquals(score, model.score().statistic().orElseThrow(), 1e-4 * Math.max(1, score));
        double ratio =
                2 * (rows.partialLikelihood(model.coefficient(0), model.coefficient(1)) - rows.partialLikelihood(zero));
        assertEquals(ratio, model.likelihoodRatio().statistic().orElseThrow(), CLOSE);
        assertEquals(2, model.wald().degreesOfFreedom());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void concordance_is_the_share_of_comparable_pairs_in_which_the_riskier_fails_first(Rows rows) {
        CoxModel model = rows.cox();
        double[] risk = rows.predictors(model.coefficient(0), model.coefficient(1));
        double comparable = 0;
        double concordant = 0;
        for (int i = 0; i < rows.n(); i++) {
            for (int j = 0; j < rows.n(); j++) {
                double t = rows.sample.time[i];
                boolean later = rows.sample.time[j] > t || (rows.sample.time[j] == t && !rows.hasEvent(j));
                if (rows.hasEvent(i) && later && rows.entry[j] < t && rows.stratum[i] == rows.stratum[j]) {
                    comparable++;
                    concordant += risk[i] > risk[j] ? 1 : risk[i] == risk[j] ? 0.5 : 0;
                }
            }
        }
        assertEquals(concordant / comparable, model.concordance().orElseThrow(), CLOSE);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_predicted_hazard_is_the_sum_of_events_over_the_risk_of_those_present(Rows rows) {
        CoxModel model = rows.cox();
        double[] beta = {model.coefficient(0), model.coefficient(1)};
        double[] risk = Arrays.stream(rows.predictors(beta)).map(Math::exp).toArray();
        PredictedCurve curve = model.predict(0, 1, 0.25);
        double hazard = 0;
        for (int step = 0; step < curve.size(); step++) {
            double u = curve.time(step);
            double present = rows.sum(risk, row -> rows.isAtRisk(row, u, 0));
            double failing = rows.sum(risk, row -> rows.failsAt(row, u, 0));
            long deaths = rows.rowsWhere(row -> rows.failsAt(row, u, 0)).count();
            for (int k = 0; k < deaths; k++) {
                hazard += 1 / (present - (rows.ties == Ties.EFRON ? failing * k / deaths : 0));
            }
            double predicted = hazard * Math.exp(beta[0] + 0.25 * beta[1]);
            assertEquals(predicted, curve.cumulativeHazard(step), CLOSE * Math.max(1, predicted));
            assertEquals(Math.exp(-predicted), curve.survival(step), CLOSE);
            assertEquals(Math.exp(-predicted), curve.survivalAt(u), CLOSE);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_fine_gray_model_maximises_its_weighted_likelihood(Rows rows) {
        Sample sample = rows.sample;
        FineGrayModel model = FineGray.fit(sample.time, sample.cause, new Cause(1, 2), sample.covariates(), 0.95)
                .orElseThrow();
        double[] optimum = {model.coefficient(0), model.coefficient(1)};
        assertEquals(rows.weightedLikelihood(optimum), model.pseudoLogLikelihood(), CLOSE);
        for (double slope : slopes(rows::weightedLikelihood, optimum)) {
            assertEquals(0, slope, 1e-5);
        }
    }

    private static double[] slopes(ToDoubleFunction<double[]> likelihood, double[] at) {
        double step = 1e-5;
        return IntStream.range(0, at.length)
                .mapToDouble(j ->
                        (likelihood.applyAsDouble(moved(at, j, step)) - likelihood.applyAsDouble(moved(at, j, -step)))
                                / (2 * step))
                .toArray();
    }

    private static double[][] curvature(ToDoubleFunction<double[]> likelihood, double[] at) {
        double step = 1e-3;
        double[][] result = new double[at.length][at.length];
        for (int j = 0; j < at.length; j++) {
            for (int k = 0; k < at.length; k++) {
                result[j][k] = (likelihood.applyAsDouble(moved(moved(at, j, step), k, step))
                                - likelihood.applyAsDouble(moved(moved(at, j, step), k, -step))
                                - likelihood.applyAsDouble(moved(moved(at, j, -step), k, step))
                                + likelihood.applyAsDouble(moved(moved(at, j, -step), k, -step)))
                        / (4 * step * step);
            }
        }
        return result;
    }

    private static double[] moved(double[] at, int j, double by) {
        double[] there = at.clone();
        there[j] += by;
        return there;
    }

    /** A cohort with late entries and, if wanted, two strata. */
    private static final class Rows {
        final Sample sample;
        final Ties ties;
        final double[] entry;
        final int[] stratum;
        private final int[] events;
        /** Product-limit probability not to be censored before the row's time. */
        private final double[] uncensored;

        Rows(Sample sample, Ties ties, boolean stratified) {
            this.sample = sample;
            this.ties = ties;
            this.entry = new double[sample.n()];
            this.stratum = new int[sample.n()];
            this.events = sample.events();
            Arrays.setAll(entry, row -> row % 3 == 0 ? 0 : Math.floor(sample.time[row] / 2));
            Arrays.setAll(stratum, row -> stratified ? row % 2 : 0);
            this.uncensored = new double[sample.n()];
            Arrays.setAll(uncensored, row -> uncensored(sample.time[row]));
        }

        @Override
        public String toString() {
            return sample.n() + " rows, " + ties;
        }

        int n() {
            return sample.n();
        }

        CoxModel cox() {
            CoxDesign design = CoxDesign.of(sample.time, events, sample.covariates())
                    .entering(entry)
                    .stratified(Groups.of(stratum, List.of("even", "odd")));
            return Cox.fit(design, CoxOptions.DEFAULT.with(ties)).orElseThrow();
        }

        boolean hasEvent(int row) {
            return events[row] == 1;
        }

        boolean isAtRisk(int row, double t, int ofStratum) {
            return entry[row] < t && t <= sample.time[row] && stratum[row] == ofStratum;
        }

        boolean failsAt(int row, double t, int ofStratum) {
            return hasEvent(row) && sample.time[row] == t && stratum[row] == ofStratum;
        }

        IntStream rowsWhere(IntPredicate holds) {
            return IntStream.range(0, n()).filter(holds);
        }

        double sum(double[] values, IntPredicate holds) {
            return rowsWhere(holds).mapToDouble(row -> values[row]).sum();
        }

        double[] predictors(double... beta) {
            return IntStream.range(0, n())
                    .mapToDouble(row -> beta[0] * sample.x1[row] + beta[1] * sample.x2[row])
                    .toArray();
        }

        /** At each event time the share of the risk that the events had, tied ones after Efron or Breslow. */
        double partialLikelihood(double... beta) {
            double[] predictor = predictors(beta);
            double[] risk = Arrays.stream(predictor).map(Math::exp).toArray();
            double value = 0;
            for (double u : Arrays.stream(sample.time).distinct().toArray()) {
                for (int s = 0; s < 2; s++) {
                    int of = s;
                    double present = sum(risk, row -> isAtRisk(row, u, of));
                    double failing = sum(risk, row -> failsAt(row, u, of));
                    long deaths = rowsWhere(row -> failsAt(row, u, of)).count();
                    value += sum(predictor, row -> failsAt(row, u, of));
                    for (int k = 0; k < deaths; k++) {
                        value -= Math.log(present - (ties == Ties.EFRON ? failing * k / deaths : 0));
                    }
                }
            }
            return value;
        }

        /** As the partial likelihood, but who had another event stays at risk with a falling weight. */
        double weightedLikelihood(double... beta) {
            double[] predictor = predictors(beta);
            double value = 0;
            for (int i = 0; i < n(); i++) {
                if (sample.cause[i] == 1) {
                    double t = sample.time[i];
                    double present = 0;
                    for (int j = 0; j < n(); j++) {
                        double weight =
                                sample.time[j] >= t ? 1 : sample.cause[j] == 2 ? uncensored[i] / uncensored[j] : 0;
                        present += weight * Math.exp(predictor[j]);
                    }
                    value += predictor[i] - Math.log(present);
                }
            }
            return value;
        }

        private double uncensored(double t) {
            double level = 1;
            for (double u :
                    Arrays.stream(sample.time).filter(u -> u < t).distinct().toArray()) {
                double present = rowsWhere(row -> sample.time[row] >= u).count();
                double leaving = rowsWhere(row -> sample.time[row] == u && sample.cause[row] == 0)
                        .count();
                level *= 1 - leaving / present;
            }
            return level;
        }
    }
}
