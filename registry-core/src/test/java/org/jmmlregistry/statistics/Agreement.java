package org.jmmlregistry.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;

/** Comparison with a reference value, relative or, near zero, absolute. */
final class Agreement {

    /** Closed forms. */
    static final Agreement EXACT = new Agreement(1e-9, 1e-12);
    /** Test statistics. */
    static final Agreement STATISTIC = new Agreement(1e-8, 1e-12);
    /** Results of iterations. */
    static final Agreement ITERATED = new Agreement(1e-6, 1e-12);

    private final double relative;
    private final double absolute;

    private Agreement(double relative, double absolute) {
        this.relative = relative;
        this.absolute = absolute;
    }

    void of(String what, double reference, double actual) {
        if (Double.isNaN(reference)) {
            assertTrue(Double.isNaN(actual), () -> what + ": undefined in the reference, but " + actual);
            return;
        }
        double deviation = Math.abs(actual - reference);
        Deviations.record(what, reference == 0 ? deviation : deviation / Math.abs(reference));
        double allowed = Math.max(absolute, relative * Math.abs(reference));
        assertTrue(deviation <= allowed, () -> what + ": expected " + reference + " but was " + actual);
    }

    void of(String what, double reference, OptionalDouble actual) {
        of(what, reference, actual.orElse(Double.NaN));
    }

    void of(String what, double reference, Estimate actual) {
        of(what, reference, actual.value());
    }

    void of(String what, double[] reference, double[] actual) {
        assertEquals(reference.length, actual.length, what);
        for (int i = 0; i < reference.length; i++) {
            of(what, reference[i], actual[i]);
        }
    }
}
