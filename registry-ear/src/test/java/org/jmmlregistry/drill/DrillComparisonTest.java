package org.jmmlregistry.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.drill.Attempt.Reply;
import org.jmmlregistry.drill.Stored.Line;
import org.jmmlregistry.drill.Stored.Mark;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A drill that finds nothing must be able to find something. */
class DrillComparisonTest {

    private static final String LABEL = "DRILL-r1w1-1";
    private static final String ID = "JM-00001-1";
    private static final String PLACE = "F03/0/1";

    private final List<Line> trail = new ArrayList<>();
    private Ledger ledger;

    @BeforeEach
    void a_case_is_registered_and_its_blood_count_entered_and_changed(@TempDir Path folder) {
        ledger = new Ledger(folder.resolve("ledger.txt"));
        ledger.name(LABEL, ID);
        ledger.note(new Attempt(LABEL, PLACE, 1, Map.of("wbc", "10", "plt", "20"), Reply.KEPT));
        ledger.note(new Attempt(LABEL, PLACE, 2, Map.of("wbc", "11", "plt", "21"), Reply.KEPT));
        write("REGISTER", "", Optional.empty(), Optional.empty());
        write("ENTER", "wbc", Optional.empty(), Optional.of("10"));
        write("ENTER", "plt", Optional.empty(), Optional.of("20"));
        write("REVISE", "wbc", Optional.of("10"), Optional.of("11"));
        write("REVISE", "plt", Optional.of("20"), Optional.of("21"));
    }

    private void write(String action, String item, Optional<String> before, Optional<String> after) {
        int seq = trail.size() + 1;
        trail.add(new Line(seq, action, ID, PLACE, item, before, after, hash(seq - 1), hash(seq)));
    }

    private static String hash(int seq) {
        return String.valueOf(seq % 10).repeat(64);
    }

    private static Map<String, Stored.Entry> entry(int version, String leucocytes, String platelets) {
        return Map.of(ID + " " + PLACE, new Stored.Entry(version, Map.of("wbc", leucocytes, "plt", platelets)));
    }

    private DrillComparison with(Map<String, Stored.Entry> entries) {
        return with(Map.of(ID, LABEL), entries, new Mark(trail.size(), hash(trail.size())));
    }

    private DrillComparison with(Map<String, String> labels, Map<String, Stored.Entry> entries, Mark anchor) {
        Line last = trail.get(trail.size() - 1);
        return DrillComparison.of(ledger, new Stored(labels, entries, trail, last.seq(), last.hash()), anchor);
    }

    @Test
    void what_is_stored_as_it_was_confirmed_is_whole() {
        DrillComparison found = with(entry(2, "11", "21"));
        assertTrue(found.isWhole(), found::toString);
    }

    @Test
    void an_anchor_may_lag_behind() {
        DrillComparison found = with(Map.of(ID, LABEL), entry(2, "11", "21"), new Mark(3, hash(3)));
        assertTrue(found.isWhole(), found::toString);
    }

    @Test
    void a_confirmed_change_that_went_back_to_the_version_before_is_lost() {
        trail.subList(3, 5).clear();
        DrillComparison found = with(entry(1, "10", "20"));
        assertEquals(1, found.lost().size(), found::toString);
    }

    @Test
    void a_confirmed_case_that_is_not_there_is_lost() {
        DrillComparison found = with(Map.of(), Map.of(), new Mark(1, hash(1)));
        assertTrue(found.lost().get(0).startsWith("case " + LABEL), found::toString);
    }

    @Test
    void a_mixture_of_two_saves_is_half_written() {
        DrillComparison found = with(entry(2, "11", "20"));
        assertEquals(List.of(), found.lost());
        assertEquals(2, found.half().size(), "neither what was sent nor what the trail tells: " + found);
    }

    @Test
    void a_save_without_its_trail_is_half_written() {
        trail.remove(4);
        DrillComparison found = with(entry(2, "11", "21"));
        assertEquals(1, found.half().size(), found::toString);
    }

    @Test
    void a_trail_without_its_save_is_half_written() {
        ledger.note(new Attempt(LABEL, PLACE, 3, Map.of("wbc", "12", "plt", "21"), Reply.UNKNOWN));
        write("REVISE", "wbc", Optional.of("11"), Optional.of("12"));
        DrillComparison found = with(entry(2, "11", "21"));
        assertEquals(1, found.half().size(), found::toString);
    }

    @Test
    void a_save_that_was_said_not_to_be_kept_must_not_be_there() {
        ledger.note(new Attempt(LABEL, PLACE, 3, Map.of("wbc", "12", "plt", "21"), Reply.NOT_KEPT));
        write("REVISE", "wbc", Optional.of("11"), Optional.of("12"));
        DrillComparison found = with(entry(3, "12", "21"));
        assertEquals(1, found.half().size(), found::toString);
    }

    @Test
    void a_save_without_an_answer_may_be_there_whole() {
        ledger.note(new Attempt(LABEL, PLACE, 3, Map.of("wbc", "12", "plt", "21"), Reply.UNKNOWN));
        write("REVISE", "wbc", Optional.of("11"), Optional.of("12"));
        DrillComparison found = with(entry(3, "12", "21"));
        assertTrue(found.isWhole(), found::toString);
    }

    @Test
    void a_line_that_is_missing_in_the_middle_breaks_the_chain() {
        trail.remove(0);
        trail.add(0, new Line(1, "REGISTER", ID, "", "", Optional.empty(), Optional.empty(), hash(0), hash(7)));
        DrillComparison found = with(entry(2, "11", "21"));
        assertEquals(List.of("line 2 does not follow line 1"), found.chain());
    }

    @Test
    void an_anchor_that_the_chain_does_not_have_breaks_it() {
        DrillComparison found = with(Map.of(ID, LABEL), entry(2, "11", "21"), new Mark(6, hash(6)));
        assertEquals(1, found.chain().size(), found::toString);
    }
}
