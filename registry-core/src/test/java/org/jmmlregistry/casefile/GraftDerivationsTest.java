package org.jmmlregistry.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.jmmlregistry.followup.AcuteGvhdForm;
import org.jmmlregistry.followup.ChronicGvhdForm;
import org.jmmlregistry.followup.GvhdGrade;
import org.jmmlregistry.followup.NihSeverity;
import org.jmmlregistry.transplant.ChimerismClass;
import org.jmmlregistry.transplant.ChimerismForm;
import org.jmmlregistry.transplant.ChimerismTrend;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Chimerism and the severity of GVHD, on worked examples. */
class GraftDerivationsTest {

    private static final String ORGANS_UNTOUCHED = "eyes=0 gi=0 liver=0 joint_fascia=0 genital=0 ";

    @ParameterizedTest(name = "{0} % donor: {1}")
    @CsvSource({"95.01, FULL_DONOR", "95, MIXED", "5, MIXED", "4.99, ABSENT"})
    void full_is_above_95_and_absent_below_5_percent(String donor, ChimerismClass wanted) {
        assertEquals(
                Optional.of(wanted), Cases.derive(ChimerismForm.CHIM_CLASS, "F09/1/1", "F09/1/1 donor_pct=" + donor));
    }

    @Test
    void lineages_of_one_day_that_differ_are_split() {
        assertEquals(
                Optional.of(ChimerismClass.SPLIT),
                Cases.derive(
                        ChimerismForm.CHIM_CLASS,
                        "F09/1/1",
                        "F09/1/1 chim_date=2001-07-01 cell_type=CD3 donor_pct=99 + F09/1/2 chim_date=2001-07-01 cell_type=CD15 donor_pct=40"));
    }

    @ParameterizedTest(name = "{0} against {1}: {2}")
    @CsvSource({
        "cell_type=WB tissue=PB, cell_type=BM tissue=BM, MIXED",
        "cell_type=CD3 tissue=PB, cell_type=CD3 tissue=BM, MIXED",
        "cell_type=CD4, cell_type=CD8, MIXED",
        "cell_type=CD15, cell_type=GRANULO, MIXED",
        "cell_type=CD3, cell_type=CD33, SPLIT",
        "cell_type=CD3, cell_type=WB, SPLIT"
    })
    void lineages_are_told_by_the_cells_and_not_by_the_tissue(String one, String other, ChimerismClass wanted) {
        assertEquals(
                Optional.of(wanted),
                Cases.derive(
                        ChimerismForm.CHIM_CLASS,
                        "F09/1/1",
                        "F09/1/1 chim_date=2001-07-01 donor_pct=80 " + one
                                + " + F09/1/2 chim_date=2001-07-01 donor_pct=99 " + other));
    }

    @ParameterizedTest(name = "CD3 {0}, CD15 {1}: {2}")
    @CsvSource({"94, 97, MIXED", "94, 98.9, MIXED", "94, 99, SPLIT", "3, 7, ABSENT", "4, 9, SPLIT", "60, 92, MIXED"})
    void lineages_that_differ_by_less_than_an_assay_errs_are_not_split(String cd3, String cd15, ChimerismClass wanted) {
        assertEquals(
                Optional.of(wanted),
                Cases.derive(
                        ChimerismForm.CHIM_CLASS,
                        "F09/1/1",
                        "F09/1/1 chim_date=2001-07-01 cell_type=CD3 donor_pct=" + cd3
                                + " + F09/1/2 chim_date=2001-07-01 cell_type=CD15 donor_pct=" + cd15));
    }

    @Test
    void a_sample_without_a_number_is_not_evaluable() {
        assertEquals(
                Optional.of(ChimerismClass.NE),
                Cases.derive(ChimerismForm.CHIM_CLASS, "F09/1/1", "F09/1/1 donor_pct:NOTDONE"));
        assertEquals(Optional.empty(), Cases.derive(ChimerismForm.CHIM_CLASS, "F09/1/1", "F09/1/1 tissue=PB"));
    }

    private static Optional<ChimerismTrend> trend(String... donors) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < donors.length; i++) {
            text.append(i == 0 ? "" : " + ")
                    .append("F09/1/%s chim_date=2001-0%s-01 cell_type=WB donor_pct=%s"
                            .formatted(i + 1, i + 1, donors[i]));
        }
        return Cases.derive(ChimerismForm.CHIM_TREND, "F09/1/" + donors.length, text.toString());
    }

    @Test
    void a_trend_compares_with_the_sample_before_of_the_same_cells() {
        assertEquals(Optional.of(ChimerismTrend.STABLE_FULL), trend("100", "98"));
        assertEquals(Optional.of(ChimerismTrend.DECREASING_DONOR), trend("82", "35", "28"));
        assertEquals(Optional.of(ChimerismTrend.INCREASING_DONOR), trend("28", "35"));
        assertEquals(Optional.of(ChimerismTrend.FLUCTUATING), trend("82", "35", "60"));
        assertEquals(Optional.empty(), trend("82"));
    }

    @Test
    void small_changes_in_one_direction_add_up_to_a_trend() {
        assertEquals(Optional.of(ChimerismTrend.DECREASING_DONOR), trend("94", "90", "86"));
        assertEquals(Optional.of(ChimerismTrend.DECREASING_DONOR), trend("94", "90", "86", "82", "78", "74"));
        assertEquals(Optional.of(ChimerismTrend.INCREASING_DONOR), trend("60", "63", "66"));
        assertEquals(Optional.of(ChimerismTrend.STABLE_MIXED), trend("94", "90", "93", "90", "92"));
        assertEquals(Optional.of(ChimerismTrend.STABLE_MIXED), trend("80", "60", "58"));
        assertEquals(Optional.of(ChimerismTrend.DECREASING_DONOR), trend("80", "60", "58", "54"));
        assertEquals(Optional.of(ChimerismTrend.STABLE_MIXED), trend("45", "48", "46", "47"));
    }

    @Test
    void less_than_five_points_are_no_trend() {
        assertEquals(Optional.of(ChimerismTrend.STABLE_MIXED), trend("82", "77.1"));
        assertEquals(Optional.of(ChimerismTrend.DECREASING_DONOR), trend("82", "77"));
        assertEquals(Optional.of(ChimerismTrend.STABLE_MIXED), trend("40", "40"));
        assertEquals(Optional.empty(), trend("97", "94"));
        assertEquals(Optional.empty(), trend("3", "1"));
        assertEquals(Optional.of(ChimerismTrend.INCREASING_DONOR), trend("82", "80", "90"));
    }

    @Test
    void the_day_of_a_sample_counts_from_its_hsct() {
        assertEquals(
                Optional.of(45),
                Cases.derive(
                        ChimerismForm.DAY_POST,
                        "F09/1/1",
                        "F07/1/1 hsct_date=1999-09-01 + F09/1/1 chim_date=1999-10-16"));
    }

    @ParameterizedTest(name = "skin {0}, liver {1}, upper gut {2}, lower gut {3}: grade {4}")
    @CsvSource({
        "0, 0, 0, 0, NONE",
        "1, 0, 0, 0, I",
        "2, 0, 0, 0, I",
        "3, 0, 0, 0, II",
        "0, 1, 0, 0, II",
        "0, 0, 1, 0, II",
        "0, 0, 0, 1, II",
        "1, 2, 0, 0, III",
        "0, 3, 0, 0, III",
        "0, 0, 0, 2, III",
        "3, 0, 1, 3, III",
        "4, 0, 0, 0, IV",
        "0, 4, 0, 0, IV",
        "0, 0, 0, 4, IV"
    })
    void the_worst_organ_gives_the_grade(int skin, int liver, int upper, int lower, GvhdGrade grade) {
        assertEquals(
                Optional.of(grade),
                Cases.derive(
                        AcuteGvhdForm.OVERALL_GRADE_RULE,
                        "F10/1/1",
                        "F10/1/1 skin_stage=%s liver_stage=%s ugi_stage=%s lgi_stage=%s"
                                .formatted(skin, liver, upper, lower)));
    }

    @Test
    void a_missing_stage_gives_no_grade() {
        assertEquals(
                Optional.empty(),
                Cases.derive(
                        AcuteGvhdForm.OVERALL_GRADE_RULE, "F10/1/1", "F10/1/1 skin_stage=4 liver_stage=0 ugi_stage=0"));
    }

    private static Optional<NihSeverity> severity(String scores) {
        return Cases.derive(ChronicGvhdForm.NIH_GLOBAL_RULE, "F11/1/1", "F11/1/1 " + ORGANS_UNTOUCHED + scores);
    }

    @Test
    void the_organ_scores_give_the_nih_severity() {
        assertEquals(Optional.of(NihSeverity.MILD), severity("skin=1 mouth=1 lung=0"));
        assertEquals(Optional.of(NihSeverity.MODERATE), severity("skin=2 mouth=0 lung=0"));
        assertEquals(Optional.of(NihSeverity.MODERATE), severity("skin=0 mouth=0 lung=1"));
        assertEquals(
                Optional.of(NihSeverity.MODERATE),
                Cases.derive(
                        ChronicGvhdForm.NIH_GLOBAL_RULE,
                        "F11/1/1",
                        "F11/1/1 skin=1 mouth=1 eyes=1 gi=0 liver=0 lung=0 joint_fascia=0 genital=0"));
        assertEquals(Optional.of(NihSeverity.SEVERE), severity("skin=3 mouth=0 lung=0"));
        assertEquals(Optional.of(NihSeverity.SEVERE), severity("skin=0 mouth=0 lung=2"));
        assertEquals(Optional.empty(), severity("skin=0 mouth=0 lung=0"));
    }

    @Test
    void an_organ_with_another_cause_scores_nothing() {
        assertEquals(Optional.of(NihSeverity.MILD), severity("skin=1 mouth=0 lung=2 organ_nongvhd_cause=LUNG"));
    }

    @Test
    void an_organ_that_was_not_evaluable_leaves_the_least_that_the_others_give() {
        assertEquals(Optional.of(NihSeverity.AT_LEAST_MILD), severity("skin=1 mouth=1 lung=NE"));
        assertEquals(Optional.of(NihSeverity.AT_LEAST_MODERATE), severity("skin=2 mouth=1 lung=NE genital=NE"));
        assertEquals(Optional.empty(), severity("lung=NE"));
        assertEquals(Optional.of(NihSeverity.SEVERE), severity("skin=3 mouth=1 lung=NE"));
    }
}
