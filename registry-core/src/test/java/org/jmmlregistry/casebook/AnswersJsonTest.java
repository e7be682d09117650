package org.jmmlregistry.casebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.language.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing that somebody writes as an answer in JSON is passed over. */
class AnswersJsonTest {

    private static Map<String, Written> written(String json) {
        return AnswersJson.written(AnswersJson.object(json));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"value\": \"5.2\"}                     | \"value\"",
                "{\"absent\": \"UNK\", \"note\": \"x\"}  | \"note\"",
                "{\"absent\": 5}                          | \"absent\" of the answer to hb must be a text",
                "{\"unreadable\": null}                   | \"unreadable\" of the answer to hb must be a text",
                "{}                                       | says nothing"
            })
    void an_answer_with_a_member_that_nobody_reads_is_refused_by_its_name(String answer, String words) {
        Refused refused = assertThrows(Refused.class, () -> written("{\"hb\": " + answer + "}"));

        assertEquals(Refused.Kind.MALFORMED, refused.kind());
        assertTrue(refused.why().toString().contains(words), refused.why()::toString);
    }

    @Test
    void a_number_is_its_plain_text_however_it_is_written() {
        assertEquals(
                Map.of("hb", Written.value("120"), "ht", Written.value("5.20")),
                written("{\"hb\": 1.2e2, \"ht\": 5.20}"));
    }
}
