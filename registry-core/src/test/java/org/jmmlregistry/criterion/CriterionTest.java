package org.jmmlregistry.criterion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jmmlregistry.casefile.Cases;
import org.jmmlregistry.dictionary.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Of which children a criterion holds. Three are asked, one after the other: a girl with two HSCT, a boy of whom less is known,
 * and a child that was only registered; + is true, - is false, ? is not known.
 */
class CriterionTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 3, 1);

    private static final KnownCase GIRL = known(
            "NORTH",
            "F01/0/1 birth_date=1998-02-15 sex_at_birth=F data_label=SYNTHETIC series=CHANG2004:3"
                    + " + F03/0/1 dx_date=2000-01-10 hb=8.4 plt:NOTDONE wbc_corrected=Y"
                    + " + F04/0/1 karyotype_iscn=45,XX,-7"
                    + " + F07/1/1 hsct_date=2000-06-01 donor_type=MUD gvhd_prophylaxis=CSA;MTX"
                    + " + F13/1/1 event_type=RELAPSE event_date=2000-11-30"
                    + " + F07/2/1 hsct_date=2001-03-01 donor_type=HAPLO_REL gvhd_prophylaxis=CSA;MMF"
                    + " + F16/2/1 visit_date=2002-05 alive=Y");
    private static final KnownCase BOY = known(
            "",
            "F01/0/1 birth_date=1999-03 sex_at_birth=M data_label=LITERATURE"
                    + " + F03/0/1 dx_date=2001 hb:UNK"
                    + " + F07/1/1 hsct_date=2001-08-31 donor_type=HLA_ID_SIBLING"
                    + " + F12b/1/1 dli_date=2001-08"
                    + " + F13/1/1 event_type=RELAPSE event_date:UNK"
                    + " + F17/1/1 death_date=2002-02-28");
    private static final KnownCase UNSEEN = known("", "F01/0/1 sex_at_birth=F");

    private static KnownCase known(String centre, String answers) {
        return KnownCase.of(Cases.of(answers), Optional.of(centre).filter(code -> !code.isEmpty()), TODAY);
    }

    private static String claims(String criterion) {
        Criterion read = Criterion.read(criterion);
        return List.of(GIRL, BOY, UNSEEN).stream()
                .map(child -> sign(read.claim(child)))
                .collect(Collectors.joining(" "));
    }

    private static String sign(Claim claim) {
        return switch (claim) {
            case TRUE -> "+";
            case FALSE -> "-";
            case UNKNOWN -> "?";
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    F07.donor_type is MUD                                | + - -
                    F07.donor_type is not MUD                            | + + -
                    not F07.donor_type is MUD                            | - + +
                    F07.donor_type is one of (HAPLO_REL, HLA_ID_SIBLING) | + + -
                    F07.donor_type is one of (MUD)                       | + - -
                    F07.gvhd_prophylaxis is MMF                          | + ? -
                    F07.gvhd_prophylaxis is one of (PTCY, ATG)           | - ? -
                    F03.wbc_corrected is Y                               | + ? ?
                    F03.wbc_corrected is not Y                           | - ? ?
                    """)
    void codes_are_compared_with_any_of_the_values(String criterion, String claims) {
        assertEquals(claims, claims(criterion));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    F03.hb is 8.40                | + ? ?
                    F03.hb is not 8.4             | - ? ?
                    F03.hb is one of (7, 8.4)     | + ? ?
                    F03.hb is at least 8.4        | + ? ?
                    F03.hb is at least 8.5        | - ? ?
                    F03.hb is at most 8.4         | + ? ?
                    F03.hb is at most 8.3         | - ? ?
                    F03.hb is between 8.4 and 9   | + ? ?
                    F03.hb is between 8 and 8.3   | - ? ?
                    F07.hsct_seq is at least 2    | + - -
                    """)
    void numbers_are_compared_by_their_size(String criterion, String claims) {
        assertEquals(claims, claims(criterion));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    F03.hb is given                       | + - -
                    not F03.hb is given                   | - + +
                    F03.hb is absent                      | - + -
                    F03.hb is absent as UNK               | - + -
                    F03.hb is absent as NOTDONE           | - - -
                    F03.plt is absent as NOTDONE          | + - -
                    not F03.plt is absent                 | - + +
                    F03.plt is at least 1                 | ? ? ?
                    not F03.plt is at least 1             | ? ? ?
                    F03.plt is at least 1 or F03.plt is absent | + ? ?
                    """)
    void an_absent_answer_is_neither_true_nor_false_and_known_to_be_absent(String criterion, String claims) {
        assertEquals(claims, claims(criterion));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    F03.dx_date is 2000                          | + - ?
                    F03.dx_date is 2000-01                       | + - ?
                    F03.dx_date is 2000-01-10                    | + - ?
                    F03.dx_date is 2001                          | - + ?
                    F03.dx_date is 2001-05                       | - ? ?
                    F03.dx_date is not 2001-05                   | + ? ?
                    F03.dx_date is one of (2001-05, 2000-01)     | + ? ?
                    F03.dx_date is at least 2001-07              | - + ?
                    F03.dx_date is at least 2001-07-02           | - - ?
                    F03.dx_date is at most 2001-06               | + - ?
                    F03.dx_date is between 2000-01-10 and 2001   | + + ?
                    F03.dx_date is between 2000-01-11 and 2001-06 | - - ?
                    F01.birth_date is 1998-02                    | + - ?
                    F01.birth_date is 1998-02-15                 | ? - ?
                    """)
    void a_partial_date_is_a_day_only_if_it_must_be_and_has_its_place_where_analysis_puts_it(
            String criterion, String claims) {
        assertEquals(claims, claims(criterion));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    F04.karyotype_iscn contains "xx,-"    | + ? ?
                    F04.karyotype_iscn contains XY        | - ? ?
                    F04.karyotype_iscn is "45,xx,-7"      | + ? ?
                    F04.karyotype_iscn is "45,xx"         | - ? ?
                    F04.karyotype_iscn is not "45,xx"     | + ? ?
                    F04.karyotype_iscn is one of ("45,XX,-7", "46,XX") | + ? ?
                    """)
    void texts_are_compared_without_regard_to_capitals(String criterion, String claims) {
        assertEquals(claims, claims(criterion));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    F07.interval_dx_hsct_d is 143            | + - -
                    F07.interval_prev_hsct_d is at least 270 | + ? -
                    F07.age_at_hsct_m is at most 27          | + - -
                    F13.within_6mo is Y                      | + ? -
                    F17.relapse_related is given             | - + -
                    F01.vital_status is DEAD                 | ? + ?
                    """)
    void derived_items_are_asked_like_others(String criterion, String claims) {
        assertEquals(claims, claims(criterion));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    F07.donor_type is MUD and F07.gvhd_prophylaxis is MMF                     | + - -
                    same entry (F07.donor_type is MUD and F07.gvhd_prophylaxis is MMF)        | - - -
                    same entry (F07.donor_type is MUD and not F07.gvhd_prophylaxis is MMF)    | + - -
                    same entry (F07.donor_type is MUD or F07.gvhd_prophylaxis is MMF)         | + ? -
                    same entry (not F07.donor_type is MUD)                                    | + + -
                    not same entry (F07.donor_type is not MUD and F07.gvhd_prophylaxis is CSA) | - ? +
                    same entry (F03.hb is at least 8 and F03.dx_date is at least 2000)        | + ? ?
                    """)
    void conditions_of_the_same_entry_hold_of_one_and_the_same(String criterion, String claims) {
        assertEquals(claims, claims(criterion));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    HSCT is 1                | - + -
                    HSCT is 2                | + - -
                    HSCT is not 1            | + - -
                    HSCT is one of (1, 3)    | - + -
                    HSCT is at least 2       | + - -
                    HSCT is at most 1        | - + -
                    HSCT is between 2 and 4  | + - -
                    not HSCT is between 2 and 4 | - + -
                    """)
    void an_entry_is_asked_for_the_number_of_its_hsct(String condition, String claims) {
        assertEquals(
                claims,
                claims("same entry (F07.donor_type is one of (HAPLO_REL, HLA_ID_SIBLING) and " + condition + ")"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    F13.event_date within 6 months after F07.hsct_date                          | + ? -
                    F13.event_date within 5 months after F07.hsct_date                          | - ? -
                    F13.event_date within 182 days after F07.hsct_date                          | + ? -
                    F13.event_date within 181 days after F07.hsct_date                          | - ? -
                    not F13.event_date within 181 days after F07.hsct_date                      | + ? +
                    F07.hsct_date within 91 days after F13.event_date                           | + ? -
                    F07.hsct_date within 91 days after F13.event_date under the same HSCT       | - ? -
                    F07.hsct_date within 0 days after F07.hsct_date                             | + + -
                    F13.event_date where (F13.event_type is RELAPSE) within 6 months after F07.hsct_date where (HSCT is 1) | + ? -
                    F13.event_date where (F13.event_type is PROGRESSION_TO_AML) within 6 months after F07.hsct_date | - - -
                    F13.event_date within 100 months after F07.hsct_date where (HSCT is 2)      | - - -
                    """)
    void an_event_follows_another_within_a_time(String criterion, String claims) {
        assertEquals(claims, claims(criterion));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    F17.death_date within 6 months after F07.hsct_date   | - + -
                    F17.death_date within 181 days after F07.hsct_date   | - + -
                    F17.death_date within 180 days after F07.hsct_date   | - - -
                    F16.visit_date within 15 months after F07.hsct_date where (HSCT is 2) | + ? -
                    F16.visit_date within 14 months after F07.hsct_date where (HSCT is 2) | - ? -
                    F12b.dli_date within 0 days after F07.hsct_date      | - + -
                    F07.hsct_date within 0 days after F12b.dli_date      | - + -
                    """)
    void months_end_with_the_month_and_partial_dates_may_lie_on_the_start(String criterion, String claims) {
        assertEquals(claims, claims(criterion));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    kind is SYNTHETIC                  | + - -
                    kind is not SYNTHETIC              | - + +
                    kind is one of (SYNTHETIC, REAL)   | + - +
                    centre is NORTH                    | + ? ?
                    centre is not NORTH                | - ? ?
                    centre is one of (NORTH, SOUTH)    | + ? ?
                    centre is given                    | + - -
                    series is CHANG2004                | + - -
                    series is not CHANG2004            | - + +
                    series is one of (other, CHANG2004) | + - -
                    series is given                    | + - -
                    """)
    void a_case_is_asked_for_its_kind_centre_and_series(String criterion, String claims) {
        assertEquals(claims, claims(criterion));
    }

    @ParameterizedTest
    @CsvSource({"+, +", "+, -", "+, ?", "-, +", "-, -", "-, ?", "?, +", "?, -", "?, ?"})
    void and_or_and_not_follow_three_valued_logic(String one, String other) {
        assertEquals(sign(claim(one).and(claim(other))), ofBoy(condition(one) + " and " + condition(other)));
        assertEquals(sign(claim(one).or(claim(other))), ofBoy(condition(one) + " or " + condition(other)));
        assertEquals(sign(claim(one).not()), ofBoy("not " + condition(one)));
    }

    private static Claim claim(String sign) {
        return sign.equals("+") ? Claim.TRUE : sign.equals("-") ? Claim.FALSE : Claim.UNKNOWN;
    }

    private static String condition(String sign) {
        return switch (claim(sign)) {
            case TRUE -> "kind is LITERATURE";
            case FALSE -> "kind is REAL";
            case UNKNOWN -> "F03.hb is at most 8";
        };
    }

    private static String ofBoy(String criterion) {
        return sign(Criterion.read(criterion).claim(BOY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    kind is SYNTHETIC or kind is REAL and F07.donor_type is MUD   | + - -
                    (kind is SYNTHETIC or kind is REAL) and F07.donor_type is MUD | + - -
                    kind is REAL or kind is LITERATURE and kind is SYNTHETIC      | - - +
                    (kind is REAL or kind is LITERATURE) and kind is SYNTHETIC    | - - -
                    not kind is REAL and kind is SYNTHETIC                        | + - -
                    not (kind is REAL and kind is SYNTHETIC)                      | + + +
                    """)
    void not_binds_more_tightly_than_and_and_that_than_or(String criterion, String claims) {
        assertEquals(claims, claims(criterion));
    }

    @Test
    void only_what_is_known_to_hold_is_found() {
        Criterion low = Criterion.read("F03.hb is at most 8");
        Criterion notLow = Criterion.read("not F03.hb is at most 8");
        assertFalse(low.holds(GIRL));
        assertTrue(notLow.holds(GIRL));
        assertFalse(low.holds(BOY));
        assertFalse(notLow.holds(BOY));
    }

    @Test
    void a_child_without_an_entry_had_no_event_but_is_not_known_to_lack_what_a_form_asks() {
        assertEquals("- - -", claims("F15.sm_date is at least 1990"));
        assertEquals("? ? ?", claims("F09.chim_date is at least 1990"));
        assertEquals("- - -", claims("F15.sm_date within 1 month after F07.hsct_date"));
        assertEquals("? ? -", claims("F09.chim_date within 1 month after F07.hsct_date"));
    }
}
