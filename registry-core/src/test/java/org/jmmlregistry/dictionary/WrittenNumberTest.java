package org.jmmlregistry.dictionary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.util.List;
import org.jmmlregistry.dictionary.Notation.DecimalSign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WrittenNumberTest {

    private static final Notation POINT = Notation.UNSETTLED.with(DecimalSign.POINT);
    private static final Notation COMMA = Notation.UNSETTLED.with(DecimalSign.COMMA);

    private static String read(String text, Notation notation) {
        Understood<BigDecimal> understood = WrittenNumber.read(text, notation);
        Understood.Read<?> number = assertInstanceOf(Understood.Read.class, understood, () -> text + ": " + understood);
        return ((BigDecimal) number.value()).toPlainString();
    }

    private static String whyNot(String text, Notation notation) {
        Understood<BigDecimal> understood = WrittenNumber.read(text, notation);
        Understood.Unreadable<?> none = assertInstanceOf(Understood.Unreadable.class, understood, text);
        return none.why().toString();
    }

    private static List<String> readings(String text, Notation notation) {
        Understood<BigDecimal> understood = WrittenNumber.read(text, notation);
        Understood.Ambiguous<?> asked = assertInstanceOf(Understood.Ambiguous.class, understood, text);
        return asked.readings().stream().map(Object::toString).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5.2 | 5.2",
                "5,2 | 5.2",
                "5.20 | 5.2",
                "12,50 | 12.5",
                "0,125 | 0.125",
                "0.125 | 0.125",
                ",5 | 0.5",
                ".5 | 0.5",
                "1234 | 1234",
                "1234,567 | 1234.567",
                "1234.5678 | 1234.5678",
                "1,2345 | 1.2345",
                "1 234 | 1234",
                "1 234,5 | 1234.5",
                "1.234,5 | 1234.5",
                "1,234.5 | 1234.5",
                "1'234.5 | 1234.5",
                "1,234,567 | 1234567",
                "1.234.567 | 1234567",
                "-3,5 | -3.5",
                "+3.5 | 3.5",
                "007 | 7",
                "100 | 100"
            })
    void a_number_is_read_however_it_is_written(String text, String number) {
        assertEquals(number, read(text, Notation.UNSETTLED));
        assertEquals(number, read(text, POINT));
        assertEquals(number, read(text, COMMA));
    }

    @Test
    void digits_blanks_and_signs_of_every_keyboard_are_read() {
        assertEquals("5.2", read("\u0665\u066B\u0662", Notation.UNSETTLED));
        assertEquals("1234.5", read("\u06F1\u066C\u06F2\u06F3\u06F4\u066B\u06F5", Notation.UNSETTLED));
        assertEquals("5.2", read("\uFF15\uFF0E\uFF12", Notation.UNSETTLED));
        assertEquals("1234.5", read("1\u202F234,5", Notation.UNSETTLED));
        assertEquals("1234.5", read("1\u2019234.5", Notation.UNSETTLED));
        assertEquals("5.2", read("\u00A05,2\u2009", Notation.UNSETTLED));
        assertEquals("-5.2", read("\u22125.2", Notation.UNSETTLED));
        assertEquals("5.2", read("\u200E5.2\uFEFF", Notation.UNSETTLED));
    }

    @Test
    void what_may_be_a_thousand_is_asked() {
        assertEquals(List.of("1.234", "1234"), readings("1.234", Notation.UNSETTLED));
        assertEquals(List.of("1.234", "1234"), readings("1,234", Notation.UNSETTLED));
        assertEquals(List.of("1.234", "1234"), readings("1,234", POINT));
        assertEquals(List.of("1.234", "1234"), readings("1.234", COMMA));
        assertEquals(List.of("123.4", "123400"), readings("123.400", COMMA));
    }

    @Test
    void the_decimal_sign_of_the_notation_stands_before_a_fraction() {
        assertEquals("1.234", read("1.234", POINT));
        assertEquals("1.234", read("1,234", COMMA));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "twelve | “twelve” is not a number alone: “t” is no part of one.",
                "<5 | “<5” is not a number alone: “<” is no part of one.",
                "5 % | “5 %” is not a number alone: “%” is no part of one.",
                "1e3 | “1e3” is not a number alone: “e” is no part of one.",
                "5-10 | “5-10” is not a number alone: “-” is no part of one.",
                "2½ | “2½” is not a number alone: “½” is no part of one.",
                "10² | “10²” is not a number alone: “²” is no part of one.",
                "5. | “5.” is not a number; write it such as 5.2.",
                "1.2.3 | “1.2.3” is not a number; write it such as 5.2.",
                "12 34 | “12 34” is not a number; write it such as 5.2.",
                "1,23,456 | “1,23,456” is not a number; write it such as 5.2.",
                "- | “-” is not a number alone: “-” is no part of one."
            })
    void what_is_no_number_is_refused_for_its_own_reason(String text, String sentence) {
        assertEquals(sentence, whyNot(text, POINT));
    }

    @Test
    void the_example_has_the_decimal_sign_of_the_notation() {
        assertEquals("“5.” is not a number; write it such as 5,2.", whyNot("5.", COMMA));
    }

    @ParameterizedTest
    @EnumSource(DecimalSign.class)
    void every_number_as_it_is_shown_is_read_as_itself(DecimalSign sign) {
        Notation notation = Notation.UNSETTLED.with(sign);
        for (int scale = 0; scale <= 4; scale++) {
            for (int digits = -20_000; digits < 20_000; digits += 7) {
                BigDecimal number = BigDecimal.valueOf(digits, scale).stripTrailingZeros();
                BigDecimal kept = number.scale() < 0 ? number.setScale(0) : number;
                assertEquals(kept.toPlainString(), read(WrittenNumber.print(kept, notation), notation));
            }
        }
    }
}
