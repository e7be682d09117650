package org.jmmlregistry.outcome;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.diagnosis.PriorTherapyForm;
import org.jmmlregistry.followup.DiseaseStatus;
import org.jmmlregistry.followup.VisitStatus;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

/** How a child was when last seen. */
public enum LastState implements Worded {
    ALIVE_DISEASE_FREE("alive, disease-free"),
    ALIVE_WITH_DISEASE("alive with disease"),
    ALIVE_GRAFT_FAILED("alive, graft failed"),
    ALIVE_OBSERVED("alive, observed without HSCT"),
    ALIVE_REGRESSED("alive, regressed without HSCT"),
    ALIVE_STATUS_UNKNOWN("alive, disease status not known"),
    DEAD("dead");

    private final String label;

    LastState(String label) {
        this.label = label;
    }

    @Override
    public Message words() {
        return Message.name("last state", label);
    }

    public boolean isAlive() {
        return this != DEAD;
    }

    /** Whether a visit that found this status says the same; after an autologous recovery the event says what it was. */
    public boolean isSaidBy(VisitStatus status) {
        return switch (status) {
            case CR_FULL_DONOR, CR_MIXED, CR_UNSPECIFIED -> this == ALIVE_DISEASE_FREE;
            case RELAPSE, PROGRESSIVE -> this == ALIVE_WITH_DISEASE;
            case OBSERVED_STABLE -> this == ALIVE_OBSERVED || this == ALIVE_WITH_DISEASE;
            case AR -> this == ALIVE_WITH_DISEASE || this == ALIVE_GRAFT_FAILED;
            case GF -> this == ALIVE_GRAFT_FAILED;
            case NE -> this == ALIVE_STATUS_UNKNOWN;
            case REGRESSED -> this == ALIVE_REGRESSED;
        };
    }

    /**
     * By the last visit, or what happened after it; graft failure without leukaemia is a state of its own. Not known where it
     * depends on the completion of partial dates.
     */
    public static LastState of(CaseFile file) {
        if (file.isDead()) {
            return DEAD;
        }
        Set<LastState> states = file.completions().stream()
                .map(each -> each.isTransplanted() ? afterHsct(each) : withoutHsct(each))
                .collect(Collectors.toSet());
        return states.size() == 1 ? states.iterator().next() : ALIVE_STATUS_UNKNOWN;
    }

    /**
     * By the last visit that could be evaluated; a child with a diagnosis of whom nothing else is known is observed, but not one
     * that was treated: what came of that is not known.
     */
    private static LastState withoutHsct(CaseFile file) {
        Optional<VisitStatus> last = file.statuses().stream()
                .filter(DiseaseStatus::isEvaluated)
                .map(DiseaseStatus::status)
                .reduce((earlier, later) -> later);
        boolean observed = !file.answers().of(DiagnosisForm.FORM).isEmpty()
                && file.answers().of(PriorTherapyForm.FORM).isEmpty();
        return last.map(LastState::withoutHsct).orElse(observed ? ALIVE_OBSERVED : ALIVE_STATUS_UNKNOWN);
    }

    private static LastState withoutHsct(VisitStatus status) {
        return switch (status) {
            case CR_FULL_DONOR, CR_MIXED, CR_UNSPECIFIED -> ALIVE_DISEASE_FREE;
            case RELAPSE, PROGRESSIVE -> ALIVE_WITH_DISEASE;
            case REGRESSED -> ALIVE_REGRESSED;
            case OBSERVED_STABLE -> ALIVE_OBSERVED;
            case AR, GF, NE -> ALIVE_STATUS_UNKNOWN;
        };
    }

    private static LastState afterHsct(CaseFile file) {
        return switch (file.lastDisease()) {
            case FREE -> ALIVE_DISEASE_FREE;
            case PRESENT -> ALIVE_WITH_DISEASE;
            case GRAFT_LOST -> ALIVE_GRAFT_FAILED;
            case UNKNOWN -> ALIVE_STATUS_UNKNOWN;
        };
    }
}
