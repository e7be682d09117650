package org.jmmlregistry.statistics;

import org.jmmlregistry.statistics.CoxOptions.Ties;

/** A partial likelihood at some coefficients, with its first and second derivatives. */
final class PartialLikelihood {

    double logLikelihood;
    final double[] score;
    final double[][] information;
    private final double[] triangle;

    PartialLikelihood(int p) {
        score = new double[p];
        information = new double[p][p];
        triangle = new double[p * (p + 1) / 2];
    }

    static PartialLikelihood of(CoxData data, double[] beta, Ties ties) {
        PartialLikelihood at = new PartialLikelihood(data.p);
        data.walk(beta, ties, (set, from, to) -> at.add(set));
        return at.complete();
    }

    static PartialLikelihood of(FineGrayData data, double[] beta) {
        PartialLikelihood at = new PartialLikelihood(data.p);
        data.walk(beta, (set, from, to) -> at.add(set));
        return at.complete();
    }

    private void add(RiskSet set) {
        logLikelihood += set.logLikelihood();
        set.addTo(score, triangle);
    }

    private PartialLikelihood complete() {
        int cell = 0;
        for (int j = 0; j < score.length; j++) {
            for (int k = 0; k <= j; k++) {
                information[j][k] = triangle[cell++];
                information[k][j] = information[j][k];
            }
        }
        return this;
    }

    boolean isFinite() {
        boolean finite = Double.isFinite(logLikelihood);
        for (double[] line : information) {
            for (double value : line) {
                finite &= Double.isFinite(value);
            }
        }
        return finite;
    }
}
