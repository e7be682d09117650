package org.jmmlregistry.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import org.jmmlregistry.diagnosis.CriteriaSet;
import org.jmmlregistry.diagnosis.CriteriaVerdict;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.diagnosis.DriverClass;
import org.jmmlregistry.diagnosis.GeneticsForm;
import org.jmmlregistry.followup.RelapseForm;
import org.jmmlregistry.transplant.SecondHsctForm;
import org.jmmlregistry.transplant.TransplantForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ages, intervals, haemoglobin F, diagnostic criteria and driver genes, on worked examples. */
class DiagnosisDerivationsTest {

    private static final String CORE =
            "wbc=58 mono_abs=4 pb_blast_pct=3 bm_blast_pct=7 spleen_cm_bcm=5 bcr_abl1=NEG kmt2a_r=NEG ";

    @Test
    void the_month_of_birth_counts_as_its_15th_in_an_age() {
        String born = "F01/0/1 birth_date=1994-02 + F03/0/1 dx_date=%s";

        assertEquals(Optional.of(60), Cases.derive(DiagnosisForm.AGE_AT_DX_M, "F03/0/1", born.formatted("1999-03-10")));
        assertEquals(Optional.of(61), Cases.derive(DiagnosisForm.AGE_AT_DX_M, "F03/0/1", born.formatted("1999-03-15")));
    }

    @Test
    void an_age_without_a_birth_date_is_unknown() {
        assertEquals(
                Optional.empty(),
                Cases.derive(
                        TransplantForm.AGE_AT_HSCT_M,
                        "F07/1/1",
                        "F01/0/1 birth_date:UNK + F07/1/1 hsct_date=1999-09-01"));
    }

    @Test
    void intervals_are_in_days() {
        String course =
                "F03/0/1 dx_date=1999-03-10 + F07/1/1 hsct_date=1999-09-01 + F13/1/1 event_date=1999-11-15 + F07/2/1 hsct_date=2000-02-24 + F14/2/1 conditioning_change=SAME";

        assertEquals(Optional.of(175), Cases.derive(TransplantForm.INTERVAL_DX_HSCT_D, "F07/1/1", course));
        assertEquals(Optional.of(176), Cases.derive(TransplantForm.INTERVAL_PREV_HSCT_D, "F07/2/1", course));
        assertEquals(Optional.empty(), Cases.derive(TransplantForm.INTERVAL_PREV_HSCT_D, "F07/1/1", course));
        assertEquals(Optional.of(101), Cases.derive(SecondHsctForm.TIME_FROM_EVENT_D, "F14/2/1", course));
        assertEquals(Optional.of(2), Cases.derive(TransplantForm.HSCT_SEQ, "F07/2/1", course));
    }

    @Test
    void months_from_the_hsct_are_days_by_30_4375_with_one_decimal() {
        assertEquals(
                Optional.of(new BigDecimal("2.5")),
                Cases.derive(
                        RelapseForm.MONTHS_FROM_HSCT,
                        "F13/1/1",
                        "F07/1/1 hsct_date=1999-09-01 + F13/1/1 event_date=1999-11-15"));
    }

    @ParameterizedTest(name = "event on {0}: {1}")
    @CsvSource({"2000-02-29, true", "2000-03-01, false"})
    void six_months_end_on_the_calendar_day_and_in_a_short_month_on_its_last(String event, boolean within) {
        assertEquals(
                Optional.of(within),
                Cases.derive(
                        RelapseForm.WITHIN_6MO,
                        "F13/1/1",
                        "F07/1/1 hsct_date=1999-08-31 + F13/1/1 event_date=" + event));
    }

    @ParameterizedTest(name = "second HSCT on {0}: {1}")
    @CsvSource({"2000-03-01, true", "2000-03-02, false"})
    void a_second_hsct_is_early_up_to_the_day_six_months_after_the_first(String second, boolean within) {
        assertEquals(
                Optional.of(within),
                Cases.derive(
                        SecondHsctForm.RETRANSPLANT_WITHIN_6MO,
                        "F14/2/1",
                        "F07/1/1 hsct_date=1999-09-01 + F14/2/1 conditioning_change=SAME + F07/2/1 hsct_date="
                                + second));
    }

    @ParameterizedTest(name = "{0} % at {1}: {2}")
    @CsvSource({"10, 2000-10-05, false", "11, 2000-10-05, true", "3, 2001-04-05, false", "3.1, 2001-04-05, true"})
    void haemoglobin_f_is_raised_above_the_limit_of_the_age(String hbf, String day, boolean raised) {
        assertEquals(
                Optional.of(raised),
                Cases.derive(
                        DiagnosisForm.HBF_RAISED_RULE,
                        "F03/0/1",
                        "F01/0/1 birth_date=2000-03 + F03/0/1 lab_date=" + day + " hbf_pct=" + hbf));
    }

    @Test
    void haemoglobin_f_is_not_judged_where_the_day_of_birth_decides() {
        String born = "F01/0/1 birth_date=2000-03 + F03/0/1 lab_date=2000-09 hbf_pct=11";
        assertEquals(Optional.empty(), Cases.derive(DiagnosisForm.HBF_RAISED_RULE, "F03/0/1", born));
    }

    private static Optional<CriteriaVerdict> verdict(String set, String diagnosis, String genetics) {
        return Cases.derive(
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

    private static Optional<CriteriaVerdict> without(String core, String set, String diagnosis) {
        return Cases.derive(
                DiagnosisForm.DX_CRITERIA_MET,
                "F03/0/1",
                "F03/0/1 dx_date=2022-12-01 dx_criteria_set=" + set + " " + CORE.replace(core, "") + diagnosis
                        + " + F04/0/1 gene=KRAS origin=SOMATIC");
    }

    @Test
    void a_spleen_is_large_by_ultrasound_or_once_it_was_taken_out() {
        String spleen = "spleen_cm_bcm=5";

        assertEquals(Optional.of(CriteriaVerdict.NOT_MET), without(spleen, "WHO2016", "spleen_cm_bcm=0"));
        assertEquals(
                Optional.of(CriteriaVerdict.NOT_MET), without(spleen, "WHO2016", "spleen_cm_bcm=0 spleen_us_sds=2.0"));
        assertEquals(Optional.of(CriteriaVerdict.MET), without(spleen, "WHO2016", "spleen_cm_bcm=0 spleen_us_sds=2.1"));
        assertEquals(Optional.of(CriteriaVerdict.INCOMPLETE), without(spleen, "WHO2016", ""));
        String removed = " + F06/0/1 splenectomy_done=Y splenectomy_date=";
        assertEquals(Optional.of(CriteriaVerdict.MET), without(spleen, "WHO2016", removed + "2021-03-04"));
        assertEquals(Optional.of(CriteriaVerdict.INCOMPLETE), without(spleen, "WHO2016", removed + "2023-03-04"));
    }

    @Test
    void any_infiltrated_organ_will_do_in_the_fifth_edition() {
        String spleen = "spleen_cm_bcm=5";

        assertEquals(Optional.of(CriteriaVerdict.MET), without(spleen, "WHO2022", "spleen_cm_bcm=0 liver_cm_bcm=5"));
        assertEquals(
                Optional.of(CriteriaVerdict.MET), without(spleen, "WHO2022", "spleen_cm_bcm=0 extramedullary=SKIN"));
        assertEquals(
                Optional.of(CriteriaVerdict.NOT_MET),
                without(spleen, "WHO2022", "spleen_cm_bcm=0 liver_cm_bcm=0 extramedullary=NONE"));
        assertEquals(
                Optional.of(CriteriaVerdict.NOT_MET), without(spleen, "WHO2016", "spleen_cm_bcm=0 liver_cm_bcm=5"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"WHO2008, NOT_MET", "WHO2022, NOT_MET", "WHO2016, MET", "ICC2022, MET", "IJWG1998, MET"})
    void promonocytes_count_as_blasts_in_2008_and_in_the_fifth_edition(CriteriaSet set, CriteriaVerdict verdict) {
        assertEquals(
                Optional.of(verdict),
                without("none", set.code(), "promono_pct=17 hbf_raised_for_age=Y myelo_precursors=Y"));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "WHO2016, gene=CBL origin=GERMLINE zygosity_loh=HET hgvs_c=c.1096-1G>C, MET",
        "WHO2016, gene=CBL origin=GERMLINE zygosity_loh=HET hgvs_c=c.1096-12G>C, NOT_MET",
        "WHO2016, gene=CBL origin=GERMLINE, INCOMPLETE",
        "WHO2016, gene=CBL origin=SOMATIC zygosity_loh=BIALLELIC, NOT_MET",
        "WHO2022, gene=CBL origin=SOMATIC zygosity_loh=BIALLELIC, MET",
        "WHO2016, gene=NRAS, INCOMPLETE",
        "WHO2016, gene=NRAS origin=SOMATIC acmg_class=3, NOT_MET",
        "WHO2016, gene=NRAS origin=SOMATIC acmg_class=4, MET",
        "WHO2016, gene=NF1 origin=SOMATIC zygosity_loh=HET, MET",
        "ICC2022, gene=NF1 origin=SOMATIC zygosity_loh=HET, NOT_MET",
        "ICC2022, gene=NF1 origin=SOMATIC zygosity_loh=HEMI_DEL, MET",
        "ICC2022, gene=NF1 origin=GERMLINE, MET",
        "ICC2022, gene=RRAS origin=SOMATIC, MET",
        "WHO2016, gene=RRAS origin=SOMATIC, NOT_MET"
    })
    void a_lesion_counts_as_its_publication_says(String set, String found, CriteriaVerdict verdict) {
        String nothingElse =
                "hbf_raised_for_age=N myelo_precursors=N nrbc_present=N gmcsf_hypersens=NEG pstat5=NEG plt=200 ";

        assertEquals(
                Optional.of(verdict),
                verdict(
                        set,
                        nothingElse,
                        " + F04/0/1 " + found + " + F04/0/2 gene=NONE_FOUND + F04/0/3 karyo_class=NORMAL"));
    }

    @Test
    void a_child_with_neurofibromatosis_needs_no_test() {
        assertEquals(Optional.of(CriteriaVerdict.MET), verdict("ICC2022", "syndrome=NF1", ""));
        assertEquals(
                Optional.of(DriverClass.NF1),
                Cases.derive(GeneticsForm.DRIVER_CLASS, "F04/0/1", "F03/0/1 syndrome=NF1 + F04/0/1 assay=KARYOTYPE"));
    }

    @Test
    void a_diagnosis_kept_against_the_rules_is_overridden() {
        assertEquals(
                Optional.of(CriteriaVerdict.OVERRIDDEN),
                Cases.derive(
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

        assertEquals(Optional.of(DriverClass.NRAS), Cases.derive(GeneticsForm.DRIVER_CLASS, "F04/0/2", tests));
        assertEquals(Optional.of(1), Cases.derive(GeneticsForm.N_SECONDARY_MUT, "F04/0/2", tests));
        assertEquals(
                Optional.of(DriverClass.MULTI),
                Cases.derive(GeneticsForm.DRIVER_CLASS, "F04/0/1", tests + " + F04/0/4 gene=KRAS"));
        assertEquals(
                Optional.of(DriverClass.NONE),
                Cases.derive(GeneticsForm.DRIVER_CLASS, "F04/0/1", "F04/0/1 gene=NONE_FOUND"));
        assertEquals(Optional.empty(), Cases.derive(GeneticsForm.DRIVER_CLASS, "F04/0/1", "F04/0/1 assay=KARYOTYPE"));
    }

    @Test
    void a_variant_of_uncertain_significance_is_neither_driver_nor_secondary() {
        String tests =
                "F04/0/1 gene=NRAS acmg_class=5 + F04/0/2 gene=KRAS acmg_class=3 + F04/0/3 gene=SETBP1 acmg_class=2";

        assertEquals(Optional.of(DriverClass.NRAS), Cases.derive(GeneticsForm.DRIVER_CLASS, "F04/0/1", tests));
        assertEquals(Optional.of(0), Cases.derive(GeneticsForm.N_SECONDARY_MUT, "F04/0/1", tests));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "gene=PTPN11 hgvs_c=c.226G>A + gene=SETBP1 hgvs_c=c.2608G>A + gene=SETBP1 hgvs_c=c.2612T>C, 2",
        "gene=PTPN11 hgvs_c=c.226G>A + gene=PTPN11 hgvs_c=c.227A>G, 1",
        "gene=PTPN11 hgvs_c=c.226G>A + gene=PTPN11 hgvs_c=c.226G>A + gene=PTPN11, 0",
        "gene=NF1 hgvs_c=c.1318C>T + gene=NF1 hgvs_c=c.2041C>T, 0",
        "gene=SETBP1 + gene=ASXL1, 2"
    })
    void secondary_mutations_are_counted_as_variants(String found, int secondary) {
        StringBuilder tests = new StringBuilder();
        int number = 0;
        for (String test : found.split(" \\+ ")) {
            number++;
            tests.append(number == 1 ? "" : " + ")
                    .append("F04/0/")
                    .append(number)
                    .append(' ')
                    .append(test);
        }

        assertEquals(Optional.of(secondary), Cases.derive(GeneticsForm.N_SECONDARY_MUT, "F04/0/1", tests.toString()));
    }
}
