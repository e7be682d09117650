package org.jmmlregistry.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Item;
import org.junit.jupiter.api.Test;

/** Every combination of stages and organ scores against the published tables, written down here a second time. */
class GvhdSeverityTest {

    private static final EntryKey KEY = new EntryKey("F11", 1, 1);
    private static final List<Item<OrganScore>> ORGANS = List.of(
            ChronicGvhdForm.SKIN,
            ChronicGvhdForm.MOUTH,
            ChronicGvhdForm.EYES,
            ChronicGvhdForm.GI,
            ChronicGvhdForm.LIVER,
            ChronicGvhdForm.LUNG,
            ChronicGvhdForm.JOINT_FASCIA,
            ChronicGvhdForm.GENITAL);
    private static final int LUNG = 5;

    /** Harris 2016, table 2: the grade that each stage of an organ gives by itself. */
    private static final int[] SKIN_GRADE = {0, 1, 1, 2, 4};

    private static final int[] LIVER_GRADE = {0, 2, 3, 3, 4};
    private static final int[] UPPER_GUT_GRADE = {0, 2};
    private static final int[] LOWER_GUT_GRADE = {0, 2, 3, 3, 4};

    @Test
    void each_of_250_sets_of_stages_has_the_grade_of_its_worst_organ() {
        int tried = 0;
        for (int skin = 0; skin < SKIN_GRADE.length; skin++) {
            for (int liver = 0; liver < LIVER_GRADE.length; liver++) {
                for (int upper = 0; upper < UPPER_GUT_GRADE.length; upper++) {
                    for (int lower = 0; lower < LOWER_GUT_GRADE.length; lower++) {
                        int worst = IntStream.of(
                                        SKIN_GRADE[skin],
                                        LIVER_GRADE[liver],
                                        UPPER_GUT_GRADE[upper],
                                        LOWER_GUT_GRADE[lower])
                                .max()
                                .orElseThrow();
                        List<GvhdGrade> grades =
                                List.of(GvhdGrade.NONE, GvhdGrade.I, GvhdGrade.II, GvhdGrade.III, GvhdGrade.IV);
                        String stages = skin + " " + liver + " " + upper + " " + lower;
                        assertEquals(grades.get(worst), GvhdSeverity.grade(skin, liver, upper, lower), stages);
                        tried++;
                    }
                }
            }
        }
        assertEquals(250, tried);
    }

    @Test
    void each_of_390625_sets_of_organ_scores_has_the_severity_of_nih_2014_or_at_least_it() {
        OrganScore[] scores = OrganScore.values();
        int all = (int) Math.pow(scores.length, ORGANS.size());
        for (int set = 0; set < all; set++) {
            OrganScore[] child = new OrganScore[ORGANS.size()];
            Answers answers = Answers.none();
            for (int organ = 0, rest = set; organ < child.length; organ++, rest /= scores.length) {
                child[organ] = scores[rest % scores.length];
                answers = answers.with(ORGANS.get(organ), child[organ]);
            }
            Entry entry = new Entry(KEY, answers, CaseAnswers.none());
            assertEquals(published(child), GvhdSeverity.nih(entry), () -> Arrays.toString(child));
        }
        assertEquals(390_625, all);
    }

    /** Jagasia 2015: by the number of organs and their highest score, the lung one step worse than the others. */
    private static Optional<NihSeverity> published(OrganScore... child) {
        int involved = 0;
        int worst = 0;
        boolean open = false;
        for (int organ = 0; organ < child.length; organ++) {
            String code = child[organ].code();
            open |= code.equals("NE");
            int score = code.equals("NE") ? 0 : Integer.parseInt(code);
            involved += score > 0 ? 1 : 0;
            worst = Math.max(worst, score > 0 && organ == LUNG ? score + 1 : score);
        }
        if (worst >= 3) {
            return Optional.of(NihSeverity.SEVERE);
        }
        if (worst == 2 || involved >= 3) {
            return Optional.of(open ? NihSeverity.AT_LEAST_MODERATE : NihSeverity.MODERATE);
        }
        return involved == 0 ? Optional.empty() : Optional.of(open ? NihSeverity.AT_LEAST_MILD : NihSeverity.MILD);
    }

    @Test
    void only_a_severity_below_the_least_possible_is_asked_about() {
        assertEquals(
                List.of(NihSeverity.MODERATE, NihSeverity.SEVERE),
                entered().filter(NihSeverity.AT_LEAST_MODERATE::allows).toList());
        assertEquals(
                List.of(NihSeverity.MILD, NihSeverity.MODERATE, NihSeverity.SEVERE),
                entered().filter(NihSeverity.AT_LEAST_MILD::allows).toList());
        assertEquals(
                List.of(NihSeverity.MODERATE),
                entered().filter(NihSeverity.MODERATE::allows).toList());
    }

    private static Stream<NihSeverity> entered() {
        return List.of(NihSeverity.MILD, NihSeverity.MODERATE, NihSeverity.SEVERE).stream();
    }
}
