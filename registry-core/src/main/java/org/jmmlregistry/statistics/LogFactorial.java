package org.jmmlregistry.statistics;

import org.apache.commons.numbers.gamma.LogGamma;

/** Logarithms of factorials. */
final class LogFactorial {

    private LogFactorial() {}

    static double of(int n) {
        return LogGamma.value(n + 1.0);
    }
}
