package org.jmmlregistry.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegibleTest {

    private static String mark(int letter) {
        return String.format(Locale.ROOT, "\u27E8U+%04X\u27E9", letter);
    }

    /** Controls of direction, joiners, blanks without width, fillers, tags, halves, private and unassigned characters. */
    @ParameterizedTest
    @ValueSource(
            ints = {
                0x0000, 0x0007, 0x000D, 0x001B, 0x007F, 0x0085, 0x00AD, 0x034F, 0x0378, 0x061C, 0x115F, 0x17B4, 0x180E,
                0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2060,
                0x2066, 0x2067, 0x2068, 0x2069, 0x206F, 0x2800, 0x3164, 0xD800, 0xE000, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9,
                0xE0041, 0xE01EF, 0xF0000, 0x10FFFD
            })
    void what_cannot_be_seen_gives_way_to_a_mark_that_names_it(int letter) {
        assertEquals("a" + mark(letter) + "b", Legible.text("a" + Character.toString(letter) + "b"));
        assertEquals(mark(letter), Legible.text(Character.toString(letter)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "two\nlines\tand a tab",
                "Dvořák ≤ 5 × 10⁹/L – “quoted”",
                "Παιδιατρική",
                "Ребёнок",
                "محمد بن عبد الله",
                "می\u200Cخواهم",
                "שָׁלוֹם",
                "王小明",
                "ひらがな",
                "김민준",
                "हिन्दी",
                "เด็ก",
                "😀",
                "e\u0301"
            })
    void what_can_be_seen_stays_as_it_is(String text) {
        assertEquals(text, Legible.text(text));
    }

    @Test
    void a_mark_is_left_alone() {
        String once = Legible.text("a\u202Eb");
        assertEquals(once, Legible.text(once));
    }

    @Test
    void signs_piled_upon_a_letter_or_upon_nothing_give_way_to_marks() {
        String pile = "\u0301".repeat(40);
        assertEquals("a" + "\u0301".repeat(4) + mark(0x0301).repeat(36), Legible.text("a" + pile));
        assertEquals(mark(0x0338) + "x", Legible.text("\u0338x"));
        assertEquals("x " + mark(0x20DD), Legible.text("x \u20DD"));
    }

    @Test
    void a_letter_that_a_print_lacks_gives_way_to_a_mark() {
        assertEquals(
                "a" + mark(0x1F600) + "b", Legible.text("a\uD83D\uDE00b", letter -> letter < 0x1F000, letter -> {}));
    }

    @Test
    void a_language_can_spell_all_that_it_says() {
        Language spelled = Language.ENGLISH.spelled(Legible::text);
        assertEquals(
                "Case a" + mark(0x202E) + "b and c",
                spelled.say(Message.of("Case {name} and {other}", "a\u202Eb", Message.verbatim("c"))));
    }

    @Test
    void no_control_of_direction_passes() {
        String all = IntStream.rangeClosed(0, 0x2FFF)
                .filter(Character::isDefined)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        assertFalse(Legible.text(all)
                .codePoints()
                .filter(letter -> letter != '\n' && letter != '\t')
                .anyMatch(letter -> Character.isISOControl(letter) || Character.getType(letter) == Character.FORMAT));
    }
}
