package org.jmmlregistry.report.chronicle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.report.DemonstrationCases;
import org.jmmlregistry.report.chronicle.Comparison.Kind;
import org.jmmlregistry.report.course.Audience;
import org.junit.jupiter.api.Test;

/** Two versions of the girl's narrative. */
class ComparisonTest {

    private static Comparison after(UnaryOperator<String> change) {
        CaseFile now = DemonstrationCases.files(change).stream()
                .filter(file -> file.name().equals("INDEX"))
                .findFirst()
                .orElseThrow();
        return Comparison.of(
                Chronicle.of(DemonstrationCases.named("INDEX"), Audience.INSIDE), Chronicle.of(now, Audience.INSIDE));
    }

    @Test
    void the_same_data_change_no_sentence() {
        Comparison same = after(UnaryOperator.identity());
        assertEquals(List.of(), same.changes());
        assertTrue(same.unchanged() > 40, "unchanged: " + same.unchanged());
    }

    @Test
    void a_corrected_dose_changes_its_sentence_and_no_other() {
        List<Comparison.Change> changes =
                after(line -> line.replace("cd3_dose,50", "cd3_dose,20")).changes();
        assertEquals(1, changes.size(), changes.toString());
        assertEquals(Kind.CHANGED, changes.get(0).kind());
        assertEquals(
                "The second infusion was given on day 131: 5\u00a0×\u00a010⁷ CD3+ cells per kilogram.",
                Language.ENGLISH.sentence(changes.get(0).before().orElseThrow()));
        assertEquals(
                "The second infusion was given on day 131: 2\u00a0×\u00a010⁷ CD3+ cells per kilogram.",
                Language.ENGLISH.sentence(changes.get(0).after().orElseThrow()));
    }

    @Test
    void a_corrected_day_moves_its_sentence() {
        List<Comparison.Change> changes = after(line -> line.replace("plt20_date,1999-09-25", "plt20_date,1999-09-28"))
                .changes();
        assertEquals(1, changes.size(), changes.toString());
        assertEquals("1999-09-28", changes.get(0).when().orElseThrow().toString());
    }

    @Test
    void an_answer_that_went_leaves_a_sentence_that_says_so() {
        List<Comparison.Change> changes =
                after(line -> line.contains(",F08,1,1,plt20") ? "" : line).changes();
        assertEquals(
                List.of(Kind.CHANGED),
                changes.stream().map(Comparison.Change::kind).toList(),
                changes.toString());
        assertEquals(
                "Platelet recovery was not recorded.",
                Language.ENGLISH.sentence(changes.get(0).after().orElseThrow()));
    }

    @Test
    void an_infusion_that_was_taken_out_is_gone_with_its_effect() {
        List<String> gone = after(line -> line.contains(",F12b,1,2,") ? "" : line).changes().stream()
                .filter(change -> change.kind() == Kind.GONE)
                .map(change -> Language.ENGLISH.sentence(change.before().orElseThrow()))
                .toList();
        assertTrue(
                gone.contains("The second infusion was given on day 131: 5\u00a0×\u00a010⁷ CD3+ cells per kilogram."),
                gone.toString());
        assertTrue(
                gone.stream().anyMatch(each -> each.startsWith("When the effect of the second infusion")),
                gone.toString());
    }
}
