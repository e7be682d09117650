package org.jmmlregistry.diagnosis;

import java.math.BigDecimal;
import java.util.List;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.Condition;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.terminology.CibmtrForm;
import org.jmmlregistry.terminology.CodeSystem;
import org.jmmlregistry.terminology.OutsideCode;

/** F03: the diagnosis, by which rules it was made, and the laboratory at that time. */
public final class DiagnosisForm {

    public static final Item<ClinicalDate> DX_DATE = Item.date("dx_date", "Date of diagnosis (first diagnostic sample)")
            .required()
            .outside(CibmtrForm.DISEASE_CLASSIFICATION);
    public static final Item<DiagnosisCode> DX_CODE = Item.code("dx_code", "Diagnosis", DiagnosisCode.class)
            .unusual("NS_MPD", "JMML_LIKE", "OTHER")
            .required()
            .outside(
                    OutsideCode.of(CodeSystem.ICD_O_3, "9946/3", "Juvenile myelomonocytic leukemia")
                            .means("JMML"),
                    OutsideCode.of(CodeSystem.ICD_10, "C93.3", "Juvenile myelomonocytic leukaemia")
                            .means("JMML"));
    public static final Item<CriteriaSet> DX_CRITERIA_SET = Item.code(
                    "dx_criteria_set", "Rule set of the diagnosis", CriteriaSet.class)
            .required();
    public static final Item<CriteriaVerdict> DX_CRITERIA_MET = Item.code(
                    "dx_criteria_met", "Criteria of the rule set", CriteriaVerdict.class)
            .unusual("NOT_MET")
            .derived();
    public static final Item<String> DX_CRITERIA_OVERRIDE =
            Item.text("dx_criteria_override", "Reason for keeping the diagnosis although the rule set is not met");
    public static final Item<Integer> AGE_AT_DX_M = Item.integer("age_at_dx_m", "Age at diagnosis", "mo")
            .hard(0, 215)
            .soft(1, 84)
            .derived();
    public static final Item<BigDecimal> WEIGHT_KG = Item.number("weight_kg", "Weight", 5, 2, "kg")
            .hard(1, 150)
            .required()
            .loinc("29463-7", "Body weight");
    public static final Item<BigDecimal> HEIGHT_CM = Item.number("height_cm", "Height", 5, 1, "cm")
            .hard(30, 210)
            .required()
            .loinc("8302-2", "Body height");
    public static final Item<BigDecimal> WBC = Item.number("wbc", "White blood cells", 6, 2, "10*9/L")
            .hard(0, 1500)
            .soft(5, 200)
            .required()
            .loinc("26464-8", "Leukocytes [#/volume] in Blood");
    public static final Item<Boolean> WBC_CORRECTED =
            Item.yesNo("wbc_corrected", "White blood cells corrected for nucleated red cells");
    public static final Item<BigDecimal> MONO_ABS = Item.number("mono_abs", "Absolute monocytes", 6, 2, "10*9/L")
            .hard(0, 500)
            .softFrom(1)
            .required()
            .loinc("26484-6", "Monocytes [#/volume] in Blood");
    public static final Item<BigDecimal> MONO_PCT = Item.number("mono_pct", "Monocytes", 4, 1, "%")
            .hard(0, 100)
            .softUpTo(80)
            .loinc("26485-3", "Monocytes/100 leukocytes in Blood");
    public static final Item<BigDecimal> ANC = Item.number("anc", "Neutrophils", 6, 2, "10*9/L")
            .hard(0, 500)
            .loinc("26499-4", "Neutrophils [#/volume] in Blood");
    public static final Item<BigDecimal> HB = Item.number("hb", "Haemoglobin", 4, 1, "g/dL")
            .hard(1, 25)
            .soft(5, 14)
            .required()
            .loinc("718-7", "Hemoglobin [Mass/volume] in Blood");
    public static final Item<BigDecimal> PLT = Item.number("plt", "Platelets", 6, 1, "10*9/L")
            .hard(0, 3000)
            .soft(5, 600)
            .required()
            .loinc("26515-7", "Platelets [#/volume] in Blood");
    public static final Item<Boolean> PLT_TRANSFUSED_7D = Item.yesNo(
                    "plt_transfused_7d", "Platelet transfusion within 7 days before")
            .required();
    public static final Item<BigDecimal> HBF_PCT = Item.number("hbf_pct", "Haemoglobin F, share of total", 4, 1, "%")
            .hard(0, 100)
            .softUpTo(90)
            .required()
            .loinc("4576-5", "Hemoglobin F/Hemoglobin.total in Blood");
    public static final Item<Boolean> RBC_TRANSFUSED_12W =
            Item.yesNo("rbc_transfused_12w", "Red cells transfused within 12 weeks before haemoglobin F was measured");
    public static final Item<Boolean> HBF_RAISED_FOR_AGE =
            Item.yesNo("hbf_raised_for_age", "Haemoglobin F above the age limit, as the laboratory reports it");
    public static final Item<Boolean> HBF_RAISED_RULE = Item.yesNo(
                    "hbf_raised_rule", "Haemoglobin F above the age limit of the reference table")
            .derived();
    public static final Item<BigDecimal> PB_BLAST_PCT = Item.number(
                    "pb_blast_pct", "Blasts in peripheral blood", 4, 1, "%")
            .hard(0, 100)
            .required()
            .loinc("26446-5", "Blasts/100 leukocytes in Blood");
    public static final Item<BigDecimal> BM_BLAST_PCT = Item.number("bm_blast_pct", "Blasts in bone marrow", 4, 1, "%")
            .hard(0, 100)
            .required()
            .loinc("11150-0", "Blasts/100 cells in Bone marrow");
    public static final Item<BigDecimal> PROMONO_PCT = Item.number(
                    "promono_pct", "Promonocytes in peripheral blood", 4, 1, "%")
            .hard(0, 100)
            .loinc("30466-7", "Promonocytes/100 leukocytes in Blood");
    public static final Item<Boolean> MYELO_PRECURSORS = Item.yesNo(
                    "myelo_precursors", "Myeloid precursors on the blood smear")
            .required();
    public static final Item<Boolean> NRBC_PRESENT = Item.yesNo(
                    "nrbc_present", "Erythroid precursors on the blood smear")
            .required();
    public static final Item<Cellularity> BM_CELLULARITY =
            Item.code("bm_cellularity", "Marrow cellularity", Cellularity.class).unusual("HYPO");
    public static final Item<BigDecimal> SPLEEN_CM_BCM = Item.number(
                    "spleen_cm_bcm", "Spleen below costal margin", 3, 1, "cm")
            .hard(0, 30)
            .soft(0.1, 18)
            .required();
    public static final Item<BigDecimal> SPLEEN_US_CM = Item.number(
                    "spleen_us_cm", "Spleen length by ultrasound", 4, 1, "cm")
            .hard(2, 35);
    public static final Item<BigDecimal> SPLEEN_US_SDS = Item.number(
                    "spleen_us_sds", "Spleen length by ultrasound, standard deviation score", 4, 1, "")
            .hard(-5, 15);
    public static final Item<BigDecimal> LIVER_CM_BCM = Item.number(
                    "liver_cm_bcm", "Liver below costal margin", 3, 1, "cm")
            .hard(0, 25)
            .softUpTo(12);
    public static final Item<List<Coded>> EXTRAMEDULLARY = Item.codes(
                    "extramedullary",
                    "Other sites of disease",
                    "SKIN Skin | LUNG Lung | GUT Gut | NODE Lymph nodes | CNS Central nervous system | OTHER Other site | NONE None")
            .required();
    public static final Item<TestResult> GMCSF_HYPERSENS =
            Item.code("gmcsf_hypersens", "GM-CSF hypersensitivity", TestResult.class);
    public static final Item<TestResult> PSTAT5 = Item.code("pstat5", "STAT5 hyperphosphorylation", TestResult.class);
    public static final Item<TestResult> BCR_ABL1 =
            Item.code("bcr_abl1", "BCR::ABL1", TestResult.class).required();
    public static final Item<TestResult> KMT2A_R = Item.code("kmt2a_r", "KMT2A rearrangement", TestResult.class)
            .unusual("POS")
            .requiredIf(Condition.is(DX_CRITERIA_SET, "WHO2022"));
    public static final Item<BigDecimal> LDH = Item.number("ldh", "Lactate dehydrogenase", 7, 1, "U/L")
            .hard(0, 50_000)
            .loinc("2532-0", "Lactate dehydrogenase [Enzymatic activity/volume] in Serum or Plasma");
    public static final Item<BigDecimal> FERRITIN = Item.number("ferritin", "Ferritin", 8, 1, "ug/L")
            .hard(0, 100_000)
            .loinc("2276-4", "Ferritin [Mass/volume] in Serum or Plasma");
    public static final Item<Boolean> IG_RAISED = Item.yesNo("ig_raised", "Hypergammaglobulinaemia or autoantibodies");
    public static final Item<List<Coded>> VIRAL_EXCLUSION = Item.codes(
            "viral_exclusion",
            "Viral infections excluded",
            "CMV_NEG Cytomegalovirus | EBV_NEG Epstein-Barr virus | HHV6_NEG Human herpesvirus 6 | PARVO_B19_NEG Parvovirus B19");
    public static final Item<List<Syndrome>> SYNDROME = Item.codes(
                    "syndrome", "Constitutional syndrome", Syndrome.class)
            .required()
            .outside(
                    OutsideCode.of(CodeSystem.ORPHA, "636", "Neurofibromatosis type 1")
                            .means("NF1"),
                    OutsideCode.of(CodeSystem.ORPHA, "648", "Noonan syndrome").means("NOONAN"));
    public static final Item<Integer> CAL_SPOTS_N =
            Item.integer("cal_spots_n", "Café-au-lait spots", "").hard(0, 50);
    public static final Item<Coded> LANSKY_DX = Item.code(
                    "lansky_dx",
                    "Lansky play-performance score at diagnosis",
                    "10 | 20 | 30 | 40 | 50 | 60 | 70 | 80 | 90 | 100")
            .unusual("10", "20", "30", "40");
    public static final Item<ClinicalDate> LAB_DATE =
            Item.date("lab_date", "Date of the baseline laboratory values").required();

    public static final Form FORM = Form.of(
                    "F03",
                    "Diagnosis and baseline laboratory",
                    Form.Repeat.ONCE,
                    DX_DATE,
                    DX_CODE,
                    DX_CRITERIA_SET,
                    DX_CRITERIA_MET,
                    DX_CRITERIA_OVERRIDE,
                    AGE_AT_DX_M,
                    WEIGHT_KG,
                    HEIGHT_CM,
                    WBC,
                    WBC_CORRECTED,
                    MONO_ABS,
                    MONO_PCT,
                    ANC,
                    HB,
                    PLT,
                    PLT_TRANSFUSED_7D,
                    HBF_PCT,
                    RBC_TRANSFUSED_12W,
                    HBF_RAISED_FOR_AGE,
                    HBF_RAISED_RULE,
                    PB_BLAST_PCT,
                    BM_BLAST_PCT,
                    PROMONO_PCT,
                    MYELO_PRECURSORS,
                    NRBC_PRESENT,
                    BM_CELLULARITY,
                    SPLEEN_CM_BCM,
                    SPLEEN_US_CM,
                    SPLEEN_US_SDS,
                    LIVER_CM_BCM,
                    EXTRAMEDULLARY,
                    GMCSF_HYPERSENS,
                    PSTAT5,
                    BCR_ABL1,
                    KMT2A_R,
                    LDH,
                    FERRITIN,
                    IG_RAISED,
                    VIRAL_EXCLUSION,
                    SYNDROME,
                    CAL_SPOTS_N,
                    LANSKY_DX,
                    LAB_DATE)
            .checkedBy(DiagnosisChecks.ofLaboratory())
            .checkedBy(DiagnosisChecks.ofCriteria())
            .datedBy(DX_DATE)
            .headed(DX_DATE, Message.in("section", "Diagnosis"))
            .headed(AGE_AT_DX_M, Message.in("section", "Child at diagnosis"))
            .headed(WBC, Message.in("section", "Blood count"))
            .headed(HBF_PCT, Message.in("section", "Haemoglobin F"))
            .headed(PB_BLAST_PCT, Message.in("section", "Smear and marrow"))
            .headed(SPLEEN_CM_BCM, Message.in("section", "Organs"))
            .headed(GMCSF_HYPERSENS, Message.in("section", "Tests"))
            .headed(SYNDROME, Message.in("section", "Syndrome and state"));

    private DiagnosisForm() {}
}
