package org.jmmlregistry.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.followup.CauseOfDeath;
import org.jmmlregistry.followup.DeathForm;
import org.jmmlregistry.followup.DiseaseEvent;
import org.jmmlregistry.followup.EventType;
import org.jmmlregistry.followup.MalignancyForm;
import org.jmmlregistry.followup.RecoverySubtype;
import org.jmmlregistry.followup.RelapseForm;
import org.jmmlregistry.followup.VisitForm;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Timeline.Fact;
import org.jmmlregistry.outcome.Timeline.Gap;
import org.jmmlregistry.outcome.Timeline.Start;
import org.jmmlregistry.transplant.InfusionKind;
import org.jmmlregistry.transplant.TransplantForm;

/** Diagnosis, HSCTs, disease events, secondary malignancies and death in the course of a child. */
final class EventFacts {

    private static final List<Happening> BY_CAUSE_OF_DEATH =
            List.of(Happening.RELAPSE, Happening.CERTAIN_RELAPSE, Happening.RELAPSE_ALONE, Happening.FAILURE);

    private EventFacts() {}

    /** Boosts are no HSCTs. */
    static void hscts(Lifting lifting) {
        for (Entry entry : lifting.of(TransplantForm.FORM)) {
            boolean boost = entry.is(TransplantForm.INFUSION_KIND, InfusionKind.BOOST);
            if (!boost && !lifting.hscts().containsKey(entry.key().hsctSeq())) {
                hsct(lifting, entry);
            }
        }
    }

    private static void hsct(Lifting lifting, Entry entry) {
        int number = entry.key().hsctSeq();
        Optional<ClinicalDate> date = entry.get(TransplantForm.HSCT_DATE);
        if (date.isPresent()) {
            lifting.hscts().put(number, new Start.Day(date.get(), number));
            lifting.fact(Happening.NEXT_HSCT, number, date.get());
        } else {
            Message why = Message.of("HSCT {number} of unknown date", number);
            long from = lifting.day0(number - 1);
            lifting.hscts().put(number, new Start.Unknown(why));
            lifting.gaps().add(new Gap(Happening.NEXT_HSCT, number, from, true, why));
        }
    }

    static void lift(Lifting lifting) {
        lifting.of(RelapseForm.FORM).forEach(event -> event(lifting, event));
        death(lifting);
        malignancies(lifting);
        lifting.starts().put(Origin.DIAGNOSIS, diagnosis(lifting));
        failureOfFirst(lifting).ifPresent(start -> lifting.starts().put(Origin.FIRST_FAILURE, start));
    }

    private static void event(Lifting lifting, Entry entry) {
        Optional<EventType> type = entry.get(RelapseForm.EVENT_TYPE);
        if (type.isPresent()) {
            List<Happening> several = happenings(type.get(), entry.get(RelapseForm.AR_SUBTYPE));
            for (Happening what : several) {
                lifting.happened(what, name(type.get()), entry, RelapseForm.EVENT_DATE);
            }
        }
    }

    private static List<Happening> happenings(EventType type, Optional<RecoverySubtype> subtype) {
        List<Happening> several = new ArrayList<>();
        switch (type) {
            case RELAPSE, PROGRESSION_TO_AML -> several.add(Happening.RELAPSE_ALONE);
            case AUTOLOGOUS_RECOVERY -> several.add(Happening.AUTOLOGOUS_RECOVERY);
            case PRIMARY_GRAFT_FAILURE ->
                several.addAll(List.of(Happening.PRIMARY_GRAFT_FAILURE, Happening.GRAFT_FAILURE));
            case SECONDARY_GRAFT_FAILURE ->
                several.addAll(List.of(Happening.SECONDARY_GRAFT_FAILURE, Happening.GRAFT_FAILURE));
            case POOR_GRAFT_FUNCTION -> {
                return several;
            }
        }
        several.add(Happening.FAILURE);
        if (DiseaseEvent.isLeukaemic(type, subtype)) {
            several.add(Happening.RELAPSE);
            if (type != EventType.AUTOLOGOUS_RECOVERY || subtype.equals(Optional.of(RecoverySubtype.AR_LEUKAEMIC))) {
                several.add(Happening.CERTAIN_RELAPSE);
            }
        }
        return several;
    }

    private static Happening name(EventType type) {
        return switch (type) {
            case RELAPSE, PROGRESSION_TO_AML, POOR_GRAFT_FUNCTION -> Happening.RELAPSE;
            case AUTOLOGOUS_RECOVERY -> Happening.AUTOLOGOUS_RECOVERY;
            case PRIMARY_GRAFT_FAILURE -> Happening.PRIMARY_GRAFT_FAILURE;
            case SECONDARY_GRAFT_FAILURE -> Happening.SECONDARY_GRAFT_FAILURE;
        };
    }

    /** A death of the disease is a relapse on its day; where a relapse was recorded before, that one comes first. */
    private static void death(Lifting lifting) {
        List<Entry> deaths = lifting.of(DeathForm.FORM);
        for (Entry death : deaths) {
            Optional<ClinicalDate> date = death.get(DeathForm.DEATH_DATE);
            if (date.isPresent()) {
                lifting.fact(Happening.DEATH, Timeline.OF_THE_CHILD, date.get());
                if (death.is(DeathForm.COD_PRIMARY, CauseOfDeath.DISEASE)
                        && !lifting.hscts().isEmpty()) {
                    diseaseDeath(lifting, date.get());
                }
                return;
            }
        }
        boolean foundDead = lifting.of(VisitForm.FORM).stream().anyMatch(visit -> visit.is(VisitForm.ALIVE, false));
        if (foundDead || !deaths.isEmpty()) {
            long from = foundDead
                    ? Timeline.ANY_DAY
                    : lifting.file().lastSeen().map(day -> day.toEpochDay()).orElse(Timeline.ANY_DAY);
            lifting.gaps()
                    .add(new Gap(
                            Happening.DEATH, Timeline.OF_THE_CHILD, from, true, Message.of("death of unknown date")));
        }
    }

    private static void diseaseDeath(Lifting lifting, ClinicalDate date) {
        int last = lifting.hscts().lastKey();
        for (Happening what : BY_CAUSE_OF_DEATH) {
            lifting.facts().add(new Fact(what, last, date, true));
        }
    }

    private static void malignancies(Lifting lifting) {
        for (Entry entry : lifting.of(MalignancyForm.FORM)) {
            Optional<ClinicalDate> date = entry.get(MalignancyForm.SM_DATE);
            if (date.isPresent()) {
                lifting.fact(Happening.SECONDARY_MALIGNANCY, Timeline.OF_THE_CHILD, date.get());
            } else {
                lifting.gaps()
                        .add(new Gap(
                                Happening.SECONDARY_MALIGNANCY,
                                Timeline.OF_THE_CHILD,
                                Timeline.ANY_DAY,
                                true,
                                Message.of("secondary malignancy of unknown date")));
            }
        }
    }

    private static Start diagnosis(Lifting lifting) {
        Optional<ClinicalDate> date = Optional.empty();
        for (Entry entry : lifting.of(DiagnosisForm.FORM)) {
            date = date.or(() -> entry.get(DiagnosisForm.DX_DATE));
        }
        if (date.isEmpty()) {
            return new Start.Unknown(Origin.DIAGNOSIS.absent(1));
        }
        Start.Day day = new Start.Day(date.get(), 0);
        boolean earlierHsct = lifting.facts().stream()
                .anyMatch(fact -> fact.what() == Happening.NEXT_HSCT && fact.day() < day.number());
        return earlierHsct ? new Start.Unknown(Message.of("HSCT dated before the diagnosis")) : day;
    }

    /** The first failure recorded under HSCT 1. */
    private static Optional<Start> failureOfFirst(Lifting lifting) {
        for (Gap gap : lifting.gaps()) {
            if (gap.what() == Happening.FAILURE && gap.hsctSeq() == 1) {
                return Optional.of(new Start.Unknown(gap.why()));
            }
        }
        Optional<Fact> first = lifting.facts().stream()
                .filter(fact -> fact.what() == Happening.FAILURE && fact.hsctSeq() == 1)
                .min((one, other) -> Long.compare(one.day(), other.day()));
        return first.map(fact -> new Start.Day(fact.date(), 1));
    }
}
