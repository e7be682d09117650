package org.jmmlregistry.statistics;

/** Lower and upper confidence limit of a figure; each may be undefined for a reason of its own. */
public record Limits(Estimate lower, Estimate upper) {

    /** Whether both limits are defined. */
    public boolean areDefined() {
        return lower.isDefined() && upper.isDefined();
    }

    static Limits of(double lower, double upper) {
        return new Limits(Estimate.of(lower), Estimate.of(upper));
    }

    static Limits undefined(String reason) {
        return new Limits(Estimate.undefined(reason), Estimate.undefined(reason));
    }
}
