package org.jmmlregistry.statistics;

/** The contracts of the package's doors; each refusal names the argument, the row and the value. */
final class Contract {

    private Contract() {}

    static void level(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level = " + level + ": a confidence level lies between 0 and 1");
        }
    }

    static void probability(double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("p = " + p + ": a quantile's probability lies between 0 and 1");
        }
    }

    static void notEmpty(String name, int length) {
        if (length == 0) {
            throw new IllegalArgumentException(name + " is empty: at least one row is needed");
        }
    }

    static void sameLength(String name, int length, int expected) {
        if (length != expected) {
            throw new IllegalArgumentException(
                    name + " has " + length + " rows, but " + expected + " are expected: columns must be equally long");
        }
    }

    /** Every time is finite and not negative. */
    static void times(String name, double[] times) {
        for (int row = 0; row < times.length; row++) {
            if (!(times[row] >= 0 && times[row] <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException(
                        name + "[" + row + "] = " + times[row] + ": a time is a finite number that is not negative");
            }
        }
    }

    static void time(String name, double time) {
        if (!(time >= 0 && time <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    name + " = " + time + ": a time is a finite number that is not negative");
        }
    }

    static void finite(String name, double[] values) {
        for (int row = 0; row < values.length; row++) {
            if (!Double.isFinite(values[row])) {
                throw new IllegalArgumentException(name + "[" + row + "] = " + values[row] + ": must be finite");
            }
        }
    }

    /** A row is under observation on (entry, exit], which must not be empty. */
    static void intervals(double[] entry, double[] exit) {
        sameLength("entry", entry.length, exit.length);
        times("entry", entry);
        for (int row = 0; row < entry.length; row++) {
            if (!(entry[row] < exit[row])) {
                throw new IllegalArgumentException("entry[" + row + "] = " + entry[row] + " is not before the exit at "
                        + exit[row] + ": a row is observed on (entry, exit]");
            }
        }
    }

    /** Every code lies in 0 .. highest. */
    static void codes(String name, int[] codes, int highest, String meaning) {
        for (int row = 0; row < codes.length; row++) {
            if (codes[row] < 0 || codes[row] > highest) {
                throw new IllegalArgumentException(name + "[" + row + "] = " + codes[row] + ": " + meaning);
            }
        }
    }
}
