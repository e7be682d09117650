package org.jmmlregistry.disclosure;

/** Whole numbers modulo 2⁶¹ − 1, in which linear equations are solved without rounding; a number is 0 to 2⁶¹ − 2. */
final class PrimeField {

    static final long PRIME = (1L << 61) - 1;

    private static final int BITS = 61;

    /** 2⁶⁴ is 2³ here. */
    private static final int FOLD = 3;

    private PrimeField() {}

    static long sum(long one, long other) {
        long sum = one + other;
        return sum >= PRIME ? sum - PRIME : sum;
    }

    static long negative(long one) {
        return one == 0 ? 0 : PRIME - one;
    }

    static long product(long one, long other) {
        long high = Math.multiplyHigh(one, other);
        long low = one * other;
        return sum(low & PRIME, (low >>> BITS) | (high << FOLD));
    }

    /** By Fermat: the power PRIME − 2. */
    static long inverse(long one) {
        long power = 1;
        long base = one;
        for (long exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
            if ((exponent & 1) == 1) {
                power = product(power, base);
            }
            base = product(base, base);
        }
        return power;
    }
}
