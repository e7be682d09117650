package org.jmmlregistry.web.worklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.index.WorkFilter;
import org.junit.jupiter.api.Test;

class MatrixRequestTest {

    private static MatrixRequest of(Map<String, String[]> parameters) {
        return MatrixRequest.of(parameters);
    }

    private static String[] said(String... words) {
        return words;
    }

    @Test
    void an_address_without_a_word_asks_for_all_children() {
        MatrixRequest all = of(Map.of());
        assertEquals(WorkFilter.ALL, all.filter());
        assertFalse(all.isNarrowed());
    }

    @Test
    void what_is_asked_for_is_asked_for_again_by_its_own_address() {
        MatrixRequest asked = of(Map.of(
                "whose", said("C01"),
                "only", said("incomplete", "overdue"),
                "form", said("F16"),
                "q", said(" Jürgen & co ")));
        assertEquals(
                new WorkFilter(
                        false,
                        Optional.of("C01"),
                        Set.of(WorkFilter.Only.OVERDUE, WorkFilter.Only.INCOMPLETE),
                        Optional.of("F16"),
                        "Jürgen & co"),
                asked.filter());
        assertEquals("whose=C01&form=F16&q=J%C3%BCrgen+%26+co&only=overdue&only=incomplete", asked.query());
        assertTrue(asked.isNarrowed());
    }

    @Test
    void mine_is_no_centre() {
        WorkFilter mine = of(Map.of("whose", said("mine"))).filter();
        assertTrue(mine.mine());
        assertEquals(Optional.empty(), mine.centre());
    }

    @Test
    void what_no_page_says_narrows_nothing() {
        assertEquals(
                WorkFilter.ALL,
                of(Map.of("only", said("everything"), "form", said("F99"), "x", said("y")))
                        .filter());
    }
}
