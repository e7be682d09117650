package org.jmmlregistry.followup;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.Condition;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.terminology.CibmtrForm;

/** F12b: one infusion of donor lymphocytes (DLI). */
public final class DliForm {

    public static final Item<Integer> DLI_SEQ = Item.integer("dli_seq", "Number of the DLI in its series", "")
            .hardFrom(1)
            .softUpTo(4)
            .required();
    public static final Item<ClinicalDate> DLI_DATE = Item.date("dli_date", "Date of the DLI (first day if several)")
            .required()
            .outside(CibmtrForm.DONOR_LYMPHOCYTES);
    public static final Item<DliIndication> DLI_INDICATION = Item.code(
                    "dli_indication", "Indication of the DLI", DliIndication.class)
            .required()
            .outside(CibmtrForm.DONOR_LYMPHOCYTES);
    public static final Item<BigDecimal> CD3_DOSE = Item.number("cd3_dose", "CD3+ cells", 8, 4, "10*6/kg")
            .hard(0.0001, 10_000)
            .soft(0.1, 100)
            .required();
    public static final Item<BigDecimal> NK_DOSE =
            Item.number("nk_dose", "NK cells", 8, 4, "10*6/kg").hardAbove(0);
    public static final Item<BigDecimal> CD34_DOSE =
            Item.number("cd34_dose", "CD34+ cells", 8, 4, "10*6/kg").hardAbove(0);
    public static final Item<Boolean> DONOR_SAME_AS_HSCT = Item.yesNo("donor_same_as_hsct", "Same donor as the HSCT")
            .unusual("N")
            .required();
    public static final Item<Coded> PRODUCT_STATE =
            Item.code("product_state", "State of the product", "FRESH Fresh | CRYOPRESERVED Cryopreserved");
    public static final Item<Boolean> MOBILISED_GCSF = Item.yesNo("mobilised_gcsf", "Leukocytes mobilised by G-CSF");
    public static final Item<Cytoreduction> PRIOR_THERAPY = Item.code(
                    "prior_therapy", "Cytoreduction before the DLI", Cytoreduction.class)
            .required()
            .outside(CibmtrForm.DONOR_LYMPHOCYTES);
    public static final Item<Integer> IS_OFF_DAYS = Item.integer(
                    "is_off_days", "Days off immunosuppression before the DLI", "d")
            .softFrom(28)
            .derived(DliForm::daysOff);
    public static final Item<GvhdGrade> AGVHD_AFTER_DLI = Item.code(
                    "agvhd_after_dli", "Acute GVHD after the DLI, highest grade", GvhdGrade.class)
            .required();
    public static final Item<ClinicalDate> AGVHD_DLI_ONSET = Item.date(
                    "agvhd_dli_onset", "Onset of acute GVHD after the DLI")
            .requiredIf(Condition.isNot(AGVHD_AFTER_DLI, "0"));
    public static final Item<Boolean> APLASIA_AFTER_DLI =
            Item.yesNo("aplasia_after_dli", "Marrow aplasia after the DLI");
    public static final Item<DliResponse> DLI_RESPONSE =
            Item.code("dli_response", "Response to the DLI", DliResponse.class).required();
    public static final Item<ClinicalDate> DLI_RESPONSE_DATE = Item.date(
                    "dli_response_date", "Date of the response to the DLI")
            .requiredIf(Condition.isNot(DLI_RESPONSE, "NE"));
    public static final Item<BigDecimal> CBC_PRE_WBC = Item.number(
                    "cbc_pre_wbc", "White blood cells before the DLI", 6, 2, "10*9/L")
            .hard(0, 1500)
            .outside(CibmtrForm.DONOR_LYMPHOCYTES);
    public static final Item<BigDecimal> CBC_PRE_HB = Item.number(
                    "cbc_pre_hb", "Haemoglobin before the DLI", 4, 1, "g/dL")
            .hard(1, 25);
    public static final Item<BigDecimal> CBC_PRE_PLT = Item.number(
                    "cbc_pre_plt", "Platelets before the DLI", 6, 1, "10*9/L")
            .hard(0, 3000);

    public static final Form FORM = Form.of(
                    "F12b",
                    "Donor lymphocyte infusion (DLI)",
                    Form.Repeat.REPEATED_PER_HSCT,
                    DLI_SEQ,
                    DLI_DATE,
                    DLI_INDICATION,
                    CD3_DOSE,
                    NK_DOSE,
                    CD34_DOSE,
                    DONOR_SAME_AS_HSCT,
                    PRODUCT_STATE,
                    MOBILISED_GCSF,
                    PRIOR_THERAPY,
                    IS_OFF_DAYS,
                    AGVHD_AFTER_DLI,
                    AGVHD_DLI_ONSET,
                    APLASIA_AFTER_DLI,
                    DLI_RESPONSE,
                    DLI_RESPONSE_DATE,
                    CBC_PRE_WBC,
                    CBC_PRE_HB,
                    CBC_PRE_PLT)
            .checkedBy(InterventionChecks.ofDli())
            .datedBy(DLI_DATE)
            .headed(DLI_SEQ, Message.in("section", "Infusion"))
            .headed(AGVHD_AFTER_DLI, Message.in("section", "After the infusion"))
            .headed(CBC_PRE_WBC, Message.in("section", "Blood count before the infusion"));

    private DliForm() {}

    /** From the last stop of immunosuppression under this HSCT that is not after the DLI. */
    private static Optional<Integer> daysOff(Entry entry) {
        return entry.get(DLI_DATE).flatMap(dli -> entry
                .inCase()
                .of(WithdrawalForm.FORM, entry.key().hsctSeq())
                .stream()
                .flatMap(withdrawal -> withdrawal.get(WithdrawalForm.STOP_DATE).stream())
                .filter(stop -> !stop.imputed().isAfter(dli.imputed()))
                .map(stop -> Math.toIntExact(ChronoUnit.DAYS.between(stop.imputed(), dli.imputed())))
                .min(Comparator.naturalOrder()));
    }
}
