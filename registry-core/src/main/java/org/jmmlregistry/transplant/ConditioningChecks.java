package org.jmmlregistry.transplant;

import static org.jmmlregistry.dictionary.Check.hard;
import static org.jmmlregistry.dictionary.Check.soft;
import static org.jmmlregistry.transplant.ConditioningForm.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.dictionary.Check;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;

/** The checks within F07b. */
final class ConditioningChecks {

    private static final Set<ConditioningAgent> RADIATION =
            EnumSet.of(ConditioningAgent.TBI, ConditioningAgent.TLI, ConditioningAgent.SPLENIC_RT);
    private static final ClinicalDate END_OF_2005 = ClinicalDate.of(LocalDate.of(2005, 12, 31));

    private ConditioningChecks() {}

    static Check[] ofDaysAndRoute() {
        return new Check[] {
            hard(
                    "EC-F07-2",
                    DAY_TO,
                    "Conditioning ends on day 0 at the latest; what is given afterwards is GVHD prophylaxis (F07).",
                    entry -> entry.has(DAY_FROM, day -> day > 0) || entry.has(DAY_TO, day -> day > 0)),
            hard(
                    "F07b.day_to/order",
                    DAY_TO,
                    "The last day cannot be before the first day.",
                    entry -> entry.both(DAY_TO, DAY_FROM, (to, from) -> to < from)),
            hard(
                    "F07b.agent/unique",
                    AGENT,
                    "This agent is already entered for this HSCT by the same route; put the doses together.",
                    ConditioningChecks::enteredTwice),
            hard(
                    "F07b.route/radiation",
                    ROUTE,
                    "Radiation is the route of total body, lymphoid and splenic irradiation, and of nothing else.",
                    entry -> entry.both(
                            ROUTE, AGENT, (route, agent) -> (route == Route.RT) != RADIATION.contains(agent))),
            soft(
                    "F07b.route/oral",
                    ROUTE,
                    "Busulfan by mouth after 2005 is unusual; please confirm.",
                    entry -> entry.is(AGENT, ConditioningAgent.BU)
                            && entry.is(ROUTE, Route.PO)
                            && Days.ofHsct(entry.inCase(), entry.key().hsctSeq())
                                    .filter(hsct -> hsct.certainlyAfter(END_OF_2005))
                                    .isPresent())
        };
    }

    static Check[] ofDose() {
        return new Check[] {
            hard(
                    "F07b.dose_unit/agent",
                    DOSE_UNIT,
                    "The dose of this agent is given in another unit (mg/kg, mg/m², g/m² or Gy).",
                    entry -> !doses(entry).isEmpty()
                            && entry.get(DOSE_UNIT).isPresent()
                            && inItsUnit(entry).isEmpty()),
            hard("F07b.dose_total/agent", DOSE_TOTAL, "That total dose cannot be for this agent.", entry -> inItsUnit(
                            entry)
                    .filter(usual -> entry.has(DOSE_TOTAL, (BigDecimal dose) -> !usual.isPossible(dose)))
                    .isPresent()),
            soft(
                    "F07b.dose_total/unusual",
                    DOSE_TOTAL,
                    "That total dose is unusual for this agent; please confirm.",
                    entry -> inItsUnit(entry)
                            .filter(usual -> entry.has(
                                    DOSE_TOTAL,
                                    (BigDecimal dose) -> usual.isPossible(dose)
                                            && !usual.isExpected(dose)
                                            && !isReduced(entry, usual, dose)))
                            .isPresent())
        };
    }

    private static boolean enteredTwice(Entry entry) {
        return entry.inCase().of(FORM, entry.key().hsctSeq()).stream()
                .filter(other -> !other.key().equals(entry.key()))
                .anyMatch(other ->
                        entry.both(AGENT, ROUTE, (agent, route) -> other.is(AGENT, agent) && other.is(ROUTE, route)));
    }

    /** Beside fludarabine cyclophosphamide is given in low doses, as before haploidentical HSCT. */
    private static boolean isReduced(Entry entry, ConditioningDose usual, BigDecimal dose) {
        return usual.isReduced(dose)
                && entry.inCase().of(FORM, entry.key().hsctSeq()).stream()
                        .anyMatch(other -> other.is(AGENT, ConditioningAgent.FLU));
    }

    private static List<ConditioningDose> doses(Entry entry) {
        return entry.get(AGENT)
                .flatMap(agent -> entry.get(ROUTE).map(route -> ConditioningDose.of(agent, route)))
                .orElse(List.of());
    }

    private static Optional<ConditioningDose> inItsUnit(Entry entry) {
        return doses(entry).stream()
                .filter(usual -> entry.is(DOSE_UNIT, usual.unit()))
                .findFirst();
    }
}
