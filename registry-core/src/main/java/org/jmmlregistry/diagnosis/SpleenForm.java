package org.jmmlregistry.diagnosis;

import java.math.BigDecimal;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.Condition;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.terminology.CodeSystem;
import org.jmmlregistry.terminology.OutsideCode;

/** F06: splenectomy and irradiation of the spleen. */
public final class SpleenForm {

    public static final Item<Boolean> SPLENECTOMY_DONE = Item.yesNo("splenectomy_done", "Splenectomy ever done")
            .required()
            .outside(OutsideCode.of(CodeSystem.SNOMED_CT, "234319005", "Splenectomy (procedure)"));
    public static final Item<ClinicalDate> SPLENECTOMY_DATE =
            Item.date("splenectomy_date", "Date of splenectomy").requiredIf(Condition.is(SPLENECTOMY_DONE, "Y"));
    public static final Item<Coded> SPLENECTOMY_TYPE = Item.code(
                    "splenectomy_type",
                    "Type of splenectomy",
                    "OPEN Open | LAPAROSCOPIC Laparoscopic | PARTIAL Partial | EMBOLISATION Embolisation")
            .requiredIf(Condition.is(SPLENECTOMY_DONE, "Y"));
    public static final Item<Coded> SPLENECTOMY_REASON = Item.code(
                    "splenectomy_reason",
                    "Reason of splenectomy",
                    "PRE_HSCT_TUMOUR_LOAD Tumour load before HSCT | HYPERSPLENISM Hypersplenism | RUPTURE Rupture | POST_RELAPSE After relapse | OTHER Other reason")
            .requiredIf(Condition.is(SPLENECTOMY_DONE, "Y"));
    public static final Item<Integer> SPLEEN_WEIGHT_G =
            Item.integer("spleen_weight_g", "Weight of the spleen", "g").hard(5, 3000);
    public static final Item<Boolean> SPLEEN_IRRADIATION =
            Item.yesNo("spleen_irradiation", "Splenic irradiation").unusual("Y");
    public static final Item<BigDecimal> SPLEEN_RT_DOSE = Item.number(
                    "spleen_rt_dose", "Dose of splenic irradiation", 4, 1, "Gy")
            .hard(0.5, 20)
            .softUpTo(10)
            .requiredIf(Condition.is(SPLEEN_IRRADIATION, "Y"));
    public static final Item<Boolean> ASPLENIA_PROPHYLAXIS =
            Item.yesNo("asplenia_prophylaxis", "Vaccination or antibiotics for asplenia");

    public static final Form FORM = Form.of(
                    "F06",
                    "Splenectomy and spleen irradiation",
                    Form.Repeat.ONCE,
                    SPLENECTOMY_DONE,
                    SPLENECTOMY_DATE,
                    SPLENECTOMY_TYPE,
                    SPLENECTOMY_REASON,
                    SPLEEN_WEIGHT_G,
                    SPLEEN_IRRADIATION,
                    SPLEEN_RT_DOSE,
                    ASPLENIA_PROPHYLAXIS)
            .checkedBy(TherapyChecks.ofSpleen())
            .datedBy(SPLENECTOMY_DATE)
            .headed(SPLENECTOMY_DONE, Message.in("section", "Splenectomy"))
            .headed(SPLEEN_IRRADIATION, Message.in("section", "Irradiation and protection"));

    private SpleenForm() {}
}
