package org.jmmlregistry.transplant;

import static org.jmmlregistry.dictionary.Check.hard;
import static org.jmmlregistry.dictionary.Check.notBefore;
import static org.jmmlregistry.dictionary.Check.soft;
import static org.jmmlregistry.transplant.TransplantForm.*;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.Check;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.Entry;

/** The checks within F07. */
final class TransplantChecks {

    private static final Set<GraftSource> CORD_BLOOD =
            EnumSet.of(GraftSource.UCB, GraftSource.DOUBLE_UCB, GraftSource.BM_PLUS_UCB);
    private static final Map<Serotherapy, DoseRange> SEROTHERAPY_DOSES = Map.of(
            Serotherapy.ATG_T, new DoseRange("1", "20"),
            Serotherapy.ATG_F, new DoseRange("10", "90"),
            Serotherapy.ATG_H, new DoseRange("10", "200"),
            Serotherapy.ALEMTUZUMAB, new DoseRange("0.1", "2"));

    private static final Set<String> DEPLETED = Set.of("TCD_CD34SEL", "TCR_AB_CD19_DEPL");

    private TransplantChecks() {}

    static Check[] ofProcedure() {
        return new Check[] {
            soft(
                    "EC-F07-3",
                    INFUSION_KIND,
                    "Cells of the same donor without conditioning are a boost; please confirm that this was a new HSCT.",
                    TransplantChecks::looksLikeBoost),
            hard(
                    "F07.infusion_kind/number",
                    INFUSION_KIND,
                    "The HSCT itself stands first under its number; each further infusion under it is a boost, which takes no number of its own.",
                    entry -> (entry.key().repeatNo() > 1) != isBoost(entry)),
            hard(
                    "EC-F07-5",
                    HLA_MATCH_N,
                    "More HLA alleles match than were compared.",
                    entry -> entry.both(
                            HLA_MATCH_N, HLA_LOCI_N, (match, loci) -> match > Integer.parseInt(loci.code()))),
            hard(
                    "F07.indication/sequence",
                    INDICATION,
                    "“Primary treatment” is the indication of the first HSCT, and of no other and no boost.",
                    entry -> entry.has(INDICATION, why -> (why == Indication.PRIMARY) != isFirst(entry))),
            soft(
                    "F07.hsct_date/boost",
                    HSCT_DATE,
                    "This HSCT follows the one before within 14 days; was it a boost?",
                    entry -> !isBoost(entry)
                            && entry.has(HSCT_DATE, date -> Days.ofHsct(
                                            entry.inCase(), entry.key().hsctSeq() - 1)
                                    .filter(previous ->
                                            !date.certainlyBefore(previous) && date.certainlyEarlierThan(previous, 14))
                                    .isPresent()))
        };
    }

    static Check[] ofDonorAndGraft() {
        return new Check[] {
            hard(
                    "F07.stem_cell_source/donor",
                    STEM_CELL_SOURCE,
                    "Cord blood as graft and a cord blood donor go together; correct the one or the other.",
                    entry -> entry.both(STEM_CELL_SOURCE, DONOR_TYPE, TransplantChecks::cordBloodDisagrees)),
            soft(
                    "F07.stem_cell_source/pbsc",
                    STEM_CELL_SOURCE,
                    "Mobilised blood is unusual as the first graft in JMML; please confirm.",
                    entry -> isFirst(entry) && entry.is(STEM_CELL_SOURCE, GraftSource.PBSC) && !isDepleted(entry)),
            soft(
                    "F07.conditioning_intensity/first",
                    CONDITIONING_INTENSITY,
                    "Reduced intensity is unusual before a first HSCT; please confirm.",
                    entry -> isFirst(entry) && entry.is(CONDITIONING_INTENSITY, ConditioningIntensity.RIC)),
            soft(
                    "F07.gvhd_prophylaxis/none",
                    GVHD_PROPHYLAXIS,
                    "A first HSCT without GVHD prophylaxis is unusual; please confirm.",
                    entry -> isFirst(entry)
                            && !isDepleted(entry)
                            && !entry.is(DONOR_TYPE, DonorType.SYNGENEIC)
                            && entry.has(GVHD_PROPHYLAXIS, drugs -> drugs.contains(ProphylaxisDrug.NONE))),
            soft(
                    "F07.hla_match_n/haplo",
                    HLA_MATCH_N,
                    "A haploidentical donor of whom all alleles match, or more than 8 of 10, is unusual; please confirm.",
                    entry -> entry.is(DONOR_TYPE, DonorType.HAPLO_REL)
                            && entry.both(HLA_MATCH_N, HLA_LOCI_N, TransplantChecks::hardlyHaploidentical)),
            soft(
                    "F07.dsa_mfi/negative",
                    DSA_MFI,
                    "Donor-specific antibodies above 1000 are not called negative; please confirm.",
                    entry -> entry.has(DSA_MFI, mfi -> mfi > 1000)
                            && entry.has(DSA_STATUS, status -> status.code().equals("NEG")))
        };
    }

    static Check[] ofCells() {
        return new Check[] {
            soft(
                    "F07.tnc_dose/low",
                    TNC_DOSE,
                    "That is a low number of nucleated cells for this graft (below 3 in marrow, 0.25 in cord blood, × 10⁸/kg); please confirm.",
                    entry -> !isBoost(entry)
                            && entry.both(STEM_CELL_SOURCE, TNC_DOSE, TransplantChecks::fewNucleatedCells)),
            soft(
                    "F07.cd34_dose/low",
                    CD34_DOSE,
                    "That is a low number of CD34+ cells for this graft (below 2 in mobilised blood, 0.1 in cord blood, × 10⁶/kg); please confirm.",
                    entry ->
                            !isBoost(entry) && entry.both(STEM_CELL_SOURCE, CD34_DOSE, TransplantChecks::fewStemCells)),
            soft(
                    "F07.cd3_dose/low",
                    CD3_DOSE,
                    "That is a low number of T cells for a graft from which none were taken out (below 1 × 10⁷/kg); please confirm.",
                    entry -> !isBoost(entry)
                            && entry.has(CD3_DOSE, dose -> dose.compareTo(BigDecimal.ONE) < 0)
                            && entry.is(STEM_CELL_SOURCE, GraftSource.BM, GraftSource.PBSC)
                            && entry.get(GRAFT_MANIPULATION).isPresent()
                            && !isDepleted(entry))
        };
    }

    static Check[] ofProphylaxis() {
        return new Check[] {
            hard(
                    "F07.serotherapy_dose/agent",
                    SEROTHERAPY_DOSE,
                    "That dose cannot be: ATG-T is 1 to 20, ATG-F 10 to 90, horse ATG 10 to 200, alemtuzumab 0.1 to 2 mg/kg in total.",
                    entry -> entry.both(
                            SEROTHERAPY,
                            SEROTHERAPY_DOSE,
                            (agent, dose) -> SEROTHERAPY_DOSES.containsKey(agent)
                                    && !SEROTHERAPY_DOSES.get(agent).contain(dose))),
            notBefore("F07", GVHD_PROPH_PLANNED_STOP, HSCT_DATE),
            soft(
                    "F07.gvhd_proph_planned_stop/late",
                    GVHD_PROPH_PLANNED_STOP,
                    "Immunosuppression is planned for more than 180 days; in high-risk disease it should stop by day +60 to +90.",
                    entry -> entry.both(
                            GVHD_PROPH_PLANNED_STOP, HSCT_DATE, (stop, hsct) -> stop.certainlyLaterThan(hsct, 180)))
        };
    }

    /** Whether T cells were taken out of the graft, which mobilised blood yields and which spares prophylaxis. */
    private static boolean isDepleted(Entry entry) {
        return entry.has(
                GRAFT_MANIPULATION, done -> done.stream().map(Coded::code).anyMatch(DEPLETED::contains));
    }

    /** Whether it is the first HSCT itself, not a boost of its graft. */
    private static boolean isFirst(Entry entry) {
        return entry.key().hsctSeq() == 1 && !isBoost(entry);
    }

    /** A new HSCT is claimed, the donor is the same, and conditioning does not apply. */
    private static boolean looksLikeBoost(Entry entry) {
        boolean unconditioned = entry.answers().absence(CONDITIONING_INTENSITY).equals(Optional.of(Absence.NA))
                && entry.inCase()
                        .of(ConditioningForm.FORM, entry.key().hsctSeq())
                        .isEmpty();
        return unconditioned
                && entry.is(INFUSION_KIND, InfusionKind.NEW_HSCT)
                && entry.is(SAME_DONOR_AS_PREV, DonorChange.SAME);
    }

    private static boolean cordBloodDisagrees(GraftSource graft, DonorType donor) {
        boolean cordDonor = donor == DonorType.UCB_REL || donor == DonorType.UCB_UNREL;
        boolean mixed = graft == GraftSource.BM_PLUS_UCB;
        return !mixed && CORD_BLOOD.contains(graft) != cordDonor;
    }

    private static boolean hardlyHaploidentical(int match, Coded loci) {
        return loci.code().equals("10") ? match > 8 : match >= Integer.parseInt(loci.code());
    }

    private static boolean fewNucleatedCells(GraftSource graft, BigDecimal dose) {
        return (graft == GraftSource.BM && dose.compareTo(new BigDecimal("3")) < 0)
                || (graft == GraftSource.UCB && dose.compareTo(new BigDecimal("0.25")) < 0);
    }

    private static boolean fewStemCells(GraftSource graft, BigDecimal dose) {
        return (graft == GraftSource.PBSC && dose.compareTo(new BigDecimal("2")) < 0)
                || (graft == GraftSource.UCB && dose.compareTo(new BigDecimal("0.1")) < 0);
    }
}
