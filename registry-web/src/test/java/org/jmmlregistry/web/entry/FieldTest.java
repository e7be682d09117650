package org.jmmlregistry.web.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.language.Message;
import org.junit.jupiter.api.Test;

class FieldTest {

    private static Field field(String form, String code) {
        return Field.of(Forms.form(form).orElseThrow()).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static String said(Optional<Message> words) {
        return words.map(Message::toString).orElse("");
    }

    @Test
    void a_date_shows_how_it_is_written() {
        assertEquals(
                "2001-02-28 or 28.02.2001; 2001-02 or 2001 if no more is known",
                said(field("F07", "hsct_date").hint()));
        assertEquals("", said(field("F07", "hsct_date").requirement()));
    }

    @Test
    void a_number_shows_its_limits_and_its_unit() {
        Field weight = field("F01", "birth_weight_g");
        assertEquals(
                "usually at least 2500, unless “Gestational age at birth, completed weeks” is below 37; must be 300 to 6500",
                said(weight.hint()));
        assertEquals("g", said(weight.unit()));
        assertEquals("optional", said(weight.requirement()));
    }

    @Test
    void yes_and_no_are_chosen() {
        assertEquals(
                List.of("Y Yes", "N No"),
                field("F12b", "donor_same_as_hsct").choices().stream()
                        .map(each -> each.code() + " " + each.label().words())
                        .toList());
    }
}
