package org.jmmlregistry.transplant;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * What total doses of a conditioning agent are possible in a unit, and which nobody needs to ask about. Infants are dosed per
 * kilogram: below 10 kg or one year fludarabine 1 mg/kg and melphalan 3 mg/kg a day (JMML-11, Sakashita 2024).
 */
enum ConditioningDose {
    BUSULFAN_IV(ConditioningAgent.BU, DoseUnit.MG_KG, new DoseRange("1", "26"), new DoseRange("12.8", "19.2")),
    BUSULFAN_ORAL(ConditioningAgent.BU, DoseUnit.MG_KG, new DoseRange("4", "30"), new DoseRange("14", "22")),
    BUSULFAN_BY_SURFACE(ConditioningAgent.BU, DoseUnit.MG_M2, new DoseRange("30", "800"), new DoseRange("320", "600")),
    CYCLOPHOSPHAMIDE(ConditioningAgent.CY, DoseUnit.MG_KG, new DoseRange("10", "250"), new DoseRange("100", "200")),
    CYCLOPHOSPHAMIDE_BY_SURFACE(
            ConditioningAgent.CY, DoseUnit.MG_M2, new DoseRange("300", "8000"), new DoseRange("2000", "6000")),
    MELPHALAN(ConditioningAgent.MEL, DoseUnit.MG_M2, new DoseRange("50", "300"), new DoseRange("100", "210")),
    MELPHALAN_BY_WEIGHT(ConditioningAgent.MEL, DoseUnit.MG_KG, new DoseRange("1", "12"), new DoseRange("3", "8")),
    FLUDARABINE(ConditioningAgent.FLU, DoseUnit.MG_M2, new DoseRange("25", "250"), new DoseRange("90", "200")),
    FLUDARABINE_BY_WEIGHT(ConditioningAgent.FLU, DoseUnit.MG_KG, new DoseRange("1", "10"), new DoseRange("3", "7")),
    TREOSULFAN(ConditioningAgent.TREO, DoseUnit.G_M2, new DoseRange("10", "50"), new DoseRange("30", "42")),
    THIOTEPA(ConditioningAgent.TT, DoseUnit.MG_KG, new DoseRange("2", "20"), new DoseRange("5", "15")),
    THIOTEPA_BY_SURFACE(
            ConditioningAgent.TT, DoseUnit.MG_M2, new DoseRange("100", "1200"), new DoseRange("200", "900")),
    ETOPOSIDE(ConditioningAgent.VP16, DoseUnit.MG_KG, new DoseRange("5", "80"), new DoseRange("30", "60")),
    ETOPOSIDE_BY_SURFACE(
            ConditioningAgent.VP16, DoseUnit.MG_M2, new DoseRange("100", "2500"), new DoseRange("500", "1800")),
    TOTAL_BODY(
            ConditioningAgent.TBI,
            DoseUnit.GY,
            new DoseRange("1", "16"),
            new DoseRange("2", "4"),
            new DoseRange("7", "8"),
            new DoseRange("9.9", "14.4"));

    private final ConditioningAgent agent;
    private final DoseUnit unit;
    private final DoseRange possible;
    private final List<DoseRange> expected;

    ConditioningDose(ConditioningAgent agent, DoseUnit unit, DoseRange possible, DoseRange... expected) {
        this.agent = agent;
        this.unit = unit;
        this.possible = possible;
        this.expected = List.of(expected);
    }

    /** One for each unit in which the agent is given; none for an agent without a usual dose. */
    static List<ConditioningDose> of(ConditioningAgent agent, Route route) {
        ConditioningDose otherRoute = route == Route.PO ? BUSULFAN_IV : BUSULFAN_ORAL;
        return Arrays.stream(values())
                .filter(dose -> dose.agent == agent && dose != otherRoute)
                .toList();
    }

    DoseUnit unit() {
        return unit;
    }

    boolean isPossible(BigDecimal dose) {
        return possible.contain(dose);
    }

    /** Whether a dose that is unusual by itself is one of reduced regimens: cyclophosphamide of 29 mg/kg, or up to 60. */
    boolean isReduced(BigDecimal dose) {
        return switch (this) {
            case CYCLOPHOSPHAMIDE -> new DoseRange("20", "60").contain(dose);
            case CYCLOPHOSPHAMIDE_BY_SURFACE -> new DoseRange("600", "2000").contain(dose);
            default -> false;
        };
    }

    boolean isExpected(BigDecimal dose) {
        return expected.stream().anyMatch(limits -> limits.contain(dose));
    }
}
