package org.jmmlregistry.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A body is read into its record, or refused with a sentence that names what is wrong with it. */
class JsonRecordsTest {

    public enum Colour {
        RED,
        GREEN
    }

    public record Sent(
            @JsonbProperty("case") String caseId,
            int version,
            Optional<String> reason,
            Optional<Colour> colour,
            Optional<JsonObject> answers,
            Optional<List<String>> confirmed) {}

    private static String refusal(String body) {
        Refused refused = assertThrows(Refused.class, () -> JsonRecords.read(Sent.class, body));
        assertEquals(Refused.Kind.MALFORMED, refused.kind());
        return String.valueOf(refused.getMessage());
    }

    @Test
    void members_are_read_by_name() {
        Sent sent = JsonRecords.read(
                Sent.class,
                """
                {"case": "JM-1", "version": 3, "reason": null, "colour": "GREEN", "answers": {"a": {"absent": "UNK"}},
                 "confirmed": ["EC-F01-3"]}
                """);
        assertEquals("JM-1", sent.caseId());
        assertEquals(3, sent.version());
        assertEquals(Optional.empty(), sent.reason());
        assertEquals(Optional.of(Colour.GREEN), sent.colour());
        assertEquals(
                "{\"a\":{\"absent\":\"UNK\"}}", sent.answers().orElseThrow().toString());
        assertEquals(Optional.of(List.of("EC-F01-3")), sent.confirmed());
    }

    public record Given(int version, String changedBy) {}

    @BodyShape.ReadBack(Given.class)
    public record SentBack(int version) {}

    @Test
    void what_was_given_may_come_back_whole_and_nothing_else() {
        assertEquals(
                4,
                JsonRecords.read(SentBack.class, "{\"version\": 4, \"changedBy\": \"ana\"}")
                        .version());
        assertThrows(
                Refused.class, () -> JsonRecords.read(SentBack.class, "{\"version\": 4, \"changed_by\": \"ana\"}"));
    }

    @Test
    void what_is_left_out_is_empty_and_a_number_0() {
        assertEquals(
                new Sent("x", 0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                JsonRecords.read(Sent.class, "{\"case\": \"x\"}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{}                                       | \"case\" is missing.",
                "{\"case\": null}                         | \"case\" is missing.",
                "{\"case\": 3}                            | \"case\" must be a text.",
                "{\"case\": \"x\", \"version\": \"3\"}    | \"version\" must be a whole number.",
                "{\"case\": \"x\", \"more\": [{}]}        | The body has the unknown member \"more\"; it may have \"case\", \"version\", \"reason\", \"colour\", \"answers\" and \"confirmed\".",
                "{\"case\": \"x\", \"version\": 1.5}      | \"version\" must be a whole number.",
                "{\"case\": \"x\", \"version\": -1}       | \"version\" must be a whole number.",
                "{\"case\": \"x\", \"colour\": \"BLUE\"}  | \"colour\" must be one of the codes RED and GREEN.",
                "{\"case\": \"x\", \"answers\": []}       | \"answers\" must be an object.",
                "{\"case\": \"x\", \"confirmed\": [1]}    | \"confirmed\" must be a list of texts.",
                "{\"case\": \"x\", \"confirmed\": \"a\"}  | \"confirmed\" must be a list of texts.",
                "{\"case\": \"x\", \"case\": \"y\"}       | The body has \"case\" twice.",
                "[]                                       | The body must be a JSON object."
            })
    void what_is_wrong_is_said_by_name(String body, String sentence) {
        assertEquals(sentence, refusal(body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"case\"", "{\"case\": \"x\"} {}", "case=x"})
    void what_is_no_json_is_said_with_the_place_of_the_fault(String body) {
        String why = refusal(body);
        assertTrue(why.startsWith("The body is not JSON; the fault is at line 1, column "), why);
    }

    @Test
    void a_body_of_great_depth_or_with_an_endless_number_is_refused() {
        assertEquals(
                "The body is nested more than 20 levels deep.",
                refusal("{\"a\":".repeat(5000) + "1" + "}".repeat(5000)));
        assertEquals(
                "The body has a number of more than 40 signs.", refusal("{\"version\": " + "9".repeat(1 << 20) + "}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-2147483648", "1e999999999", "1E+100", "-1e99999999999999999999"})
    void a_number_with_an_exponent_that_nobody_means_is_refused(String number) {
        assertTrue(refusal("{\"case\": \"x\", \"answers\": {\"hb\": " + number + "}}")
                .contains(number));
        assertTrue(refusal("{\"case\": \"x\", \"version\": " + number + "}").contains(number));
    }

    @Test
    void an_enormous_text_is_refused() {
        assertEquals(
                "The body has a text of more than 100000 signs.",
                refusal("{\"case\": \"" + "x".repeat(1 << 20) + "\"}"));
        assertEquals("The body has a text of more than 100000 signs.", refusal("{\"" + "x".repeat(1 << 20) + "\": 1}"));
    }

    @Test
    void a_problem_has_only_what_there_is() {
        assertEquals(
                "{\"detail\":\"No.\",\"status\":422,\"title\":\"Unprocessable Content\",\"type\":\"about:blank\"}",
                JsonRecords.text(
                        Problem.of(422, Message.of("No."), Language.ENGLISH).with(List.of())));
    }

    @Test
    void what_somebody_else_has_written_stands_in_the_problem_with_all_its_members() {
        Problem problem = Problem.of(409, Message.of("Late."), Language.ENGLISH)
                .with(
                        Optional.of(new Sent(
                                "x", 2, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())),
                        Optional.of(List.of("lansky")));
        assertEquals(
                "{\"changed\":[\"lansky\"],\"current\":{\"case\":\"x\",\"version\":2},\"detail\":\"Late.\",\"status\":409,"
                        + "\"title\":\"Conflict\",\"type\":\"about:blank\"}",
                JsonRecords.text(problem));
    }
}
