package org.jmmlregistry.statistics;

import java.util.Optional;
import org.jmmlregistry.statistics.CoxOptions.Ties;

/**
 * The partial likelihood with Firth's penalty, half the log determinant of the information, and its score.
 *
 * <p>The score's extra part is half the trace of I^-1 dI/db, and dI/db is the sum of the third central moments of the
 * covariates over the risk sets.
 */
final class FirthLikelihood {

    final double value;
    final double[] score;
    final double[][] information;

    private FirthLikelihood(double value, double[] score, double[][] information) {
        this.value = value;
        this.score = score;
        this.information = information;
    }

    /** Nothing if the information is singular there. */
    static Optional<FirthLikelihood> of(CoxData data, double[] beta, Ties ties) {
        PartialLikelihood plain = PartialLikelihood.of(data, beta, ties);
        if (!plain.isFinite()) {
            return Optional.empty();
        }
        return Cholesky.of(plain.information, 1e-13).map(factor -> {
            double[][] inverse = factor.inverse();
            double[] score = plain.score.clone();
            data.walk(beta, new RiskSet(data.p, ties, true), (set, from, to) -> addPenalty(set, ties, inverse, score));
            return new FirthLikelihood(plain.logLikelihood + factor.logDeterminant() / 2, score, plain.information);
        });
    }

    private static void addPenalty(RiskSet set, Ties ties, double[][] inverse, double[] score) {
        int distinct = ties == Ties.EFRON ? set.deaths : 1;
        double times = ties == Ties.EFRON ? 1 : set.deaths;
        for (int k = 0; k < distinct; k++) {
            Weighted weighted = new Weighted(set, (double) k / set.deaths);
            for (int r = 0; r < score.length; r++) {
                double trace = 0;
                for (int s = 0; s < score.length; s++) {
                    for (int t = 0; t < score.length; t++) {
                        trace += inverse[s][t] * weighted.thirdMoment(r, s, t);
                    }
                }
                score[r] += times * trace / 2;
            }
        }
    }

    /** A risk set from which a part of the tied events has left. */
    private static final class Weighted {
        private final RiskSet set;
        private final double part;
        private final double weight;

        Weighted(RiskSet set, double part) {
            this.set = set;
            this.part = part;
            this.weight = set.weight - part * set.deathWeight;
        }

        private double mean(int j) {
            return (set.first[j] - part * set.deathFirst[j]) / weight;
        }

        private double product(int j, int k) {
            int cell = j >= k ? j * (j + 1) / 2 + k : k * (k + 1) / 2 + j;
            return (set.second[cell] - part * set.deathSecond[cell]) / weight;
        }

        double thirdMoment(int r, int s, int t) {
            int cell = (r * set.p + s) * set.p + t;
            double raw = (set.third[cell] - part * set.deathThird[cell]) / weight;
            return raw
                    - mean(r) * product(s, t)
                    - mean(s) * product(r, t)
                    - mean(t) * product(r, s)
                    + 2 * mean(r) * mean(s) * mean(t);
        }
    }
}
