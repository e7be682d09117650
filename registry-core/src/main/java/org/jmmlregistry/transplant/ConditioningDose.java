package org.jmmlregistry.transplant;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What total doses of a conditioning agent are possible, and which are expected. */
enum ConditioningDose {
    BUSULFAN_IV(ConditioningAgent.BU, DoseUnit.MG_KG, new Limits("1", "26"), new Limits("12.8", "19.2")),
    BUSULFAN_ORAL(ConditioningAgent.BU, DoseUnit.MG_KG, new Limits("4", "30"), new Limits("16", "16")),
    CYCLOPHOSPHAMIDE(ConditioningAgent.CY, DoseUnit.MG_KG, new Limits("10", "250"), new Limits("120", "120")),
    MELPHALAN(ConditioningAgent.MEL, DoseUnit.MG_M2, new Limits("50", "300"), new Limits("140", "180")),
    FLUDARABINE(ConditioningAgent.FLU, DoseUnit.MG_M2, new Limits("25", "250"), new Limits("120", "120")),
    TREOSULFAN(ConditioningAgent.TREO, DoseUnit.G_M2, new Limits("10", "50"), new Limits("30", "42")),
    THIOTEPA(ConditioningAgent.TT, DoseUnit.MG_KG, new Limits("2", "20"), new Limits("8", "10")),
    ETOPOSIDE(ConditioningAgent.VP16, DoseUnit.MG_KG, new Limits("5", "80"), new Limits("60", "60")),
    TOTAL_BODY(
            ConditioningAgent.TBI,
            DoseUnit.GY,
            new Limits("1", "16"),
            new Limits("2", "2"),
            new Limits("7", "8"),
            new Limits("12", "14.4"));

    private final ConditioningAgent agent;
    private final DoseUnit unit;
    private final Limits possible;
    private final List<Limits> expected;

    ConditioningDose(ConditioningAgent agent, DoseUnit unit, Limits possible, Limits... expected) {
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
