package org.jmmlregistry.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Map;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Language.Key;
import org.jmmlregistry.language.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTest {

    private static final Language GERMAN = new Language(
            Locale.GERMAN,
            Map.of(
                    new Key("", "Not Found"),
                    "Nicht gefunden",
                    new Key("", "There is no case “{id}”."),
                    "Es gibt keinen Fall „{id}“."));

    @Test
    void title_and_sentence_are_in_the_language_of_whoever_asks() {
        Problem problem = Problem.of(404, Message.of("There is no case “{id}”.", "x"), GERMAN);
        assertEquals("Nicht gefunden", problem.title());
        assertEquals("Es gibt keinen Fall „x“.", problem.detail());
    }

    @ParameterizedTest
    @CsvSource({
        "400, Bad Request",
        "409, Conflict",
        "422, Unprocessable Content",
        "507, Insufficient Storage",
        "499, Problem"
    })
    void a_title_is_the_name_of_its_status(int status, String title) {
        assertEquals(
                title, Problem.of(status, Message.of("No."), Language.ENGLISH).title());
    }
}
