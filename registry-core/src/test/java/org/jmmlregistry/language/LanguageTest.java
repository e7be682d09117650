package org.jmmlregistry.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.language.Language.Key;
import org.jmmlregistry.patient.Country;
import org.jmmlregistry.patient.Sex;
import org.junit.jupiter.api.Test;

class LanguageTest {

    private static final Language GERMAN = new Language(
            Locale.GERMAN,
            Map.of(
                    new Key("", "{n, plural, one {# case} other {# cases}}"),
                    "{n, plural, one {# Fall} other {# Fälle}}",
                    new Key("query", "Open"),
                    "Offen",
                    new Key("button", "Open"),
                    "Öffnen",
                    new Key("", "The case {id} has no entry {key}."),
                    "Zu {key} gibt es im Fall {id} nichts."));

    @Test
    void one_case_is_never_one_cases() {
        assertEquals("1 case", Language.ENGLISH.say(cases(1)));
        assertEquals("0 cases", Language.ENGLISH.say(cases(0)));
        assertEquals("1,500 cases", Language.ENGLISH.say(cases(1500)));
        assertEquals("1 Fall", GERMAN.say(cases(1)));
        assertEquals("1.500 Fälle", GERMAN.say(cases(1500)));
    }

    @Test
    void arguments_stand_in_the_order_of_the_names_and_a_translation_may_turn_them() {
        Message message = Message.of("The case {id} has no entry {key}.", "JM-00001-3", "F07/1/1");
        assertEquals("The case JM-00001-3 has no entry F07/1/1.", Language.ENGLISH.say(message));
        assertEquals("Zu F07/1/1 gibt es im Fall JM-00001-3 nichts.", GERMAN.say(message));
    }

    @Test
    void one_english_word_is_two_words_in_two_contexts() {
        assertEquals("Offen", GERMAN.say(Message.in("query", "Open")));
        assertEquals("Öffnen", GERMAN.say(Message.in("button", "Open")));
        assertEquals("Open", GERMAN.say(Message.of("Open")));
    }

    @Test
    void a_message_that_is_kept_with_a_session_is_the_same_afterwards() throws Exception {
        Message kept = Message.of(
                "{who} at {place} since {since}: {all}",
                "anna",
                new EntryKey("F07", 1, 1),
                ClinicalDate.parse("2003-02").orElseThrow(),
                List.of(Sex.F, new BigDecimal("1.50")));
        ByteArrayOutputStream session = new ByteArrayOutputStream();
        new ObjectOutputStream(session).writeObject(kept);
        Object read = new ObjectInputStream(new ByteArrayInputStream(session.toByteArray())).readObject();
        assertEquals(kept, read);
        assertEquals("anna at F07/1/1 since 2003-02: Female and 1.50", read.toString());
    }

    @Test
    void a_number_alone_is_printed_as_it_is_written() {
        assertEquals(
                "1500.50 of 12345", Language.ENGLISH.say(Message.of("{a} of {b}", new BigDecimal("1500.50"), 12345)));
    }

    @Test
    void messages_stand_in_messages_and_lists_are_read_out() {
        Message three = Message.of("Say {all}.", List.of(Message.in("query", "Open"), "b", Message.verbatim("c {d}")));
        assertEquals("Say Open, b and c {d}.", Language.ENGLISH.say(three));
        assertEquals("Say Offen, b und c {d}.", GERMAN.say(three));
    }

    @Test
    void signs_of_the_pattern_language_in_names_and_own_words_stay() {
        for (String text : List.of("a {b} c", "it's {'x'}", "100 % of {", "hospital's record")) {
            assertEquals(text, Language.ENGLISH.say(Message.verbatim(text)));
            assertEquals(text, Language.ENGLISH.say(Message.name("item x", text)));
        }
    }

    @Test
    void what_is_counted_may_stand_alone_as_well() {
        assertEquals(
                "2 of 2 cases",
                Language.ENGLISH.say(Message.of("{n} of {n, plural, one {# case} other {# cases}}", 2)));
    }

    @Test
    void a_translation_that_does_not_fit_its_arguments_is_said_in_english() {
        Language german = new Language(
                Locale.GERMAN, Map.of(new Key("", "Case {id}"), "{id, plural, one {# Fall} other {# Fälle}}"));
        assertEquals("Case JM-1", german.say(Message.of("Case {id}", "JM-1")));
        assertEquals("Case JM-2", german.say(Message.of("Case {id}", "JM-2")));
    }

    @Test
    void a_place_without_an_argument_is_a_fault_of_the_program() {
        IllegalArgumentException thrown =
                assertThrows(IllegalArgumentException.class, () -> Message.of("The case {id} has no {key}.", "JM"));
        assertTrue(thrown.getMessage().contains("1 for the 2 places"), thrown.getMessage());
    }

    private static Message cases(int n) {
        return Message.of("{n, plural, one {# case} other {# cases}}", n);
    }

    @Test
    void a_country_without_a_translation_has_the_name_that_the_language_gives_it() {
        Language german =
                new Language(Locale.GERMAN, Map.of(new Key("country TW", "Taiwan"), "Taiwan (Republik China)"));

        assertEquals("Deutschland", german.say(new Country("DE")));
        assertEquals("Taiwan (Republik China)", german.say(new Country("TW")));
        assertEquals("Germany", Language.ENGLISH.say(new Country("DE")));
    }

    @Test
    void a_sentence_begins_with_a_capital_but_own_words_stay_as_they_are() {
        Message platelets = Message.of("the platelet count");
        assertEquals(
                "The platelet count was not recorded.",
                Language.ENGLISH.sentence(Message.of("{thing} was not recorded.", platelets)));
        assertEquals("6-mercaptopurine", Language.ENGLISH.sentence(Message.of("6-mercaptopurine")));
        assertEquals("iPad", Language.ENGLISH.sentence(Message.verbatim("iPad")));
    }
}
