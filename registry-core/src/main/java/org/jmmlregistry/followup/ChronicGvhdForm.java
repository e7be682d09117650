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

/** F11: chronic GVHD after an HSCT, at its worst. */
public final class ChronicGvhdForm {

    public static final Item<Boolean> CGVHD_PRESENT = Item.yesNo("cgvhd_present", "Chronic GVHD occurred")
            .required()
            .outside(
                    CibmtrForm.FOLLOW_UP,
                    CibmtrForm.POST_TED,
                    OutsideCode.of(CodeSystem.SNOMED_CT, "402356004", "Chronic graft-versus-host disease (disorder)"),
                    OutsideCode.of(CodeSystem.ICD_10_CM, "D89.811", "Chronic graft-versus-host disease"));
    public static final Item<ClinicalDate> ONSET_DATE =
            Item.date("onset_date", "Onset of chronic GVHD").requiredIf(present());
    public static final Item<Coded> CGVHD_TYPE = Item.code(
                    "cgvhd_type", "NIH class", "CLASSIC Classic | OVERLAP Overlap syndrome")
            .requiredIf(present())
            .outside(
                    OutsideCode.of(CodeSystem.CADSR, "2991794", "Classic cGVHD").means("CLASSIC"),
                    OutsideCode.of(CodeSystem.CADSR, "2991795", "Overlap cGVHD").means("OVERLAP"));
    public static final Item<Coded> ONSET_TYPE = Item.code(
                    "onset_type",
                    "Type of onset",
                    "PROGRESSIVE Progressive from acute GVHD | QUIESCENT After resolved acute GVHD | DE_NOVO De novo")
            .requiredIf(present());
    public static final Item<OrganScore> SKIN =
            Item.code("skin", "NIH organ score: skin", OrganScore.class).requiredIf(present());
    public static final Item<OrganScore> MOUTH =
            Item.code("mouth", "NIH organ score: mouth", OrganScore.class).requiredIf(present());
    public static final Item<OrganScore> EYES =
            Item.code("eyes", "NIH organ score: eyes", OrganScore.class).requiredIf(present());
    public static final Item<OrganScore> GI = Item.code(
                    "gi", "NIH organ score: gastrointestinal tract", OrganScore.class)
            .requiredIf(present());
    public static final Item<OrganScore> LIVER =
            Item.code("liver", "NIH organ score: liver", OrganScore.class).requiredIf(present());
    public static final Item<OrganScore> LUNG = Item.code(
                    "lung", "NIH organ score: lung (by symptoms in a child who cannot do spirometry)", OrganScore.class)
            .requiredIf(present());
    public static final Item<OrganScore> JOINT_FASCIA = Item.code(
                    "joint_fascia", "NIH organ score: joints and fascia", OrganScore.class)
            .requiredIf(present());
    public static final Item<OrganScore> GENITAL = Item.code(
                    "genital", "NIH organ score: genital tract", OrganScore.class)
            .requiredIf(present());
    public static final Item<List<Coded>> ORGAN_NONGVHD_CAUSE = Item.codes(
            "organ_nongvhd_cause",
            "Organs whose abnormality is wholly explained by another cause",
            "SKIN Skin | MOUTH Mouth | EYES Eyes | GI Gastrointestinal tract | LIVER Liver | LUNG Lung | JOINT_FASCIA Joints and fascia | GENITAL Genital tract");
    public static final Item<BigDecimal> FEV1_PCT = Item.number("fev1_pct", "FEV1, share of predicted", 4, 1, "%")
            .hard(5, 200)
            .softFrom(80);
    public static final Item<NihSeverity> NIH_GLOBAL = Item.code("nih_global", "Global severity", NihSeverity.class)
            .only(NihSeverity.MILD, NihSeverity.MODERATE, NihSeverity.SEVERE)
            .requiredIf(present());
    public static final Item<NihSeverity> NIH_GLOBAL_RULE = Item.code(
                    "nih_global_rule", "Global severity from the organ scores", NihSeverity.class)
            .derived(GvhdSeverity::nih);
    public static final Item<Coded> SEATTLE =
            Item.code("seattle", "Extent (Seattle, before 2005)", "LIMITED Limited | EXTENSIVE Extensive");
    public static final Item<ClinicalDate> MAX_SEVERITY_DATE =
            Item.date("max_severity_date", "Date of the highest severity").requiredIf(present());
    public static final Item<Boolean> SYSTEMIC_THERAPY =
            Item.yesNo("systemic_therapy", "Systemic immunosuppression needed").required();
    public static final Item<List<Coded>> THERAPY = Item.codes(
            "therapy",
            "Drugs",
            "STEROID Steroid | CNI Calcineurin inhibitor | RUXOLITINIB Ruxolitinib | ECP Extracorporeal photopheresis | IBRUTINIB Ibrutinib | IMATINIB Imatinib | OTHER Other");
    public static final Item<Coded> LAST_STATUS = Item.code(
                    "last_status",
                    "State at last contact",
                    "ACTIVE_ON_IS Active, on immunosuppression | ACTIVE_OFF_IS Active, off immunosuppression | RESOLVED_ON_IS Resolved, on immunosuppression | RESOLVED_OFF_IS Resolved, off immunosuppression")
            .requiredIf(present());

    public static final Form FORM = Form.of(
                    "F11",
                    "Chronic GVHD",
                    Form.Repeat.REPEATED_PER_HSCT,
                    CGVHD_PRESENT,
                    ONSET_DATE,
                    CGVHD_TYPE,
                    ONSET_TYPE,
                    SKIN,
                    MOUTH,
                    EYES,
                    GI,
                    LIVER,
                    LUNG,
                    JOINT_FASCIA,
                    GENITAL,
                    ORGAN_NONGVHD_CAUSE,
                    FEV1_PCT,
                    NIH_GLOBAL,
                    NIH_GLOBAL_RULE,
                    SEATTLE,
                    MAX_SEVERITY_DATE,
                    SYSTEMIC_THERAPY,
                    THERAPY,
                    LAST_STATUS)
            .checkedBy(GvhdChecks.ofChronic())
            .datedBy(ONSET_DATE)
            .headed(CGVHD_PRESENT, Message.in("section", "Onset"))
            .headed(SKIN, Message.in("section", "Organs"))
            .headed(NIH_GLOBAL, Message.in("section", "Severity"))
            .headed(SYSTEMIC_THERAPY, Message.in("section", "Treatment and state"));

    private ChronicGvhdForm() {}

    private static Condition present() {
        return Condition.is(CGVHD_PRESENT, "Y");
    }
}
