package org.jmmlregistry.dictionary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jmmlregistry.dictionary.MergedItem.Changed;
import org.jmmlregistry.dictionary.MergedItem.Side;
import org.junit.jupiter.api.Test;

/** Two people edit the same form; what each of them changed is told apart. */
class MergeTest {

    private static final Item<BigDecimal> WEIGHT = Item.number("weight", "Weight", 5, 2, "kg");
    private static final Item<ClinicalDate> BIRTH =
            Item.date("birth", "Date of birth").identity();
    private static final Item<String> NUMBER =
            Item.string("number", "Hospital number").identity();
    private static final Item<List<Coded>> DRUGS =
            Item.codes("drugs", "Drugs", "CSA Ciclosporin | MMF Mycophenolate | OTHER Other");
    private static final Item<List<String>> NAMES = Item.strings("names", "Names");
    private static final Item<String> REMARK = Item.text("remark", "Remark");
    private static final Item<BigDecimal> INDEX =
            Item.number("mass_index", "Index", 5, 2, "").derived(entry -> entry.get(WEIGHT));
    private static final Form FORM =
            Form.of("F98", "Visit", Form.Repeat.REPEATED, WEIGHT, BIRTH, NUMBER, DRUGS, NAMES, REMARK, INDEX);

    private static final Map<String, Written> NONE = Map.of();

    private static Map<String, Written> weight(String value) {
        return Map.of("weight", Written.value(value));
    }

    private static Merge merge(Map<String, Written> base, Map<String, Written> theirs, Map<String, Written> mine) {
        return Merge.of(FORM, base, theirs, mine, Set.of());
    }

    private static Changed changed(Merge merge, Item<?> item) {
        return merge.items().stream()
                .filter(each -> each.item() == item)
                .findFirst()
                .orElseThrow()
                .changed();
    }

    /** Who changed the one item that all three states speak of. */
    private static Changed changed(Item<?> item, Written base, Written theirs, Written mine) {
        return changed(merge(Map.of(item.code(), base), Map.of(item.code(), theirs), Map.of(item.code(), mine)), item);
    }

    private static Changed weight(String base, String theirs, String mine) {
        return changed(WEIGHT, Written.value(base), Written.value(theirs), Written.value(mine));
    }

    @Test
    void an_item_that_stayed_was_changed_by_nobody() {
        assertEquals(Changed.NOBODY, weight("12", "12", "12"));
        assertEquals(Changed.NOBODY, weight("", "", ""));
    }

    @Test
    void who_changed_an_item_is_told_apart() {
        assertEquals(Changed.THEY, weight("12", "13", "12"));
        assertEquals(Changed.I, weight("12", "12", "13"));
        assertEquals(Changed.BOTH_ALIKE, weight("12", "13", "13"));
        assertEquals(Changed.BOTH, weight("12", "13", "14"));
    }

    @Test
    void an_empty_base_is_a_form_that_both_began() {
        assertEquals(Changed.THEY, weight("", "13", ""));
        assertEquals(Changed.I, weight("", "", "13"));
        assertEquals(Changed.BOTH_ALIKE, weight("", "13", "13"));
        assertEquals(Changed.BOTH, weight("", "13", "14"));
    }

    @Test
    void taking_an_answer_away_is_a_change_too() {
        assertEquals(Changed.THEY, weight("12", "", "12"));
        assertEquals(Changed.I, weight("12", "12", ""));
        assertEquals(Changed.BOTH_ALIKE, weight("12", "", ""));
        assertEquals(Changed.BOTH, weight("12", "", "13"));
        assertEquals(Changed.BOTH, weight("12", "13", ""));
    }

    @Test
    void an_absence_is_an_answer_and_differs_from_another_and_from_none() {
        Written unknown = Written.absent(Absence.UNK);
        Written notDone = Written.absent(Absence.NOTDONE);
        assertEquals(Changed.THEY, changed(WEIGHT, Written.BLANK, unknown, Written.BLANK));
        assertEquals(Changed.I, changed(WEIGHT, unknown, unknown, notDone));
        assertEquals(Changed.BOTH_ALIKE, changed(WEIGHT, Written.value("12"), unknown, unknown));
        assertEquals(Changed.BOTH, changed(WEIGHT, Written.value("12"), unknown, notDone));
        assertEquals(Changed.BOTH, changed(WEIGHT, unknown, Written.value("12"), Written.BLANK));
    }

    @Test
    void a_number_written_otherwise_is_the_same_number() {
        assertEquals(Changed.NOBODY, weight("5.2", "5.20", "+5.2"));
        assertEquals(Changed.BOTH_ALIKE, weight("5", "5.2", "5.20"));
    }

    @Test
    void the_codes_of_a_list_have_no_order_and_each_of_them_counts() {
        assertEquals(
                Changed.NOBODY,
                changed(DRUGS, Written.value("CSA;MMF"), Written.value("MMF;CSA"), Written.value("MMF; CSA")));
        assertEquals(
                Changed.BOTH,
                changed(DRUGS, Written.value("CSA"), Written.value("CSA;MMF"), Written.value("CSA;OTHER")));
        assertEquals(
                Changed.I, changed(DRUGS, Written.value("CSA;MMF"), Written.value("MMF;CSA"), Written.value("MMF")));
    }

    @Test
    void the_order_of_names_counts_because_somebody_chose_it() {
        assertEquals(Changed.THEY, changed(NAMES, Written.value("A;B"), Written.value("B;A"), Written.value("A;B")));
    }

    @Test
    void what_cannot_be_read_is_a_change_and_is_kept_as_it_was_typed() {
        Merge merge = merge(weight("12"), weight("12"), weight("twelve"));
        assertEquals(Changed.I, changed(merge, WEIGHT));
        assertEquals(weight("twelve"), merge.settled(Map.of()));
        assertEquals(Changed.BOTH, weight("12", "13", "thirteen"));
    }

    @Test
    void a_merge_holds_what_each_of_them_changed() {
        Map<String, Written> base = Map.of("weight", Written.value("12"), "remark", Written.value("well"));
        Map<String, Written> theirs = Map.of("weight", Written.value("13"), "remark", Written.value("well"));
        Map<String, Written> mine =
                Map.of("weight", Written.value("12"), "remark", Written.value("ill"), "drugs", Written.value("CSA"));
        Merge merge = merge(base, theirs, mine);
        assertEquals(List.of(), merge.conflicts());
        assertEquals(
                Map.of(
                        "weight", Written.value("13"),
                        "remark", Written.value("ill"),
                        "drugs", Written.value("CSA")),
                merge.settled(Map.of()));
        assertEquals(
                List.of("weight"), merge.theirs().stream().map(MergedItem::code).toList());
    }

    @Test
    void what_they_took_away_is_away_in_the_merge() {
        Merge merge = merge(weight("12"), NONE, weight("12"));
        assertEquals(NONE, merge.settled(Map.of()));
    }

    @Test
    void a_conflict_waits_for_a_choice_and_takes_either() {
        Merge merge = merge(weight("12"), weight("13"), weight("14"));
        assertThrows(IllegalArgumentException.class, () -> merge.settled(Map.of()));
        assertEquals(weight("14"), merge.settled(Map.of("weight", Side.MINE)));
        assertEquals(weight("13"), merge.settled(Map.of("weight", Side.THEIRS)));
    }

    @Test
    void a_choice_moves_nothing_where_there_is_no_conflict() {
        Merge merge = merge(weight("12"), weight("13"), weight("12"));
        assertEquals(weight("13"), merge.settled(Map.of("weight", Side.MINE)));
    }

    @Test
    void computed_items_are_nobodys_change() {
        Map<String, Written> computed = Map.of("mass_index", Written.value("14"));
        Merge merge = merge(NONE, computed, NONE);
        assertTrue(merge.items().stream().noneMatch(each -> each.item() == INDEX));
        assertEquals(NONE, merge.settled(Map.of()));
    }

    @Test
    void a_number_kept_apart_stays_as_it_is_if_only_they_changed_it() {
        Merge merge = Merge.of(FORM, NONE, NONE, NONE, Set.of("number"));
        assertEquals(Changed.THEY, changed(merge, NUMBER));
        assertEquals(NONE, merge.settled(Map.of()));
    }

    @Test
    void a_number_kept_apart_that_both_typed_is_a_conflict_though_theirs_is_not_shown() {
        Map<String, Written> mine = Map.of("number", Written.value("4711"));
        Merge merge = Merge.of(FORM, NONE, NONE, mine, Set.of("number"));
        assertEquals(Changed.BOTH, changed(merge, NUMBER));
        assertEquals(NONE, merge.settled(Map.of("number", Side.THEIRS)));
        assertEquals(mine, merge.settled(Map.of("number", Side.MINE)));
        assertEquals(Changed.I, changed(merge(NONE, NONE, mine), NUMBER));
    }

    @Test
    void a_day_of_birth_typed_over_the_month_that_is_shown_is_mine_alone_unless_they_typed_one_too() {
        Map<String, Written> month = Map.of("birth", Written.value("1999-05"));
        Map<String, Written> day = Map.of("birth", Written.value("1999-05-17"));
        assertEquals(Changed.I, changed(merge(month, month, day), BIRTH));
        Merge both = Merge.of(FORM, month, month, day, Set.of("birth"));
        assertEquals(Changed.BOTH, changed(both, BIRTH));
        assertEquals(month, both.settled(Map.of("birth", Side.THEIRS)));
        Map<String, Written> june = Map.of("birth", Written.value("1999-06"));
        assertEquals(Changed.BOTH_ALIKE, changed(Merge.of(FORM, month, june, june, Set.of("birth")), BIRTH));
    }

    @Test
    void what_was_written_is_said_in_words_or_as_it_stands() {
        assertEquals(
                "Ciclosporin, Mycophenolate",
                AnswerText.inWords(DRUGS, Written.value("CSA;MMF")).toString());
        assertEquals(
                "Unknown",
                AnswerText.inWords(WEIGHT, Written.absent(Absence.UNK)).toString());
        assertEquals(
                "twelve", AnswerText.inWords(WEIGHT, Written.value("twelve")).toString());
        assertEquals("", AnswerText.inWords(WEIGHT, Written.BLANK).toString());
    }
}
