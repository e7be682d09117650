package org.jmmlregistry.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DrawsTest {

    /** {@code set.seed(1, "L'Ecuyer-CMRG"); .Random.seed <- c(10407L, state); sprintf("%.15f", runif(3))} in R 4.2.2. */
    @Test
    void the_numbers_are_those_of_r_from_the_same_state() {
        assertArrayEquals(
                new int[] {768685740, 1507677570, 855298602, 230453205, 2081424016, 1589377960}, Draws.state(20241231));
        Draws draws = Draws.of(20241231);
        assertArrayEquals(
                new double[] {0.290750510170149, 0.0612768290437712, 0.00509656408338},
                new double[] {draws.next(), draws.next(), draws.next()},
                1e-14);
    }

    @Test
    void each_of_so_many_is_drawn_about_equally_often() {
        Draws draws = Draws.of(3);
        int[] times = new int[7];
        for (int draw = 0; draw < 70_000; draw++) {
            times[draws.below(7)]++;
        }
        assertTrue(Arrays.stream(times).allMatch(each -> Math.abs(each - 10_000) < 400), Arrays.toString(times));
    }

    @Test
    void the_same_seed_draws_the_same() {
        assertEquals(Draws.of(5).next(), Draws.of(5).next());
    }
}
