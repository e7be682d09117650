package org.jmmlregistry.followup;

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

/** F10: acute GVHD after an HSCT or after donor lymphocytes, at its worst. */
public final class AcuteGvhdForm {

    public static final Item<Boolean> AGVHD_PRESENT = Item.yesNo("agvhd_present", "Acute GVHD occurred")
            .required()
            .outside(
                    CibmtrForm.FOLLOW_UP,
                    CibmtrForm.POST_TED,
                    OutsideCode.of(CodeSystem.SNOMED_CT, "402355000", "Acute graft-versus-host disease (disorder)"),
                    OutsideCode.of(CodeSystem.ICD_10_CM, "D89.810", "Acute graft-versus-host disease"));
    public static final Item<ClinicalDate> ONSET_DATE =
            Item.date("onset_date", "Onset of acute GVHD").requiredIf(present());
    public static final Item<AcuteGvhdTime> CLASSIFICATION =
            Item.code("classification", "Time class", AcuteGvhdTime.class).requiredIf(present());
    public static final Item<Coded> TRIGGER = Item.code(
                    "trigger",
                    "What preceded it",
                    "HSCT HSCT | DLI Donor lymphocytes | IS_WITHDRAWAL Withdrawal of immunosuppression")
            .requiredIf(present());
    public static final Item<Integer> SKIN_STAGE = Item.integer("skin_stage", "Skin stage", "")
            .hard(0, 4)
            .requiredIf(present())
            .outside(OutsideCode.of(
                    CodeSystem.CADSR,
                    "2797618",
                    "Acute Graft Versus Host Disease Skin Involvement Maximum Severity Type"));
    public static final Item<BigDecimal> BSA_PCT =
            Item.number("bsa_pct", "Body surface with rash", 5, 1, "%").hard(0, 100);
    public static final Item<Integer> LIVER_STAGE = Item.integer("liver_stage", "Liver stage", "")
            .hard(0, 4)
            .requiredIf(present())
            .outside(OutsideCode.of(
                    CodeSystem.CADSR,
                    "2797671",
                    "Acute Graft Versus Host Disease Liver Involvement Maximum Severity Type"));
    public static final Item<BigDecimal> BILIRUBIN = Item.number("bilirubin", "Total bilirubin", 5, 1, "mg/dL")
            .hard(0, 80)
            .loinc("1975-2", "Bilirubin.total [Mass/volume] in Serum or Plasma");
    public static final Item<Integer> UGI_STAGE = Item.integer("ugi_stage", "Upper gastrointestinal stage", "")
            .hard(0, 1)
            .requiredIf(present())
            .outside(OutsideCode.of(
                    CodeSystem.CADSR,
                    "5040179",
                    "Acute Graft Versus Host Disease Stage Upper Gastrointestinal Tract Severity Type"));
    public static final Item<Integer> LGI_STAGE = Item.integer("lgi_stage", "Lower gastrointestinal stage", "")
            .hard(0, 4)
            .requiredIf(present())
            .outside(OutsideCode.of(
                    CodeSystem.CADSR,
                    "2797633",
                    "Acute Graft Versus Host Disease Lower Gastrointestinal Tract Involvement Maximum Severity Type"));
    public static final Item<BigDecimal> STOOL_ML_KG_D =
            Item.number("stool_ml_kg_d", "Stool volume", 5, 1, "mL/kg/d").hard(0, 200);
    public static final Item<Integer> STOOL_ML_D = Item.integer(
                    "stool_ml_d", "Stool volume of a child above 50 kg", "mL/d")
            .hard(0, 20_000)
            .softUpTo(6000);
    public static final Item<Integer> STOOL_EPISODES =
            Item.integer("stool_episodes", "Stool episodes", "/d").hard(0, 40);
    public static final Item<Coded> BIOPSY = Item.code(
            "biopsy",
            "Biopsy",
            "POS Positive | EQUIVOCAL Equivocal | NONDIAGNOSTIC Not diagnostic | NEG_OTHER_CAUSE Negative, other cause found");
    public static final Item<GvhdGrade> OVERALL_GRADE = Item.code("overall_grade", "Overall grade", GvhdGrade.class)
            .requiredIf(present())
            .outside(OutsideCode.of(
                    CodeSystem.CADSR, "2603692", "Acute Graft Versus Host Disease Maximum Overall Grade"));
    public static final Item<GvhdGrade> OVERALL_GRADE_RULE = Item.code(
                    "overall_grade_rule", "Overall grade from the stages", GvhdGrade.class)
            .derived(GvhdSeverity::grade);
    public static final Item<ClinicalDate> MAX_GRADE_DATE =
            Item.date("max_grade_date", "Date of the highest grade").requiredIf(present());
    public static final Item<Coded> GRADING_SYSTEM = Item.code(
                    "grading_system", "Grading system", "MAGIC2016 MAGIC 2016 | GLUCKSBERG_MOD Glucksberg, modified")
            .required();
    public static final Item<ClinicalDate> STEROID_START_DATE =
            Item.date("steroid_start_date", "Systemic steroid started");
    public static final Item<ClinicalDate> STEROID_STOP_DATE =
            Item.date("steroid_stop_date", "Systemic steroid stopped");
    public static final Item<List<Coded>> SECOND_LINE = Item.codes(
            "second_line",
            "Second-line treatment",
            "RUXOLITINIB Ruxolitinib | ECP Extracorporeal photopheresis | MMF Mycophenolate | ANTI_TNF TNF blockade | MSC Mesenchymal stromal cells | OTHER Other | NONE None");
    public static final Item<AcuteGvhdResponse> RESPONSE_D28 = Item.code(
                    "response_d28", "Response at day 28 of treatment", AcuteGvhdResponse.class)
            .requiredIf(Condition.is(OVERALL_GRADE, "II", "III", "IV"));
    public static final Item<ClinicalDate> RESOLVED_DATE = Item.date("resolved_date", "Resolution of acute GVHD");

    public static final Form FORM = Form.of(
                    "F10",
                    "Acute GVHD",
                    Form.Repeat.REPEATED_PER_HSCT,
                    AGVHD_PRESENT,
                    ONSET_DATE,
                    CLASSIFICATION,
                    TRIGGER,
                    SKIN_STAGE,
                    BSA_PCT,
                    LIVER_STAGE,
                    BILIRUBIN,
                    UGI_STAGE,
                    LGI_STAGE,
                    STOOL_ML_KG_D,
                    STOOL_ML_D,
                    STOOL_EPISODES,
                    BIOPSY,
                    OVERALL_GRADE,
                    OVERALL_GRADE_RULE,
                    MAX_GRADE_DATE,
                    GRADING_SYSTEM,
                    STEROID_START_DATE,
                    STEROID_STOP_DATE,
                    SECOND_LINE,
                    RESPONSE_D28,
                    RESOLVED_DATE)
            .checkedBy(GvhdChecks.ofGrade())
            .checkedBy(GvhdChecks.ofAcuteDates())
            .datedBy(ONSET_DATE)
            .headed(AGVHD_PRESENT, Message.in("section", "Onset"))
            .headed(SKIN_STAGE, Message.in("section", "Organs"))
            .headed(OVERALL_GRADE, Message.in("section", "Grade"))
            .headed(STEROID_START_DATE, Message.in("section", "Treatment"));

    private AcuteGvhdForm() {}

    private static Condition present() {
        return Condition.is(AGVHD_PRESENT, "Y");
    }
}
