package org.jmmlregistry.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jmmlregistry.diagnosis.CriteriaVerdict;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.diagnosis.DriverClass;
import org.jmmlregistry.diagnosis.GeneticsForm;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.followup.AcuteGvhdForm;
import org.jmmlregistry.followup.ChronicGvhdForm;
import org.jmmlregistry.followup.DeathForm;
import org.jmmlregistry.followup.DliForm;
import org.jmmlregistry.followup.EventType;
import org.jmmlregistry.followup.GvhdGrade;
import org.jmmlregistry.followup.NihSeverity;
import org.jmmlregistry.followup.RelapseForm;
import org.jmmlregistry.followup.RelapseRelation;
import org.jmmlregistry.followup.VisitForm;
import org.jmmlregistry.patient.ConsentForm;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.patient.VitalStatus;
import org.jmmlregistry.transplant.ChimerismClass;
import org.jmmlregistry.transplant.ChimerismForm;
import org.jmmlregistry.transplant.ChimerismTrend;
import org.jmmlregistry.transplant.RetransplantForm;
import org.jmmlregistry.transplant.TransplantForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule of each derived item, on worked examples. */
class DerivationsTest {

    private static final String CORE =
            "wbc=58 mono_abs=4 pb_blast_pct=3 bm_blast_pct=7 spleen_cm_bcm=5 bcr_abl1=NEG kmt2a_r=NEG ";
    private static final String ORGANS_UNTOUCHED = "eyes=0 gi=0 liver=0 joint_fascia=0 genital=0 ";

    private static <T> Optional<T> derive(Item<T> item, String entry, String text) {
        CaseAnswers all = Cases.of(text);
        Entry seen = all.entry(EntryKey.parse(entry).orElseThrow()).orElseThrow();
        return Derivations.derive(item, seen, Cases.TODAY);
    }

    private static Optional<ClinicalDate> date(String text) {
        return ClinicalDate.parse(text);
    }

    // --- age and intervals

    @Test
    void the_month_of_birth_counts_as_its_15th_in_an_age() {
        String born = "F01/0/1 birth_date=1994-02 + F03/0/1 dx_date=%s";

        assertEquals(Optional.of(60), derive(DiagnosisForm.AGE_AT_DX_M, "F03/0/1", born.formatted("1999-03-10")));
        assertEquals(Optional.of(61), derive(DiagnosisForm.AGE_AT_DX_M, "F03/0/1", born.formatted("1999-03-15")));
    }

    @Test
    void an_age_without_a_birth_date_is_unknown() {
        assertEquals(
                Optional.empty(),
                derive(
                        TransplantForm.AGE_AT_HSCT_M,
                        "F07/1/1",
                        "F01/0/1 birth_date:UNK + F07/1/1 hsct_date=1999-09-01"));
    }

    @Test
    void intervals_are_in_days() {
        String course =
                "F03/0/1 dx_date=1999-03-10 + F07/1/1 hsct_date=1999-09-01 + F13/1/1 event_date=1999-11-15 + F07/2/1 hsct_date=2000-02-24 + F14/2/1 conditioning_change=SAME";

        assertEquals(Optional.of(175), derive(TransplantForm.INTERVAL_DX_HSCT_D, "F07/1/1", course));
        assertEquals(Optional.of(176), derive(TransplantForm.INTERVAL_PREV_HSCT_D, "F07/2/1", course));
        assertEquals(Optional.empty(), derive(TransplantForm.INTERVAL_PREV_HSCT_D, "F07/1/1", course));
        assertEquals(Optional.of(101), derive(RetransplantForm.TIME_FROM_EVENT_D, "F14/2/1", course));
        assertEquals(Optional.of(2), derive(TransplantForm.HSCT_SEQ, "F07/2/1", course));
    }

    @Test
    void months_from_the_hsct_are_days_by_30_4375_with_one_decimal() {
        assertEquals(
                Optional.of(new BigDecimal("2.5")),
                derive(
                        RelapseForm.MONTHS_FROM_HSCT,
                        "F13/1/1",
                        "F07/1/1 hsct_date=1999-09-01 + F13/1/1 event_date=1999-11-15"));
    }

    @ParameterizedTest(name = "event on {0}: {1}")
    @CsvSource({"2000-02-29, true", "2000-03-01, false"})
    void six_months_end_on_the_calendar_day_and_in_a_short_month_on_its_last(String event, boolean within) {
        assertEquals(
                Optional.of(within),
                derive(
                        RelapseForm.WITHIN_6MO,
                        "F13/1/1",
                        "F07/1/1 hsct_date=1999-08-31 + F13/1/1 event_date=" + event));
    }

    @ParameterizedTest(name = "second HSCT on {0}: {1}")
    @CsvSource({"2000-03-01, true", "2000-03-02, false"})
    void a_retransplant_is_early_up_to_the_day_six_months_after_the_first(String second, boolean within) {
        assertEquals(
                Optional.of(within),
                derive(
                        RetransplantForm.RETRANSPLANT_WITHIN_6MO,
                        "F14/2/1",
                        "F07/1/1 hsct_date=1999-09-01 + F14/2/1 conditioning_change=SAME + F07/2/1 hsct_date="
                                + second));
    }

    // --- diagnosis

    @ParameterizedTest(name = "{0} % at {1}: {2}")
    @CsvSource({"10, 2000-09, false", "11, 2000-09, true", "3, 2001-03, false", "3.1, 2001-03, true"})
    void haemoglobin_f_is_raised_above_the_limit_of_the_age(String hbf, String day, boolean raised) {
        assertEquals(
                Optional.of(raised),
                derive(
                        DiagnosisForm.HBF_RAISED_RULE,
                        "F03/0/1",
                        "F01/0/1 birth_date=2000-03 + F03/0/1 lab_date=" + day + " hbf_pct=" + hbf));
    }

    private static Optional<CriteriaVerdict> verdict(String set, String diagnosis, String genetics) {
        return derive(
                DiagnosisForm.DX_CRITERIA_MET,
                "F03/0/1",
                "F03/0/1 dx_criteria_set=" + set + " " + CORE + diagnosis + genetics);
    }

    @Test
    void a_somatic_ras_mutation_meets_the_criteria_of_2016() {
        assertEquals(Optional.of(CriteriaVerdict.MET), verdict("WHO2016", "", " + F04/0/1 gene=NRAS origin=SOMATIC"));
    }

    @Test
    void a_germline_ptpn11_variant_does_not() {
        assertEquals(
                Optional.of(CriteriaVerdict.NOT_MET),
                verdict("ICC2022", "", " + F04/0/1 gene=PTPN11 origin=GERMLINE + F04/0/2 gene=NONE_FOUND"));
    }

    @Test
    void cbl_counts_with_loss_of_the_second_allele_only() {
        String heterozygous = " + F04/0/1 gene=CBL origin=GERMLINE zygosity_loh=HET + F04/0/2 gene=NONE_FOUND";

        assertEquals(Optional.of(CriteriaVerdict.NOT_MET), verdict("ICC2022", "", heterozygous));
        assertEquals(
                Optional.of(CriteriaVerdict.MET), verdict("ICC2022", "", heterozygous.replace("HET", "HOM_LOH_CNLOH")));
    }

    @Test
    void monosomy_7_counts_in_2016_and_no_longer_in_2022() {
        String minus7 = " + F04/0/1 karyo_class=MINUS7 + F04/0/2 gene=NONE_FOUND";
        String nothingElse =
                "hbf_raised_for_age=N myelo_precursors=N nrbc_present=N gmcsf_hypersens=NEG pstat5=NEG plt=200 ";

        assertEquals(Optional.of(CriteriaVerdict.MET), verdict("WHO2016", nothingElse, minus7));
        assertEquals(Optional.of(CriteriaVerdict.NOT_MET), verdict("WHO2022", nothingElse, minus7));
    }

    @Test
    void low_platelets_in_a_crowded_marrow_count_in_2022() {
        assertEquals(
                Optional.of(CriteriaVerdict.MET),
                verdict("WHO2022", "hbf_raised_for_age=Y plt=40 bm_cellularity=HYPER", ""));
    }

    @Test
    void what_was_not_tested_leaves_the_verdict_open_unless_the_rest_decides() {
        assertEquals(Optional.of(CriteriaVerdict.INCOMPLETE), verdict("WHO2016", "hbf_raised_for_age=Y ", ""));
        assertEquals(
                Optional.of(CriteriaVerdict.MET), verdict("WHO2016", "hbf_raised_for_age=Y myelo_precursors=Y", ""));
    }

    @Test
    void a_diagnosis_kept_against_the_rules_is_overridden() {
        assertEquals(
                Optional.of(CriteriaVerdict.OVERRIDDEN),
                derive(
                        DiagnosisForm.DX_CRITERIA_MET,
                        "F03/0/1",
                        "F03/0/1 dx_criteria_set=WHO2016 mono_abs=0.5 dx_criteria_override=panel"));
    }

    @Test
    void a_clinical_diagnosis_of_old_is_not_judged() {
        assertEquals(Optional.empty(), verdict("LEGACY_CLINICAL", "", ""));
    }

    @Test
    void the_driver_is_that_of_all_tests_together_and_the_rest_is_secondary() {
        String tests = "F04/0/1 gene=NRAS + F04/0/2 gene=SETBP1 + F04/0/3 gene=NONE_FOUND";

        assertEquals(Optional.of(DriverClass.NRAS), derive(GeneticsForm.DRIVER_CLASS, "F04/0/2", tests));
        assertEquals(Optional.of(1), derive(GeneticsForm.N_SECONDARY_MUT, "F04/0/2", tests));
        assertEquals(
                Optional.of(DriverClass.MULTI),
                derive(GeneticsForm.DRIVER_CLASS, "F04/0/1", tests + " + F04/0/4 gene=KRAS"));
        assertEquals(
                Optional.of(DriverClass.NONE), derive(GeneticsForm.DRIVER_CLASS, "F04/0/1", "F04/0/1 gene=NONE_FOUND"));
        assertEquals(Optional.empty(), derive(GeneticsForm.DRIVER_CLASS, "F04/0/1", "F04/0/1 assay=KARYOTYPE"));
    }

    // --- chimerism

    @ParameterizedTest(name = "{0} % donor: {1}")
    @CsvSource({"95.01, FULL_DONOR", "95, MIXED", "5, MIXED", "4.99, ABSENT"})
    void full_is_above_95_and_absent_below_5_percent(String donor, ChimerismClass wanted) {
        assertEquals(Optional.of(wanted), derive(ChimerismForm.CHIM_CLASS, "F09/1/1", "F09/1/1 donor_pct=" + donor));
    }

    @Test
    void lineages_of_one_day_that_differ_are_split() {
        assertEquals(
                Optional.of(ChimerismClass.SPLIT),
                derive(
                        ChimerismForm.CHIM_CLASS,
                        "F09/1/1",
                        "F09/1/1 chim_date=2001-07-01 cell_type=CD3 donor_pct=99 + F09/1/2 chim_date=2001-07-01 cell_type=CD15 donor_pct=40"));
    }

    @Test
    void a_sample_without_a_number_is_not_evaluable() {
        assertEquals(
                Optional.of(ChimerismClass.NE),
                derive(ChimerismForm.CHIM_CLASS, "F09/1/1", "F09/1/1 donor_pct:NOTDONE"));
        assertEquals(Optional.empty(), derive(ChimerismForm.CHIM_CLASS, "F09/1/1", "F09/1/1 tissue=PB"));
    }

    private static Optional<ChimerismTrend> trend(String... donors) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < donors.length; i++) {
            text.append(i == 0 ? "" : " + ")
                    .append("F09/1/%d chim_date=2001-0%d-01 cell_type=WB donor_pct=%s"
                            .formatted(i + 1, i + 1, donors[i]));
        }
        return derive(ChimerismForm.CHIM_TREND, "F09/1/" + donors.length, text.toString());
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
    void the_day_of_a_sample_counts_from_its_hsct() {
        assertEquals(
                Optional.of(45),
                derive(
                        ChimerismForm.DAY_POST,
                        "F09/1/1",
                        "F07/1/1 hsct_date=1999-09-01 + F09/1/1 chim_date=1999-10-16"));
    }

    // --- GVHD

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
                derive(
                        AcuteGvhdForm.OVERALL_GRADE_RULE,
                        "F10/1/1",
                        "F10/1/1 skin_stage=%d liver_stage=%d ugi_stage=%d lgi_stage=%d"
                                .formatted(skin, liver, upper, lower)));
    }

    @Test
    void a_missing_stage_gives_no_grade() {
        assertEquals(
                Optional.empty(),
                derive(AcuteGvhdForm.OVERALL_GRADE_RULE, "F10/1/1", "F10/1/1 skin_stage=4 liver_stage=0 ugi_stage=0"));
    }

    private static Optional<NihSeverity> severity(String scores) {
        return derive(ChronicGvhdForm.NIH_GLOBAL_RULE, "F11/1/1", "F11/1/1 " + ORGANS_UNTOUCHED + scores);
    }

    @Test
    void the_organ_scores_give_the_nih_severity() {
        assertEquals(Optional.of(NihSeverity.MILD), severity("skin=1 mouth=1 lung=0"));
        assertEquals(Optional.of(NihSeverity.MODERATE), severity("skin=2 mouth=0 lung=0"));
        assertEquals(Optional.of(NihSeverity.MODERATE), severity("skin=0 mouth=0 lung=1"));
        assertEquals(
                Optional.of(NihSeverity.MODERATE),
                derive(
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
    void an_organ_that_was_not_evaluable_leaves_all_but_severe_open() {
        assertEquals(Optional.empty(), severity("skin=1 mouth=1 lung=NE"));
        assertEquals(Optional.of(NihSeverity.SEVERE), severity("skin=3 mouth=1 lung=NE"));
    }

    // --- interventions and events

    @Test
    void days_off_immunosuppression_count_from_the_last_stop_before_the_dli() {
        assertEquals(
                Optional.of(28),
                derive(
                        DliForm.IS_OFF_DAYS,
                        "F12b/1/1",
                        "F12a/1/1 stop_date=1999-10-01 + F12a/1/2 stop_date=1999-11-08 + F12a/1/3 stop_date=2000-01-08 + F12b/1/1 dli_date=1999-12-06"));
    }

    @Test
    void a_withdrawal_or_dli_under_the_hsct_before_was_tried() {
        String second = " + F07/2/1 hsct_date=2000-02-24 + F14/2/1 conditioning_change=SAME";

        assertEquals(
                Optional.of(true),
                derive(RetransplantForm.PRIOR_IS_WITHDRAWAL, "F14/2/1", "F12a/1/1 gvhd_after=0" + second));
        assertEquals(
                Optional.of(false),
                derive(RetransplantForm.PRIOR_DLI, "F14/2/1", "F13/1/1 dli_given_for_event=N" + second));
        assertEquals(
                Optional.empty(), derive(RetransplantForm.PRIOR_DLI, "F14/2/1", "F13/1/1 event_type=RELAPSE" + second));
    }

    private static Optional<EventType> typeByRule(String graft, String event) {
        return derive(RelapseForm.EVENT_TYPE_RULE, "F13/1/1", event(graft, event));
    }

    private static Optional<Boolean> needsAdjudication(String graft, String event) {
        return derive(RelapseForm.ADJUDICATION_NEEDED, "F13/1/1", event(graft, event));
    }

    private static String event(String graft, String event) {
        return graft + " + F13/1/1 event_date=2001-10-01 " + event;
    }

    @Test
    void pancytopenia_means_graft_failure_primary_without_recovery_and_secondary_after_it() {
        assertEquals(
                Optional.of(EventType.PRIMARY_GRAFT_FAILURE),
                typeByRule("F08/1/1 anc_recovery=NO", "pancytopenia=Y donor_pct_at_event=0"));
        assertEquals(
                Optional.of(EventType.SECONDARY_GRAFT_FAILURE),
                typeByRule("F08/1/1 anc_recovery=YES", "pancytopenia=Y donor_pct_at_event=0"));
    }

    private static final String NEVER_FULL = "F08/1/1 anc_recovery=YES + F09/1/1 chim_date=2001-07-01 donor_pct=40";
    private static final String ONCE_FULL = "F08/1/1 anc_recovery=YES + F09/1/1 chim_date=2001-07-01 donor_pct=97";
    private static final String NO_DISEASE = "mutation_present=N spleen_cm=0 mono_abs=0.3 wbc=5 blast_pct=1 ";

    @Test
    void recovered_blood_without_a_donor_that_never_was_is_autologous_recovery() {
        assertEquals(
                Optional.of(EventType.AUTOLOGOUS_RECOVERY), typeByRule(NEVER_FULL, "donor_pct_at_event=2 spleen_cm=4"));
    }

    @Test
    void disease_after_a_full_donor_is_relapse() {
        assertEquals(Optional.of(EventType.RELAPSE), typeByRule(ONCE_FULL, "donor_pct_at_event=2 mutation_present=Y"));
        assertEquals(
                Optional.of(false),
                needsAdjudication(ONCE_FULL, "event_type=RELAPSE donor_pct_at_event=2 mutation_present=Y"));
    }

    @Test
    void disease_with_a_mixed_donor_that_was_never_full_is_relapse_and_adjudicated() {
        assertEquals(Optional.of(EventType.RELAPSE), typeByRule(NEVER_FULL, "donor_pct_at_event=35 mono_abs=3.2"));
        assertEquals(
                Optional.of(true),
                needsAdjudication(NEVER_FULL, "event_type=RELAPSE donor_pct_at_event=35 mono_abs=3.2"));
    }

    @Test
    void a_lost_donor_without_disease_is_autologous_recovery_and_adjudicated() {
        assertEquals(
                Optional.of(EventType.AUTOLOGOUS_RECOVERY),
                typeByRule(ONCE_FULL, "donor_pct_at_event=1 " + NO_DISEASE));
        assertEquals(Optional.of(true), needsAdjudication(ONCE_FULL, "donor_pct_at_event=1 " + NO_DISEASE));
    }

    @Test
    void disease_in_donor_cells_has_no_name_and_is_adjudicated() {
        assertEquals(Optional.empty(), typeByRule(NEVER_FULL, "donor_pct_at_event=97 mutation_present=Y"));
        assertEquals(Optional.of(true), needsAdjudication(NEVER_FULL, "donor_pct_at_event=97 mutation_present=Y"));
    }

    @Test
    void an_event_without_chimerism_is_not_ruled_on() {
        assertEquals(Optional.empty(), typeByRule("F08/1/1 anc_recovery=YES", "mutation_present=Y"));
        assertEquals(Optional.empty(), needsAdjudication("F08/1/1 anc_recovery=YES", "mutation_present=Y"));
    }

    @Test
    void an_event_that_was_entered_otherwise_is_adjudicated() {
        assertEquals(
                Optional.of(true),
                needsAdjudication(NEVER_FULL, "event_type=RELAPSE donor_pct_at_event=2 spleen_cm=4"));
    }

    // --- follow-up and death

    private static Optional<VitalStatus> status(String text, LocalDate asOf) {
        CaseAnswers all = Cases.of(text);
        Entry patient = all.entry(new EntryKey("F01", 0, 1)).orElseThrow();
        return Derivations.derive(PatientForm.VITAL_STATUS, patient, asOf);
    }

    @Test
    void death_goes_before_withdrawal_and_withdrawal_before_loss() {
        String patient = "F01/0/1 data_label=REAL last_contact_date=2020-01-15";
        LocalDate soon = LocalDate.of(2021, 7, 15);
        String withdrawn = " + F02/0/1 consent_status=WITHDRAWN_FUTURE";

        assertEquals(Optional.of(VitalStatus.ALIVE), status(patient, soon));
        assertEquals(Optional.of(VitalStatus.LTFU), status(patient, soon.plusDays(1)));
        assertEquals(Optional.of(VitalStatus.WITHDRAWN), status(patient + withdrawn, soon.plusDays(1)));
        assertEquals(
                Optional.of(VitalStatus.DEAD), status(patient + withdrawn + " + F17/1/1 death_date=2020-01-15", soon));
    }

    @Test
    void a_published_case_is_never_lost() {
        assertEquals(
                Optional.of(VitalStatus.ALIVE),
                status("F01/0/1 data_label=LITERATURE last_contact_date=2003-01-20", Cases.TODAY));
    }

    @ParameterizedTest(name = "{0} on {1}: next {2}")
    @CsvSource({
        "D30, 2001-06-28, 2001-09-09",
        "D100, 2001-09-12, 2001-12-01",
        "M6, 2001-11-28, 2002-06-01",
        "M12, 2002-05-20, 2003-06-01",
        "ANNUAL, 2005-05-20, 2006-06-01",
        "UNSCHEDULED, 2001-08-01, 2001-09-09"
    })
    void the_next_visit_is_the_next_time_point_of_the_schedule(String type, String day, String next) {
        assertEquals(
                date(next),
                derive(
                        VisitForm.NEXT_VISIT_DUE,
                        "F16/1/1",
                        "F07/1/1 hsct_date=2001-06-01 + F16/1/1 visit_type=" + type + " visit_date=" + day));
    }

    @Test
    void after_another_hsct_its_own_schedule_begins() {
        assertEquals(
                Optional.empty(),
                derive(
                        VisitForm.NEXT_VISIT_DUE,
                        "F16/1/1",
                        "F07/1/1 hsct_date=2001-06-01 + F16/1/1 visit_type=D30 visit_date=2001-07-01 + F07/2/1 hsct_date=2001-12-01"));
    }

    @Test
    void consent_is_renewed_at_the_eighteenth_birthday_as_far_as_it_is_known() {
        assertEquals(
                date("2018-03"),
                derive(ConsentForm.RECONSENT_DUE, "F02/0/1", "F01/0/1 birth_date=2000-03 + F02/0/1 consent_status:NA"));
    }

    @Test
    void a_death_after_any_relapse_is_related_to_it_whatever_its_cause() {
        String infection = "F17/1/1 death_date=2002-03-01 cod_primary=INFECTION";

        assertEquals(
                Optional.of(RelapseRelation.TRANSPLANT_RELATED),
                derive(DeathForm.RELAPSE_RELATED, "F17/1/1", infection));
        assertEquals(
                Optional.of(RelapseRelation.RELAPSE_RELATED),
                derive(
                        DeathForm.RELAPSE_RELATED,
                        "F17/1/1",
                        infection + " + F13/1/1 event_type=RELAPSE event_date=2001-10-01"));
        assertEquals(
                Optional.of(RelapseRelation.OTHER),
                derive(DeathForm.RELAPSE_RELATED, "F17/1/1", "F17/1/1 cod_primary=ACCIDENT"));
    }
}
