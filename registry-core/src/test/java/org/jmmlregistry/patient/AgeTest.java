package org.jmmlregistry.patient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.junit.jupiter.api.Test;

/** One rule for every age: a birth that is known to the month counts as its 15th, and that is said. */
class AgeTest {

    private static ClinicalDate born(String date) {
        return ClinicalDate.parse(date).orElseThrow();
    }

    private static Age age(String born, String day) {
        return Age.of(born(born), LocalDate.parse(day));
    }

    @Test
    void a_month_of_birth_is_its_15th() {
        assertEquals(Period.of(5, 0, 25), age("1994-04", "1999-05-10").completed());
        assertEquals(60, age("1994-04", "1999-05-10").months());
        assertEquals(61, age("1994-04", "1999-05-15").months());
    }

    @Test
    void years_and_months_come_from_the_same_day_of_birth() {
        Age age = age("1994-04", "1999-05-10");
        assertEquals(LocalDate.of(1994, 4, 15), age.birth());
        assertEquals((1826 + 25) / 365.25, age.years(), 1e-12);
    }

    @Test
    void nobody_is_younger_than_nothing_in_the_month_of_birth() {
        assertEquals(Period.ZERO, age("2020-05", "2020-05-03").completed());
        assertEquals(0, age("2020", "2020-02-01").years());
        assertTrue(age("2020-05", "2020-04-30").years() < 0);
    }

    @Test
    void what_is_imputed_is_said_and_a_birth_known_to_the_day_is_not() {
        assertEquals(
                "Ages are imputed: the 15th of the month of birth is taken.",
                Age.imputed(Optional.of(born("1994-04"))).orElseThrow().toString());
        assertEquals(
                "Ages are imputed: 1 July of the year of birth is taken.",
                Age.imputed(Optional.of(born("1994"))).orElseThrow().toString());
        assertEquals(Optional.empty(), Age.imputed(Optional.of(born("1994-04-02"))));
        assertEquals(Optional.empty(), Age.imputed(Optional.empty()));
    }
}
