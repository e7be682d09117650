package org.jmmlregistry.statistics;

import java.util.Optional;

/** Proportional hazards regression. */
public final class Cox {

    private Cox() {}

    /**
     * Fits Cox's proportional hazards model by maximum partial likelihood.
     *
     * <p><b>Shape</b> the rows of the design in any order; one coefficient a covariate.
     *
     * <p><b>Units</b> log hazard ratio for one unit of the covariate.
     *
     * <p><b>Ties</b> Efron's or Breslow's approximation; events come before censorings, who enters at a time is not yet at
     * risk then.
     *
     * <p><b>Method</b> Newton's method with step halving on standardised covariates, until a step is below 1e-7 and
     * so the error about 1e-14; errors from
     * the information, or from sums of score residuals over clusters.
     *
     * <p><b>Edges</b> no event, a covariate without information, separation, no convergence: a {@link Fit} without model.
     *
     * <p><b>Errors</b> those of {@link CoxDesign}; IllegalArgumentException naming argument, row and value.
     *
     * <p><b>Source</b> Cox 1972, Efron 1977, Lin and Wei 1989; R {@code coxph(Surv(entry, time, status) ~ x + strata(s) +
     * cluster(c), ties = "efron" | "breslow")}.
     */
    public static Fit<CoxModel> fit(CoxDesign design, CoxOptions options) {
        CoxData data = new CoxData(design);
        if (data.events == 0) {
            return Fit.none("no event among " + data.n + " rows");
        }
        if (design.clusters().isPresent() && oneCluster(design.clusters().get())) {
            return Fit.none("cluster-robust errors need at least two clusters with rows");
        }
        Newton newton = new Newton(
                beta -> PartialLikelihood.of(data, beta, options.ties()),
                design.covariates().names(),
                options.maxIterations());
        Optional<String> failure = newton.run();
        if (failure.isPresent()) {
            return Fit.none(failure.get());
        }
        return Fit.of(new CoxModel(data, newton, options));
    }

    private static boolean oneCluster(Groups clusters) {
        for (int row = 1; row < clusters.rows(); row++) {
            if (clusters.of(row) != clusters.of(0)) {
                return false;
            }
        }
        return true;
    }
}
