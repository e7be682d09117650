package org.jmmlregistry.outcome;

import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

/**
 * What can happen to a child after an HSCT, as endpoints know it; one thing may be several of these, as a relapse is a failure.
 * Of several on one day, the one that stands first here is what happened.
 */
public enum Happening implements Worded {
    NEUTROPHIL_RECOVERY("neutrophil recovery"),
    DONOR_RECOVERY("neutrophil recovery of donor origin"),
    OWN_RECOVERY("neutrophil recovery that is not of donor origin"),
    PLATELET_RECOVERY("platelets of 20 or more"),
    DLI_RESPONSE("response to DLI"),
    WITHDRAWAL_RESPONSE("response to withdrawal of immunosuppression"),
    ACUTE_GVHD_II_IV("acute GVHD II–IV that no DLI set off"),
    ACUTE_GVHD_III_IV("acute GVHD III–IV that no DLI set off"),
    ACUTE_GVHD_AFTER_DLI("acute GVHD II–IV after DLI"),
    ACUTE_GVHD_III_IV_OF_ANY_TRIGGER("acute GVHD III–IV of any trigger"),
    CHRONIC_GVHD("chronic GVHD"),
    CHRONIC_GVHD_MODERATE("chronic GVHD, moderate, severe or extensive"),
    CHRONIC_GVHD_SEVERE("chronic GVHD, severe or extensive"),
    CHRONIC_GVHD_TREATED("chronic GVHD that needs systemic therapy"),
    SECONDARY_MALIGNANCY("secondary malignancy"),
    /** With autologous recovery that is leukaemic or undetermined. */
    RELAPSE("relapse"),
    /** With autologous recovery that is leukaemic. */
    CERTAIN_RELAPSE("relapse, undetermined autologous recovery left out"),
    /** Without any autologous recovery. */
    RELAPSE_ALONE("relapse or progression"),
    AUTOLOGOUS_RECOVERY("autologous recovery"),
    GRAFT_FAILURE("graft failure"),
    PRIMARY_GRAFT_FAILURE("primary graft failure"),
    SECONDARY_GRAFT_FAILURE("secondary graft failure"),
    /** The first of relapse, autologous recovery and graft failure. */
    FAILURE("failure (relapse, autologous recovery, graft failure)"),
    /** For whatever reason. */
    WITHDRAWAL("withdrawal of immunosuppression"),
    DLI("DLI"),
    NEXT_HSCT("next HSCT"),
    DEATH("death");

    private final String label;

    Happening(String label) {
        this.label = label;
    }

    @Override
    public Message words() {
        return Message.name("happening", label);
    }
}
