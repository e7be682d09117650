package org.jmmlregistry.report.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Footer;
import org.junit.jupiter.api.Test;

class PageFooterTest {

    private static List<String> lines(String first) {
        return PageFooter.lines(
                new Footer(
                        List.of(Message.verbatim(first), Message.verbatim("data"), Message.verbatim("question")),
                        List.of(Message.of("Draft"), Message.of("Restricted: small numbers"))),
                Language.ENGLISH);
    }

    @Test
    void each_line_is_its_own_and_the_last_joins_how_far_it_has_come_with_who_may_read_it() {
        assertEquals(
                List.of("n\u00a060 · All children", "data", "question", "Draft · Restricted: small numbers"),
                lines("n\u00a060 · All children"));
    }

    @Test
    void a_long_population_goes_on_in_a_second_line_and_ends_with_an_ellipsis_in_it() {
        List<String> lines = lines("Children of whom this holds: " + "donor is one of several kinds, ".repeat(20));

        assertEquals(PageFooter.MOST_LINES, lines.size());
        assertTrue(lines.get(0).endsWith("kinds,") || !lines.get(0).endsWith("…"), lines.get(0));
        assertTrue(lines.get(1).endsWith("…"), lines.get(1));
        assertTrue(lines.get(1).length() > 100, lines.get(1));
    }

    @Test
    void the_name_at_the_head_has_the_room_that_the_kind_of_data_leaves_it() {
        String name = "JMML Registry · Comparison with published series · For readers outside";

        assertEquals(name, PageFooter.runningHead(name, "SYNTHETIC DATA – not real patients"));
        assertTrue(PageFooter.runningHead(name, "Illustrative reconstruction and ".repeat(2))
                .endsWith("…"));
    }

    @Test
    void a_text_without_a_blank_is_cut() {
        List<String> lines = lines("字".repeat(300));

        assertTrue(lines.get(0).endsWith("…"), lines.get(0));
    }
}
