package org.jmmlregistry.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jmmlregistry.disclosure.Telling.Wish;
import org.junit.jupiter.api.Test;

class TellingTest {

    private static Wish wish(String key, int first, int last) {
        return new Wish(new CountedSet(key, children(first, last)), Optional.empty());
    }

    private static Wish within(String other, String key, int first, int last) {
        return new Wish(new CountedSet(key, children(first, last)), Optional.of(other));
    }

    private static Set<String> children(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> "c" + number)
                .collect(Collectors.toSet());
    }

    @Test
    void one_to_four_children_are_not_told_and_none_and_five_are() {
        Telling telling = Telling.of(List.of(wish("four", 1, 4), wish("none", 1, 0), wish("five", 11, 15)));

        assertFalse(telling.tells("four"));
        assertTrue(telling.tells("none"));
        assertTrue(telling.tells("five"));
        assertEquals(
                List.of("none", "five"),
                telling.sets().stream().map(CountedSet::key).toList());
    }

    @Test
    void the_last_part_that_would_give_a_small_one_away_is_not_told_either() {
        Telling telling = Telling.of(
                List.of(wish("all", 1, 30), wish("large", 1, 17), wish("middle", 18, 27), wish("small", 28, 30)));

        assertTrue(telling.tells("large"));
        assertFalse(telling.tells("middle"));
        assertFalse(telling.tells("small"));
    }

    @Test
    void two_small_parts_that_are_few_together_take_a_third_with_them() {
        Telling telling = Telling.of(List.of(
                wish("all", 1, 30),
                wish("large", 1, 17),
                wish("middle", 18, 26),
                wish("one", 27, 28),
                wish("two", 29, 30)));

        assertFalse(telling.tells("middle"));
    }

    @Test
    void the_complement_of_a_few_is_not_told() {
        Telling telling = Telling.of(List.of(wish("all", 1, 30), within("all", "died", 1, 28)));

        assertFalse(telling.tells("died"));
    }

    @Test
    void of_children_who_are_not_told_nothing_is_told_and_not_that_there_is_none() {
        Telling telling = Telling.of(List.of(wish("few", 1, 3), within("few", "of them died", 1, 0)));

        assertFalse(telling.tells("of them died"));
    }

    @Test
    void the_same_children_under_another_name_are_told_again() {
        Telling telling = Telling.of(List.of(wish("all", 1, 30), wish("large", 1, 20), wish("same", 1, 20)));

        assertTrue(telling.tells("same"));
    }

    @Test
    void a_key_stands_for_one_count() {
        assertThrows(IllegalArgumentException.class, () -> Telling.of(List.of(wish("all", 1, 30), wish("all", 1, 20))));
        assertThrows(IllegalArgumentException.class, () -> Telling.of(List.of()).tells("all"));
    }
}
