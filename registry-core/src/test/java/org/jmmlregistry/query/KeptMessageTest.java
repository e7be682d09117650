package org.jmmlregistry.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.Sex;
import org.junit.jupiter.api.Test;

class KeptMessageTest {

    @Test
    void a_message_is_read_as_it_was_written() {
        Message message = Message.in(
                "test",
                "{date} {value} {sex} {all} {n, plural, one {# day} other {# days}} {own}",
                ClinicalDate.of(LocalDate.of(2001, 2, 28)),
                new BigDecimal("1.50"),
                Sex.M,
                List.of(Message.of("a"), "b", Message.of("{x} c", 3L)),
                1L,
                "“own” {words}");
        Message read = KeptMessage.read(KeptMessage.write(message));
        assertEquals(message, read);
        assertEquals(Language.ENGLISH.say(message), Language.ENGLISH.say(read));
    }

    @Test
    void partial_dates_keep_how_precise_they_are() {
        for (String text : List.of("2001", "2001-02", "2001-02-28")) {
            Message message = Message.of("{date}", ClinicalDate.parse(text).orElseThrow());
            assertEquals(message, KeptMessage.read(KeptMessage.write(message)));
        }
    }

    @Test
    void whole_numbers_come_back_as_numbers_that_plurals_count() {
        Message days = Message.of("{n, plural, one {# day} other {# days}}", 2);
        assertEquals("2 days", Language.ENGLISH.say(KeptMessage.read(KeptMessage.write(days))));
    }
}
