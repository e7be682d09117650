package org.jmmlregistry.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waiting, for a time or for something. */
final class Pause {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long STEP = 10;

    private Pause() {}

    static void of(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in a drill", stopped);
        }
    }

    /** @throws IllegalStateException if it does not come about within five minutes */
    static void until(String what, BooleanSupplier comes) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!comes.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("in vain waited for: " + what);
            }
            of(STEP);
        }
    }
}
