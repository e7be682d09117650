package org.jmmlregistry.transplant;

import static org.jmmlregistry.dictionary.Check.hard;
import static org.jmmlregistry.dictionary.Check.soft;
import static org.jmmlregistry.transplant.TransplantForm.*;

import java.math.BigDecimal;
import org.jmmlregistry.dictionary.Check;

/** The checks within F07 of what the donor is to the child, and of the T cells that a depletion left. */
final class DonorChecks {

    /** From 10⁷ cells, in which CD3+ cells are counted, to 10⁵. */
    private static final BigDecimal PER_UNIT_OF_CD3 = new BigDecimal("100");

    private DonorChecks() {}

    static Check[] all() {
        return new Check[] {
            hard(
                    "F07.donor_relation/donor",
                    DONOR_RELATION,
                    "A donor of that type is not this to the child; correct the type or the relation.",
                    entry -> entry.both(DONOR_RELATION, DONOR_TYPE, (relation, type) -> !type.relations()
                            .contains(relation))),
            hard(
                    "F07.tcr_ab_dose/cd3",
                    TCR_AB_DOSE,
                    "There cannot be more TCR alpha/beta T cells than CD3+ cells; please compare the powers of ten.",
                    entry -> entry.both(
                            TCR_AB_DOSE, CD3_DOSE, (part, all) -> part.compareTo(all.multiply(PER_UNIT_OF_CD3)) > 0)),
            soft(
                    "F07.tcr_ab_dose/depletion",
                    TCR_AB_DOSE,
                    "TCR alpha/beta T cells are counted in a graft depleted of them; please check how it was manipulated.",
                    entry -> entry.get(TCR_AB_DOSE).isPresent()
                            && entry.has(GRAFT_MANIPULATION, done -> done.stream()
                                    .noneMatch(each -> each.code().equals("TCR_AB_CD19_DEPL"))))
        };
    }
}
