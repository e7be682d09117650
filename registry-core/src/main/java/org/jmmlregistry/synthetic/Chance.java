package org.jmmlregistry.synthetic;

import java.util.List;
import java.util.SplittableRandom;

/** A source of chance: the same seed gives the same draws. */
final class Chance {

    /** Something that may be drawn, and how often in relation to the others. */
    record Weighted<T>(T value, double weight) {}

    private static final double UNIT = 0x1.0p-53;

    private final SplittableRandom random;

    private Chance(SplittableRandom random) {
        this.random = random;
    }

    static Chance of(long seed) {
        return new Chance(new SplittableRandom(seed));
    }

    /** A source of its own, which does not depend on how many draws were made from others before. */
    Chance split() {
        return new Chance(random.split());
    }

    /** From 0 up to, but without, 1. */
    double unit() {
        return (random.nextLong() >>> 11) * UNIT;
    }

    boolean happens(double probability) {
        return unit() < probability;
    }

    double between(double low, double high) {
        return low + (high - low) * unit();
    }

    /** A whole number, both ends among the draws. */
    int whole(int low, int high) {
        if (high < low) {
            throw new IllegalArgumentException("high: not below low = " + low + ", but " + high);
        }
        return low + (int) ((high - low + 1L) * unit());
    }

    /**
     * A log-normal draw, again until it falls into the range.
     *
     * @param spread standard deviation of the logarithm
     */
    double around(double median, double spread, double low, double high) {
        if (!(low < median && median < high)) {
            throw new IllegalArgumentException("median: between " + low + " and " + high + ", not " + median);
        }
        double drawn;
        do {
            drawn = median * StrictMath.exp(spread * gaussian());
        } while (drawn < low || drawn > high);
        return drawn;
    }

    /** Days, drawn as {@link #around}. */
    int days(double median, double spread, double low, double high) {
        return (int) Math.round(around(median, spread, low, high));
    }

    /** Box and Muller 1958; one of the two draws is given away. */
    private double gaussian() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - unit()));
        return radius * StrictMath.cos(2 * Math.PI * unit());
    }

    <T> T oneOf(List<T> values) {
        return values.get(whole(0, values.size() - 1));
    }

    <T> T weighted(List<Weighted<T>> values) {
        double rest = unit() * values.stream().mapToDouble(Weighted::weight).sum();
        for (Weighted<T> each : values) {
            rest -= each.weight();
            if (rest < 0) {
                return each.value();
            }
        }
        return values.get(values.size() - 1).value();
    }
}
