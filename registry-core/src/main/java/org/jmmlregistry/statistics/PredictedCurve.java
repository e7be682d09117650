package org.jmmlregistry.statistics;

/** The survival that a proportional hazards model predicts for one set of covariates; a step for each distinct time. */
public final class PredictedCurve {

    private final double[] time;
    private final double[] cumulativeHazard;
    private final double[] error;
    private final double z;

    private PredictedCurve(double[] time, double z) {
        this.time = time;
        this.cumulativeHazard = new double[time.length];
        this.error = new double[time.length];
        this.z = z;
    }

    static PredictedCurve of(CumulativeHazard baseline, CoxModel model, double[] covariates) {
        double[] beta = model.standardisedCoefficients();
        double[][] covariance = model.standardisedCovariance();
        PredictedCurve curve =
                new PredictedCurve(baseline.time, Confidence.z(model.options().level()));
        double predictor = 0;
        for (int j = 0; j < beta.length; j++) {
            predictor += beta[j] * covariates[j];
        }
        double risk = Math.exp(predictor);
        double[] drift = new double[beta.length];
        for (int i = 0; i < curve.time.length; i++) {
            double hazard = baseline.cumulative(i);
            for (int j = 0; j < drift.length; j++) {
                drift[j] = covariates[j] * hazard - baseline.cumulativeMean(i, j);
            }
            double sum = baseline.cumulativeVariance(i);
            for (int j = 0; j < drift.length; j++) {
                for (int k = 0; k < drift.length; k++) {
                    sum += drift[j] * covariance[j][k] * drift[k];
                }
            }
            curve.cumulativeHazard[i] = hazard == 0 ? 0 : hazard * risk;
            curve.error[i] = hazard == 0 ? 0 : risk * Math.sqrt(sum);
        }
        return curve;
    }

    /** Number of steps. */
    public int size() {
        return time.length;
    }

    public double time(int step) {
        return time[step];
    }

    public double cumulativeHazard(int step) {
        return cumulativeHazard[step];
    }

    /** Standard error of the cumulative hazard. */
    public double hazardError(int step) {
        return error[step];
    }

    public double survival(int step) {
        return Math.exp(-cumulativeHazard[step]);
    }

    /** Limits of survival, symmetric on the log scale and cut to at most 1. */
    public Limits limits(int step) {
        double reach = z * error[step];
        if (!Double.isFinite(cumulativeHazard[step]) || !Double.isFinite(reach)) {
            return Limits.undefined(
                    "the predicted hazard is beyond all measure: these covariates are far from the data");
        }
        return Limits.of(
                Math.exp(-cumulativeHazard[step] - reach), Math.min(1, Math.exp(-cumulativeHazard[step] + reach)));
    }

    /** Survival at time {@code t}: 1 before the first step, level after the last. */
    public double survivalAt(double t) {
        Contract.time("t", t);
        int found = java.util.Arrays.binarySearch(time, t + 0.0);
        int step = found >= 0 ? found : -found - 2;
        return step < 0 ? 1 : survival(step);
    }
}
