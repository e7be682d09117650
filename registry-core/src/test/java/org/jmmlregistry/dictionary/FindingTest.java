package org.jmmlregistry.dictionary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Optional;
import org.jmmlregistry.language.Message;
import org.junit.jupiter.api.Test;

class FindingTest {

    private static final EntryKey KEY = new EntryKey("F01", 0, 1);
    private static final Item<String> NAME = Item.string("name", "Name").identity();
    private static final Item<ClinicalDate> BORN = Item.date("born", "Born").identity();
    private static final Item<Integer> SPOTS = Item.integer("spots", "Spots", "1");

    private static Entry entry(Answers answers) {
        return new Entry(KEY, answers, CaseAnswers.none().with(KEY, answers));
    }

    private static String basis(Answers answers, Item<?> item, Message message) {
        return Finding.about(entry(answers), item, "C", Severity.SOFT, message).basis();
    }

    @Test
    void it_rests_on_check_answer_and_arguments_and_on_no_words() {
        Answers five = Answers.none().with(SPOTS, 5);
        Message message = Message.of("{item} of {n} is unusual.", Message.name("item spots", "Spots"), 5);
        Message inOtherWords = Message.of("Unusual: {what} {n}.", Message.name("item spots", "Marks"), 5);
        assertEquals(basis(five, SPOTS, message), basis(five, SPOTS, inOtherWords));
        assertNotEquals(basis(five, SPOTS, message), basis(Answers.none().with(SPOTS, 6), SPOTS, message));
        assertNotEquals(basis(five, SPOTS, message), basis(Answers.none().with(SPOTS, Absence.UNK), SPOTS, message));
        assertNotEquals(
                basis(five, SPOTS, message),
                basis(five, SPOTS, Message.of("{item} of {n} is unusual.", Message.name("item spots", "Spots"), 7)));
        assertNotEquals(
                basis(five, SPOTS, message),
                new Finding(KEY, Optional.of("spots"), "D", Severity.SOFT, message).basis());
    }

    @Test
    void parts_that_only_look_the_same_when_they_are_joined_are_told_apart() {
        Answers none = Answers.none();
        assertNotEquals(
                basis(none, SPOTS, Message.of("{a} {b}", "1", "23")),
                basis(none, SPOTS, Message.of("{a} {b}", "12", "3")));
    }

    @Test
    void an_identity_is_no_part_of_it_but_the_month_of_birth() {
        Message message = Message.of("Look at it.");
        Answers child = Answers.none()
                .with(NAME, "Erfunden")
                .with(BORN, ClinicalDate.parse("1994-02-17").orElseThrow());
        assertFalse(basis(child, NAME, message).contains("Erfunden"));
        assertEquals(
                basis(child, BORN, message),
                basis(Answers.none().with(BORN, ClinicalDate.parse("1994-02").orElseThrow()), BORN, message));
    }
}
