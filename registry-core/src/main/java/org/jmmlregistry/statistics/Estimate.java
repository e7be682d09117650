package org.jmmlregistry.statistics;

import java.util.OptionalDouble;

/** A figure that may be undefined; if it is, {@code reason} says why, otherwise the reason is empty. */
public record Estimate(OptionalDouble value, String reason) {

    public Estimate {
        if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
            throw new IllegalArgumentException("an estimate is finite or undefined, not " + value.getAsDouble());
        }
        if (value.isPresent() != reason.isEmpty()) {
            throw new IllegalArgumentException("an estimate has either a value or a reason");
        }
    }

    public static Estimate of(double value) {
        return new Estimate(OptionalDouble.of(value), "");
    }

    public static Estimate undefined(String reason) {
        return new Estimate(OptionalDouble.empty(), reason);
    }

    /** Turns the NaN or infinity that marks "undefined" inside the kernels into an estimate that says so. */
    static Estimate ofFinite(double value, String reasonOtherwise) {
        return Double.isFinite(value) ? of(value) : undefined(reasonOtherwise);
    }

    public boolean isDefined() {
        return value.isPresent();
    }

    public double orElseThrow() {
        return value.orElseThrow(() -> new IllegalStateException("undefined: " + reason));
    }
}
