package org.jmmlregistry.synthetic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jmmlregistry.casebook.CaseIntake;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SyntheticCasesTest {

    private static final LocalDate CLOSING = LocalDate.of(2020, 6, 30);

    @Test
    void the_same_seed_gives_the_same_answers_byte_for_byte() {
        assertArrayEquals(bytes(7, 40), bytes(7, 40));
    }

    @Test
    void another_seed_gives_other_answers() {
        assertFalse(Arrays.equals(bytes(7, 40), bytes(8, 40)));
    }

    /** More cases must not change those that somebody has already. */
    @Test
    void more_cases_begin_with_the_same_ones() {
        List<CaseIntake> more = new SyntheticCases(7, CLOSING).first(40);

        assertEquals(new SyntheticCases(7, CLOSING).first(10), more.subList(0, 10));
    }

    /** What is typed must be readable, with as many digits and in such a form as a person could have written. */
    @Test
    void every_answer_is_read_again_as_it_was_written() {
        for (CaseIntake each : new SyntheticCases(11, CLOSING).first(300)) {
            each.entries().forEach((key, answers) -> {
                Form form = Forms.form(key.form()).orElseThrow();
                Form.Reading reading = form.read(key, form.write(answers));

                assertEquals(List.of(), reading.findings(), each.label() + " " + key);
                assertEquals(answers, reading.answers(), each.label() + " " + key);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Absence.class,
            names = {"UNK", "NOTDONE", "NA", "NASK"})
    void some_answers_are_absent_for_a_reason(Absence why) {
        assertTrue(new SyntheticCases(7, CLOSING)
                .first(60).stream()
                        .flatMap(each -> each.entries().values().stream())
                        .flatMap(answers -> answers.items().stream().map(answers::absence))
                        .flatMap(Optional::stream)
                        .anyMatch(why::equals));
    }

    private static byte[] bytes(long seed, int cases) {
        return new SyntheticCases(seed, CLOSING)
                .first(cases).stream()
                        .map(SyntheticCasesTest::text)
                        .collect(Collectors.joining("\n"))
                        .getBytes(StandardCharsets.UTF_8);
    }

    private static String text(CaseIntake intake) {
        return intake.entries().entrySet().stream()
                .map(entry -> intake.label() + "," + text(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String text(EntryKey key, Answers answers) {
        return key + "," + Forms.form(key.form()).orElseThrow().write(answers);
    }
}
