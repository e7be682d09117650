package org.jmmlregistry.outcome;

import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

/** How a child was when last seen. */
public enum LastState implements Worded {
    ALIVE_DISEASE_FREE("alive, disease-free"),
    ALIVE_WITH_DISEASE("alive with disease"),
    ALIVE_GRAFT_FAILED("alive, graft failed"),
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

    /** By the last visit, or what happened after it; graft failure without leukaemia is a state of its own. */
    public static LastState of(CaseFile file) {
        if (file.isDead()) {
            return DEAD;
        }
        return switch (file.lastDisease()) {
            case FREE -> ALIVE_DISEASE_FREE;
            case PRESENT -> ALIVE_WITH_DISEASE;
            case GRAFT_LOST -> ALIVE_GRAFT_FAILED;
            case UNKNOWN -> ALIVE_STATUS_UNKNOWN;
        };
    }
}
