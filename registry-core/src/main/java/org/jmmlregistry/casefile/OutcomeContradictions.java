package org.jmmlregistry.casefile;

import static org.jmmlregistry.casefile.CrossCheck.soft;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmmlregistry.casefile.CrossCheck.Concern;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.followup.AcuteGvhdForm;
import org.jmmlregistry.followup.CauseOfDeath;
import org.jmmlregistry.followup.DeathForm;
import org.jmmlregistry.followup.EventType;
import org.jmmlregistry.followup.RelapseForm;
import org.jmmlregistry.followup.VisitForm;
import org.jmmlregistry.followup.VisitStatus;
import org.jmmlregistry.transplant.EngraftmentForm;
import org.jmmlregistry.transplant.TransplantForm;

/** An outcome against what led to it: death of VOD and VOD, best response and remission or relapse, stool volume and weight. */
final class OutcomeContradictions {

    private static final BigDecimal ADULT_KG = new BigDecimal("50");

    private OutcomeContradictions() {}

    static List<CrossCheck> all() {
        return List.of(
                soft("F17.cod_primary/vod", "cause VOD/SOS needs its record", OutcomeContradictions::deathOfVod),
                soft(
                        "F08.hsct_response/remission",
                        "best response against the remissions that visits found",
                        OutcomeContradictions::remissionAfterAll),
                soft(
                        "F13.event_type/remission",
                        "relapse against a best response short of remission",
                        OutcomeContradictions::relapseWithoutRemission),
                soft(
                        "F10.stool_ml_d/weight",
                        "stool volume per day against the weight",
                        OutcomeContradictions::adultVolume));
    }

    private static Stream<Concern> deathOfVod(Course course) {
        boolean recorded =
                course.all().of(EngraftmentForm.FORM).stream().anyMatch(graft -> graft.is(EngraftmentForm.VOD, true));
        return course.all().of(DeathForm.FORM).stream()
                .filter(death -> !recorded)
                .flatMap(death -> causeVod(death)
                        .map(
                                item -> Concern.about(
                                        death,
                                        item,
                                        "VOD/SOS is given as a cause of death, but recorded after no HSCT; please enter it (F08)."))
                        .stream());
    }

    /** Where VOD stands among the causes of death. */
    private static Optional<Item<?>> causeVod(Entry death) {
        if (death.is(DeathForm.COD_PRIMARY, CauseOfDeath.VOD_SOS)) {
            return Optional.of(DeathForm.COD_PRIMARY);
        }
        return death.has(DeathForm.COD_CONTRIBUTING, causes -> causes.contains(CauseOfDeath.VOD_SOS))
                ? Optional.of(DeathForm.COD_CONTRIBUTING)
                : Optional.empty();
    }

    private static boolean isPersistence(Entry graft) {
        return graft.has(EngraftmentForm.HSCT_RESPONSE, response -> response.isPersistence()
                .orElse(false));
    }

    private static Stream<Concern> remissionAfterAll(Course course) {
        return course.all().of(EngraftmentForm.FORM).stream()
                .filter(OutcomeContradictions::isPersistence)
                .filter(graft -> course.all().of(VisitForm.FORM, graft.key().hsctSeq()).stream()
                        .anyMatch(visit -> visit.has(VisitForm.DISEASE_STATUS, VisitStatus::isRemission)))
                .map(graft -> Concern.about(
                        graft,
                        EngraftmentForm.HSCT_RESPONSE,
                        "A visit found complete remission after this HSCT; the best response is then that one."));
    }

    private static Stream<Concern> relapseWithoutRemission(Course course) {
        return course.all().of(RelapseForm.FORM).stream()
                .filter(event -> event.is(RelapseForm.EVENT_TYPE, EventType.RELAPSE))
                .flatMap(event -> DiseaseAfterHsct.persistence(event)
                        .map(response -> Concern.about(
                                event,
                                RelapseForm.EVENT_TYPE,
                                "The best response after this HSCT is “{response}”; disease that never went away does not relapse but is stable or progressive (F16).",
                                response))
                        .stream());
    }

    private static Stream<Concern> adultVolume(Course course) {
        return course.all().of(AcuteGvhdForm.FORM).stream()
                .filter(gvhd -> gvhd.get(AcuteGvhdForm.STOOL_ML_D).isPresent())
                .flatMap(gvhd -> weights(course, gvhd.key().hsctSeq())
                        .max(BigDecimal::compareTo)
                        .filter(heaviest -> heaviest.compareTo(ADULT_KG) <= 0)
                        .map(heaviest -> Concern.about(
                                gvhd,
                                AcuteGvhdForm.STOOL_ML_D,
                                "The child weighed {weight} kg at most after this HSCT; up to 50 kg the stool volume counts per kilogram.",
                                heaviest))
                        .stream());
    }

    private static Stream<BigDecimal> weights(Course course, int hsctSeq) {
        return Stream.concat(
                course.hsct(hsctSeq).flatMap(hsct -> hsct.get(TransplantForm.INFUSION_WEIGHT_KG)).stream(),
                course.all().of(VisitForm.FORM, hsctSeq).stream()
                        .flatMap(visit -> visit.get(VisitForm.WEIGHT_KG).stream()));
    }
}
