package org.jmmlregistry.followup;

import org.jmmlregistry.dictionary.Coded;

/** State of the disease at a visit. */
public enum VisitStatus implements Coded {
    CR_FULL_DONOR("Complete remission, full donor chimerism"),
    CR_MIXED("Complete remission, mixed chimerism"),
    CR_UNSPECIFIED("Complete remission, chimerism not stated"),
    RELAPSE("Relapse"),
    AR("Autologous recovery"),
    GF("Graft failure"),
    NE("Not evaluable"),
    OBSERVED_STABLE("Stable disease"),
    REGRESSED("Regressed without HSCT"),
    PROGRESSIVE("Progressive disease");

    private final String label;

    VisitStatus(String label) {
        this.label = label;
    }

    /** Whether the child is in complete remission, whatever its chimerism. */
    public boolean isRemission() {
        return switch (this) {
            case CR_FULL_DONOR, CR_MIXED, CR_UNSPECIFIED -> true;
            case RELAPSE, AR, GF, NE, OBSERVED_STABLE, REGRESSED, PROGRESSIVE -> false;
        };
    }

    /** Whether leukaemia is there; after an autologous recovery that is told by the event. */
    public boolean isDisease() {
        return switch (this) {
            case RELAPSE, OBSERVED_STABLE, PROGRESSIVE -> true;
            case CR_FULL_DONOR, CR_MIXED, CR_UNSPECIFIED, AR, GF, NE, REGRESSED -> false;
        };
    }

    /** Whether only a child who was transplanted can be in this state. */
    public boolean needsHsct() {
        return switch (this) {
            case CR_FULL_DONOR, CR_MIXED, AR, GF -> true;
            case CR_UNSPECIFIED, RELAPSE, NE, OBSERVED_STABLE, REGRESSED, PROGRESSIVE -> false;
        };
    }

    /** Whether only a child who was not transplanted yet can be in this state. */
    public boolean precedesHsct() {
        return switch (this) {
            case REGRESSED -> true;
            case CR_FULL_DONOR, CR_MIXED, CR_UNSPECIFIED, RELAPSE, AR, GF, NE, OBSERVED_STABLE, PROGRESSIVE -> false;
        };
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
