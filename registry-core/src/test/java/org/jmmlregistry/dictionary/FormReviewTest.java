package org.jmmlregistry.dictionary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.language.Language;
import org.junit.jupiter.api.Test;

class FormReviewTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final Item<ClinicalDate> SEEN_ON =
            Item.date("seen_on", "Seen on").given();
    private static final Item<BigDecimal> CELLS = Item.number("cells", "Cells", 6, 2, "10*9/L")
            .hard(0, 500)
            .soft(5, 200)
            .required();
    private static final Item<Coded> STATE = Item.code("state", "State", "WELL Well | ILL Ill | DYING Dying");
    private static final Item<BigDecimal> BLASTS = Item.number("blasts", "Blasts", 4, 1, "%")
            .hard(0, 100)
            .softUpTo(5)
            .softUnless(Condition.is(STATE, "ILL", "DYING"));
    private static final Item<Coded> PLAY = Item.code("play", "Play", "LITTLE Little | MUCH Much")
            .unusual("LITTLE")
            .softUnless(Condition.is(STATE, "DYING"));
    private static final Item<Boolean> STAINED =
            Item.yesNo("stained", "Stained").unusual("N");
    private static final Item<String> STAIN = Item.string("stain", "Stain").requiredIf(Condition.is(STAINED, "Y"));
    private static final Item<ClinicalDate> DUE = Item.date("due", "Due").planned();
    private static final Form FORM =
            Form.of("F99", "Cells", Form.Repeat.ONCE, SEEN_ON, CELLS, STATE, BLASTS, PLAY, STAINED, STAIN, DUE);
    private static final EntryKey KEY = new EntryKey("F99", 0, 1);

    private static List<String> said(Answers answers, boolean complete) {
        return FORM.review(new Entry(KEY, answers, CaseAnswers.none()), TODAY, complete).stream()
                .map(finding -> finding.severity() + " " + finding.item().orElse("") + ": "
                        + finding.message().toString())
                .toList();
    }

    private static Answers seen() {
        return Answers.none().with(SEEN_ON, ClinicalDate.of(TODAY));
    }

    private static Answers counted(String cells) {
        return seen().with(CELLS, new BigDecimal(cells));
    }

    @Test
    void an_impossible_number_is_refused_and_an_unusual_one_questioned_in_readable_units() {
        assertEquals(
                List.of("HARD cells: Cells of 501 × 10⁹/L cannot be: it must be 0 to 500."),
                said(counted("501"), false));
        assertEquals(
                List.of("SOFT cells: Cells: 4.9 × 10⁹/L is unusual (expected 5 to 200); please confirm."),
                said(counted("4.9"), false));
        assertEquals(List.of(), said(counted("5"), false));
    }

    private static Answers blasts(String state) {
        Answers seen = seen().with(BLASTS, new BigDecimal("7"));
        return STATE.choice(state).map(each -> seen.with(STATE, each)).orElse(seen);
    }

    @Test
    void a_number_that_another_answer_explains_is_not_questioned() {
        List<String> question = List.of("SOFT blasts: Blasts: 7 % is unusual (expected at most 5); please confirm.");

        assertEquals(question, said(blasts("WELL"), false));
        assertEquals(question, said(blasts("none is given"), false));
        assertEquals(List.of(), said(blasts("ILL"), false));
        assertEquals(List.of(), said(blasts("DYING"), false));
    }

    @Test
    void an_impossible_number_is_refused_whatever_another_answer_explains() {
        assertEquals(
                List.of("HARD blasts: Blasts of 101 % cannot be: it must be 0 to 100."),
                said(blasts("ILL").with(BLASTS, new BigDecimal("101")), false));
    }

    @Test
    void a_rare_code_that_another_answer_explains_is_not_questioned() {
        Answers little = blasts("ILL").with(PLAY, PLAY.choice("LITTLE").orElseThrow());

        assertEquals(List.of("SOFT play: Play: “Little” is unusual; please confirm."), said(little, false));
        assertEquals(List.of(), said(little.with(STATE, STATE.choice("DYING").orElseThrow()), false));
    }

    @Test
    void what_is_expected_says_its_condition_in_words() {
        assertEquals(
                List.of("at most 5, unless “State” is one of “Ill” and “Dying”"),
                BLASTS.expected().inWords().stream().map(Language.ENGLISH::say).toList());
    }

    @Test
    void an_unusual_code_is_questioned() {
        assertEquals(
                List.of("SOFT stained: Stained: “no” is unusual; please confirm."),
                said(seen().with(STAINED, false), false));
    }

    @Test
    void a_date_in_the_future_is_refused_unless_it_is_planned() {
        ClinicalDate tomorrow = ClinicalDate.of(TODAY.plusDays(1));

        assertEquals(
                List.of("HARD seen_on: Seen on lies in the future."),
                said(Answers.none().with(SEEN_ON, tomorrow), false));
        assertEquals(List.of(), said(seen().with(DUE, tomorrow), false));
    }

    @Test
    void a_month_that_has_begun_is_not_yet_the_future() {
        assertEquals(
                List.of(),
                said(Answers.none().with(SEEN_ON, ClinicalDate.parse("2026-01").orElseThrow()), false));
    }

    @Test
    void a_complete_form_answers_each_required_item_with_a_value_or_an_absence() {
        assertEquals(
                List.of("HARD cells: Required: Cells. Give a value, or say why there is none."), said(seen(), true));
        assertEquals(List.of(), said(seen().with(CELLS, Absence.NOTDONE), true));
        assertEquals(List.of(), said(seen(), false));
    }

    @Test
    void a_conditional_item_is_required_while_its_condition_holds() {
        Answers stained = counted("7").with(STAINED, true);

        assertEquals(
                List.of("HARD stain: Required: Stain. Give a value, or say why there is none."), said(stained, true));
        assertEquals(List.of(), said(counted("7").with(STAINED, Absence.UNK), true));
    }

    @Test
    void an_item_that_is_never_absent_takes_no_absence_even_in_a_draft() {
        assertEquals(
                List.of("HARD seen_on: Seen on must be given."),
                said(Answers.none().with(SEEN_ON, Absence.UNK), false));
    }

    @Test
    void filling_gives_the_absence_to_what_is_required_and_open_only() {
        Entry entry = new Entry(KEY, seen().with(STAINED, true), CaseAnswers.none());

        Answers filled = FORM.fill(entry, Absence.UNK);

        assertEquals(Optional.of(Absence.UNK), filled.absence(CELLS));
        assertEquals(Optional.of(Absence.UNK), filled.absence(STAIN));
        assertEquals(Optional.empty(), filled.answer(DUE));
        assertEquals(seen().get(SEEN_ON), filled.get(SEEN_ON));
    }
}
