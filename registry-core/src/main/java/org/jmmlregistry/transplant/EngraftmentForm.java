package org.jmmlregistry.transplant;

import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Condition;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.terminology.CibmtrForm;

/**
 * F08: recovery of blood counts after an HSCT, and what else is told of it once: early complications of the vessels and the
 * best response of the disease.
 */
public final class EngraftmentForm {

    public static final Item<Recovery> ANC_RECOVERY = Item.code("anc_recovery", "Neutrophil recovery", Recovery.class)
            .required()
            .outside(CibmtrForm.FOLLOW_UP);
    public static final Item<ClinicalDate> ANC_RECOVERY_DATE = Item.date(
                    "anc_recovery_date", "First of 3 consecutive days with neutrophils of 0.5 or more")
            .requiredIf(Condition.is(ANC_RECOVERY, "YES"))
            .outside(CibmtrForm.FOLLOW_UP);
    public static final Item<Recovery> PLT20_RECOVERY = Item.code(
                    "plt20_recovery", "Platelets of 20 or more", Recovery.class)
            .required()
            .outside(CibmtrForm.FOLLOW_UP);
    public static final Item<ClinicalDate> PLT20_DATE = Item.date(
                    "plt20_date", "First of 3 consecutive platelet counts of 20 or more, untransfused for 7 days")
            .requiredIf(Condition.is(PLT20_RECOVERY, "YES"));
    public static final Item<ClinicalDate> PLT50_DATE = Item.date("plt50_date", "Platelets of 50 or more");
    public static final Item<Boolean> GCSF_USED = Item.yesNo("gcsf_used", "G-CSF given");
    public static final Item<ClinicalDate> GCSF_STOP_DATE = Item.date("gcsf_stop_date", "Last day of G-CSF");
    public static final Item<ClinicalDate> LAST_PLT_TRANSFUSION_DATE =
            Item.date("last_plt_transfusion_date", "Last platelet transfusion");
    public static final Item<ClinicalDate> LAST_RBC_TRANSFUSION_DATE =
            Item.date("last_rbc_transfusion_date", "Last red-cell transfusion");
    public static final Item<Boolean> DONOR_CHIM_CONFIRMS =
            Item.yesNo("donor_chim_confirms", "Donor origin confirmed").required();
    public static final Item<Boolean> VOD = Item.yesNo("vod", "Veno-occlusive disease (VOD/SOS) occurred");
    public static final Item<ClinicalDate> VOD_ONSET_DATE =
            Item.date("vod_onset_date", "Onset of VOD/SOS").requiredIf(Condition.is(VOD, "Y"));
    public static final Item<VodSeverity> VOD_SEVERITY = Item.code(
                    "vod_severity", "Severity of VOD/SOS, paediatric EBMT criteria", VodSeverity.class)
            .requiredIf(Condition.is(VOD, "Y"));
    public static final Item<Boolean> TMA = Item.yesNo("tma", "Transplant-associated microangiopathy (TMA) occurred");
    public static final Item<ClinicalDate> TMA_ONSET_DATE =
            Item.date("tma_onset_date", "Onset of TMA").requiredIf(Condition.is(TMA, "Y"));
    public static final Item<TmaRisk> TMA_RISK = Item.code(
                    "tma_risk", "Risk of TMA, harmonised definition of 2023", TmaRisk.class)
            .requiredIf(Condition.is(TMA, "Y"));
    public static final Item<HsctResponse> HSCT_RESPONSE =
            Item.code("hsct_response", "Best response after this HSCT", HsctResponse.class);
    public static final Item<ClinicalDate> HSCT_RESPONSE_DATE = Item.date(
                    "hsct_response_date", "First day of the best response")
            .requiredIf(Condition.is(HSCT_RESPONSE, "CR", "PR", "SD", "PD"));
    public static final Item<Boolean> PERSISTENT_DISEASE = Item.yesNo(
                    "persistent_disease", "Persistent disease after this HSCT")
            .derived(entry -> entry.get(HSCT_RESPONSE).flatMap(HsctResponse::isPersistence));

    public static final Form FORM = Form.of(
                    "F08",
                    "Engraftment",
                    Form.Repeat.ONCE_PER_HSCT,
                    ANC_RECOVERY,
                    ANC_RECOVERY_DATE,
                    PLT20_RECOVERY,
                    PLT20_DATE,
                    PLT50_DATE,
                    GCSF_USED,
                    GCSF_STOP_DATE,
                    LAST_PLT_TRANSFUSION_DATE,
                    LAST_RBC_TRANSFUSION_DATE,
                    DONOR_CHIM_CONFIRMS,
                    VOD,
                    VOD_ONSET_DATE,
                    VOD_SEVERITY,
                    TMA,
                    TMA_ONSET_DATE,
                    TMA_RISK,
                    HSCT_RESPONSE,
                    HSCT_RESPONSE_DATE,
                    PERSISTENT_DISEASE)
            .checkedBy(GraftCourseChecks.ofEngraftment())
            .checkedBy(ComplicationChecks.all())
            .datedBy(ANC_RECOVERY_DATE)
            .headed(ANC_RECOVERY, Message.in("section", "Recovery"))
            .headed(GCSF_USED, Message.in("section", "Support"))
            .headed(VOD, Message.in("section", "Complications"))
            .headed(HSCT_RESPONSE, Message.in("section", "Response"));

    private EngraftmentForm() {}

    /** Whether it dates what the conditioning may bring about before day 0: VOD, as busulfan does. */
    public static boolean mayPrecedeDay0(Item<?> item) {
        return item == VOD_ONSET_DATE;
    }
}
