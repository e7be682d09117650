package org.jmmlregistry.statistics;

import org.jmmlregistry.statistics.CoxOptions.Ties;

/**
 * The share of each row in the score, from which cluster-robust covariances are made.
 *
 * <p>A row's share is its martingale increments times (x - mean x at risk). With the cumulative hazard and the integral of
 * the mean covariate over it, each row costs p, whatever the number of risk sets.
 */
final class ScoreResiduals {

    private final CoxData data;
    private final double[] beta;
    private final int p;
    /** By place, then covariate. */
    private final double[] residual;

    ScoreResiduals(CoxData data, double[] beta, Ties ties) {
        this.data = data;
        this.beta = beta;
        this.p = data.p;
        this.residual = new double[data.n * p];
        CumulativeHazard[] hazards = new CumulativeHazard[data.design.strata().count()];
        for (int s = 0; s < hazards.length; s++) {
            hazards[s] = new CumulativeHazard(data, beta, ties, s);
        }
        for (int place = 0; place < data.n; place++) {
            add(place, hazards[data.stratum[place]]);
        }
    }

    private void add(int place, CumulativeHazard hazard) {
        double risk = Math.exp(data.predictor(beta, place));
        int until = hazard.stepAt(data.time[place]);
        int from = data.byEntry.isPresent() ? hazard.stepAt(data.entry[place]) : -1;
        boolean event = data.event[place];
        double exposure = (event ? hazard.ownHazard(until) : hazard.cumulative(until)) - hazard.cumulative(from);
        for (int j = 0; j < p; j++) {
            double meanExposure = (event ? hazard.ownMean(until, j) : hazard.cumulativeMean(until, j))
                    - hazard.cumulativeMean(from, j);
            double value = data.x[place * p + j];
            double share = -risk * (value * exposure - meanExposure);
            residual[place * p + j] = event ? share + value - hazard.meanOfDeaths(until, j) : share;
        }
    }

    /** V G V with G the sum over clusters of the squared sums of shares. */
    double[][] sandwich(double[][] covariance, Groups clusters) {
        double[][] sums = new double[clusters.count()][p];
        for (int place = 0; place < data.n; place++) {
            double[] sum = sums[clusters.of(data.row[place])];
            for (int j = 0; j < p; j++) {
                sum[j] += residual[place * p + j];
            }
        }
        double[][] result = new double[p][p];
        for (double[] sum : sums) {
            double[] influence = new double[p];
            for (int j = 0; j < p; j++) {
                for (int k = 0; k < p; k++) {
                    influence[j] += covariance[j][k] * sum[k];
                }
            }
            for (int j = 0; j < p; j++) {
                for (int k = 0; k < p; k++) {
                    result[j][k] += influence[j] * influence[k];
                }
            }
        }
        return result;
    }
}
