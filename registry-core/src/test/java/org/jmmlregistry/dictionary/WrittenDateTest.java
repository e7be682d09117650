package org.jmmlregistry.dictionary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jmmlregistry.dictionary.Notation.DateOrder;
import org.jmmlregistry.dictionary.Notation.DecimalSign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

    private static final Notation DAY_FIRST = Notation.UNSETTLED.with(DateOrder.DAY_FIRST);
    private static final Notation MONTH_FIRST = Notation.UNSETTLED.with(DateOrder.MONTH_FIRST);

    private static String read(String text, Notation notation) {
        Understood<ClinicalDate> understood = WrittenDate.read(text, notation);
        Understood.Read<?> date = assertInstanceOf(Understood.Read.class, understood, () -> text + ": " + understood);
        return date.value().toString();
    }

    private static String whyNot(String text, Notation notation) {
        Understood<ClinicalDate> understood = WrittenDate.read(text, notation);
        Understood.Unreadable<?> none = assertInstanceOf(Understood.Unreadable.class, understood, text);
        return none.why().toString();
    }

    private static List<String> readings(String text, Notation notation) {
        Understood<ClinicalDate> understood = WrittenDate.read(text, notation);
        Understood.Ambiguous<?> asked = assertInstanceOf(Understood.Ambiguous.class, understood, text);
        return asked.readings().stream().map(Object::toString).toList();
    }

    @ParameterizedTest
    @CsvSource({"d127, 2022-09-18", "D 30, 2022-06-13", "d0, 2022-05-14", "d-7, 2022-05-07", "d+1, 2022-05-15"})
    void a_day_after_the_hsct_is_read_where_its_date_is_known(String text, String date) {
        assertEquals(date, read(text, Notation.UNSETTLED.countingFrom(LocalDate.of(2022, 5, 14))));
        assertEquals(date, read(text, DAY_FIRST.countingFrom(LocalDate.of(2022, 5, 14))));
        assertEquals(
                "“" + text + "” counts days from an HSCT whose date is not known to the day here; write the date.",
                whyNot(text, Notation.UNSETTLED));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2022-05-14 | 2022-05-14",
                "2022-5-4 | 2022-05-04",
                "20220514 | 2022-05-14",
                "2022/05/14 | 2022-05-14",
                "2022.05.14 | 2022-05-14",
                "2022. 5. 14. | 2022-05-14",
                "14.05.2022 | 2022-05-14",
                "14.5.2022 | 2022-05-14",
                "14. 5. 2022 | 2022-05-14",
                "14.05.2022. | 2022-05-14",
                "03.04.2022 | 2022-04-03",
                "14/05/2022 | 2022-05-14",
                "14-05-2022 | 2022-05-14",
                "14 05 2022 | 2022-05-14",
                "29.02.2020 | 2020-02-29",
                "04/04/2022 | 2022-04-04",
                "05.2022 | 2022-05",
                "5/2022 | 2022-05",
                "05-2022 | 2022-05",
                "2022-05 | 2022-05",
                "2022/5 | 2022-05",
                "2022.05 | 2022-05",
                "2022 | 2022",
                "0950 | 0950"
            })
    void a_date_is_read_however_it_is_written(String text, String date) {
        assertEquals(date, read(text, Notation.UNSETTLED));
        assertEquals(date, read(text, DAY_FIRST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0661\u0664.\u0660\u0665.\u0662\u0660\u0662\u0662",
                "\u06F1\u06F4/\u06F0\u06F5/\u06F2\u06F0\u06F2\u06F2",
                "\u200F\u0661\u0664\u200F/\u0660\u0665\u200F/\u0662\u0660\u0662\u0662",
                "\u0967\u096A-\u0966\u096B-\u0968\u0966\u0968\u0968",
                "\uFF12\uFF10\uFF12\uFF12\uFF0F\uFF10\uFF15\uFF0F\uFF11\uFF14",
                "\u00A014.05.2022\u2009",
                "14.\u202F05.\u202F2022",
                "14\u201105\u20112022",
                "2022\u201305\u201314",
                "2022\u221205\u221214",
                "\uFEFF14.05.2022\t"
            })
    void digits_blanks_and_dashes_of_every_keyboard_are_read(String text) {
        assertEquals("2022-05-14", read(text, Notation.UNSETTLED));
    }

    @Test
    void a_date_between_slashes_is_asked_where_nothing_settles_what_stands_first() {
        assertEquals(List.of("2022-04-03", "2022-03-04"), readings("03/04/2022", Notation.UNSETTLED));
        assertEquals(List.of("2022-04-03", "2022-03-04"), readings("3-4-2022", Notation.UNSETTLED));
    }

    @Test
    void a_setting_says_what_stands_first() {
        assertEquals("2022-04-03", read("03/04/2022", DAY_FIRST));
        assertEquals("2022-03-04", read("03/04/2022", MONTH_FIRST));
        assertEquals("2022-05-14", read("05/14/2022", MONTH_FIRST));
        assertEquals("2022-05-14", read("05/14/2022", Notation.UNSETTLED));
    }

    @Test
    void points_where_the_month_stands_first_are_asked() {
        assertEquals(List.of("2022-04-03", "2022-03-04"), readings("03.04.2022", MONTH_FIRST));
        assertEquals("2022-05-14", read("14.05.2022", MONTH_FIRST));
    }

    @Test
    void two_digits_of_a_year_leave_the_century_open() {
        assertEquals(List.of("1922-05-14", "2022-05-14"), readings("14.05.22", DAY_FIRST));
        assertEquals(
                List.of("1922-04-03", "1922-03-04", "2022-04-03", "2022-03-04").stream()
                        .sorted()
                        .toList(),
                readings("03/04/22", Notation.UNSETTLED).stream().sorted().toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31.04.2022 | “31.04.2022” is no date: there is no day 31 in 2022-04, which has 30 days.",
                "2022-04-31 | “2022-04-31” is no date: there is no day 31 in 2022-04, which has 30 days.",
                "29.02.2021 | “29.02.2021” is no date: there is no day 29 in 2021-02, which has 28 days.",
                "00.02.2021 | “00.02.2021” is no date: there is no day 0 in 2021-02, which has 28 days.",
                "14.13.2022 | “14.13.2022” is no date: there is no month 13.",
                "2022-13 | “2022-13” is no date: there is no month 13.",
                "13.2022 | “13.2022” is no date: there is no month 13.",
                "31/02/2022 | “31/02/2022” is no date: there is no day 31 in 2022-02, which has 28 days.",
                "14.05. | “14.05.” is no date: the year must be there, with four digits.",
                "05/22 | “05/22” is no date: the year must be there, with four digits.",
                "yesterday | “yesterday” is not written as a date; write it as 2001-02-28, or 2001-02 or 2001 if no more is known.",
                "14.05/2022 | “14.05/2022” is not written as a date; write it as 2001-02-28, or 2001-02 or 2001 if no more is known.",
                "14.05.202 | “14.05.202” is not written as a date; write it as 2001-02-28, or 2001-02 or 2001 if no more is known.",
                "141.05.2022 | “141.05.2022” is not written as a date; write it as 2001-02-28, or 2001-02 or 2001 if no more is known."
            })
    void what_is_no_date_is_refused_for_its_own_reason(String text, String sentence) {
        assertEquals(sentence, whyNot(text, Notation.UNSETTLED));
    }

    @Test
    void a_date_that_exists_only_the_other_way_round_is_not_turned_without_a_word() {
        assertEquals(
                "“05/14/2022” is no date: there is no month 14. If 2022-05-14 is meant, write it so.",
                whyNot("05/14/2022", DAY_FIRST));
        assertEquals(
                "“14/05/2022” is no date: there is no month 14. If 2022-05-14 is meant, write it so.",
                whyNot("14/05/2022", MONTH_FIRST));
    }

    @ParameterizedTest
    @EnumSource(DateOrder.class)
    void every_day_written_as_it_is_kept_is_read_as_itself(DateOrder order) {
        Notation notation = Notation.UNSETTLED.with(order);
        for (LocalDate day = LocalDate.of(1999, 1, 1); day.getYear() < 2005; day = day.plusDays(1)) {
            ClinicalDate date = ClinicalDate.of(day);
            assertEquals(date.toString(), read(date.toString(), notation));
            assertEquals(date.toMonth().toString(), read(date.toMonth().toString(), notation));
        }
    }

    @Test
    void no_text_of_signs_of_dates_and_numbers_breaks_a_reader() {
        String signs = "019.-/ ,2";
        for (int seed = 0; seed < 60_000; seed++) {
            StringBuilder text = new StringBuilder();
            for (int rest = seed; rest > 0; rest /= signs.length()) {
                text.append(signs.charAt(rest % signs.length()));
            }
            WrittenDate.read(text.toString(), Notation.UNSETTLED);
            WrittenNumber.read(text.toString(), Notation.UNSETTLED);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, UNSETTLED, POINT",
        "en-GB, DAY_FIRST, POINT",
        "en-US, MONTH_FIRST, POINT",
        "de, DAY_FIRST, COMMA",
        "fr, DAY_FIRST, COMMA",
        "pt-BR, DAY_FIRST, COMMA",
        "ja, UNSETTLED, POINT",
        "fa, UNSETTLED, UNSETTLED"
    })
    void a_language_settles_what_it_can(String tag, DateOrder order, DecimalSign decimal) {
        assertEquals(new Notation(order, decimal), Notation.of(Locale.forLanguageTag(tag)));
    }
}
