package org.jmmlregistry.statistics;

import java.util.Optional;

/** What a regression on times is fitted to: times, statuses and covariates, with entry times, strata and clusters if any. */
public final class CoxDesign {

    private final double[] time;
    private final int[] status;
    private final Covariates covariates;
    private final Optional<double[]> entry;
    private final Optional<Groups> strata;
    private final Optional<Groups> clusters;

    private CoxDesign(
            double[] time,
            int[] status,
            Covariates covariates,
            Optional<double[]> entry,
            Optional<Groups> strata,
            Optional<Groups> clusters) {
        this.time = time;
        this.status = status;
        this.covariates = covariates;
        this.entry = entry;
        this.strata = strata;
        this.clusters = clusters;
    }

    /** Rows observed from the start; status 0 censored, 1 event. Columns are read, not copied. */
    public static CoxDesign of(double[] time, int[] status, Covariates covariates) {
        Contract.notEmpty("time", time.length);
        Contract.sameLength("status", status.length, time.length);
        Contract.sameLength("covariates", covariates.rows(), time.length);
        Contract.times("time", time);
        Contract.codes("status", status, 1, "a status is 0 (censored) or 1 (event)");
        return new CoxDesign(time, status, covariates, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Rows at risk on (entry, time]; a subject whose covariates change has several rows. */
    public CoxDesign entering(double[] from) {
        Contract.intervals(from, time);
        return new CoxDesign(time, status, covariates, Optional.of(from), strata, clusters);
    }

    /** A baseline hazard of its own for each stratum. */
    public CoxDesign stratified(Groups by) {
        Contract.sameLength("strata", by.rows(), time.length);
        return new CoxDesign(time, status, covariates, entry, Optional.of(by), clusters);
    }

    /** Rows of one cluster, such as a centre, may depend on each other: errors are taken from sums over clusters. */
    public CoxDesign clustered(Groups by) {
        Contract.sameLength("cluster", by.rows(), time.length);
        return new CoxDesign(time, status, covariates, entry, strata, Optional.of(by));
    }

    public int n() {
        return time.length;
    }

    double[] time() {
        return time;
    }

    int[] status() {
        return status;
    }

    Covariates covariates() {
        return covariates;
    }

    Optional<double[]> entry() {
        return entry;
    }

    Groups strata() {
        return strata.orElseGet(() -> Groups.single(time.length));
    }

    Optional<Groups> clusters() {
        return clusters;
    }
}
