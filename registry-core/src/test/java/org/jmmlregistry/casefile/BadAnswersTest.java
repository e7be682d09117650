package org.jmmlregistry.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmmlregistry.casefile.DictionaryTest.Question;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Kind;
import org.jmmlregistry.dictionary.Severity;
import org.jmmlregistry.dictionary.Written;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with an answer is said of every item, in a sentence, beside it; nothing wrong becomes an answer. */
class BadAnswersTest {

    private static final EntryKey KEY = new EntryKey("F01", 0, 1);
    private static final List<String> WRONG_EVERYWHERE =
            List.of("\u0000", "a\u0007b", "x".repeat(10_000), "\ud83d", "\u202eabc\u0000");
    private static final List<String> NO_DATES = List.of(
            "2001-02-30",
            "2001-13",
            "2001-00-10",
            "30.2.2001",
            "yesterday",
            "2001-2-3",
            "0000-00-00",
            "20010203",
            "-1");
    private static final List<String> NO_NUMBERS =
            List.of("abc", "1,5", "1.2.3", "NaN", "Infinity", "1e5", "0x10", "--1", "½", "١٢");

    static Stream<Question> entered() {
        return DictionaryTest.entered();
    }

    static Stream<Question> numbers() {
        return entered()
                .filter(question ->
                        question.item().kind() == Kind.NUMBER || question.item().kind() == Kind.INTEGER);
    }

    private static List<Finding> findings(Question question, Written written) {
        Form form = question.form();
        Form.Reading reading = form.read(KEY, Map.of(question.item().code(), written));
        List<Finding> findings = new ArrayList<>(reading.findings());
        CaseAnswers whole = CaseAnswers.none().with(KEY, reading.answers());
        findings.addAll(form.review(new Entry(KEY, reading.answers(), whole), Cases.TODAY, false));
        return findings.stream()
                .filter(finding ->
                        finding.item().equals(Optional.of(question.item().code())))
                .toList();
    }

    private static void refused(Question question, String text) {
        List<Finding> findings = findings(question, Written.value(text));
        assertTrue(
                findings.stream().anyMatch(Finding::refuses),
                () -> "“" + text.substring(0, Math.min(40, text.length())) + "” gives " + findings);
        findings.forEach(finding -> {
            assertTrue(finding.message().toString().endsWith("."), finding.message()::toString);
            assertTrue(finding.message().toString().length() < 2000, finding.message()::toString);
        });
    }

    @ParameterizedTest
    @MethodSource("entered")
    void control_characters_halves_of_characters_and_ten_thousand_of_them_are_refused(Question question) {
        WRONG_EVERYWHERE.forEach(text -> refused(question, text));
    }

    @ParameterizedTest
    @MethodSource("entered")
    void a_value_of_another_type_is_refused(Question question) {
        Item<?> item = question.item();
        List<String> wrong =
                switch (item.kind()) {
                    case DATE -> NO_DATES;
                    case NUMBER, INTEGER -> NO_NUMBERS;
                    case CODE, CODES -> List.of("NO_SUCH_CODE", "😀", "Y;", ";", "no such");
                    case YES_NO -> List.of("yes", "1", "y", "UNK", "Y;N");
                    case STRING, STRINGS, TEXT -> List.of();
                };
        wrong.forEach(text -> refused(question, text));
    }

    @ParameterizedTest
    @MethodSource("entered")
    void a_value_beside_its_absence_and_a_reason_that_is_none_are_refused(Question question) {
        String value = DictionaryTest.examples(question.item()).get(0);
        for (Written written : List.of(new Written(value, "UNK"), new Written("", "BECAUSE"))) {
            assertTrue(
                    findings(question, written).stream().anyMatch(Finding::refuses),
                    () -> question + " takes " + written);
        }
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void a_number_just_outside_what_is_possible_is_refused_and_the_ends_are_not(Question question) {
        Item<?> item = question.item();
        BigDecimal step = BigDecimal.ONE.movePointLeft(item.decimals());
        item.hardRange().low().ifPresent(low -> {
            refused(question, low.subtract(step).toPlainString());
            boolean excluded = item.hardRange().above();
            assertEquals(excluded, isRefused(question, low), () -> question + " at " + low);
        });
        item.hardRange().high().ifPresent(high -> {
            refused(question, high.add(step).toPlainString());
            boolean fits = high.precision() - high.scale() <= item.digits() - item.decimals();
            assertEquals(!fits, isRefused(question, high), () -> question + " at " + high);
        });
    }

    private static boolean isRefused(Question question, BigDecimal number) {
        return findings(question, Written.value(number.stripTrailingZeros().toPlainString())).stream()
                .anyMatch(finding -> finding.severity() == Severity.HARD);
    }

    @ParameterizedTest
    @MethodSource("entered")
    void emoji_and_writing_from_right_to_left_are_text_where_text_is_free(Question question) {
        boolean free = (question.item().kind() == Kind.TEXT || question.item().kind() == Kind.STRING)
                && question.item().writtenForm().isEmpty();
        for (String text : List.of("😀 gut", "שלום", "O’Neill & <b>Söhne</b>", "'; DROP TABLE trail; --")) {
            assertEquals(
                    !free,
                    findings(question, Written.value(text)).stream().anyMatch(Finding::refuses),
                    () -> question + " with " + text);
        }
    }
}
