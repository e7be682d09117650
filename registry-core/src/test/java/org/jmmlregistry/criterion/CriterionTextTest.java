package org.jmmlregistry.criterion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.language.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of a criterion is read back as the same one, has words, and is refused with the place of what is wrong. */
class CriterionTextTest {

    private static final int ROUND_TRIPS = 3000;

    private static void refused(String text, String why) {
        Refused refused = assertThrows(Refused.class, () -> Criterion.read(text), text);
        assertEquals(why, refused.why().toString(), text);
        assertEquals(Refused.Kind.MALFORMED, refused.kind());
    }

    private static void refusedAt(String text, int position, String why) {
        refused(text, "At character " + position + " of the criterion: " + why);
    }

    @Test
    void random_criteria_are_read_back_from_their_text() {
        List<AnsweredCase> cases = BlurredCases.of(3, 30).stream()
                .map(answers -> KnownCase.of(answers, Optional.of("NORTH"), LocalDate.of(2025, 3, 1)))
                .toList();
        RandomCriteria random = new RandomCriteria(4, cases);
        Set<String> texts = new HashSet<>();
        for (int each = 0; each < ROUND_TRIPS; each++) {
            Criterion criterion = random.next();
            Criterion read = Criterion.read(criterion.text());
            assertEquals(criterion, read);
            assertEquals(criterion.text(), read.text());
            assertFalse(criterion.words().toString().isBlank());
            texts.add(criterion.text());
        }
        assertTrue(texts.size() > ROUND_TRIPS * 9 / 10, () -> "different criteria: " + texts.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "F07.donor_type is MUD",
                "F07.donor_type is not MUD",
                "F07.donor_type is one of (MUD, MMUD)",
                "F03.hb is at least 8.4",
                "F03.hb is at most 8.4",
                "F03.hb is between 8 and 9",
                "F03.hb is given",
                "F03.hb is absent",
                "F03.hb is absent as UNK",
                "F04.karyotype_iscn contains \"a \\\"b\\\" \\\\ c\"",
                "F04.karyotype_iscn is \"not\"",
                "kind is SYNTHETIC and not series is CHANG2004",
                "(kind is REAL or centre is NORTH) and centre is given",
                "not (kind is REAL or centre is NORTH)",
                "not not kind is REAL",
                "same entry (F07.donor_type is MUD and (HSCT is 2 or not F07.hla_match_n is given))",
                "F13.event_date within 6 months after F07.hsct_date",
                "F13.event_date where (HSCT is 1) within 30 days after F07.hsct_date where (HSCT is 1) under the same HSCT",
            })
    void a_text_in_its_one_form_stays_as_it_is(String text) {
        assertEquals(text, Criterion.read(text).text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    f03.hb IS AT LEAST 8                     | At character 1 of the criterion: There is no form f03.
                    F03.hb IS AT LEAST 8                     | F03.hb is at least 8
                    F03.hb is at least 8.40                  | F03.hb is at least 8.4
                    ((kind is REAL))                         | kind is REAL
                    kind is REAL AND (kind is REAL And kind is REAL) | kind is REAL and kind is REAL and kind is REAL
                    same  entry(F03.hb  is  8)               | F03.hb is 8
                    F13.event_date within 1 month after F07.hsct_date | F13.event_date within 1 months after F07.hsct_date
                    F13.event_date within 1 day after F07.hsct_date   | F13.event_date within 1 days after F07.hsct_date
                    kind is "REAL"                           | kind is REAL
                    """)
    void other_ways_to_write_it_have_the_same_text(String written, String text) {
        if (text.startsWith("At ")) {
            refused(written, text);
        } else {
            assertEquals(text, Criterion.read(written).text());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    F99.hb is 8 | 1 | There is no form F99.
                    F07.height is 8 | 1 | The form F07 has no item “height”.
                    hb is 8 | 1 | expected is an item with its form, as in F07.hsct_date, not “hb”.
                    "F03.hb" is 8 | 1 | expected is an item with its form, as in F07.hsct_date, not “F03.hb”.
                    F03.hb | 7 | expected is “is” or “contains”, not the end.
                    F03.hb equals 8 | 8 | expected is “is” or “contains”, not “equals”.
                    F03.hb is | 10 | expected is a value, not the end.
                    F03.hb is ) | 11 | expected is a value, not “)”.
                    F03.hb is eight | 1 | “eight” is not a number; write it with a decimal point, such as 5.2.
                    F03.hb is 8 9 | 13 | expected is “and”, “or” or the end, not “9”.
                    F03.hb is 8 and | 16 | expected is an item with its form, as in F07.hsct_date, not the end.
                    F03.hb contains 8 | 1 | “Haemoglobin” cannot be searched by “contains”; possible: is, is not, is one of, is at least, is at most, is between, is given and is absent.
                    F07.donor_type is at least MUD | 1 | “Donor” cannot be searched by “is at least”; possible: is, is not, is one of, is given and is absent.
                    F07.donor_type is STRANGER | 1 | “STRANGER” is not in the list; use HLA_ID_SIBLING, SYNGENEIC, HLA_MATCHED_OTHER_REL, HAPLO_REL, MISMATCHED_REL, MUD, MMUD, UCB_UNREL, UCB_REL, AUTOLOGOUS.
                    F03.wbc_corrected is perhaps | 1 | “perhaps” is neither Y nor N.
                    F03.dx_date is 2001-13 | 1 | “2001-13” is no date: there is no month 13.
                    F03.hb is between 9 and 8 | 1 | Nothing lies between 9 and 8.
                    F03.hb is between 8 | 20 | expected is “and”, not the end.
                    F03.hb is absent as LOST | 1 | “LOST” is no reason for absence; use one of NASK, NOTDONE, UNK, NA, PENDING.
                    F01.local_mrn is 4711 | 1 | “Hospital number” is kept apart from the answers and cannot be searched.
                    F01.birth_date is absent | 1 | “Date of birth” cannot be searched by “is absent”; possible: is, is not, is one of, is at least, is at most, is between and is given.
                    F03.hb is one of 8 | 18 | expected is “(”, not “8”.
                    F03.hb is one of (8 | 20 | expected is “)”, not the end.
                    F03.hb is one of () | 19 | expected is a value, not “)”.
                    (kind is REAL | 14 | expected is “)”, not the end.
                    kind is REAL) | 13 | expected is “and”, “or” or the end, not “)”.
                    kind is REAL or or kind is REAL | 17 | expected is an item with its form, as in F07.hsct_date, not “or”.
                    kind is TRUE | 1 | “TRUE” is no kind of data; use one of REAL, SYNTHETIC, ILLUSTRATIVE and LITERATURE.
                    kind is given | 1 | The kind of data of a case cannot be compared like this; possible: is, is not and is one of.
                    centre is at least NORTH | 1 | The centre of a case cannot be compared like this; possible: is, is not, is one of and is given.
                    HSCT is 1 | 1 | The number of the HSCT is asked within “same entry (…)” or “where (…)”.
                    same entry F03.hb is 8 | 12 | expected is “(”, not “F03.hb”.
                    same entry (HSCT is 1) | 1 | What must hold in one entry has to name items of one form, and at least one.
                    same entry (F03.hb is 8 and F07.hsct_seq is 1) | 1 | What must hold in one entry has to name items of one form, and at least one.
                    same entry (F07.hsct_seq is 1 and HSCT is 10) | 35 | The number of an HSCT is 0 to 9, and 0 before the first.
                    same entry (F07.hsct_seq is 1 and HSCT contains 1) | 35 | The number of an HSCT cannot be compared by “contains”.
                    F03.hb within 6 months after F07.hsct_date | 1 | “Haemoglobin” is no date; only dates lie within a time of each other.
                    F13.event_date within six months after F07.hsct_date | 23 | expected is a number, not “six”.
                    F13.event_date within 6 weeks after F07.hsct_date | 25 | expected is “months” or “days”, not “weeks”.
                    F13.event_date within 6 months before F07.hsct_date | 32 | expected is “after”, not “before”.
                    F13.event_date within 1201 months after F07.hsct_date | 16 | A time is 0 to 1200 months, or 0 to 36500 days.
                    F13.event_date where (F03.hb is 8) within 6 months after F07.hsct_date | 1 | “Haemoglobin” stands on another form than “First evidence of the event”; an entry is asked for its own items.
                    F13.event_date within 6 months after F07.hsct_date under HSCT | 58 | expected is “the”, not “HSCT”.
                    F04.karyotype_iscn is "46,XX | 23 | The quotation marks are not closed.
                    """)
    void what_cannot_be_understood_is_refused_with_its_place(String text, int position, String why) {
        refusedAt(text, position, why);
    }

    @Test
    void nothing_is_no_criterion() {
        refusedAt("", 1, "expected is an item with its form, as in F07.hsct_date, not the end.");
        refusedAt(" ", 2, "expected is an item with its form, as in F07.hsct_date, not the end.");
    }

    @Test
    void brackets_and_nots_stand_a_hundred_deep_and_no_deeper() {
        String deepest = "(".repeat(50) + "not ".repeat(50) + "kind is REAL" + ")".repeat(50);
        assertEquals("not ".repeat(50) + "kind is REAL", Criterion.read(deepest).text());
        refusedAt("(" + deepest + ")", 248, "Brackets and “not” stand in each other more than 100 deep.");
        refusedAt("not " + deepest, 251, "Brackets and “not” stand in each other more than 100 deep.");
    }

    @Test
    void a_criterion_has_ten_thousand_characters_and_two_hundred_comparisons_at_most() {
        String longest = "kind is REAL" + " ".repeat(Criterion.LONGEST - 12);
        assertEquals("kind is REAL", Criterion.read(longest).text());
        refused(longest + " ", "The criterion has 10,001 characters; at most 10000 can be kept.");
        String most = "kind is REAL" + " or kind is REAL".repeat(Criterion.MOST_CONDITIONS - 1);
        assertEquals(most, Criterion.read(most).text());
        refused(most + " or kind is REAL", "The criterion has 201 comparisons; at most 200 can be asked at once.");
    }

    @Test
    void a_sign_that_no_database_takes_is_refused() {
        refused("kind is \0", "The criterion has a character in it that is none; type it again without.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    F07.donor_type is MUD | “Donor” is “Matched unrelated donor”
                    F07.donor_type is not MUD | “Donor” is not “Matched unrelated donor”
                    F07.donor_type is one of (MUD, MMUD, UCB_REL) | “Donor” is one of: “Matched unrelated donor”, “Mismatched unrelated donor” and “Related cord blood”
                    F03.hb is at least 8.4 | “Haemoglobin” is at least 8.4
                    F03.hb is at most 8.4 | “Haemoglobin” is at most 8.4
                    F03.hb is between 8 and 9 | “Haemoglobin” is between 8 and 9
                    F03.hb is given | “Haemoglobin” is given
                    F03.hb is absent | “Haemoglobin” is absent
                    F03.hb is absent as NOTDONE | “Haemoglobin” is absent (“Not done”)
                    F03.wbc_corrected is Y | “White blood cells corrected for nucleated red cells” is Yes
                    F04.karyotype_iscn contains XY | “Karyotype (ISCN)” contains XY
                    F03.dx_date is 2000-01 | “Date of diagnosis (first diagnostic sample)” is 2000-01
                    not kind is REAL | not kind of data is Real patient
                    kind is REAL and centre is NORTH and series is given | kind of data is Real patient and centre is NORTH and series is given
                    kind is REAL or centre is NORTH and not series is CHANG2004 | kind of data is Real patient or (centre is NORTH and not series is CHANG2004)
                    not (kind is REAL or kind is LITERATURE) | not (kind of data is Real patient or kind of data is Case from the literature)
                    same entry (F07.donor_type is MUD and HSCT is at least 2) | in one entry of “Transplant procedure”: (“Donor” is “Matched unrelated donor” and number of the HSCT is at least 2)
                    F13.event_date within 1 month after F07.hsct_date | “First evidence of the event” within 1 month after “Date of the HSCT (day 0)”
                    F13.event_date within 6 months after F07.hsct_date under the same HSCT | “First evidence of the event” within 6 months after “Date of the HSCT (day 0)” under the same HSCT
                    F13.event_date where (F13.event_type is RELAPSE and HSCT is 1) within 30 days after F07.hsct_date | “First evidence of the event” (where “Type of the event” is “Relapse” and number of the HSCT is 1) within 30 days after “Date of the HSCT (day 0)”
                    """)
    void a_criterion_is_read_in_words(String text, String words) {
        assertEquals(words, Criterion.read(text).words().toString());
    }
}
