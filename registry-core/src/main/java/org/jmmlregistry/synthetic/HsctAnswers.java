package org.jmmlregistry.synthetic;

import java.util.List;
import java.util.Optional;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.followup.EventType;
import org.jmmlregistry.synthetic.SyntheticCourse.Donor;
import org.jmmlregistry.synthetic.SyntheticCourse.Failure;
import org.jmmlregistry.synthetic.SyntheticCourse.Graft;
import org.jmmlregistry.transplant.ConditioningAgent;
import org.jmmlregistry.transplant.ConditioningForm;
import org.jmmlregistry.transplant.ConditioningIntensity;
import org.jmmlregistry.transplant.DonorChange;
import org.jmmlregistry.transplant.DonorRelation;
import org.jmmlregistry.transplant.DonorType;
import org.jmmlregistry.transplant.DoseUnit;
import org.jmmlregistry.transplant.GraftSource;
import org.jmmlregistry.transplant.Indication;
import org.jmmlregistry.transplant.InfusionKind;
import org.jmmlregistry.transplant.ProphylaxisDrug;
import org.jmmlregistry.transplant.Route;
import org.jmmlregistry.transplant.Serotherapy;
import org.jmmlregistry.transplant.TransplantForm;

/** Writes one HSCT as it was done: forms F07 and F07b. */
final class HsctAnswers {

    /** One agent of the conditioning, on its days before day 0. */
    private record Agent(ConditioningAgent agent, Route route, double dose, DoseUnit unit, int from, int to) {}

    private static final int FIRST_YEAR_OF_IV_BUSULFAN = 2006;
    private static final int LEAST_MONTHS_OF_IRRADIATION = 36;

    private final SyntheticCourse course;
    private final int hsctSeq;
    private final Graft graft;
    private final Chance chance;
    private final CaseDraft caseDraft;

    HsctAnswers(SyntheticCourse course, int hsctSeq, Chance chance, CaseDraft caseDraft) {
        this.course = course;
        this.hsctSeq = hsctSeq;
        this.graft = course.grafts().get(hsctSeq - 1);
        this.chance = chance;
        this.caseDraft = caseDraft;
    }

    void write() {
        FormDraft draft = new FormDraft(chance)
                .day(TransplantForm.HSCT_DATE, graft.day0())
                .put(TransplantForm.INFUSION_KIND, InfusionKind.NEW_HSCT)
                .put(TransplantForm.INDICATION, indication())
                .put(TransplantForm.CONDITIONING_INTENSITY, ConditioningIntensity.MAC);
        status(draft);
        donor(draft);
        cells(draft);
        prophylaxis(draft);
        caseDraft.add(TransplantForm.FORM, hsctSeq, draft);
        conditioning();
    }

    private Indication indication() {
        return before().map(failure -> switch (failure.type()) {
                    case AUTOLOGOUS_RECOVERY -> Indication.AUTOLOGOUS_RECOVERY;
                    case PRIMARY_GRAFT_FAILURE -> Indication.PRIMARY_GF;
                    case SECONDARY_GRAFT_FAILURE -> Indication.SECONDARY_GF;
                    case POOR_GRAFT_FUNCTION -> Indication.POOR_GRAFT_FUNCTION;
                    case RELAPSE, PROGRESSION_TO_AML -> Indication.RELAPSE;
                })
                .orElse(Indication.PRIMARY);
    }

    /** The failure of the HSCT before. */
    private Optional<Failure> before() {
        return previous().flatMap(Graft::failure);
    }

    private Optional<Graft> previous() {
        return hsctSeq == 1 ? Optional.empty() : Optional.of(course.grafts().get(hsctSeq - 2));
    }

    private void status(FormDraft draft) {
        boolean empty = before().filter(failure -> failure.type() == EventType.PRIMARY_GRAFT_FAILURE)
                .isPresent();
        String status = before().isEmpty() && course.disease().therapy().isEmpty()
                ? "UNTREATED"
                : chance.oneOf(List.of("cPR", "STABLE", "STABLE", "PROGRESSIVE"));
        draft.code(TransplantForm.DISEASE_STATUS_AT_HSCT, status)
                .number(TransplantForm.WBC_AT_HSCT, empty ? chance.between(0.1, 0.6) : chance.around(15, 0.6, 2, 120))
                .number(TransplantForm.PLT_AT_HSCT, chance.around(60, 0.6, 8, 350))
                .number(TransplantForm.BLAST_AT_HSCT, chance.around(4, 0.6, 0.5, 16))
                .code(TransplantForm.LANSKY_HSCT, chance.oneOf(List.of("100", "90", "90", "80", "70")))
                .code(TransplantForm.CMV_RECIPIENT, course.child().hasHadCmv() ? "POS" : "NEG")
                .code(TransplantForm.CMV_DONOR, graft.donor().hasHadCmv() ? "POS" : "NEG");
        if (course.disease().splenectomy().isPresent()) {
            draft.absent(TransplantForm.SPLEEN_AT_HSCT_CM, Absence.NA);
        } else {
            draft.number(TransplantForm.SPLEEN_AT_HSCT_CM, chance.around(4, 0.5, 0.5, 14));
        }
        draft.lacking(0.07, Absence.UNK, TransplantForm.CMV_DONOR, TransplantForm.LANSKY_HSCT)
                .lacking(0.08, Absence.NOTDONE, TransplantForm.BLAST_AT_HSCT);
    }

    private void donor(FormDraft draft) {
        Donor donor = graft.donor();
        boolean cord = donor.isCordBlood();
        relation(donor.type()).ifPresent(relation -> draft.put(TransplantForm.DONOR_RELATION, relation));
        draft.put(TransplantForm.DONOR_TYPE, donor.type())
                .put(TransplantForm.STEM_CELL_SOURCE, donor.source())
                .code(TransplantForm.DONOR_SEX, donor.sex().code())
                .code(TransplantForm.HLA_TYPING_LEVEL, graft.day0().getYear() < 2000 ? "INTERMEDIATE" : "HIGH")
                .code(TransplantForm.HLA_LOCI_N, cord ? "6" : "10")
                .put(TransplantForm.HLA_MATCH_N, matched(donor.type()));
        if (!cord) {
            draft.number(TransplantForm.DONOR_AGE_Y, donor.ageInYears(graft.day0()));
        }
        previous()
                .map(each -> each.donor().equals(donor) ? DonorChange.SAME : DonorChange.DIFFERENT)
                .ifPresent(change -> draft.put(TransplantForm.SAME_DONOR_AS_PREV, change));
    }

    /** A haploidentical donor is taken for a parent; nothing where the cells are the child's own. */
    private static Optional<DonorRelation> relation(DonorType donor) {
        return donor == DonorType.HAPLO_REL
                ? Optional.of(DonorRelation.PARENT)
                : donor.relations().stream().findFirst();
    }

    private int matched(DonorType donor) {
        return switch (donor) {
            case HLA_ID_SIBLING, MUD, SYNGENEIC, HLA_MATCHED_OTHER_REL, UCB_REL, AUTOLOGOUS -> 10;
            case HAPLO_REL, MISMATCHED_REL -> chance.whole(5, 7);
            case MMUD -> chance.whole(8, 9);
            case UCB_UNREL -> chance.whole(4, 6);
        };
    }

    private void cells(FormDraft draft) {
        int age = course.child().ageInMonths(graft.day0());
        draft.codes(TransplantForm.GRAFT_MANIPULATION, graft.donor().isCordBlood() ? "CRYO" : "NONE")
                .number(TransplantForm.INFUSION_WEIGHT_KG, Growth.kilograms(age) * chance.between(0.9, 1.02))
                .number(TransplantForm.TNC_DOSE, nucleated())
                .number(TransplantForm.CD34_DOSE, stemCells())
                .lacking(0.1, Absence.UNK, TransplantForm.CD34_DOSE);
    }

    private double nucleated() {
        if (graft.donor().isCordBlood()) {
            return chance.between(0.4, 1.2);
        }
        return graft.donor().source() == GraftSource.PBSC ? chance.between(6, 16) : chance.between(3.2, 7);
    }

    private double stemCells() {
        if (graft.donor().isCordBlood()) {
            return chance.between(0.15, 0.6);
        }
        return graft.donor().source() == GraftSource.PBSC ? chance.between(5, 15) : chance.between(2.5, 8);
    }

    private void prophylaxis(FormDraft draft) {
        Donor donor = graft.donor();
        if (donor.isCordBlood()) {
            draft.put(TransplantForm.GVHD_PROPHYLAXIS, List.of(ProphylaxisDrug.CSA, ProphylaxisDrug.STEROID));
        } else if (donor.isSibling()) {
            draft.put(TransplantForm.GVHD_PROPHYLAXIS, List.of(ProphylaxisDrug.CSA));
        } else {
            draft.put(TransplantForm.GVHD_PROPHYLAXIS, List.of(ProphylaxisDrug.CSA, ProphylaxisDrug.MTX));
        }
        draft.put(TransplantForm.SEROTHERAPY, donor.isSibling() ? Serotherapy.NONE : Serotherapy.ATG_T);
        if (!donor.isSibling()) {
            draft.number(TransplantForm.SEROTHERAPY_DOSE, chance.whole(6, 10));
        }
    }

    /** Busulfan, cyclophosphamide and melphalan first; irradiation or fludarabine and melphalan for a further HSCT. */
    private void conditioning() {
        agents().forEach(each -> {
            FormDraft draft = new FormDraft(chance)
                    .put(ConditioningForm.AGENT, each.agent())
                    .put(ConditioningForm.ROUTE, each.route())
                    .number(ConditioningForm.DOSE_TOTAL, each.dose())
                    .put(ConditioningForm.DOSE_UNIT, each.unit())
                    .put(ConditioningForm.DAY_FROM, each.from())
                    .put(ConditioningForm.DAY_TO, each.to());
            if (each.agent() == ConditioningAgent.TBI) {
                draft.put(ConditioningForm.TBI_FRACTIONS, 6);
            }
            caseDraft.add(ConditioningForm.FORM, hsctSeq, draft);
        });
    }

    private List<Agent> agents() {
        Agent cyclophosphamide = new Agent(ConditioningAgent.CY, Route.IV, 120, DoseUnit.MG_KG, -3, -2);
        if (hsctSeq == 1) {
            boolean oral = graft.day0().getYear() < FIRST_YEAR_OF_IV_BUSULFAN;
            double busulfan = oral ? 16 : chance.between(12.8, 19.2);
            return List.of(
                    new Agent(ConditioningAgent.BU, oral ? Route.PO : Route.IV, busulfan, DoseUnit.MG_KG, -7, -4),
                    cyclophosphamide,
                    new Agent(ConditioningAgent.MEL, Route.IV, 140, DoseUnit.MG_M2, -1, -1));
        }
        if (isIrradiated(course, graft)) {
            return List.of(new Agent(ConditioningAgent.TBI, Route.RT, 12, DoseUnit.GY, -7, -5), cyclophosphamide);
        }
        return List.of(
                new Agent(ConditioningAgent.FLU, Route.IV, 120, DoseUnit.MG_M2, -7, -4),
                new Agent(ConditioningAgent.TT, Route.IV, 10, DoseUnit.MG_KG, -3, -3),
                new Agent(ConditioningAgent.MEL, Route.IV, 140, DoseUnit.MG_M2, -2, -1));
    }

    /** Whether total body irradiation belongs to a further HSCT: in an older child. */
    static boolean isIrradiated(SyntheticCourse course, Graft further) {
        return course.child().ageInMonths(further.day0()) >= LEAST_MONTHS_OF_IRRADIATION;
    }
}
