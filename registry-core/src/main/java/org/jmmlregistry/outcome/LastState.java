package org.jmmlregistry.outcome;

import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.followup.DiseaseEvent;
import org.jmmlregistry.followup.DiseaseStatus;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

/** How a child was when last seen. */
public enum LastState implements Worded {
    ALIVE_DISEASE_FREE("alive, disease-free"),
    ALIVE_WITH_DISEASE("alive with disease"),
    ALIVE_STATUS_UNKNOWN("alive, disease status not recorded"),
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

    /**
     * The last visit after the last disease event decides; without such a visit, a disease event under the last HSCT means
     * disease, and otherwise the status is unknown.
     */
    public static LastState of(CaseFile file) {
        if (file.isDead()) {
            return DEAD;
        }
        boolean eventUnderLastHsct = file.events().stream()
                .anyMatch(event -> event.hsctSeq() == file.transplants().size());
        return file.lastStatus()
                .filter(DiseaseStatus::isEvaluated)
                .filter(status -> isAfterLastEvent(status, file))
                .map(status -> status.isRemission() ? ALIVE_DISEASE_FREE : ALIVE_WITH_DISEASE)
                .orElse(eventUnderLastHsct ? ALIVE_WITH_DISEASE : ALIVE_STATUS_UNKNOWN);
    }

    private static boolean isAfterLastEvent(DiseaseStatus status, CaseFile file) {
        return file.events().stream().map(DiseaseEvent::date).noneMatch(status.date()::isBefore);
    }
}
