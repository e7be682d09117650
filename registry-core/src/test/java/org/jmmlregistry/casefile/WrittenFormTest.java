package org.jmmlregistry.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jmmlregistry.dictionary.AnswerText;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.dictionary.WrittenForm;
import org.jmmlregistry.language.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WrittenFormTest {

    /** What stands in an expression and in no sentence. */
    private static final Pattern SIGNS = Pattern.compile("\\[|\\]|\\\\|\\(\\?|[*+?]\\)|\\{\\d|\\.\\*|\\.\\+");

    private static Stream<Item<?>> written() {
        return Forms.all().stream().flatMap(form -> form.items().stream()).filter(item -> item.writtenForm()
                .isPresent());
    }

    @Test
    void texts_that_must_be_written_in_a_certain_way_are_known() {
        assertTrue(written().count() >= 14);
    }

    @ParameterizedTest
    @MethodSource("written")
    void who_writes_it_otherwise_is_told_in_words_and_by_an_example(Item<?> item) {
        AnswerText.Reading read = AnswerText.read(item, Written.value("§"));
        String told = ((AnswerText.Reading.Unreadable) read).why().toString();
        assertFalse(SIGNS.matcher(told).find(), told);
        Message described = item.writtenForm().orElseThrow().words();
        String example = described.byName().get("example").toString();
        assertTrue(told.contains(example), told);
        assertTrue(AnswerText.read(item, Written.value(example)) instanceof AnswerText.Reading.Read, example);
    }

    @Test
    void an_example_that_does_not_fit_is_a_broken_contract() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new WrittenForm(
                        Pattern.compile("[0-9]+"),
                        Message.of("a number, such as {example}", "five"),
                        Optional.empty()));
    }

    @Test
    void items_that_name_entries_of_the_case_say_which() {
        List<String> naming = Forms.all().stream()
                .flatMap(form -> form.items().stream()
                        .filter(item -> item.reference().isPresent())
                        .map(item -> form.code() + "." + item.code()))
                .toList();
        assertEquals(List.of("F12d.for_intervention", "F14.prior_event_id", "F14.interventions_between"), naming);
    }

    @Test
    void an_expression_that_looks_like_a_key_belongs_to_an_item_that_names_entries() {
        List<Item<?>> typed = written()
                .filter(item -> item.reference().isEmpty())
                .filter(item -> Stream.of("F13/1/1", "F12a/1/1", "F07/1/1").anyMatch(key -> item.writtenForm()
                        .orElseThrow()
                        .pattern()
                        .matcher(key)
                        .matches()))
                .toList();
        assertEquals(List.of(), typed);
    }

    @Test
    void a_second_HSCT_names_what_happened_after_the_one_before() {
        var named = Forms.form("F14")
                .orElseThrow()
                .item("prior_event_id")
                .orElseThrow()
                .reference()
                .orElseThrow();
        EntryKey second = new EntryKey("F14", 2, 1);
        assertTrue(named.allows(second, new EntryKey("F13", 1, 3)));
        assertFalse(named.allows(second, new EntryKey("F13", 2, 1)));
        assertFalse(named.allows(second, new EntryKey("F12b", 1, 1)));
    }
}
