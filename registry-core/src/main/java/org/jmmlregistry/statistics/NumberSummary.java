package org.jmmlregistry.statistics;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One line of a baseline table for a number: how many are known, how many are missing for which reason, and the distribution.
 */
public record NumberSummary(
        int known,
        Map<String, Integer> missing,
        Estimate mean,
        Estimate standardDeviation,
        Optional<Quantiles> quantiles) {

    public NumberSummary {
        missing = Map.copyOf(missing);
    }

    /**
     * Describes known values and counts of missing ones by reason.
     *
     * <p><b>Shape</b> any number of finite values, also none; counts are not negative.
     *
     * <p><b>Units</b> those of the values.
     *
     * <p><b>Method</b> standard deviation with n - 1, quantiles of type 7.
     *
     * <p><b>Edges</b> without a value nothing is defined; with one the standard deviation is not.
     *
     * <p><b>Errors</b> IllegalArgumentException if a value is not finite or a count is negative.
     *
     * <p><b>Source</b> R {@code mean}, {@code sd}, {@code quantile(type = 7)}.
     */
    public static NumberSummary of(double[] values, Map<String, Integer> missing) {
        Contract.finite("values", values);
        CategorySummary.checkCounts("missing", missing);
        Estimate mean = values.length == 0
                ? Estimate.undefined("no value is known")
                : Estimate.of(StandardisedDifference.mean(values));
        Estimate deviation = values.length < 2
                ? Estimate.undefined("a standard deviation needs two values")
                : Estimate.of(Math.sqrt(StandardisedDifference.variance(values)));
        Optional<Quantiles> quantiles = values.length == 0 ? Optional.empty() : Optional.of(Quantiles.of(values));
        return new NumberSummary(values.length, new TreeMap<>(missing), mean, deviation, quantiles);
    }
}
