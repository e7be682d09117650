package org.jmmlregistry.statistics;

import java.util.Arrays;
import org.jmmlregistry.statistics.CoxOptions.Ties;

/**
 * Baseline of one stratum at the mean covariates: at each distinct time of exit the cumulative hazard, the integral of the
 * mean covariate over it, and Greenwood's kind of sum.
 */
final class CumulativeHazard {

    final double[] time;
    private final int p;
    private final double[] hazard;
    private final double[] variance;
    private final double[] mean;
    /** What a subject with the event at the time is exposed to itself, and the mean covariate the events are held against. */
    private final double[] ownHazard;

    private final double[] ownMean;
    private final double[] deathMean;

    CumulativeHazard(CoxData data, double[] beta, Ties ties, int stratum) {
        this.p = data.p;
        this.time = distinctTimes(data, stratum);
        int steps = time.length;
        this.hazard = new double[steps];
        this.variance = new double[steps];
        this.ownHazard = new double[steps];
        this.mean = new double[steps * p];
        this.ownMean = new double[steps * p];
        this.deathMean = new double[steps * p];
        data.walk(beta, ties, (set, from, to) -> {
            if (data.stratum[from] == stratum) {
                record(set, stepAt(data.time[from]));
            }
        });
        accumulate();
    }

    private static double[] distinctTimes(CoxData data, int stratum) {
        double[] found = new double[data.n];
        int count = 0;
        for (int i = data.n - 1; i >= 0; i--) {
            if (data.stratum[i] == stratum && (count == 0 || found[count - 1] != data.time[i])) {
                found[count++] = data.time[i];
            }
        }
        return Arrays.copyOf(found, count);
    }

    private void record(RiskSet set, int step) {
        hazard[step] = set.hazard;
        variance[step] = set.square;
        ownHazard[step] = set.ownHazard();
        for (int j = 0; j < p; j++) {
            mean[step * p + j] = set.meanHazard(j);
            ownMean[step * p + j] = set.ownMeanHazard(j);
            deathMean[step * p + j] = (set.deathCovariates[j] - set.score(j)) / set.deaths;
        }
    }

    private void accumulate() {
        for (int i = 1; i < time.length; i++) {
            ownHazard[i] += hazard[i - 1];
            hazard[i] += hazard[i - 1];
            variance[i] += variance[i - 1];
            for (int j = 0; j < p; j++) {
                ownMean[i * p + j] += mean[(i - 1) * p + j];
                mean[i * p + j] += mean[(i - 1) * p + j];
            }
        }
    }

    /** The last step at or before {@code t}, -1 if there is none. */
    int stepAt(double t) {
        int found = Arrays.binarySearch(time, t + 0.0);
        return found >= 0 ? found : -found - 2;
    }

    double cumulative(int step) {
        return step < 0 ? 0 : hazard[step];
    }

    double cumulativeVariance(int step) {
        return step < 0 ? 0 : variance[step];
    }

    double cumulativeMean(int step, int j) {
        return step < 0 ? 0 : mean[step * p + j];
    }

    double ownHazard(int step) {
        return ownHazard[step];
    }

    double ownMean(int step, int j) {
        return ownMean[step * p + j];
    }

    double meanOfDeaths(int step, int j) {
        return deathMean[step * p + j];
    }
}
