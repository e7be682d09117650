package org.jmmlregistry.transplant;

import java.math.BigDecimal;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.Condition;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.terminology.CibmtrForm;

/** F07b: one agent of the conditioning before an HSCT. */
public final class ConditioningForm {

    public static final Item<ConditioningAgent> AGENT = Item.code("agent", "Agent", ConditioningAgent.class)
            .unusual("OTHER")
            .required()
            .outside(CibmtrForm.PRE_TED);
    public static final Item<Route> ROUTE =
            Item.code("route", "Route", Route.class).required();
    public static final Item<BigDecimal> DOSE_TOTAL =
            Item.number("dose_total", "Total dose given", 7, 2, "").hardAbove(0).required();
    public static final Item<DoseUnit> DOSE_UNIT =
            Item.code("dose_unit", "Unit of the dose", DoseUnit.class).required();
    public static final Item<Coded> DOSE_BASIS = Item.code(
            "dose_basis",
            "What the dose was based on",
            "ACTUAL_WEIGHT Actual weight | IDEAL_WEIGHT Ideal weight | BSA Body surface area | PK_TARGET Pharmacokinetic target");
    public static final Item<Integer> DAY_FROM = Item.integer("day_from", "First day relative to day 0", "d")
            .hard(-21, 0)
            .softFrom(-12)
            .required();
    public static final Item<Integer> DAY_TO = Item.integer("day_to", "Last day relative to day 0", "d")
            .softUpTo(-1)
            .required();
    public static final Item<BigDecimal> BU_CUM_AUC = Item.number(
                    "bu_cum_auc", "Cumulative exposure (AUC) to busulfan", 6, 2, "mg.h/L")
            .hard(5, 200)
            .soft(78, 101);
    public static final Item<Integer> TBI_FRACTIONS = Item.integer(
                    "tbi_fractions", "Fractions of total body irradiation", "")
            .hard(1, 12)
            .requiredIf(Condition.is(AGENT, "TBI"));
    public static final Item<BigDecimal> TBI_DOSE_RATE = Item.number(
                    "tbi_dose_rate", "Dose rate of total body irradiation", 5, 1, "cGy/min")
            .hard(1, 50);

    public static final Form FORM = Form.of(
                    "F07b",
                    "Conditioning agents",
                    Form.Repeat.REPEATED_PER_HSCT,
                    AGENT,
                    ROUTE,
                    DOSE_TOTAL,
                    DOSE_UNIT,
                    DOSE_BASIS,
                    DAY_FROM,
                    DAY_TO,
                    BU_CUM_AUC,
                    TBI_FRACTIONS,
                    TBI_DOSE_RATE)
            .checkedBy(ConditioningChecks.ofDaysAndRoute())
            .checkedBy(ConditioningChecks.ofDose());

    private ConditioningForm() {}
}
