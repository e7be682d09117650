package org.jmmlregistry.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.language.Message;
import org.junit.jupiter.api.Test;

class EntryNameTest {

    private static String name(String form, int hsct, int repeat) {
        return new EntryName(new EntryKey(form, hsct, repeat)).words().toString();
    }

    @Test
    void a_repeated_entry_is_called_by_its_own_number_and_then_by_its_HSCT() {
        assertEquals("Disease event 1 after HSCT 2", name("F13", 2, 1));
        assertEquals("Disease event 3 after HSCT 1", name("F13", 1, 3));
        assertEquals("Visit 3 after HSCT 1", name("F16", 1, 3));
        assertEquals("DLI 2 after HSCT 1", name("F12b", 1, 2));
    }

    @Test
    void an_entry_that_is_made_once_for_an_HSCT_has_no_number() {
        assertEquals("Engraftment after HSCT 2", name("F08", 2, 1));
        assertEquals("Second or further HSCT: HSCT 2", name("F14", 2, 1));
    }

    @Test
    void what_belongs_to_the_HSCT_itself_does_not_follow_it() {
        assertEquals("Transplant procedure of HSCT 1", name("F07", 1, 1));
        assertEquals("Transplant procedure 2 of HSCT 1", name("F07", 1, 2));
        assertEquals("Conditioning agent 4 of HSCT 1", name("F07b", 1, 4));
    }

    @Test
    void an_entry_of_the_whole_case_names_no_HSCT() {
        assertEquals("Genetic finding 2", name("F04", 0, 2));
        assertEquals("Earlier therapy 1", name("F05", 0, 1));
        assertEquals("Patient", name("F01", 0, 1));
    }

    @Test
    void no_name_of_an_entry_holds_two_HSCTs_or_a_number_behind_the_word_HSCT_that_is_not_its_own() {
        for (Form form : Forms.all()) {
            boolean under = form.repeat().standsUnderHsct();
            String name = name(form.code(), under ? 2 : 0, 1);
            String other = under ? name.replaceFirst("HSCT 2$", "") : name;
            assertFalse(other.matches(".*HSCT \\d.*"), name);
        }
    }

    @Test
    void a_form_that_is_no_more_is_called_by_its_code() {
        assertEquals("F99", name("F99", 0, 1));
    }

    @Test
    void what_is_no_key_stands_there_as_it_is() {
        assertEquals(Message.verbatim("the relapse"), EntryName.of("the relapse"));
        assertEquals("Disease event 1 after HSCT 1", EntryName.of("F13/1/1").toString());
    }
}
