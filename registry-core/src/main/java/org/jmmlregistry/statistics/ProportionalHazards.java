package org.jmmlregistry.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jmmlregistry.statistics.CoxOptions.Ties;

/**
 * Tests whether hazard ratios stay the same over time.
 *
 * @param terms one test a covariate, in the model's order
 * @param global test of all covariates together
 */
public record ProportionalHazards(List<ChiSquaredTest> terms, ChiSquaredTest global) {

    public ProportionalHazards {
        terms = List.copyOf(terms);
    }

    static ProportionalHazards of(CoxData data, double[] beta, Ties ties) {
        Drift drift = new Drift(data);
        data.walk(beta, ties, (set, from, to) -> drift.add(set, data.time[from]));
        return drift.tests();
    }

    /** Score and information of coefficients that multiply x by the centred transform of time. */
    private static final class Drift {
        private final int p;
        private final SurvivalCurve pooled;
        private final double centre;
        private final double[] score;
        private final double[][] information;

        Drift(CoxData data) {
            p = data.p;
            CoxDesign design = data.design;
            pooled = design.entry()
                    .map(entry -> KaplanMeier.estimate(entry, design.time(), design.status(), Confidence.PLAIN_95))
                    .orElseGet(() -> KaplanMeier.estimate(design.time(), design.status(), 0.95, LimitType.PLAIN));
            double sum = 0;
            for (int i = 0; i < pooled.size(); i++) {
                sum += pooled.events(i) * (i == 0 ? 0 : 1 - pooled.survival(i - 1));
            }
            centre = sum / data.events;
            score = new double[2 * p];
            information = new double[2 * p][2 * p];
        }

        void add(RiskSet set, double time) {
            int step = pooled.stepAt(time);
            double g = (step == 0 ? 0 : 1 - pooled.survival(step - 1)) - centre;
            for (int j = 0; j < p; j++) {
                score[p + j] += g * set.score(j);
                for (int k = 0; k < p; k++) {
                    double value = set.information(j, k);
                    information[j][k] += value;
                    information[p + j][k] += g * value;
                    information[k][p + j] += g * value;
                    information[p + j][p + k] += g * g * value;
                }
            }
        }

        ProportionalHazards tests() {
            List<ChiSquaredTest> terms =
                    IntStream.range(0, p).mapToObj(j -> test(new int[] {p + j})).toList();
            return new ProportionalHazards(terms, test(IntStream.range(p, 2 * p).toArray()));
        }

        private ChiSquaredTest test(int[] tested) {
            int[] chosen = IntStream.concat(IntStream.range(0, p), Arrays.stream(tested))
                    .toArray();
            double[] u = new double[chosen.length];
            double[][] matrix = new double[chosen.length][chosen.length];
            for (int j = 0; j < chosen.length; j++) {
                u[j] = chosen[j] < p ? 0 : score[chosen[j]];
                for (int k = 0; k < chosen.length; k++) {
                    matrix[j][k] = information[chosen[j]][chosen[k]];
                }
            }
            return Cholesky.of(matrix, 1e-12)
                    .map(factor -> ChiSquaredTest.of(factor.quadratic(u), tested.length))
                    .orElseGet(
                            () -> ChiSquaredTest.undefined("too few event times to tell a drift from the coefficient"));
        }
    }
}
