package org.jmmlregistry.dictionary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.util.List;
import org.jmmlregistry.dictionary.AnswerText.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTextTest {

    private static final Item<ClinicalDate> DATE = Item.date("seen_on", "Seen on");
    private static final Item<BigDecimal> SHARE = Item.number("share", "Share", 4, 1, "%");
    private static final Item<Integer> COUNT = Item.integer("count", "Count", "");
    private static final Item<List<Coded>> COLOURS = Item.codes("colours", "Colours", "RED Red | BLUE Blue");
    private static final Item<Boolean> ANSWERED = Item.yesNo("answered", "Answered");

    private static String problem(Item<?> item, String text) {
        return assertInstanceOf(Reading.Unreadable.class, AnswerText.read(item, Written.value(text)), text)
                .why()
                .toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2001-02-29 | “2001-02-29” is no date: there is no day 29 in 2001-02, which has 28 days.",
                "2001-13 | “2001-13” is no date: there is no month 13."
            })
    void a_date_that_does_not_exist_is_refused_with_the_reason(String text, String sentence) {
        assertEquals(sentence, problem(DATE, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"01.02.2001", "03/04/2001", "yesterday", "20010228", "2001-2-3"})
    void a_date_that_is_written_otherwise_than_it_is_kept_is_refused_with_an_example(String text) {
        assertEquals(
                "“%s” is not written as a date; write it as 2001-02-28, or 2001-02 or 2001 if no more is known."
                        .formatted(text),
                problem(DATE, text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5,2 | “5,2” is not a number; write it with a decimal point, such as 5.2.",
                "NaN | “NaN” is not a number; write it with a decimal point, such as 5.2.",
                "1e3 | “1e3” is not a number; write it with a decimal point, such as 5.2.",
                "5.25 | 5.25 has too many decimal places; at most 1 fit here.",
                "1000 | 1000 is too large to be true here; at most 3 digits fit before the decimal point."
            })
    void a_number_that_does_not_fit_is_refused_with_the_reason(String text, String sentence) {
        assertEquals(sentence, problem(SHARE, text));
    }

    @Test
    void a_whole_number_has_no_fraction_and_nine_digits_at_most() {
        assertEquals("“2.5” is not a whole number.", problem(COUNT, "2.5"));
        assertEquals("“9999999999” is not a whole number.", problem(COUNT, "9999999999"));
    }

    @Test
    void a_code_outside_the_list_is_refused_with_the_list() {
        assertEquals("“GREEN” is not in the list; use RED, BLUE.", problem(COLOURS, "RED;GREEN"));
    }

    @Test
    void yes_and_no_are_y_and_n() {
        assertEquals("“yes” is neither Y nor N.", problem(ANSWERED, "yes"));
    }

    @Test
    void a_value_with_a_reason_why_there_is_none_is_refused() {
        Reading reading = AnswerText.read(DATE, new Written("2001", "UNK"));

        assertEquals(
                "There is a value and also a reason why there is none; keep one of them.",
                assertInstanceOf(Reading.Unreadable.class, reading).why().toString());
    }

    @Test
    void an_unknown_reason_is_refused_with_the_list() {
        Reading reading = AnswerText.read(DATE, new Written("", "LOST"));

        assertEquals(
                "“LOST” is no reason for absence; use one of NASK, NOTDONE, UNK, NA, PENDING.",
                assertInstanceOf(Reading.Unreadable.class, reading).why().toString());
    }

    @Test
    void a_value_repeated_in_a_list_counts_once() {
        Reading reading = AnswerText.read(COLOURS, Written.value("BLUE; RED ;BLUE"));

        Answer answer = assertInstanceOf(Reading.Read.class, reading).answer();
        assertEquals("BLUE;RED", AnswerText.write(answer).value());
        assertEquals("Blue, Red", AnswerText.inWords(answer).toString());
    }
}
