package org.jmmlregistry.statistics;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A fitted proportional hazards model. */
public final class CoxModel {

    private final CoxData data;
    private final CoxOptions options;
    /** Coefficients of the standardised covariates. */
    private final double[] beta;

    private final double[][] information;
    private final double logLikelihoodAtZero;
    private final double logLikelihood;
    private final double[][] covariance;
    private final Optional<double[][]> robust;
    private final ChiSquaredTest score;

    CoxModel(CoxData data, Newton newton, CoxOptions options) {
        this.data = data;
        this.options = options;
        this.beta = newton.beta;
        this.information = newton.end.information;
        this.logLikelihoodAtZero = newton.start.logLikelihood;
        this.logLikelihood = newton.end.logLikelihood;
        double[][] standardised = Cholesky.of(information, 1e-14).orElseThrow().inverse();
        this.covariance = unscaled(standardised);
        this.robust = data.design
                .clusters()
                .map(clusters ->
                        unscaled(new ScoreResiduals(data, beta, options.ties()).sandwich(standardised, clusters)));
        this.score = Cholesky.of(newton.start.information, 1e-14)
                .map(factor -> ChiSquaredTest.of(factor.quadratic(newton.start.score), data.p))
                .orElseThrow();
    }

    private double[][] unscaled(double[][] standardised) {
        double[][] result = new double[data.p][data.p];
        for (int j = 0; j < data.p; j++) {
            for (int k = 0; k < data.p; k++) {
                result[j][k] = standardised[j][k] / (data.scale[j] * data.scale[k]);
            }
        }
        return result;
    }

    public int n() {
        return data.n;
    }

    public int events() {
        return data.events;
    }

    public CoxOptions options() {
        return options;
    }

    public List<String> names() {
        return data.design.covariates().names();
    }

    public double coefficient(int covariate) {
        return beta[covariate] / data.scale[covariate];
    }

    /** Coefficients with errors, tests and hazard ratios; with clusters the errors are the robust ones. */
    public List<Term> terms() {
        double[][] errors = robust.orElse(covariance);
        return IntStream.range(0, data.p)
                .mapToObj(j -> Term.of(names().get(j), coefficient(j), Math.sqrt(errors[j][j]), options.level()))
                .toList();
    }

    /** Covariance of the coefficients from the information. */
    public Matrix covariance() {
        return Matrix.of(covariance);
    }

    /** Covariance of the coefficients from sums over clusters, if there are clusters. */
    public Optional<Matrix> robustCovariance() {
        return robust.map(Matrix::of);
    }

    /** Logarithm of the partial likelihood with all coefficients 0. */
    public double logLikelihoodAtZero() {
        return logLikelihoodAtZero;
    }

    public double logLikelihood() {
        return logLikelihood;
    }

    /** Likelihood-ratio test that all coefficients are 0. */
    public ChiSquaredTest likelihoodRatio() {
        return ChiSquaredTest.of(Math.max(0, 2 * (logLikelihood - logLikelihoodAtZero)), data.p);
    }

    /** Wald's test that all coefficients are 0; with clusters from the robust covariance. */
    public ChiSquaredTest wald() {
        double[] coefficients =
                IntStream.range(0, data.p).mapToDouble(this::coefficient).toArray();
        return Cholesky.of(robust.orElse(covariance), 1e-14)
                .map(factor -> ChiSquaredTest.of(factor.quadratic(coefficients), data.p))
                .orElseGet(() -> ChiSquaredTest.undefined("fewer clusters than covariates"));
    }

    /** Score test that all coefficients are 0. */
    public ChiSquaredTest score() {
        return score;
    }

    /**
     * Harrell's probability that of two comparable subjects the one with the higher risk has the event first.
     *
     * <p>Ties in the predictor count a half; pairs are taken within strata. R {@code coxph(...)$concordance}.
     */
    public Estimate concordance() {
        return Concordance.of(data, beta);
    }

    /**
     * Tests of proportional hazards against a drift with 1 - S(t-), the pooled product-limit estimate.
     *
     * <p>Grambsch and Therneau 1994 as a score test; R {@code cox.zph(fit, transform = "km")}.
     */
    public ProportionalHazards proportionalHazards() {
        return ProportionalHazards.of(data, beta, options.ties());
    }

    /**
     * The survival curve that the model predicts for given covariates in a stratum (counted from 0).
     *
     * <p>Cumulative hazard by Breslow's or Efron's estimate as in the fit, log limits with the error of the coefficients; R
     * {@code survfit(fit, newdata)}. All covariates 0 give the baseline.
     */
    public PredictedCurve predict(int stratum, double... covariates) {
        Contract.sameLength("covariates", covariates.length, data.p);
        Contract.finite("covariates", covariates);
        if (stratum < 0 || stratum >= data.design.strata().count()) {
            throw new IllegalArgumentException("stratum = " + stratum + ": strata are 0 to "
                    + (data.design.strata().count() - 1));
        }
        double[] standardised = new double[data.p];
        for (int j = 0; j < data.p; j++) {
            standardised[j] = (covariates[j] - data.mean[j]) / data.scale[j];
        }
        return PredictedCurve.of(new CumulativeHazard(data, beta, options.ties(), stratum), this, standardised);
    }

    /** Covariance of the standardised coefficients. */
    double[][] standardisedCovariance() {
        return Cholesky.of(information, 1e-14).orElseThrow().inverse();
    }

    double[] standardisedCoefficients() {
        return beta;
    }
}
