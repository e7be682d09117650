package org.jmmlregistry.web.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.EntryKey;
import org.junit.jupiter.api.Test;

class ConcurrentEditTest {

    private static final Instant NOON = Instant.parse("2003-04-30T12:00:00Z");
    private static final Instant NEXT_DAY = Instant.parse("2003-05-01T00:30:00Z");

    private static String sentence(int read, int version, EntryStatus status, Instant now) {
        StoredEntry stored = new StoredEntry(new EntryKey("F01", 0, 1), Answers.none(), status, version, NOON, "anna");
        return new ConcurrentEdit(stored, read, EntryStatus.DRAFT).sentence("berta", now) + " / "
                + new ConcurrentEdit(stored, read, EntryStatus.DRAFT).sentence("anna", now);
    }

    @Test
    void somebody_who_entered_the_same_form_is_named() {
        assertEquals(
                "anna entered this form at 12:00 UTC while you were writing yours. / "
                        + "You entered this form in another window at 12:00 UTC while you were writing yours.",
                sentence(0, 1, EntryStatus.DRAFT, NOON));
    }

    @Test
    void a_change_of_another_day_says_the_day() {
        assertEquals(
                "anna changed this form at 12:00 UTC on 2003-04-30 while you were editing it. / "
                        + "You changed this form in another window at 12:00 UTC on 2003-04-30 while you were editing it.",
                sentence(2, 3, EntryStatus.DRAFT, NEXT_DAY));
    }

    @Test
    void several_changes_are_counted_and_the_last_one_is_told() {
        assertEquals(
                "This form was changed 3 times while you were editing it, last by anna at 12:00 UTC. / "
                        + "This form was changed 3 times while you were editing it, last by you at 12:00 UTC.",
                sentence(2, 5, EntryStatus.DRAFT, NOON));
    }

    @Test
    void a_new_status_is_told_too() {
        assertEquals(
                "anna changed this form at 12:00 UTC while you were editing it. It is now verified. / "
                        + "You changed this form in another window at 12:00 UTC while you were editing it. It is now verified.",
                sentence(2, 3, EntryStatus.VERIFIED, NOON));
    }
}
