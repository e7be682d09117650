package org.jmmlregistry.synthetic;

/** Weight and height of a small child by age in months: a straight line in the first year, a flatter one later. */
final class Growth {

    private static final double TALLEST = 200;

    private Growth() {}

    static double kilograms(int months) {
        return months <= 12 ? 3.8 + 0.45 * months : 9.2 + 0.19 * (months - 12);
    }

    static double centimetres(int months) {
        return months <= 12 ? 52 + 1.9 * months : 74.8 + (months <= 60 ? 0.75 : 0.6) * (months - 12);
    }

    /** A height that nobody outgrows; without it a very tall child of sixteen years would be taller than the forms take. */
    static double grown(double centimetres) {
        return Math.min(centimetres, TALLEST);
    }
}
