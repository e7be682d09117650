package org.jmmlregistry.web.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jmmlregistry.criterion.Criterion;
import org.jmmlregistry.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the controls of the builder says the same as the text of the criterion. */
class DraftTest {

    private static final AskedNames NAMES = new AskedNames(Language.ENGLISH);

    private static DraftMeaning meaning(Draft draft) {
        return new DraftMeaning(draft, NAMES);
    }

    private static Draft inAddress(Draft draft) {
        Map<String, String[]> parameters = new TreeMap<>();
        for (String pair : draft.query().substring(1).split("&")) {
            String[] parts = pair.split("=", 2);
            parameters.merge(
                    parts[0], new String[] {URLDecoder.decode(parts[1], StandardCharsets.UTF_8)}, (before, further) -> {
                        String[] all = Arrays.copyOf(before, before.length + 1);
                        all[before.length] = further[0];
                        return all;
                    });
        }
        return Draft.read(parameters).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "F01.sex_at_birth is F",
                "not F01.sex_at_birth is F",
                "F01.sex_at_birth is F or kind is not REAL and not centre is given",
                "not (series is CHANG2004 or F07.donor_type is one of (MUD, UCB_REL))",
                "same entry (F13.event_type is RELAPSE and HSCT is 1)",
                "same entry (F13.event_type is RELAPSE and HSCT is at least 2)",
                "same entry (HSCT is 1 and F13.event_type is RELAPSE)",
                "same entry (F13.event_type is RELAPSE or not F13.event_date is at least 2000)",
                "same entry (not (F13.event_type is RELAPSE and F13.event_date is given) and HSCT is 1)",
                "F07.hsct_date is between 1999-02 and 2001 and F07.donor_type is absent as UNK",
                "F01.ancestry contains \"a; b\" or F01.ancestry is absent",
                "F13.event_date within 6 months after F07.hsct_date under the same HSCT",
                "not F13.event_date where (F13.event_type is RELAPSE and HSCT is 1) within 100 days after F07.hsct_date"
                        + " where (F07.donor_type is MUD or HSCT is 2)"
            })
    void a_criterion_is_the_same_after_it_stood_in_lines_and_in_an_address(String text) {
        Criterion criterion = Criterion.read(text);
        Draft draft = Draft.of(criterion);

        assertEquals(draft, inAddress(draft));
        assertEquals(Optional.of(criterion.text()), meaning(draft).criterion().map(Criterion::text));
        assertEquals(Optional.empty(), meaning(draft).incomplete());
    }

    @Test
    void a_hundred_brackets_become_as_many_groups_and_one_criterion_again() {
        StringBuilder text = new StringBuilder("F01.sex_at_birth is F");
        for (int depth = 0; depth < 99; depth++) {
            text.insert(0, depth % 2 == 0 ? "kind is REAL or (" : "centre is A and (")
                    .append(')');
        }
        Criterion criterion = Criterion.read(text.toString());

        assertEquals(
                Optional.of(criterion.text()),
                meaning(inAddress(Draft.of(criterion))).criterion().map(Criterion::text));
    }

    private static Draft of(Line... lines) {
        return Draft.EMPTY.with(0, List.of(lines));
    }

    private static Line one(String item, String how, String... values) {
        return Line.one(1, false, new Line.Asking(item, how, List.of(values), ""));
    }

    @Test
    void an_item_is_named_by_its_words_its_address_or_a_part_that_no_other_has() {
        for (String name :
                List.of("Sex assigned at birth (F01)", "sex assigned at birth", "F01.SEX_AT_BIRTH", "assigned at b")) {
            assertEquals(
                    Optional.of("F01.sex_at_birth is F"),
                    meaning(of(one(name, "IS", "F"))).criterion().map(Criterion::text),
                    name);
        }
        assertTrue(meaning(of(one("shoe size", "IS", "40")))
                .complaint(1)
                .orElseThrow()
                .toString()
                .startsWith("Nothing that can be asked about is called “shoe size”"));
        assertTrue(meaning(of(one("date", "GIVEN")))
                .complaint(1)
                .orElseThrow()
                .toString()
                .matches("“date” can be \\d+ items, such as: .*"));
    }

    @Test
    void a_line_that_is_not_complete_asks_nothing_and_is_no_error() {
        Draft draft = of(one("F01.sex_at_birth", "IS", "F"), one("F07.donor_type", "IS", " "), Line.blank(1));

        assertEquals(
                Optional.of("F01.sex_at_birth is F"), meaning(draft).criterion().map(Criterion::text));
        assertEquals(Optional.of(2), meaning(draft).incomplete());
        assertEquals(Optional.empty(), meaning(draft).complaint(2));
    }

    @Test
    void a_value_that_is_no_code_is_refused_at_its_line_and_the_others_count() {
        Draft draft = of(one("F01.sex_at_birth", "IS", "F"), one("F07.donor_type", "IS", "BROTHER"));

        assertEquals(
                Optional.of("F01.sex_at_birth is F"), meaning(draft).criterion().map(Criterion::text));
        assertTrue(meaning(draft).complaint(2).orElseThrow().toString().startsWith("“BROTHER” is not in the list"));
    }

    @Test
    void who_adds_a_line_goes_on_in_it_and_who_removes_one_at_the_next() {
        Draft two = of(one("kind", "IS", "REAL"), one("centre", "GIVEN"));

        assertEquals(
                "i3", DraftEdit.of(two, new BuilderRequest.Pressed("add", 0)).focus());
        DraftEdit group = DraftEdit.of(two, new BuilderRequest.Pressed("entry", 0));
        assertEquals("i4", group.focus());
        assertEquals(5, group.draft().lines().size());
        assertEquals(
                "i4",
                DraftEdit.of(group.draft(), new BuilderRequest.Pressed("remove", 2))
                        .focus()
                        .replace("k2", "i4"));
        DraftEdit removed = DraftEdit.of(two, new BuilderRequest.Pressed("remove", 1));
        assertEquals("i1", removed.focus());
        assertEquals(of(one("centre", "GIVEN")), removed.draft());
        assertEquals(
                "add0",
                DraftEdit.of(removed.draft(), new BuilderRequest.Pressed("remove", 1))
                        .focus());
        assertEquals(
                two, DraftEdit.of(two, new BuilderRequest.Pressed("remove", 99)).draft());
    }
}
