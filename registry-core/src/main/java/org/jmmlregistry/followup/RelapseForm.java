package org.jmmlregistry.followup;

import java.math.BigDecimal;
import java.util.List;
import org.jmmlregistry.diagnosis.Karyotype;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.Condition;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Message;

/** F13: relapse, autologous recovery or graft failure after an HSCT. */
public final class RelapseForm {

    public static final Item<EventType> EVENT_TYPE =
            Item.code("event_type", "Type of the event", EventType.class).given();
    public static final Item<EventType> EVENT_TYPE_RULE = Item.code(
                    "event_type_rule", "Type of the event by the decision order", EventType.class)
            .only(
                    EventType.RELAPSE,
                    EventType.AUTOLOGOUS_RECOVERY,
                    EventType.PRIMARY_GRAFT_FAILURE,
                    EventType.SECONDARY_GRAFT_FAILURE,
                    EventType.POOR_GRAFT_FUNCTION)
            .derived();
    public static final Item<Boolean> ADJUDICATION_NEEDED =
            Item.yesNo("adjudication_needed", "Adjudication needed").derived();
    public static final Item<RecoverySubtype> AR_SUBTYPE = Item.code(
                    "ar_subtype", "Subtype of the autologous recovery", RecoverySubtype.class)
            .unusual("AR_UNDETERMINED")
            .requiredIf(Condition.is(EVENT_TYPE, "AUTOLOGOUS_RECOVERY"));
    public static final Item<ClinicalDate> EVENT_DATE =
            Item.date("event_date", "First evidence of the event").required();
    public static final Item<BigDecimal> MONTHS_FROM_HSCT = Item.number(
                    "months_from_hsct", "Months from this HSCT", 5, 1, "mo")
            .hardFrom(0)
            .derived();
    public static final Item<Boolean> WITHIN_6MO =
            Item.yesNo("within_6mo", "Within 6 calendar months of this HSCT").derived();
    public static final Item<List<Detection>> DETECTION =
            Item.codes("detection", "How it was detected", Detection.class).required();
    public static final Item<BigDecimal> SPLEEN_CM = Item.number(
                    "spleen_cm", "Spleen below costal margin at the event", 3, 1, "cm")
            .hard(0, 30)
            .softUpTo(18)
            .required();
    public static final Item<BigDecimal> WBC = Item.number("wbc", "White blood cells at the event", 6, 2, "10*9/L")
            .hard(0, 1500)
            .softUpTo(200)
            .required();
    public static final Item<BigDecimal> MONO_ABS = Item.number("mono_abs", "Monocytes at the event", 6, 2, "10*9/L")
            .hard(0, 500)
            .required();
    public static final Item<BigDecimal> BLAST_PCT = Item.number("blast_pct", "Marrow blasts at the event", 4, 1, "%")
            .hard(0, 100)
            .required();
    public static final Item<BigDecimal> HBF_PCT =
            Item.number("hbf_pct", "Haemoglobin F at the event", 4, 1, "%").hard(0, 100);
    public static final Item<BigDecimal> DONOR_PCT_AT_EVENT = Item.number(
                    "donor_pct_at_event", "Donor chimerism at the event", 5, 2, "%")
            .hard(0, 100)
            .required();
    public static final Item<Boolean> PANCYTOPENIA = Item.yesNo("pancytopenia", "Pancytopenia at the event");
    public static final Item<Boolean> MUTATION_PRESENT =
            Item.yesNo("mutation_present", "Driver mutation detected").required();
    public static final Item<String> KARYOTYPE_AT_EVENT = Item.string(
                    "karyotype_at_event", "Karyotype at the event (ISCN)")
            .pattern(
                    Karyotype.WRITTEN,
                    Message.in(
                            "written form",
                            "karyotype in ISCN, which begins with the number of chromosomes, such as {example}",
                            "45,XY,-7"));
    public static final Item<ImmunosuppressionState> IS_STATUS_AT_EVENT = Item.code(
                    "is_status_at_event", "Immunosuppression at the event", ImmunosuppressionState.class)
            .required();
    public static final Item<Boolean> IS_WITHDRAWN_FOR_EVENT =
            Item.yesNo("is_withdrawn_for_event", "Immunosuppression withdrawn because of this event");
    public static final Item<Boolean> DLI_GIVEN_FOR_EVENT =
            Item.yesNo("dli_given_for_event", "Donor lymphocytes given because of this event");
    public static final Item<List<Coded>> SITE = Item.codes(
                    "site",
                    "Site",
                    "MARROW Bone marrow | PB Peripheral blood | SPLEEN Spleen | EXTRAMEDULLARY Extramedullary")
            .required();
    public static final Item<String> ADJUDICATED_BY = Item.string("adjudicated_by", "Adjudicated by");
    public static final Item<ClinicalDate> ADJUDICATION_DATE =
            Item.date("adjudication_date", "Date of adjudication").planned();

    public static final Form FORM = Form.of(
                    "F13",
                    "Disease event after HSCT",
                    Form.Repeat.REPEATED_PER_HSCT,
                    EVENT_TYPE,
                    EVENT_TYPE_RULE,
                    ADJUDICATION_NEEDED,
                    AR_SUBTYPE,
                    EVENT_DATE,
                    MONTHS_FROM_HSCT,
                    WITHIN_6MO,
                    DETECTION,
                    SPLEEN_CM,
                    WBC,
                    MONO_ABS,
                    BLAST_PCT,
                    HBF_PCT,
                    DONOR_PCT_AT_EVENT,
                    PANCYTOPENIA,
                    MUTATION_PRESENT,
                    KARYOTYPE_AT_EVENT,
                    IS_STATUS_AT_EVENT,
                    IS_WITHDRAWN_FOR_EVENT,
                    DLI_GIVEN_FOR_EVENT,
                    SITE,
                    ADJUDICATED_BY,
                    ADJUDICATION_DATE)
            .checkedBy(EventChecks.ofRecord())
            .checkedBy(EventChecks.ofFindings())
            .datedBy(EVENT_DATE)
            .headed(EVENT_TYPE, Message.in("section", "Event"))
            .headed(SPLEEN_CM, Message.in("section", "Findings at the event"))
            .headed(IS_STATUS_AT_EVENT, Message.in("section", "Immunosuppression and reaction"))
            .headed(ADJUDICATED_BY, Message.in("section", "Adjudication"));

    private RelapseForm() {}
}
