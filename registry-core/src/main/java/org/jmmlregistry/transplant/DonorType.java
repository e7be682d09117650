package org.jmmlregistry.transplant;

import java.util.EnumSet;
import java.util.Set;
import org.jmmlregistry.dictionary.Coded;

/** Whose cells were given. */
public enum DonorType implements Coded {
    HLA_ID_SIBLING("HLA-identical sibling"),
    SYNGENEIC("Identical twin"),
    HLA_MATCHED_OTHER_REL("HLA-matched other relative"),
    HAPLO_REL("Haploidentical relative"),
    MISMATCHED_REL("Mismatched relative"),
    MUD("Matched unrelated donor"),
    MMUD("Mismatched unrelated donor"),
    UCB_UNREL("Unrelated cord blood"),
    UCB_REL("Related cord blood"),
    AUTOLOGOUS("The child itself (autologous)");

    private final String label;

    DonorType(String label) {
        this.label = label;
    }

    /** What a donor of this type can be to the child; nothing where the cells are the child's own. */
    public Set<DonorRelation> relations() {
        return switch (this) {
            case HLA_ID_SIBLING -> EnumSet.of(DonorRelation.SIBLING);
            case SYNGENEIC -> EnumSet.of(DonorRelation.IDENTICAL_TWIN, DonorRelation.SIBLING);
            case HLA_MATCHED_OTHER_REL -> EnumSet.of(DonorRelation.PARENT, DonorRelation.OTHER_RELATIVE);
            case HAPLO_REL, MISMATCHED_REL ->
                EnumSet.of(DonorRelation.SIBLING, DonorRelation.PARENT, DonorRelation.OTHER_RELATIVE);
            case UCB_REL -> EnumSet.of(DonorRelation.SIBLING, DonorRelation.OTHER_RELATIVE);
            case MUD, MMUD, UCB_UNREL -> EnumSet.of(DonorRelation.UNRELATED);
            case AUTOLOGOUS -> EnumSet.noneOf(DonorRelation.class);
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
