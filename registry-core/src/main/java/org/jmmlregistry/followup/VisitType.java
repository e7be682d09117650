package org.jmmlregistry.followup;

import org.jmmlregistry.dictionary.Coded;

/** Time-point of a follow-up visit. */
public enum VisitType implements Coded {
    D30("Day +30"),
    D100("Day +100"),
    M6("6 months"),
    M12("12 months"),
    ANNUAL("Annual"),
    UNSCHEDULED("Unscheduled"),
    LAST_CONTACT("Last contact");

    private final String label;

    VisitType(String label) {
        this.label = label;
    }

    @Override
    public String code() {
        return name();
    }

    @Override
    public String english() {
        return label;
    }
}
