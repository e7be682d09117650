package org.jmmlregistry.synthetic;

import java.util.List;
import java.util.Map;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.followup.Detection;
import org.jmmlregistry.followup.EventType;
import org.jmmlregistry.followup.ImmunosuppressionState;
import org.jmmlregistry.followup.RecoverySubtype;
import org.jmmlregistry.followup.RelapseForm;
import org.jmmlregistry.synthetic.SyntheticCourse.Failure;
import org.jmmlregistry.synthetic.SyntheticCourse.Graft;
import org.jmmlregistry.synthetic.SyntheticCourse.Sample;
import org.jmmlregistry.transplant.ConditioningChange;
import org.jmmlregistry.transplant.ProphylaxisChange;
import org.jmmlregistry.transplant.SecondHsctForm;
import org.jmmlregistry.transplant.StatusBeforeHsct;

/** Writes the failure of an HSCT F13, and what a further HSCT has that the first has not F14. */
final class FailureAnswers {

    private final SyntheticCourse course;
    private final int hsctSeq;
    private final Graft graft;
    private final Chance chance;
    private final CaseDraft caseDraft;

    /** @param hsctSeq the HSCT that failed */
    FailureAnswers(SyntheticCourse course, int hsctSeq, Chance chance, CaseDraft caseDraft) {
        this.course = course;
        this.hsctSeq = hsctSeq;
        this.graft = course.grafts().get(hsctSeq - 1);
        this.chance = chance;
        this.caseDraft = caseDraft;
    }

    /** @param interventions what was done because of the failure */
    void write(List<EntryKey> interventions) {
        graft.failure().ifPresent(failure -> {
            EntryKey event = caseDraft.add(RelapseForm.FORM, hsctSeq, event(failure));
            if (course.grafts().size() > hsctSeq) {
                caseDraft.add(SecondHsctForm.FORM, hsctSeq + 1, secondHsct(failure, event, interventions));
            }
        });
    }

    private FormDraft event(Failure failure) {
        FormDraft draft = new FormDraft(chance)
                .put(RelapseForm.EVENT_TYPE, failure.type())
                .day(RelapseForm.EVENT_DATE, failure.date())
                .put(RelapseForm.ADJUDICATED_BY, "SYN")
                .number(RelapseForm.DONOR_PCT_AT_EVENT, donorPercent(failure))
                .put(
                        RelapseForm.IS_STATUS_AT_EVENT,
                        graft.tapered().isPresent() ? ImmunosuppressionState.OFF : ImmunosuppressionState.ON_FULL);
        failure.withdrawn().ifPresent(taper -> draft.put(RelapseForm.IS_WITHDRAWN_FOR_EVENT, true));
        if (!failure.infusions().isEmpty()) {
            draft.put(RelapseForm.DLI_GIVEN_FOR_EVENT, true);
        }
        switch (failure.type()) {
            case RELAPSE, PROGRESSION_TO_AML -> leukaemic(draft);
            case AUTOLOGOUS_RECOVERY -> recovered(draft);
            case PRIMARY_GRAFT_FAILURE, SECONDARY_GRAFT_FAILURE, POOR_GRAFT_FUNCTION -> empty(draft);
        }
        if (course.disease().splenectomy().isPresent()) {
            draft.absent(RelapseForm.SPLEEN_CM, Absence.NA);
        }
        return draft.lacking(0.1, Absence.NOTDONE, RelapseForm.BLAST_PCT);
    }

    private double donorPercent(Failure failure) {
        return graft.monitoring().samples().stream()
                .filter(sample -> sample.date().equals(failure.date()))
                .mapToDouble(Sample::donorPercent)
                .findFirst()
                .orElse(0);
    }

    private void leukaemic(FormDraft draft) {
        double wbc = chance.around(18, 0.5, 6, 90);
        draft.put(RelapseForm.DETECTION, List.of(Detection.HAEMATOLOGICAL, Detection.MOLECULAR))
                .number(RelapseForm.SPLEEN_CM, chance.around(3, 0.5, 0.5, 12))
                .number(RelapseForm.WBC, wbc)
                .number(RelapseForm.MONO_ABS, wbc * chance.between(0.17, 0.3))
                .number(RelapseForm.BLAST_PCT, chance.around(6, 0.5, 2, 18))
                .put(RelapseForm.PANCYTOPENIA, false)
                .put(RelapseForm.MUTATION_PRESENT, true)
                .codes(RelapseForm.SITE, "MARROW", "PB");
    }

    private void recovered(FormDraft draft) {
        boolean leukaemic = chance.happens(0.5);
        double wbc = chance.around(7, 0.3, 3, 18);
        draft.put(RelapseForm.AR_SUBTYPE, leukaemic ? RecoverySubtype.AR_LEUKAEMIC : RecoverySubtype.AR_NON_LEUKAEMIC)
                .put(RelapseForm.DETECTION, List.of(Detection.HAEMATOLOGICAL, Detection.MOLECULAR))
                .number(RelapseForm.SPLEEN_CM, leukaemic ? 2 : 0)
                .number(RelapseForm.WBC, wbc)
                .number(RelapseForm.MONO_ABS, wbc * chance.between(0.05, 0.12))
                .number(RelapseForm.BLAST_PCT, leukaemic ? 5 : 1)
                .put(RelapseForm.PANCYTOPENIA, false)
                .put(RelapseForm.MUTATION_PRESENT, leukaemic)
                .codes(RelapseForm.SITE, "MARROW");
    }

    private void empty(FormDraft draft) {
        draft.put(RelapseForm.DETECTION, List.of(Detection.HAEMATOLOGICAL))
                .number(RelapseForm.SPLEEN_CM, 0)
                .number(RelapseForm.WBC, chance.between(0.1, 0.5))
                .number(RelapseForm.MONO_ABS, 0)
                .number(RelapseForm.BLAST_PCT, 0)
                .put(RelapseForm.PANCYTOPENIA, true)
                .put(RelapseForm.MUTATION_PRESENT, false)
                .codes(RelapseForm.SITE, "MARROW");
    }

    private FormDraft secondHsct(Failure failure, EntryKey event, List<EntryKey> interventions) {
        Graft next = course.grafts().get(hsctSeq);
        Map<EventType, StatusBeforeHsct> status = Map.of(
                EventType.RELAPSE,
                        interventions.isEmpty() ? StatusBeforeHsct.RELAPSE_UNTREATED : StatusBeforeHsct.RELAPSE_TREATED,
                EventType.AUTOLOGOUS_RECOVERY, StatusBeforeHsct.RELAPSE_UNTREATED,
                EventType.PRIMARY_GRAFT_FAILURE, StatusBeforeHsct.APLASIA);
        FormDraft draft = new FormDraft(chance)
                .put(SecondHsctForm.PRIOR_EVENT_ID, event.toString())
                .put(
                        SecondHsctForm.CONDITIONING_CHANGE,
                        HsctAnswers.isIrradiated(course, next)
                                ? ConditioningChange.TBI_ADDED
                                : ConditioningChange.REDUCED)
                .put(
                        SecondHsctForm.GVHD_PROPH_CHANGE,
                        chance.happens(0.6) ? ProphylaxisChange.REDUCED : ProphylaxisChange.SAME)
                .put(
                        SecondHsctForm.STATUS_AT_HSCT2,
                        status.getOrDefault(failure.type(), StatusBeforeHsct.RELAPSE_UNTREATED));
        if (interventions.isEmpty()) {
            draft.absent(SecondHsctForm.INTERVENTIONS_BETWEEN, Absence.NA);
        } else {
            draft.put(
                    SecondHsctForm.INTERVENTIONS_BETWEEN,
                    interventions.stream().map(EntryKey::toString).toList());
        }
        if (!next.donor().equals(graft.donor())) {
            draft.code(SecondHsctForm.DONOR_CHANGED_REASON, failure.type() == EventType.RELAPSE ? "GVL" : "REJECTION");
        }
        return draft;
    }
}
