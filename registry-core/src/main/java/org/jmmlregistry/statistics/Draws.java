package org.jmmlregistry.statistics;

import java.util.Arrays;
import java.util.Random;

/**
 * Numbers drawn at random from (0, 1), the same again from the same seed on any machine.
 *
 * <p><b>Method</b> combined multiple recursion MRG32k3a with six numbers as its state, which the generator of {@link Random}, whose
 * sequence is part of its contract, makes of the seed.
 *
 * <p><b>Source</b> L'Ecuyer 1999; R {@code RNGkind("L'Ecuyer-CMRG")} draws the same from the same six numbers by {@code runif}.
 */
public final class Draws {

    private static final long FIRST_MODULUS = 4294967087L;
    private static final long SECOND_MODULUS = 4294944443L;
    private static final double SCALE = 1.0 / (FIRST_MODULUS + 1);

    private final long[] state;

    private Draws(long[] state) {
        this.state = state;
    }

    public static Draws of(long seed) {
        return new Draws(Arrays.stream(state(seed)).asLongStream().toArray());
    }

    /** The six numbers that it begins with, each above 0. */
    public static int[] state(long seed) {
        Random random = new Random(seed);
        int[] numbers = new int[6];
        Arrays.setAll(numbers, each -> 1 + random.nextInt(Integer.MAX_VALUE - 1));
        return numbers;
    }

    double next() {
        long first = Math.floorMod(1403580L * state[1] - 810728L * state[0], FIRST_MODULUS);
        long second = Math.floorMod(527612L * state[5] - 1370589L * state[3], SECOND_MODULUS);
        state[0] = state[1];
        state[1] = state[2];
        state[2] = first;
        state[3] = state[4];
        state[4] = state[5];
        state[5] = second;
        return (first > second ? first - second : first - second + FIRST_MODULUS) * SCALE;
    }

    /** One of the numbers from 0 to below n. */
    int below(int n) {
        return (int) Math.floor(next() * n);
    }
}
