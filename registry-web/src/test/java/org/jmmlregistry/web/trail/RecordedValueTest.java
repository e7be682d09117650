package org.jmmlregistry.web.trail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.TrailLine;
import org.jmmlregistry.language.Message;
import org.junit.jupiter.api.Test;

class RecordedValueTest {

    private static final Event ON_CASE = Event.on(Event.Action.REVISE, "JM-00014-7");

    private static TrailRow row(Event event) {
        return new TrailRow(new TrailLine(
                7, Instant.parse("2024-05-14T12:30:00Z"), new TrailLine.Who("doctor", "10.0.0.7"), event, "hash"));
    }

    private static TrailRow answer(String form, String item, String before, String after) {
        return row(ON_CASE.entry(form + "/1/2")
                .item(item)
                .from(Optional.of(before))
                .to(Optional.of(after)));
    }

    private static String said(Optional<Message> words) {
        return words.map(Message::toString).orElse("");
    }

    @Test
    void question_and_answers_are_words_with_the_codes_behind_them() {
        TrailRow row = answer("F13", "event_type", "[PENDING]", "RELAPSE");
        assertEquals("Type of the event", said(row.getItem()));
        assertEquals("Pending (PENDING)", said(row.getBefore()));
        assertEquals("Relapse (RELAPSE)", said(row.getAfter()));
        assertEquals("Disease event 2 after HSCT 1", said(row.getPlace()));
    }

    @Test
    void a_number_has_its_unit_and_yes_is_no_letter() {
        assertEquals(
                "5.2 × 10⁹/L", said(answer("F07", "wbc_at_hsct", "4.1", "5.2").getAfter()));
        assertEquals("Yes", said(answer("F12b", "donor_same_as_hsct", "N", "Y").getAfter()));
    }

    @Test
    void an_entry_that_is_named_is_called_as_everywhere() {
        assertEquals(
                "Disease event 1 after HSCT 1",
                said(answer("F14", "prior_event_id", "F13/1/2", "F13/1/1").getAfter()));
    }

    @Test
    void what_cannot_be_read_stands_as_it_was_recorded() {
        assertEquals(
                "about 5", said(answer("F07", "wbc_at_hsct", "5.2", "about 5").getAfter()));
    }

    @Test
    void statuses_of_forms_and_queries_are_words() {
        Event status = Event.on(Event.Action.STATUS, "JM-00014-7").entry("F13/1/1");
        TrailRow moved = row(status.from(Optional.of("DRAFT")).to(Optional.of("COMPLETE")));
        assertEquals("Draft", said(moved.getBefore()));
        assertEquals("Complete", said(moved.getAfter()));
        Event query = Event.on(Event.Action.QUERY, "JM-00014-7").entry("F13/1/1");
        assertEquals(
                "Open",
                said(row(query.to(Optional.of("OPEN F13.event_date/late"))).getAfter()));
    }

    @Test
    void the_identity_stays_hidden_and_the_address_says_what_it_is() {
        Event hidden = Event.on(Event.Action.IDENTIFY, "JM-00014-7").item("family name");
        TrailRow row = row(hidden.to(Optional.of("(identity)")));
        assertEquals("(identity)", said(row.getAfter()));
        assertEquals("from 10.0.0.7", said(row.getAddress()));
    }
}
