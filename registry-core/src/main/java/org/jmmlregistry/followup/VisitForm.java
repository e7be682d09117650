package org.jmmlregistry.followup;

import java.math.BigDecimal;
import java.util.List;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.Condition;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Message;

/** F16: a contact with the child after an HSCT, or before its first. */
public final class VisitForm {

    public static final Item<ClinicalDate> VISIT_DATE =
            Item.date("visit_date", "Date of contact").required();
    public static final Item<VisitType> VISIT_TYPE =
            Item.code("visit_type", "Time-point", VisitType.class).required();
    public static final Item<Boolean> ALIVE = Item.yesNo("alive", "Alive").required();
    public static final Item<VisitStatus> DISEASE_STATUS = Item.code(
                    "disease_status", "Status of the disease", VisitStatus.class)
            .required();
    public static final Item<Coded> LANSKY = Item.code(
                    "lansky", "Lansky play-performance score", "0 | 10 | 20 | 30 | 40 | 50 | 60 | 70 | 80 | 90 | 100")
            .unusual("0", "10", "20", "30", "40", "50")
            .required();
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
            .loinc("26464-8", "Leukocytes [#/volume] in Blood");
    public static final Item<BigDecimal> ANC = Item.number("anc", "Neutrophils", 6, 2, "10*9/L")
            .hard(0, 500)
            .loinc("26499-4", "Neutrophils [#/volume] in Blood");
    public static final Item<BigDecimal> HB = Item.number("hb", "Haemoglobin", 4, 1, "g/dL")
            .hard(1, 25)
            .loinc("718-7", "Hemoglobin [Mass/volume] in Blood");
    public static final Item<BigDecimal> PLT = Item.number("plt", "Platelets", 6, 1, "10*9/L")
            .hard(0, 3000)
            .loinc("26515-7", "Platelets [#/volume] in Blood");
    public static final Item<BigDecimal> MONO_ABS = Item.number("mono_abs", "Absolute monocytes", 6, 2, "10*9/L")
            .hard(0, 500)
            .softUpTo(0.99)
            .softUnless(Condition.is(DISEASE_STATUS, "RELAPSE", "AR", "OBSERVED_STABLE", "PROGRESSIVE"))
            .loinc("26484-6", "Monocytes [#/volume] in Blood");
    public static final Item<List<Coded>> IS_CURRENT = Item.codes(
                    "is_current",
                    "Immunosuppression",
                    "NONE None | CSA Ciclosporin | TACRO Tacrolimus | MMF Mycophenolate | STEROID Steroid | RUXO Ruxolitinib | OTHER Other")
            .required();
    public static final Item<List<Coded>> INFECTIONS = Item.codes(
            "infections",
            "Significant infections since the last contact",
            "NONE None | CMV Cytomegalovirus | ADV Adenovirus | EBV Epstein-Barr virus | BACTERIAL Bacterial | FUNGAL Fungal | OTHER Other");
    public static final Item<InfectionKind> INFECTION_CMV_KIND =
            Item.code("infection_cmv_kind", "Cytomegalovirus: reactivation or disease", InfectionKind.class);
    public static final Item<ClinicalDate> INFECTION_CMV_DATE =
            Item.date("infection_cmv_date", "Cytomegalovirus: first found on");
    public static final Item<InfectionKind> INFECTION_ADV_KIND =
            Item.code("infection_adv_kind", "Adenovirus: reactivation or disease", InfectionKind.class);
    public static final Item<ClinicalDate> INFECTION_ADV_DATE =
            Item.date("infection_adv_date", "Adenovirus: first found on");
    public static final Item<InfectionKind> INFECTION_EBV_KIND =
            Item.code("infection_ebv_kind", "Epstein-Barr virus: reactivation or disease", InfectionKind.class);
    public static final Item<ClinicalDate> INFECTION_EBV_DATE =
            Item.date("infection_ebv_date", "Epstein-Barr virus: first found on");
    public static final Item<ClinicalDate> INFECTION_BACTERIAL_DATE =
            Item.date("infection_bacterial_date", "Bacterial infection: first found on");
    public static final Item<ClinicalDate> INFECTION_FUNGAL_DATE =
            Item.date("infection_fungal_date", "Fungal infection: first found on");
    public static final Item<ClinicalDate> INFECTION_OTHER_DATE =
            Item.date("infection_other_date", "Other infection: first found on");
    public static final Item<List<Coded>> LATE_EFFECTS = Item.codes(
                    "late_effects",
                    "Late effects",
                    "NONE None | GROWTH Growth | THYROID Thyroid | GONADAL Gonads | PULMONARY Lung | CARDIAC Heart | CATARACT Cataract | DENTAL Teeth | NEUROCOG Neurocognitive | IRON_OVERLOAD Iron overload | VASCULOPATHY Vasculopathy")
            .requiredIf(Condition.is(VISIT_TYPE, "M12", "ANNUAL"));
    public static final Item<Coded> CONTACT_BY = Item.code(
                    "contact_by",
                    "How it is known",
                    "CLINIC Seen in clinic | PHONE By telephone | REFERRER From the referring doctor | REGISTRY From a population registry")
            .required();
    public static final Item<ClinicalDate> NEXT_VISIT_DUE =
            Item.date("next_visit_due", "Next contact due").derived().planned();

    public static final Form FORM = Form.of(
                    "F16",
                    "Follow-up visit",
                    Form.Repeat.REPEATED_WITH_OR_WITHOUT_HSCT,
                    VISIT_DATE,
                    VISIT_TYPE,
                    ALIVE,
                    DISEASE_STATUS,
                    LANSKY,
                    WEIGHT_KG,
                    HEIGHT_CM,
                    WBC,
                    ANC,
                    HB,
                    PLT,
                    MONO_ABS,
                    IS_CURRENT,
                    INFECTIONS,
                    INFECTION_CMV_KIND,
                    INFECTION_CMV_DATE,
                    INFECTION_ADV_KIND,
                    INFECTION_ADV_DATE,
                    INFECTION_EBV_KIND,
                    INFECTION_EBV_DATE,
                    INFECTION_BACTERIAL_DATE,
                    INFECTION_FUNGAL_DATE,
                    INFECTION_OTHER_DATE,
                    LATE_EFFECTS,
                    CONTACT_BY,
                    NEXT_VISIT_DUE)
            .checkedBy(FollowUpChecks.ofVisit())
            .checkedBy(InfectionDetail.checks())
            .datedBy(VISIT_DATE)
            .headed(VISIT_DATE, Message.in("section", "Contact"))
            .headed(LANSKY, Message.in("section", "Child"))
            .headed(WBC, Message.in("section", "Blood count"))
            .headed(IS_CURRENT, Message.in("section", "Immunosuppression and infections"))
            .headed(LATE_EFFECTS, Message.in("section", "Late effects and next contact"));

    private VisitForm() {}
}
