package org.jmmlregistry.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("quick")
class FormulaGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+31",
                "+1",
                "-1+2",
                "@SUM(A1)",
                "\uff1d1+31",
                "\uff0b1",
                "\uff0d1",
                "\uff20SUM(A1)",
                "\ufe661",
                "\t=1",
                "\r\n=1",
                " =1",
                "\u00a0=1",
                "\u200b=1",
                "\ufeff=1",
                "\u3000\uff1d1",
                "'=1",
                "''\uff1d1",
                "NA",
                "#N/A",
                "[not done]"
            })
    void what_a_spreadsheet_could_take_for_something_else_gets_an_apostrophe_and_loses_it_again(String text) {
        assertEquals("'" + text, FormulaGuard.set(text));
        assertEquals(text, FormulaGuard.lift(FormulaGuard.set(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a = b", "NAD", "1-2", "'quoted'", "", " ", "well [seen]", "5 \u00d7 10\u2076"})
    void other_text_stays_as_it_is(String text) {
        assertEquals(text, FormulaGuard.set(text));
        assertEquals(text, FormulaGuard.lift(text));
    }
}
