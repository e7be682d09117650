package org.jmmlregistry.transplant;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.Condition;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.terminology.CibmtrForm;

/** F07: one HSCT; donor, graft, conditioning intensity and prophylaxis. A boost stands beside the HSCT that it supports. */
public final class TransplantForm {

    private static final String LANSKY_SCORES = "10 | 20 | 30 | 40 | 50 | 60 | 70 | 80 | 90 | 100";

    public static final Item<Integer> HSCT_SEQ = Item.integer("hsct_seq", "Number of the HSCT", "")
            .hard(1, 5)
            .softUpTo(2)
            .derived(entry -> Optional.of(entry.key().hsctSeq()))
            .outside(CibmtrForm.PRE_TED);
    public static final Item<ClinicalDate> HSCT_DATE =
            Item.date("hsct_date", "Date of the HSCT (day 0)").given().outside(CibmtrForm.PRE_TED);
    public static final Item<InfusionKind> INFUSION_KIND =
            Item.code("infusion_kind", "What was infused", InfusionKind.class).required();
    /** What a boost takes from its HSCT, or what is no question of it, is asked of an HSCT alone. */
    private static final Condition NOT_BOOST =
            Condition.unless(INFUSION_KIND, "BOOST", Message.in("condition", "this is not a boost"));

    public static final Item<Integer> AGE_AT_HSCT_M = Item.integer("age_at_hsct_m", "Age at HSCT", "mo")
            .hard(1, 300)
            .softUpTo(84)
            .derived();
    public static final Item<Integer> INTERVAL_DX_HSCT_D = Item.integer(
                    "interval_dx_hsct_d", "From diagnosis to HSCT", "d")
            .hardFrom(0)
            .softUpTo(730)
            .derived();
    public static final Item<Integer> INTERVAL_PREV_HSCT_D = Item.integer(
                    "interval_prev_hsct_d", "From the previous HSCT", "d")
            .hardFrom(1)
            .soft(60, 1825)
            .derived(Days::sincePreviousHsct);
    public static final Item<Indication> INDICATION = Item.code("indication", "Why this HSCT", Indication.class)
            .required()
            .outside(CibmtrForm.PRE_TED);
    public static final Item<Coded> DISEASE_STATUS_AT_HSCT = Item.code(
                    "disease_status_at_hsct",
                    "Disease status at HSCT",
                    "cCR Clinical complete remission | cPR Clinical partial remission | STABLE Stable disease | PROGRESSIVE Progressive disease | UNTREATED Untreated | BLAST_CRISIS Blast crisis or AML")
            .requiredIf(NOT_BOOST);
    public static final Item<BigDecimal> SPLEEN_AT_HSCT_CM = Item.number(
                    "spleen_at_hsct_cm", "Spleen below costal margin before conditioning", 3, 1, "cm")
            .hard(0, 30)
            .softUpTo(18)
            .requiredIf(NOT_BOOST);
    public static final Item<BigDecimal> WBC_AT_HSCT = Item.number(
                    "wbc_at_hsct", "White blood cells before conditioning", 6, 2, "10*9/L")
            .hard(0, 1500)
            .softUpTo(200)
            .requiredIf(NOT_BOOST);
    public static final Item<BigDecimal> PLT_AT_HSCT = Item.number(
                    "plt_at_hsct", "Platelets before conditioning", 6, 1, "10*9/L")
            .hard(0, 3000)
            .soft(5, 600)
            .requiredIf(NOT_BOOST);
    public static final Item<BigDecimal> BLAST_AT_HSCT = Item.number(
                    "blast_at_hsct", "Marrow blasts before conditioning", 4, 1, "%")
            .hard(0, 100)
            .softUpTo(19.9)
            .requiredIf(NOT_BOOST);
    public static final Item<DonorType> DONOR_TYPE = Item.code("donor_type", "Donor", DonorType.class)
            .unusual("AUTOLOGOUS")
            .requiredIf(NOT_BOOST)
            .outside(CibmtrForm.PRE_TED);
    public static final Item<DonorRelation> DONOR_RELATION =
            Item.code("donor_relation", "What the donor is to the child", DonorRelation.class);
    public static final Item<DonorChange> SAME_DONOR_AS_PREV = Item.code(
                    "same_donor_as_prev", "Donor compared with the previous HSCT", DonorChange.class)
            .requiredIf(Condition.all(
                    Condition.beyondForm(
                            "hsct_seq >= 2",
                            Message.in("condition", "this is the second HSCT or a later one"),
                            entry -> entry.key().hsctSeq() >= 2),
                    NOT_BOOST));
    public static final Item<Coded> DONOR_SEX =
            Item.code("donor_sex", "Sex of the donor", "M Male | F Female").requiredIf(NOT_BOOST);
    public static final Item<BigDecimal> DONOR_AGE_Y = Item.number("donor_age_y", "Age of the donor", 4, 1, "a")
            .hard(0, 75)
            .softUpTo(60);
    public static final Item<Integer> DONOR_PARITY =
            Item.integer("donor_parity", "Pregnancies of the donor", "").hard(0, 20);
    public static final Item<Coded> HLA_TYPING_LEVEL = Item.code(
                    "hla_typing_level", "Resolution of HLA typing", "LOW Low | INTERMEDIATE Intermediate | HIGH High")
            .unusual("LOW")
            .requiredIf(NOT_BOOST)
            .outside(CibmtrForm.HLA_TYPING);
    public static final Item<Coded> HLA_LOCI_N =
            Item.code("hla_loci_n", "HLA alleles compared", "6 | 8 | 10 | 12").requiredIf(NOT_BOOST);
    public static final Item<Integer> HLA_MATCH_N =
            Item.integer("hla_match_n", "HLA alleles matched", "").hard(0, 12).requiredIf(NOT_BOOST);
    public static final Item<Integer> HLA_MM_GVH = Item.integer(
                    "hla_mm_gvh", "HLA mismatches, graft-versus-host direction", "")
            .hard(0, 6);
    public static final Item<Integer> HLA_MM_HVG = Item.integer(
                    "hla_mm_hvg", "HLA mismatches, host-versus-graft direction", "")
            .hard(0, 6);
    public static final Item<Coded> DSA_STATUS =
            Item.code("dsa_status", "Donor-specific anti-HLA antibodies", "NEG Negative | POS Positive");
    public static final Item<Integer> DSA_MFI = Item.integer(
                    "dsa_mfi", "Donor-specific antibodies, mean fluorescence intensity", "")
            .hard(0, 30_000)
            .softUpTo(5000);
    public static final Item<GraftSource> STEM_CELL_SOURCE =
            Item.code("stem_cell_source", "Graft", GraftSource.class).required().outside(CibmtrForm.PRE_TED);
    public static final Item<List<Coded>> GRAFT_MANIPULATION = Item.codes(
                    "graft_manipulation",
                    "Manipulation of the graft",
                    "NONE None | TCD_CD34SEL T-cell depletion by CD34 selection | TCR_AB_CD19_DEPL Depletion of TCR alpha/beta and CD19 | RBC_DEPL Red-cell depletion | PLASMA_RED Plasma reduction | CRYO Cryopreservation")
            .required();
    public static final Item<BigDecimal> TNC_DOSE = Item.number("tnc_dose", "Nucleated cells", 6, 3, "10*8/kg")
            .hard(0.01, 50)
            .requiredIf(NOT_BOOST);
    public static final Item<BigDecimal> CD34_DOSE = Item.number("cd34_dose", "CD34+ cells", 6, 3, "10*6/kg")
            .hard(0.01, 100)
            .required();
    public static final Item<BigDecimal> CD3_DOSE = Item.number("cd3_dose", "CD3+ cells of the graft", 8, 5, "10*7/kg")
            .hard(0, 200)
            .softUpTo(100);
    public static final Item<BigDecimal> TCR_AB_DOSE = Item.number(
                    "tcr_ab_dose", "TCR alpha/beta T cells left in a depleted graft", 7, 3, "10*5/kg")
            .hard(0, 1000)
            .softUpTo(1);
    public static final Item<BigDecimal> INFUSION_WEIGHT_KG = Item.number(
                    "infusion_weight_kg", "Weight of the recipient used for the doses", 5, 2, "kg")
            .hard(1.5, 150)
            .required();
    public static final Item<Coded> ABO_MATCH = Item.code(
            "abo_match",
            "ABO match",
            "IDENT Identical | MINOR Minor mismatch | MAJOR Major mismatch | BIDIR Mismatch in both directions");
    public static final Item<Coded> CMV_RECIPIENT = Item.code(
                    "cmv_recipient", "CMV IgG of the recipient", "POS Positive | NEG Negative")
            .requiredIf(NOT_BOOST)
            .loinc("22244-8", "Cytomegalovirus IgG Ab [Presence] in Serum or Plasma");
    public static final Item<Coded> CMV_DONOR = Item.code(
                    "cmv_donor", "CMV IgG of the donor", "POS Positive | NEG Negative")
            .requiredIf(NOT_BOOST);
    public static final Item<Coded> LANSKY_HSCT = Item.code(
                    "lansky_hsct", "Lansky play-performance score at HSCT", LANSKY_SCORES)
            .unusual("10", "20", "30", "40", "50", "60")
            .requiredIf(NOT_BOOST);
    public static final Item<Integer> HCT_CI =
            Item.integer("hct_ci", "Comorbidity index (Sorror)", "").hard(0, 29).softUpTo(5);
    public static final Item<ConditioningIntensity> CONDITIONING_INTENSITY = Item.code(
                    "conditioning_intensity", "Intensity of the conditioning", ConditioningIntensity.class)
            .requiredIf(NOT_BOOST);
    public static final Item<List<ProphylaxisDrug>> GVHD_PROPHYLAXIS = Item.codes(
                    "gvhd_prophylaxis", "GVHD prophylaxis", ProphylaxisDrug.class)
            .requiredIf(NOT_BOOST)
            .outside(CibmtrForm.PRE_TED);
    public static final Item<ClinicalDate> GVHD_PROPH_PLANNED_STOP = Item.date(
                    "gvhd_proph_planned_stop", "Planned stop of immunosuppression")
            .planned();
    public static final Item<Serotherapy> SEROTHERAPY =
            Item.code("serotherapy", "Serotherapy", Serotherapy.class).requiredIf(NOT_BOOST);
    public static final Item<BigDecimal> SEROTHERAPY_DOSE = Item.number(
                    "serotherapy_dose", "Total dose of serotherapy", 6, 2, "mg/kg")
            .requiredIf(Condition.isNot(SEROTHERAPY, "NONE"));

    public static final Form FORM = Form.of(
                    "F07",
                    "Transplant procedure",
                    Form.Repeat.REPEATED_PER_HSCT,
                    HSCT_SEQ,
                    HSCT_DATE,
                    INFUSION_KIND,
                    AGE_AT_HSCT_M,
                    INTERVAL_DX_HSCT_D,
                    INTERVAL_PREV_HSCT_D,
                    INDICATION,
                    DISEASE_STATUS_AT_HSCT,
                    SPLEEN_AT_HSCT_CM,
                    WBC_AT_HSCT,
                    PLT_AT_HSCT,
                    BLAST_AT_HSCT,
                    DONOR_TYPE,
                    DONOR_RELATION,
                    SAME_DONOR_AS_PREV,
                    DONOR_SEX,
                    DONOR_AGE_Y,
                    DONOR_PARITY,
                    HLA_TYPING_LEVEL,
                    HLA_LOCI_N,
                    HLA_MATCH_N,
                    HLA_MM_GVH,
                    HLA_MM_HVG,
                    DSA_STATUS,
                    DSA_MFI,
                    STEM_CELL_SOURCE,
                    GRAFT_MANIPULATION,
                    TNC_DOSE,
                    CD34_DOSE,
                    CD3_DOSE,
                    TCR_AB_DOSE,
                    INFUSION_WEIGHT_KG,
                    ABO_MATCH,
                    CMV_RECIPIENT,
                    CMV_DONOR,
                    LANSKY_HSCT,
                    HCT_CI,
                    CONDITIONING_INTENSITY,
                    GVHD_PROPHYLAXIS,
                    GVHD_PROPH_PLANNED_STOP,
                    SEROTHERAPY,
                    SEROTHERAPY_DOSE)
            .checkedBy(TransplantChecks.ofProcedure())
            .checkedBy(TransplantChecks.ofDonorAndGraft())
            .checkedBy(TransplantChecks.ofCells())
            .checkedBy(TransplantChecks.ofProphylaxis())
            .checkedBy(DonorChecks.all())
            .datedBy(HSCT_DATE)
            .headed(HSCT_SEQ, Message.in("section", "Day 0 and reason"))
            .headed(DISEASE_STATUS_AT_HSCT, Message.in("section", "Before conditioning"))
            .headed(DONOR_TYPE, Message.in("section", "Donor"))
            .headed(HLA_TYPING_LEVEL, Message.in("section", "HLA"))
            .headed(STEM_CELL_SOURCE, Message.in("section", "Graft"))
            .headed(ABO_MATCH, Message.in("section", "Blood group and CMV"))
            .headed(LANSKY_HSCT, Message.in("section", "State of the child"))
            .headed(CONDITIONING_INTENSITY, Message.in("section", "Conditioning and prophylaxis"));

    private TransplantForm() {}

    /** Whether an infusion supports an HSCT and is none itself. */
    public static boolean isBoost(Entry infusion) {
        return infusion.is(INFUSION_KIND, InfusionKind.BOOST);
    }
}
