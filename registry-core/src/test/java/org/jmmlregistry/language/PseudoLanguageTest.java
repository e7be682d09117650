package org.jmmlregistry.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PseudoLanguageTest {

    @Test
    void words_are_marked_and_places_are_not() {
        assertEquals(
                "{n, plural, one {# čāāšēē} other {# čāāšēēš}} ōōſ {from}",
                PseudoLanguage.of("{n, plural, one {# case} other {# cases}} of {from}"));
    }

    @Test
    void every_sentence_keeps_its_places() {
        Language.read(Locale.forLanguageTag(PseudoLanguage.TAG), "qps.csv", new StringReader(PseudoLanguage.table()));
    }

    @Test
    void a_sentence_shows_only_its_arguments_unmarked() {
        Message message = Message.of("Choose the centre to which the case is moved.");
        assertEquals(
                Set.of(), PseudoLanguage.plainWords(PseudoLanguage.language().say(message), Set.of()));
        assertEquals(
                Set.of("Not", "translated"),
                PseudoLanguage.plainWords("Not translated, F07.hsct_date ≥ 2003-01-04 þŕōōþēēŕ", Set.of()));
    }
}
