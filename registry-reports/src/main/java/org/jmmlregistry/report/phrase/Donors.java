package org.jmmlregistry.report.phrase;

import org.jmmlregistry.language.Message;
import org.jmmlregistry.transplant.DonorType;
import org.jmmlregistry.transplant.GraftSource;

/** Donors and grafts as they stand in a sentence. */
public final class Donors {

    private Donors() {}

    public static Message of(DonorType type) {
        return switch (type) {
            case HLA_ID_SIBLING -> Message.in("donor", "HLA-identical sibling");
            case SYNGENEIC -> Message.in("donor", "identical twin");
            case HLA_MATCHED_OTHER_REL -> Message.in("donor", "HLA-matched other relative");
            case HAPLO_REL -> Message.in("donor", "haploidentical relative");
            case MISMATCHED_REL -> Message.in("donor", "mismatched relative");
            case MUD -> Message.in("donor", "matched unrelated donor");
            case MMUD -> Message.in("donor", "mismatched unrelated donor");
            case UCB_UNREL -> Message.in("donor", "unrelated cord blood");
            case UCB_REL -> Message.in("donor", "related cord blood");
            case AUTOLOGOUS -> Message.in("donor", "the child itself (autologous)");
        };
    }

    public static Message graft(GraftSource source) {
        return switch (source) {
            case BM -> Message.in("graft", "bone marrow");
            case PBSC -> Message.in("graft", "mobilised peripheral blood");
            case UCB -> Message.in("graft", "cord blood");
            case BM_PLUS_UCB -> Message.in("graft", "bone marrow and cord blood");
            case DOUBLE_UCB -> Message.in("graft", "two cord blood units");
        };
    }
}
