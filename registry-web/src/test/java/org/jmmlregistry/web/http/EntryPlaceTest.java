package org.jmmlregistry.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jmmlregistry.dictionary.EntryKey;
import org.junit.jupiter.api.Test;

class EntryPlaceTest {

    private static String words(String form, int hsct, int repeat) {
        return new EntryPlace(new EntryKey(form, hsct, repeat)).words().toString();
    }

    @Test
    void an_entry_is_called_by_its_form() {
        assertEquals("Patient", words("F01", 0, 1));
    }

    @Test
    void an_entry_under_an_hsct_names_it() {
        assertEquals("Engraftment, HSCT 2", words("F08", 2, 1));
    }

    @Test
    void an_entry_of_a_repeated_form_has_its_number() {
        assertEquals("Disease event after HSCT 3, HSCT 1", words("F13", 1, 3));
    }

    @Test
    void a_form_that_is_no_more_is_called_by_its_code() {
        assertEquals("F99", words("F99", 0, 1));
    }
}
