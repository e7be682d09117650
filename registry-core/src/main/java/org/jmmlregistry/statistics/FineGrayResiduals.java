package org.jmmlregistry.statistics;

/**
 * The share of each row in the score of a subdistribution regression: its weighted martingale part, and what it contributes
 * through the estimated censoring distribution (Fine and Gray 1999, formulae 7 and 8).
 *
 * <p>All integrals are differences of running sums over the event times, so each row costs p.
 */
final class FineGrayResiduals {

    private final FineGrayData data;
    private final int p;
    private final double[] beta;
    /** Subdistribution hazard at each place's time, 0 unless the place is the first of a time with an event. */
    private final double[] hazard;
    /** Mean covariates at risk there. */
    private final double[] mean;

    private final double[] residual;

    FineGrayResiduals(FineGrayData data, double[] beta) {
        this.data = data;
        this.p = data.p;
        this.beta = beta;
        this.hazard = new double[data.n];
        this.mean = new double[data.n * p];
        this.residual = new double[data.n * p];
        data.walk(beta, (set, from, to) -> {
            hazard[from] = set.hazard;
            for (int j = 0; j < p; j++) {
                mean[from * p + j] = set.first[j] / set.weight;
            }
        });
        new Forward().run();
    }

    double[][] sandwich(double[][] inverse) {
        double[][] result = new double[p][p];
        double[] influence = new double[p];
        for (int place = 0; place < data.n; place++) {
            for (int j = 0; j < p; j++) {
                double sum = 0;
                for (int k = 0; k < p; k++) {
                    sum += inverse[j][k] * residual[place * p + k];
                }
                influence[j] = sum;
            }
            for (int j = 0; j < p; j++) {
                for (int k = 0; k < p; k++) {
                    result[j][k] += influence[j] * influence[k];
                }
            }
        }
        return result;
    }

    /** One walk from the earliest time to the latest with all running sums. */
    private final class Forward {
        /** Hazard so far, and the hazard still to come weighted by the censoring distribution, each with mean covariates. */
        private double past;

        private final double[] pastMean = new double[p];
        private double future;
        private final double[] futureMean = new double[p];
        /** Sums over those gone by a competing event, with weights over G. */
        private double gone;

        private final double[] goneFirst = new double[p];
        private final double[] censoring = new double[p];
        private final double[] q = new double[p];

        void run() {
            for (int place = 0; place < data.n; place++) {
                future += data.uncensored[place] * hazard[place];
                for (int j = 0; j < p; j++) {
                    futureMean[j] += data.uncensored[place] * hazard[place] * mean[place * p + j];
                }
            }
            int end = data.n;
            while (end > 0) {
                int from = end;
                int censored = 0;
                while (from > 0 && data.time[from - 1] == data.time[end - 1]) {
                    from--;
                    censored += data.kind[from] == 0 ? 1 : 0;
                }
                time(from, end, censored);
                end = from;
            }
        }

        private void time(int from, int end, int censored) {
            double atRisk = end;
            for (int j = 0; j < p; j++) {
                q[j] = goneFirst[j] * future - gone * futureMean[j];
                censoring[j] -= q[j] * censored / (atRisk * atRisk);
            }
            past += hazard[from];
            future -= data.uncensored[from] * hazard[from];
            for (int j = 0; j < p; j++) {
                double step = hazard[from] * mean[from * p + j];
                pastMean[j] += step;
                futureMean[j] -= data.uncensored[from] * step;
            }
            for (int place = from; place < end; place++) {
                record(place, from, atRisk);
            }
        }

        private void record(int place, int first, double atRisk) {
            double risk = Math.exp(data.predictor(beta, place));
            double later = data.kind[place] == 2 ? 1 / data.uncensored[place] : 0;
            for (int j = 0; j < p; j++) {
                double x = data.covariates.x[place * p + j];
                double share = censoring[j] - risk * (x * past - pastMean[j] + later * (x * future - futureMean[j]));
                if (data.kind[place] == 1) {
                    share += x - mean[first * p + j];
                } else if (data.kind[place] == 0) {
                    share += q[j] / atRisk;
                } else {
                    goneFirst[j] += risk * later * x;
                }
                residual[place * p + j] = share;
            }
            gone += risk * later;
        }
    }
}
