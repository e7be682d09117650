package org.jmmlregistry.casefile;

import static org.jmmlregistry.casefile.CrossCheck.soft;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jmmlregistry.casefile.CrossCheck.Concern;
import org.jmmlregistry.dictionary.Claim;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.followup.AcuteGvhdForm;
import org.jmmlregistry.followup.DliForm;
import org.jmmlregistry.followup.EventType;
import org.jmmlregistry.followup.GvhdGrade;
import org.jmmlregistry.followup.RelapseForm;
import org.jmmlregistry.transplant.ConditioningAgent;
import org.jmmlregistry.transplant.ConditioningForm;
import org.jmmlregistry.transplant.ConditioningIntensity;
import org.jmmlregistry.transplant.DonorType;
import org.jmmlregistry.transplant.DoseUnit;
import org.jmmlregistry.transplant.Indication;
import org.jmmlregistry.transplant.ProphylaxisDrug;
import org.jmmlregistry.transplant.Serotherapy;
import org.jmmlregistry.transplant.TransplantForm;

/** Answers to two questions that can hardly both be right: donor and match, regimen and intensity, event and what it led to. */
final class Contradictions {

    private static final Set<DonorType> MATCHED =
            EnumSet.of(DonorType.HLA_ID_SIBLING, DonorType.SYNGENEIC, DonorType.HLA_MATCHED_OTHER_REL, DonorType.MUD);
    private static final Set<ConditioningAgent> ABLATIVE_DRUGS =
            EnumSet.of(ConditioningAgent.BU, ConditioningAgent.TREO, ConditioningAgent.MEL, ConditioningAgent.TT);
    private static final BigDecimal ABLATIVE_GRAY = new BigDecimal("5");
    private static final BigDecimal GENTLE_GRAY = new BigDecimal("4");
    private static final BigDecimal GENTLE_BUSULFAN = new BigDecimal("3.2");
    private static final BigDecimal GENTLE_MELPHALAN = new BigDecimal("100");
    private static final BigDecimal FULL_GRAY = new BigDecimal("8");
    private static final BigDecimal FULL_BUSULFAN = new BigDecimal("12");
    private static final BigDecimal FULL_CYCLOPHOSPHAMIDE = new BigDecimal("100");
    private static final BigDecimal FULL_MELPHALAN = new BigDecimal("130");

    private Contradictions() {}

    static List<CrossCheck> all() {
        return List.of(
                soft("F07.hla_match_n/donor", "donor type against HLA match", Contradictions::donorAgainstMatch),
                soft(
                        "F07.indication/event",
                        "indication of a further HSCT against the last event before it",
                        Contradictions::indicationAgainstEvent),
                soft(
                        "F07.conditioning_intensity/agents",
                        "intensity of the conditioning against its agents",
                        Contradictions::intensityAgainstAgents),
                soft(
                        "F07.serotherapy/prophylaxis",
                        "antibody as prophylaxis against serotherapy",
                        Contradictions::prophylaxisAgainstSerotherapy),
                soft(
                        "F12b.agvhd_after_dli/f10",
                        "acute GVHD after DLI has its form",
                        Contradictions::gvhdAfterDliWithoutForm),
                soft(
                        "F13.event_type/recovery",
                        "primary graft failure against neutrophil recovery",
                        Contradictions::failureAgainstRecovery));
    }

    /** Of 12 alleles two may differ (HLA-DPB1) in a donor who is called matched. */
    private static Stream<Concern> donorAgainstMatch(Course course) {
        return course.hscts().stream()
                .flatMap(hsct -> hsct
                        .get(TransplantForm.DONOR_TYPE)
                        .flatMap(donor -> hsct.get(TransplantForm.HLA_LOCI_N)
                                .flatMap(loci -> hsct.get(TransplantForm.HLA_MATCH_N)
                                        .filter(match -> matchDisagrees(donor, Integer.parseInt(loci.code()), match))
                                        .map(match -> Concern.about(
                                                hsct,
                                                TransplantForm.HLA_MATCH_N,
                                                "{match} of {loci} matching alleles do not fit the donor “{donor}”; please check both.",
                                                match,
                                                loci.code(),
                                                donor))))
                        .stream());
    }

    private static boolean matchDisagrees(DonorType donor, int loci, int match) {
        if (MATCHED.contains(donor)) {
            return match < loci - (loci == 12 ? 2 : 0);
        }
        return donor == DonorType.MMUD && loci >= 10 && match == loci;
    }

    private static Stream<Concern> indicationAgainstEvent(Course course) {
        return course.hscts().stream()
                .filter(hsct -> hsct.key().hsctSeq() > 1)
                .flatMap(hsct -> lastEventBefore(course, hsct)
                        .filter(event -> hsct.has(
                                TransplantForm.INDICATION,
                                why -> why != Indication.OTHER
                                        && !leadsTo(event).contains(why)))
                        .map(event -> Concern.about(
                                hsct,
                                TransplantForm.INDICATION,
                                "The last event before this HSCT is “{event}”; please check why it was done.",
                                event))
                        .stream());
    }

    private static Set<Indication> leadsTo(EventType event) {
        return switch (event) {
            case RELAPSE -> EnumSet.of(Indication.RELAPSE);
            case PROGRESSION_TO_AML -> EnumSet.of(Indication.SECONDARY_AML, Indication.RELAPSE);
            case AUTOLOGOUS_RECOVERY -> EnumSet.of(Indication.AUTOLOGOUS_RECOVERY, Indication.RELAPSE);
            case PRIMARY_GRAFT_FAILURE -> EnumSet.of(Indication.PRIMARY_GF);
            case SECONDARY_GRAFT_FAILURE -> EnumSet.of(Indication.SECONDARY_GF);
            case POOR_GRAFT_FUNCTION -> EnumSet.of(Indication.POOR_GRAFT_FUNCTION);
        };
    }

    private static Optional<EventType> lastEventBefore(Course course, Entry hsct) {
        return course.all().of(RelapseForm.FORM, hsct.key().hsctSeq() - 1).stream()
                .filter(event -> event.get(RelapseForm.EVENT_TYPE).isPresent())
                .filter(event -> event.get(RelapseForm.EVENT_DATE).isPresent())
                .max(Comparator.comparing(
                        event -> event.get(RelapseForm.EVENT_DATE).orElseThrow().imputed()))
                .flatMap(event -> event.get(RelapseForm.EVENT_TYPE));
    }

    private static Stream<Concern> intensityAgainstAgents(Course course) {
        return course.hscts().stream().flatMap(hsct -> {
            List<Entry> agents =
                    course.all().of(ConditioningForm.FORM, hsct.key().hsctSeq());
            boolean tooGentle = !agents.isEmpty()
                    && hsct.is(TransplantForm.CONDITIONING_INTENSITY, ConditioningIntensity.MAC)
                    && agents.stream().noneMatch(Contradictions::canAblate);
            boolean tooStrong = hsct.is(TransplantForm.CONDITIONING_INTENSITY, ConditioningIntensity.NMA)
                    && agents.stream().anyMatch(Contradictions::surelyReduces);
            return tooGentle || tooStrong || isAblative(hsct, agents)
                    ? Stream.of(Concern.about(
                            hsct,
                            TransplantForm.CONDITIONING_INTENSITY,
                            "The agents of the conditioning (F07b) do not fit “{intensity}”; please check both.",
                            hsct.get(TransplantForm.CONDITIONING_INTENSITY).orElseThrow()))
                    : Stream.empty();
        });
    }

    /**
     * Whether what is called reduced ablates the marrow for certain: irradiation above 8 Gy, or busulfan in full beside a further
     * alkylating agent in full.
     */
    private static boolean isAblative(Entry hsct, List<Entry> agents) {
        boolean irradiated = agents.stream()
                .anyMatch(
                        agent -> agent.is(ConditioningForm.AGENT, ConditioningAgent.TBI) && exceeds(agent, FULL_GRAY));
        boolean busulfan = agents.stream()
                .anyMatch(
                        agent -> isDosed(agent, ConditioningAgent.BU, DoseUnit.MG_KG) && exceeds(agent, FULL_BUSULFAN));
        boolean further = agents.stream()
                .anyMatch(agent -> (isDosed(agent, ConditioningAgent.CY, DoseUnit.MG_KG)
                                && exceeds(agent, FULL_CYCLOPHOSPHAMIDE))
                        || (isDosed(agent, ConditioningAgent.MEL, DoseUnit.MG_M2) && exceeds(agent, FULL_MELPHALAN)));
        return hsct.is(TransplantForm.CONDITIONING_INTENSITY, ConditioningIntensity.RIC)
                && (irradiated || (busulfan && further));
    }

    private static boolean isDosed(Entry agent, ConditioningAgent drug, DoseUnit unit) {
        return agent.is(ConditioningForm.AGENT, drug) && agent.is(ConditioningForm.DOSE_UNIT, unit);
    }

    private static boolean exceeds(Entry agent, BigDecimal limit) {
        return agent.has(ConditioningForm.DOSE_TOTAL, dose -> dose.compareTo(limit) > 0);
    }

    /** Whether the agent may ablate the marrow; a drug of which the dose is not known may. */
    private static boolean canAblate(Entry agent) {
        if (agent.is(ConditioningForm.AGENT, ConditioningAgent.TBI)) {
            return !agent.has(ConditioningForm.DOSE_TOTAL, dose -> dose.compareTo(ABLATIVE_GRAY) < 0);
        }
        return agent.has(
                        ConditioningForm.AGENT,
                        drug -> ABLATIVE_DRUGS.contains(drug) || drug == ConditioningAgent.OTHER)
                && !isGentle(agent);
    }

    /** Whether the agent is too strong for a regimen that spares the marrow. */
    private static boolean surelyReduces(Entry agent) {
        if (agent.is(ConditioningForm.AGENT, ConditioningAgent.TBI)) {
            return agent.has(ConditioningForm.DOSE_TOTAL, dose -> dose.compareTo(GENTLE_GRAY) > 0);
        }
        return agent.is(ConditioningForm.AGENT, ConditioningAgent.BU, ConditioningAgent.TREO, ConditioningAgent.MEL)
                && !isGentle(agent);
    }

    private static boolean isGentle(Entry agent) {
        boolean busulfan = agent.is(ConditioningForm.AGENT, ConditioningAgent.BU)
                && agent.is(ConditioningForm.DOSE_UNIT, DoseUnit.MG_KG)
                && agent.has(ConditioningForm.DOSE_TOTAL, dose -> dose.compareTo(GENTLE_BUSULFAN) <= 0);
        boolean melphalan = agent.is(ConditioningForm.AGENT, ConditioningAgent.MEL)
                && agent.is(ConditioningForm.DOSE_UNIT, DoseUnit.MG_M2)
                && agent.has(ConditioningForm.DOSE_TOTAL, dose -> dose.compareTo(GENTLE_MELPHALAN) < 0);
        return busulfan || melphalan;
    }

    private static Stream<Concern> prophylaxisAgainstSerotherapy(Course course) {
        return course.hscts().stream()
                .filter(hsct -> hsct.is(TransplantForm.SEROTHERAPY, Serotherapy.NONE)
                        && hsct.has(
                                TransplantForm.GVHD_PROPHYLAXIS,
                                drugs -> drugs.contains(ProphylaxisDrug.ATG)
                                        || drugs.contains(ProphylaxisDrug.ALEMTUZUMAB)))
                .map(
                        hsct -> Concern.about(
                                hsct,
                                TransplantForm.SEROTHERAPY,
                                "An antibody against T cells stands as GVHD prophylaxis, but no serotherapy; please enter it with its dose."));
    }

    private static Stream<Concern> gvhdAfterDliWithoutForm(Course course) {
        return course.all().of(DliForm.FORM).stream()
                .filter(dli -> dli.has(DliForm.AGVHD_AFTER_DLI, grade -> grade != GvhdGrade.NONE))
                .filter(dli -> course.all().of(AcuteGvhdForm.FORM, dli.key().hsctSeq()).stream()
                        .noneMatch(gvhd -> followed(gvhd, dli)))
                .map(
                        dli -> Concern.about(
                                dli,
                                DliForm.AGVHD_AFTER_DLI,
                                "Acute GVHD after the DLI is recorded, but not its stages and treatment; please enter them (F10)."));
    }

    private static boolean followed(Entry gvhd, Entry dli) {
        boolean before = gvhd.get(AcuteGvhdForm.ONSET_DATE)
                .filter(onset -> dli.has(DliForm.DLI_DATE, onset::certainlyBefore))
                .isPresent();
        return gvhd.is(AcuteGvhdForm.AGVHD_PRESENT, true) && !before;
    }

    private static Stream<Concern> failureAgainstRecovery(Course course) {
        return course.all().of(RelapseForm.FORM).stream()
                .filter(event -> event.is(RelapseForm.EVENT_TYPE, EventType.PRIMARY_GRAFT_FAILURE))
                .filter(event -> Events.recoveredTooLate(event) == Claim.FALSE)
                .map(
                        event -> Concern.about(
                                event,
                                RelapseForm.EVENT_TYPE,
                                "Neutrophils recovered in time after this HSCT (F08); a graft that fails later is a secondary graft failure."));
    }
}
