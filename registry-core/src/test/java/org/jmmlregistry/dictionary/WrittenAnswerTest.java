package org.jmmlregistry.dictionary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.jmmlregistry.dictionary.AnswerText.Reading;
import org.junit.jupiter.api.Test;

class WrittenAnswerTest {

    private static final Item<ClinicalDate> DATE = Item.date("seen_on", "Seen on");
    private static final Item<BigDecimal> DOSE = Item.number("dose", "Dose", 6, 3, "mg");
    private static final Item<BigDecimal> SHARE = Item.number("share", "Share", 4, 1, "%");
    private static final Item<Integer> COUNT = Item.integer("count", "Count", "");
    private static final Notation ENGLISH = Notation.of(Locale.ENGLISH);
    private static final Notation GERMAN = Notation.of(Locale.GERMAN);

    private static String read(Item<?> item, String text, Notation notation) {
        Reading.Read read =
                assertInstanceOf(Reading.Read.class, WrittenAnswer.read(item, Written.typed(text, ""), notation), text);
        return AnswerText.write(read.answer()).value();
    }

    private static String whyNot(Item<?> item, String text, Notation notation) {
        return assertInstanceOf(
                        Reading.Unreadable.class, WrittenAnswer.read(item, Written.typed(text, ""), notation), text)
                .why()
                .toString();
    }

    @Test
    void a_date_is_kept_with_the_year_first() {
        assertEquals("2022-05-14", read(DATE, "14.05.2022", ENGLISH));
        assertEquals("2022-04-03", read(DATE, "03/04/2022", GERMAN));
    }

    @Test
    void a_number_is_kept_with_a_point() {
        assertEquals("5.2", read(SHARE, "5,2", ENGLISH));
        assertEquals("1.234", read(DOSE, "1,234", GERMAN));
        assertEquals("1234", read(COUNT, "1 234", GERMAN));
    }

    @Test
    void what_may_mean_two_things_is_told_with_both() {
        assertEquals(
                "“03/04/2022” can be read in more than one way: 2022-04-03 and 2022-03-04. Write the one that is meant.",
                whyNot(DATE, "03/04/2022", ENGLISH));
        assertEquals(
                "“1,234” can be read in more than one way: 1.234 and 1234. Write the one that is meant.",
                whyNot(DOSE, "1,234", ENGLISH));
        assertEquals(
                "“1.234” can be read in more than one way: 1,234 and 1234. Write the one that is meant.",
                whyNot(DOSE, "1.234", GERMAN));
    }

    @Test
    void a_fraction_that_cannot_stand_here_may_be_thousands() {
        assertEquals(
                "“1.234” can be read in more than one way: 1.234 and 1234. Write the one that is meant.",
                whyNot(COUNT, "1.234", ENGLISH));
        assertEquals("1.25 has too many decimal places; at most 1 fit here.", whyNot(SHARE, "1,25", GERMAN));
        assertEquals("“2.5” is not a whole number.", whyNot(COUNT, "2,5", GERMAN));
    }

    @Test
    void what_can_be_read_is_settled_and_the_rest_stays_as_it_was_typed() {
        Form form = Form.of("F99", "Test", Form.Repeat.ONCE, DATE, DOSE);

        assertEquals(
                Map.of("seen_on", Written.value("2022-05-14"), "dose", Written.typed("some", "")),
                WrittenAnswer.settled(
                        form,
                        Map.of("seen_on", Written.typed("14.05.2022", ""), "dose", Written.typed("some", "")),
                        ENGLISH));
    }

    @Test
    void a_kept_number_is_shown_as_it_is_written_here() {
        assertEquals("1,234", WrittenAnswer.shown(DOSE, Written.value("1.234"), GERMAN));
        assertEquals("1.2340", WrittenAnswer.shown(DOSE, Written.value("1.234"), Notation.UNSETTLED));
        assertEquals("2022-05-14", WrittenAnswer.shown(DATE, Written.value("2022-05-14"), GERMAN));
        assertEquals("1.2.3", WrittenAnswer.shown(DOSE, Written.typed("1.2.3", ""), GERMAN));
    }
}
