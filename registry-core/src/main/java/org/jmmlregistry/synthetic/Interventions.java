package org.jmmlregistry.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.followup.ChimerismResponse;
import org.jmmlregistry.followup.Cytoreduction;
import org.jmmlregistry.followup.DliForm;
import org.jmmlregistry.followup.DliIndication;
import org.jmmlregistry.followup.DliResponse;
import org.jmmlregistry.followup.EventType;
import org.jmmlregistry.followup.GvhdGrade;
import org.jmmlregistry.followup.OverallResponse;
import org.jmmlregistry.followup.ResponseForm;
import org.jmmlregistry.followup.WithdrawalForm;
import org.jmmlregistry.followup.WithdrawalReason;
import org.jmmlregistry.followup.WithdrawalResponse;
import org.jmmlregistry.followup.WithdrawnDrug;
import org.jmmlregistry.synthetic.SyntheticCourse.Failure;
import org.jmmlregistry.synthetic.SyntheticCourse.Graft;
import org.jmmlregistry.synthetic.SyntheticCourse.Infusion;
import org.jmmlregistry.synthetic.SyntheticCourse.Taper;

/** Writes the end of immunosuppression F12a, donor lymphocytes F12b and their assessment F12d. */
final class Interventions {

    private static final int DAYS_TO_GVHD = 18;
    private static final int DAYS_TO_RESPONSE = 28;
    /** CD3+ cells, × 10⁶/kg, of the first, second and third infusion. */
    private static final List<Double> DOSES = List.of(1.0, 10.0, 50.0);

    private final Graft graft;
    private final int hsctSeq;
    private final Chance chance;
    private final CaseDraft caseDraft;

    Interventions(Graft graft, int hsctSeq, Chance chance, CaseDraft caseDraft) {
        this.graft = graft;
        this.hsctSeq = hsctSeq;
        this.chance = chance;
        this.caseDraft = caseDraft;
    }

    static LocalDate gvhdOnset(Infusion infusion) {
        return infusion.date().plusDays(DAYS_TO_GVHD);
    }

    /** Returns what was done because of a failure; a planned taper is not among it. */
    List<EntryKey> write() {
        graft.tapered().ifPresent(this::planned);
        List<EntryKey> done = new ArrayList<>();
        graft.failure().ifPresent(failure -> {
            failure.withdrawn().ifPresent(taper -> done.add(withdrawn(failure, taper)));
            for (int number = 1; number <= failure.infusions().size(); number++) {
                done.add(infusion(failure, number));
            }
        });
        return List.copyOf(done);
    }

    private void planned(Taper taper) {
        caseDraft.add(
                WithdrawalForm.FORM,
                hsctSeq,
                tapered(taper)
                        .put(WithdrawalForm.WITHDRAWAL_REASON, WithdrawalReason.PLANNED_TAPER)
                        .put(WithdrawalForm.GVHD_AFTER, GvhdGrade.NONE)
                        .absent(WithdrawalForm.RESPONSE, Absence.NA));
    }

    private FormDraft tapered(Taper taper) {
        return new FormDraft(chance)
                .put(WithdrawalForm.IS_DRUG, List.of(WithdrawnDrug.CSA))
                .day(WithdrawalForm.TAPER_START_DATE, taper.start())
                .day(WithdrawalForm.STOP_DATE, taper.stop());
    }

    private EntryKey withdrawn(Failure failure, Taper taper) {
        boolean own = failure.type() == EventType.AUTOLOGOUS_RECOVERY;
        LocalDate response = taper.stop().plusDays(chance.whole(14, 28));
        Optional<LocalDate> assessed = Optional.of(response).filter(day -> !day.isAfter(graft.until()));
        FormDraft draft = tapered(taper)
                .put(
                        WithdrawalForm.WITHDRAWAL_REASON,
                        own ? WithdrawalReason.AUTOLOGOUS_RECOVERY : WithdrawalReason.RELAPSE)
                .put(WithdrawalForm.GVHD_AFTER, GvhdGrade.NONE)
                .put(WithdrawalForm.RESPONSE, assessed.isPresent() ? poor() : WithdrawalResponse.NE)
                .day(WithdrawalForm.RESPONSE_DATE, assessed, Absence.NA);
        return caseDraft.add(WithdrawalForm.FORM, hsctSeq, draft);
    }

    private WithdrawalResponse poor() {
        return chance.happens(0.7) ? WithdrawalResponse.NO_RESPONSE : WithdrawalResponse.PROGRESSION;
    }

    private EntryKey infusion(Failure failure, int number) {
        Infusion infusion = failure.infusions().get(number - 1);
        Optional<LocalDate> restored =
                failure.restored().filter(day -> number == failure.infusions().size());
        LocalDate assessed = restored.orElse(infusion.date().plusDays(DAYS_TO_RESPONSE));
        FormDraft draft = new FormDraft(chance)
                .put(DliForm.DLI_SEQ, number)
                .day(DliForm.DLI_DATE, infusion.date())
                .put(DliForm.DLI_INDICATION, DliIndication.RELAPSE)
                .number(DliForm.CD3_DOSE, DOSES.get(number - 1))
                .put(DliForm.DONOR_SAME_AS_HSCT, true)
                .put(DliForm.PRIOR_THERAPY, priorTherapy(infusion.date()))
                .put(DliForm.AGVHD_AFTER_DLI, infusion.gvhd())
                .put(DliForm.DLI_RESPONSE, restored.isPresent() ? DliResponse.CR : DliResponse.NO_RESPONSE)
                .day(DliForm.DLI_RESPONSE_DATE, assessed);
        if (infusion.gvhd() != GvhdGrade.NONE) {
            draft.day(DliForm.AGVHD_DLI_ONSET, gvhdOnset(infusion));
        }
        EntryKey key = caseDraft.add(DliForm.FORM, hsctSeq, draft);
        caseDraft.add(
                ResponseForm.FORM,
                hsctSeq,
                new FormDraft(chance)
                        .day(ResponseForm.ASSESS_DATE, assessed)
                        .put(ResponseForm.FOR_INTERVENTION, key.toString())
                        .put(
                                ResponseForm.RESP_OVERALL,
                                restored.isPresent() ? OverallResponse.CR : OverallResponse.NO_RESPONSE)
                        .put(
                                ResponseForm.RESP_CHIMERISM,
                                restored.isPresent() ? ChimerismResponse.FULL : ChimerismResponse.MIXED_WORSE));
        return key;
    }

    private Cytoreduction priorTherapy(LocalDate day) {
        Cytoreduction cytoreduction = day.getYear() < 2010 ? Cytoreduction.CHEMO : Cytoreduction.AZACITIDINE;
        return chance.happens(0.6) ? cytoreduction : Cytoreduction.NONE;
    }
}
