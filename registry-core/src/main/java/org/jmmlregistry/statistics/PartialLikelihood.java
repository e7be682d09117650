package org.jmmlregistry.statistics;

/** A partial likelihood at some coefficients, with its first and second derivatives. */
final class PartialLikelihood {

    double logLikelihood;
    final double[] score;
    final double[][] information;

    PartialLikelihood(int p) {
        score = new double[p];
        information = new double[p][p];
    }

    static PartialLikelihood of(CoxData data, double[] beta, Ties ties) {
        PartialLikelihood at = new PartialLikelihood(data.p);
        data.walk(beta, ties, (set, from, to) -> at.add(set));
        return at;
    }

    static PartialLikelihood of(FineGrayData data, double[] beta) {
        PartialLikelihood at = new PartialLikelihood(data.p);
        data.walk(beta, (set, from, to) -> at.add(set));
        return at;
    }

    private void add(RiskSet set) {
        logLikelihood += set.logLikelihood();
        for (int j = 0; j < score.length; j++) {
            score[j] += set.score(j);
            for (int k = 0; k <= j; k++) {
                information[j][k] += set.information(j, k);
                information[k][j] = information[j][k];
            }
        }
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
