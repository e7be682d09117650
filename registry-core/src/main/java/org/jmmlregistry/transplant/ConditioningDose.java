package org.jmmlregistry.transplant;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What total doses of a conditioning agent are possible, and which are expected. */
enum ConditioningDose {
    BUSULFAN_IV(ConditioningAgent.BU, DoseUnit.MG_KG, new DoseRange("1", "26"), new DoseRange("12.8", "19.2")),
    BUSULFAN_ORAL(ConditioningAgent.BU, DoseUnit.MG_KG, new DoseRange("4", "30"), new DoseRange("16", "16")),
    CYCLOPHOSPHAMIDE(ConditioningAgent.CY, DoseUnit.MG_KG, new DoseRange("10", "250"), new DoseRange("120", "120")),
    MELPHALAN(ConditioningAgent.MEL, DoseUnit.MG_M2, new DoseRange("50", "300"), new DoseRange("140", "180")),
    FLUDARABINE(ConditioningAgent.FLU, DoseUnit.MG_M2, new DoseRange("25", "250"), new DoseRange("120", "120")),
    TREOSULFAN(ConditioningAgent.TREO, DoseUnit.G_M2, new DoseRange("10", "50"), new DoseRange("30", "42")),
    THIOTEPA(ConditioningAgent.TT, DoseUnit.MG_KG, new DoseRange("2", "20"), new DoseRange("8", "10")),
    ETOPOSIDE(ConditioningAgent.VP16, DoseUnit.MG_KG, new DoseRange("5", "80"), new DoseRange("60", "60")),
    TOTAL_BODY(
            ConditioningAgent.TBI,
            DoseUnit.GY,
            new DoseRange("1", "16"),
            new DoseRange("2", "2"),
            new DoseRange("7", "8"),
            new DoseRange("12", "14.4"));

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

    /** Empty for an agent without a usual dose; busulfan has one for each route. */
    static Optional<ConditioningDose> of(ConditioningAgent agent, Route route) {
        if (agent == ConditioningAgent.BU) {
            return Optional.of(route == Route.PO ? BUSULFAN_ORAL : BUSULFAN_IV);
        }
        return Arrays.stream(values()).filter(dose -> dose.agent == agent).findFirst();
    }

    DoseUnit unit() {
        return unit;
    }

    boolean isPossible(BigDecimal dose) {
        return possible.contain(dose);
    }

    boolean isExpected(BigDecimal dose) {
        return expected.stream().anyMatch(limits -> limits.contain(dose));
    }
}
