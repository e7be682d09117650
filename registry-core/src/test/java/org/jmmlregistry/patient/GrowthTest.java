package org.jmmlregistry.patient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Median weights by the published tables, read by hand. */
class GrowthTest {

    @ParameterizedTest(name = "{0} kg at {1} months: {3} kg at {2}")
    @CsvSource({
        "7.6, 6, 12, 9.3",
        "15.2, 6, 12, 18.6",
        "9.3, 12, 6, 7.6",
        "9.3, 12, 21, 11.25",
        "61.5, 216, 300, 61.5",
        "10, 24, 24, 10"
    })
    void a_child_that_keeps_its_place_gains_as_the_median_does(String weight, int from, int to, String expected) {
        assertEquals(
                new BigDecimal(expected).setScale(4, RoundingMode.HALF_UP),
                Growth.expected(new BigDecimal(weight), from, to).setScale(4, RoundingMode.HALF_UP));
    }

    @Test
    void an_age_before_birth_is_a_broken_contract() {
        assertThrows(IllegalArgumentException.class, () -> Growth.expected(BigDecimal.TEN, -1, 5));
    }
}
