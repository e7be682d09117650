package org.jmmlregistry.statistics;

import java.util.Optional;

/** Regression on the subdistribution hazard of one cause. */
public final class FineGray {

    private static final int MAX_ITERATIONS = 40;

    private FineGray() {}

    /**
     * Fits Fine and Gray's proportional subdistribution hazards model.
     *
     * <p><b>Shape</b> n &gt;= 1 rows in any order; one coefficient a covariate; n log n steps.
     *
     * <p><b>Units</b> log subdistribution hazard ratio for one unit of the covariate; status 0 censored, otherwise the cause.
     *
     * <p><b>Ties</b> Breslow's; events come before a censoring at the same time.
     *
     * <p><b>Method</b> weights from the product-limit estimate of the time to censoring, taken just before each time and
     * common to all rows; sandwich covariance with the correction for the estimation of the weights.
     *
     * <p><b>Edges</b> no event of the cause, a covariate without information, separation, no convergence: a {@link Fit}
     * without model.
     *
     * <p><b>Errors</b> IllegalArgumentException if there is no row, a time or covariate is not a finite number, a status is
     * unknown, the columns differ in length, or the level is outside (0, 1).
     *
     * <p><b>Source</b> Fine and Gray 1999; R {@code cmprsk::crr(time, status, x, failcode = cause)}, which stops its
     * iteration earlier.
     */
    public static Fit<FineGrayModel> fit(
            double[] time, int[] status, Cause cause, Covariates covariates, double level) {
        Contract.notEmpty("time", time.length);
        Contract.sameLength("status", status.length, time.length);
        Contract.sameLength("covariates", covariates.rows(), time.length);
        Contract.times("time", time);
        Contract.codes(
                "status", status, cause.causes(), "a status is 0 (censored) or a cause from 1 to " + cause.causes());
        Contract.level(level);
        FineGrayData data = new FineGrayData(time, status, cause, covariates);
        if (data.events == 0) {
            return Fit.none("no event of cause " + cause.number() + " among " + data.n + " rows");
        }
        Newton newton = new Newton(beta -> PartialLikelihood.of(data, beta), data.names, MAX_ITERATIONS);
        Optional<String> failure = newton.run();
        if (failure.isPresent()) {
            return Fit.none(failure.get());
        }
        double[][] inverse =
                Cholesky.of(newton.end.information, 1e-14).orElseThrow().inverse();
        return Fit.of(
                new FineGrayModel(data, newton, new FineGrayResiduals(data, newton.beta).sandwich(inverse), level));
    }
}
