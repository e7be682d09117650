package org.jmmlregistry.synthetic;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.followup.AcuteGvhdForm;
import org.jmmlregistry.followup.AcuteGvhdResponse;
import org.jmmlregistry.followup.AcuteGvhdTime;
import org.jmmlregistry.followup.ChronicGvhdForm;
import org.jmmlregistry.followup.EventType;
import org.jmmlregistry.followup.GvhdGrade;
import org.jmmlregistry.followup.NihSeverity;
import org.jmmlregistry.followup.OrganScore;
import org.jmmlregistry.synthetic.SyntheticCourse.Acute;
import org.jmmlregistry.synthetic.SyntheticCourse.Chronic;
import org.jmmlregistry.synthetic.SyntheticCourse.Graft;
import org.jmmlregistry.synthetic.SyntheticCourse.Sample;
import org.jmmlregistry.transplant.CellType;
import org.jmmlregistry.transplant.ChimerismForm;
import org.jmmlregistry.transplant.ChimerismMethod;
import org.jmmlregistry.transplant.EngraftmentForm;
import org.jmmlregistry.transplant.Recovery;

/** Writes what the graft did: engraftment F08, chimerism F09, acute GVHD F10 and chronic GVHD F11. */
final class GraftAnswers {

    private static final int CLASSIC_UP_TO_DAY = 100;
    private static final int FIRST_YEAR_OF_MAGIC = 2016;
    private static final int FIRST_YEAR_OF_NIH = 2005;
    private static final int MONTHS_TO_SAY_NO_CHRONIC_GVHD = 6;
    private static final List<Item<OrganScore>> OTHER_ORGANS = List.of(
            ChronicGvhdForm.EYES,
            ChronicGvhdForm.GI,
            ChronicGvhdForm.LUNG,
            ChronicGvhdForm.JOINT_FASCIA,
            ChronicGvhdForm.GENITAL);

    private final SyntheticCourse course;
    private final Graft graft;
    private final int hsctSeq;
    private final Chance chance;
    private final CaseDraft caseDraft;

    GraftAnswers(SyntheticCourse course, int hsctSeq, Chance chance, CaseDraft caseDraft) {
        this.course = course;
        this.graft = course.grafts().get(hsctSeq - 1);
        this.hsctSeq = hsctSeq;
        this.chance = chance;
        this.caseDraft = caseDraft;
    }

    void write() {
        engraftment();
        graft.monitoring().samples().forEach(this::sample);
        acute();
        chronic();
    }

    // --- take

    private void engraftment() {
        Optional<LocalDate> neutrophils = graft.take().neutrophils();
        Optional<LocalDate> platelets = graft.take().platelets();
        Recovery none = graft.failure().isPresent() ? Recovery.NO : Recovery.TOO_EARLY;
        boolean own = is(EventType.AUTOLOGOUS_RECOVERY);
        FormDraft draft = new FormDraft(chance)
                .put(EngraftmentForm.ANC_RECOVERY, neutrophils.isPresent() ? Recovery.YES : none)
                .put(EngraftmentForm.PLT20_RECOVERY, platelets.isPresent() ? Recovery.YES : noPlatelets(neutrophils))
                .put(EngraftmentForm.GCSF_USED, chance.happens(0.4));
        neutrophils.ifPresentOrElse(
                day -> draft.day(EngraftmentForm.ANC_RECOVERY_DATE, day).put(EngraftmentForm.DONOR_CHIM_CONFIRMS, !own),
                () -> draft.absent(EngraftmentForm.DONOR_CHIM_CONFIRMS, Absence.NA));
        platelets.ifPresent(day -> draft.day(EngraftmentForm.PLT20_DATE, day));
        new Complications(course, hsctSeq).write(draft);
        caseDraft.add(EngraftmentForm.FORM, hsctSeq, draft);
    }

    private Recovery noPlatelets(Optional<LocalDate> neutrophils) {
        return neutrophils.isPresent() || graft.failure().isPresent() ? Recovery.NO : Recovery.TOO_EARLY;
    }

    private boolean is(EventType type) {
        return graft.failure().filter(failure -> failure.type() == type).isPresent();
    }

    private void sample(Sample sample) {
        boolean early = sample.date().getYear() < 2000;
        caseDraft.add(
                ChimerismForm.FORM,
                hsctSeq,
                new FormDraft(chance)
                        .day(ChimerismForm.CHIM_DATE, sample.date())
                        .put(ChimerismForm.CELL_TYPE, List.of(CellType.WB))
                        .code(ChimerismForm.TISSUE, "PB")
                        .put(ChimerismForm.METHOD, early ? ChimerismMethod.VNTR_PCR : ChimerismMethod.STR_PCR)
                        .number(ChimerismForm.DONOR_PCT, sample.donorPercent()));
    }

    // --- GVHD

    private void acute() {
        graft.gvhd().acute().ifPresentOrElse(acute -> acute(acute, "HSCT"), () -> {
            if (graft.take().neutrophils().isPresent()) {
                caseDraft.add(
                        AcuteGvhdForm.FORM,
                        hsctSeq,
                        new FormDraft(chance)
                                .put(AcuteGvhdForm.AGVHD_PRESENT, false)
                                .code(AcuteGvhdForm.GRADING_SYSTEM, grading()));
            }
        });
        graft.failure().stream()
                .flatMap(failure -> failure.infusions().stream())
                .filter(infusion -> infusion.gvhd() != GvhdGrade.NONE)
                .forEach(infusion -> acute(new Acute(Interventions.gvhdOnset(infusion), infusion.gvhd()), "DLI"));
    }

    private String grading() {
        return graft.day0().getYear() < FIRST_YEAR_OF_MAGIC ? "GLUCKSBERG_MOD" : "MAGIC2016";
    }

    private void acute(Acute acute, String trigger) {
        LocalDate onset = acute.onset();
        boolean classic = !onset.isAfter(graft.day0().plusDays(CLASSIC_UP_TO_DAY));
        FormDraft draft = new FormDraft(chance)
                .put(AcuteGvhdForm.AGVHD_PRESENT, true)
                .day(AcuteGvhdForm.ONSET_DATE, onset)
                .put(AcuteGvhdForm.CLASSIFICATION, classic ? AcuteGvhdTime.CLASSIC : AcuteGvhdTime.LATE_ONSET)
                .code(AcuteGvhdForm.TRIGGER, trigger)
                .put(AcuteGvhdForm.OVERALL_GRADE, acute.grade())
                .day(AcuteGvhdForm.MAX_GRADE_DATE, onset)
                .code(AcuteGvhdForm.GRADING_SYSTEM, grading());
        stages(draft, acute.grade());
        if (acute.isTwoToFour()) {
            treatment(draft, acute);
        }
        seen(onset.plusDays(chance.whole(25, 80))).ifPresent(day -> draft.day(AcuteGvhdForm.RESOLVED_DATE, day));
        caseDraft.add(AcuteGvhdForm.FORM, hsctSeq, draft);
    }

    /** Skin, liver, upper and lower gut, such that the worst organ gives the grade. */
    private void stages(FormDraft draft, GvhdGrade grade) {
        int[] stages =
                switch (grade) {
                    case NONE -> new int[] {0, 0, 0, 0};
                    case I -> new int[] {chance.whole(1, 2), 0, 0, 0};
                    case II -> chance.happens(0.6) ? new int[] {3, 0, 0, 0} : new int[] {2, 0, 1, 1};
                    case III -> new int[] {chance.whole(1, 3), chance.whole(0, 1), 0, chance.whole(2, 3)};
                    case IV -> new int[] {4, chance.whole(0, 2), 0, chance.whole(1, 4)};
                };
        draft.put(AcuteGvhdForm.SKIN_STAGE, stages[0])
                .put(AcuteGvhdForm.LIVER_STAGE, stages[1])
                .put(AcuteGvhdForm.UGI_STAGE, stages[2])
                .put(AcuteGvhdForm.LGI_STAGE, stages[3]);
    }

    private void treatment(FormDraft draft, Acute acute) {
        draft.day(AcuteGvhdForm.STEROID_START_DATE, acute.onset());
        boolean assessed = seen(acute.onset().plusDays(28)).isPresent();
        AcuteGvhdResponse response = acute.grade() == GvhdGrade.IV
                ? chance.oneOf(List.of(AcuteGvhdResponse.PR, AcuteGvhdResponse.NR))
                : chance.oneOf(List.of(AcuteGvhdResponse.CR, AcuteGvhdResponse.CR, AcuteGvhdResponse.PR));
        if (assessed) {
            draft.put(AcuteGvhdForm.RESPONSE_D28, response);
        } else {
            draft.absent(AcuteGvhdForm.RESPONSE_D28, Absence.NA);
        }
    }

    private void chronic() {
        graft.gvhd().chronic().ifPresentOrElse(this::chronic, () -> {
            LocalDate known = graft.day0().plusMonths(MONTHS_TO_SAY_NO_CHRONIC_GVHD);
            if (graft.take().neutrophils().isPresent() && graft.until().isAfter(known)) {
                caseDraft.add(
                        ChronicGvhdForm.FORM,
                        hsctSeq,
                        new FormDraft(chance)
                                .put(ChronicGvhdForm.CGVHD_PRESENT, false)
                                .put(ChronicGvhdForm.SYSTEMIC_THERAPY, false));
            }
        });
    }

    private void chronic(Chronic chronic) {
        boolean severe = chronic.severity() == NihSeverity.SEVERE;
        boolean mild = chronic.severity() == NihSeverity.MILD;
        boolean acuteBefore = graft.gvhd().acute().isPresent();
        boolean resolved = graft.until().isAfter(chronic.onset().plusYears(1)) && chance.happens(0.75);
        FormDraft draft = new FormDraft(chance)
                .put(ChronicGvhdForm.CGVHD_PRESENT, true)
                .day(ChronicGvhdForm.ONSET_DATE, chronic.onset())
                .code(ChronicGvhdForm.CGVHD_TYPE, "CLASSIC")
                .code(ChronicGvhdForm.ONSET_TYPE, acuteBefore ? "QUIESCENT" : "DE_NOVO")
                .put(ChronicGvhdForm.SKIN, mild ? OrganScore.ONE : OrganScore.TWO)
                .put(ChronicGvhdForm.MOUTH, chance.happens(0.5) ? OrganScore.ONE : OrganScore.NONE)
                .put(ChronicGvhdForm.LIVER, severe ? OrganScore.THREE : OrganScore.NONE)
                .put(ChronicGvhdForm.NIH_GLOBAL, chronic.severity())
                .day(ChronicGvhdForm.MAX_SEVERITY_DATE, chronic.onset())
                .put(ChronicGvhdForm.SYSTEMIC_THERAPY, !mild)
                .code(
                        ChronicGvhdForm.LAST_STATUS,
                        resolved ? "RESOLVED_OFF_IS" : mild ? "ACTIVE_OFF_IS" : "ACTIVE_ON_IS");
        OTHER_ORGANS.forEach(organ -> draft.put(organ, OrganScore.NONE));
        if (chronic.onset().getYear() < FIRST_YEAR_OF_NIH) {
            draft.code(ChronicGvhdForm.SEATTLE, mild ? "LIMITED" : "EXTENSIVE");
        }
        caseDraft.add(ChronicGvhdForm.FORM, hsctSeq, draft);
    }

    private Optional<LocalDate> seen(LocalDate day) {
        return Optional.of(day).filter(each -> each.isBefore(graft.until()));
    }
}
