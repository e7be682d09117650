package org.jmmlregistry.synthetic;

import java.time.LocalDate;
import java.util.List;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.followup.CauseOfDeath;
import org.jmmlregistry.followup.DeathForm;
import org.jmmlregistry.followup.VisitForm;
import org.jmmlregistry.followup.VisitStatus;
import org.jmmlregistry.followup.VisitType;
import org.jmmlregistry.synthetic.SyntheticCourse.Graft;
import org.jmmlregistry.synthetic.SyntheticCourse.Taper;
import org.jmmlregistry.synthetic.SyntheticCourse.Visit;

/** Writes visits F16 and death F17. */
final class FollowUpAnswers {

    private static final int MONTHS_OF_TREATMENT_OF_CHRONIC_GVHD = 12;

    private final SyntheticCourse course;
    private final Chance chance;
    private final CaseDraft caseDraft;

    FollowUpAnswers(SyntheticCourse course, Chance chance, CaseDraft caseDraft) {
        this.course = course;
        this.chance = chance;
        this.caseDraft = caseDraft;
    }

    void write() {
        double size = chance.between(0.88, 1.08);
        for (Visit visit : course.observed()) {
            caseDraft.add(VisitForm.FORM, 0, visit(visit, size, "NONE"));
        }
        for (int hsctSeq = 1; hsctSeq <= course.grafts().size(); hsctSeq++) {
            Graft graft = course.grafts().get(hsctSeq - 1);
            for (Visit visit : graft.monitoring().visits()) {
                caseDraft.add(VisitForm.FORM, hsctSeq, visit(visit, size, immunosuppression(graft, visit.date())));
            }
        }
        course.death()
                .ifPresent(
                        cause -> caseDraft.add(DeathForm.FORM, course.grafts().size(), death(cause)));
    }

    private FormDraft visit(Visit visit, double size, String... immunosuppression) {
        int age = course.child().ageInMonths(visit.date());
        Condition found = Condition.with(visit.status());
        double wbc = found.leukocytes(chance);
        FormDraft draft = new FormDraft(chance)
                .day(VisitForm.VISIT_DATE, visit.date())
                .put(VisitForm.VISIT_TYPE, visit.type())
                .put(VisitForm.ALIVE, true)
                .put(VisitForm.DISEASE_STATUS, visit.status())
                .code(VisitForm.LANSKY, chance.oneOf(found.lansky()))
                .number(VisitForm.WEIGHT_KG, Growth.kilograms(age) * size * chance.between(0.98, 1.02))
                .number(VisitForm.HEIGHT_CM, Growth.grown(Growth.centimetres(age) * (0.7 + 0.3 * size)))
                .number(VisitForm.WBC, wbc)
                .number(VisitForm.MONO_ABS, wbc * found.monocytes(chance))
                .number(VisitForm.PLT, found.platelets(chance))
                .codes(VisitForm.IS_CURRENT, immunosuppression)
                .code(VisitForm.CONTACT_BY, contact(visit.type()))
                .lacking(0.05, Absence.UNK, VisitForm.LANSKY, VisitForm.WEIGHT_KG, VisitForm.HEIGHT_CM);
        if (visit.type() == VisitType.M12 || visit.type() == VisitType.ANNUAL) {
            draft.codes(VisitForm.LATE_EFFECTS, chance.oneOf(lateEffects()))
                    .lacking(0.1, Absence.NASK, VisitForm.LATE_EFFECTS);
        }
        return draft;
    }

    /** Growth lags behind with Noonan syndrome too; teeth suffer from an HSCT only. */
    private List<String> lateEffects() {
        return course.grafts().isEmpty()
                ? List.of("NONE", "NONE", "NONE", "NONE", "GROWTH")
                : List.of("NONE", "NONE", "NONE", "GROWTH", "DENTAL");
    }

    /** How a child is found, which its blood counts follow. */
    private enum Condition {
        WELL,
        LIVING_WITH_DISEASE,
        ILL;

        static Condition with(VisitStatus status) {
            return switch (status) {
                case CR_FULL_DONOR, CR_MIXED, CR_UNSPECIFIED, REGRESSED -> WELL;
                case OBSERVED_STABLE -> LIVING_WITH_DISEASE;
                case RELAPSE, AR, GF, NE, PROGRESSIVE -> ILL;
            };
        }

        double leukocytes(Chance chance) {
            return switch (this) {
                case WELL -> chance.around(6.5, 0.3, 2.5, 14);
                case LIVING_WITH_DISEASE -> chance.around(11, 0.25, 6, 20);
                case ILL -> chance.around(20, 0.5, 1.5, 110);
            };
        }

        /** As a share of the leukocytes. */
        double monocytes(Chance chance) {
            return switch (this) {
                case WELL -> chance.between(0.04, 0.065);
                case LIVING_WITH_DISEASE -> chance.between(0.06, 0.09);
                case ILL -> chance.between(0.12, 0.25);
            };
        }

        double platelets(Chance chance) {
            return switch (this) {
                case WELL -> chance.around(210, 0.4, 40, 450);
                case LIVING_WITH_DISEASE -> chance.around(110, 0.35, 40, 300);
                case ILL -> chance.around(45, 0.5, 10, 150);
            };
        }

        List<String> lansky() {
            return this == ILL ? List.of("60", "70", "80") : List.of("90", "100", "100");
        }
    }

    private String[] immunosuppression(Graft graft, LocalDate day) {
        boolean chronic = graft.gvhd()
                .chronic()
                .filter(gvhd -> !gvhd.onset().isAfter(day)
                        && day.isBefore(gvhd.onset().plusMonths(MONTHS_OF_TREATMENT_OF_CHRONIC_GVHD)))
                .isPresent();
        if (chronic) {
            return new String[] {"CSA", "STEROID"};
        }
        boolean stopped = graft.tapered()
                .or(() -> graft.failure().flatMap(SyntheticCourse.Failure::withdrawn))
                .map(Taper::stop)
                .filter(stop -> !stop.isAfter(day))
                .isPresent();
        return new String[] {stopped ? "NONE" : "CSA"};
    }

    private String contact(VisitType type) {
        return type == VisitType.LAST_CONTACT && chance.happens(0.3) ? "PHONE" : "CLINIC";
    }

    private FormDraft death(CauseOfDeath cause) {
        return new FormDraft(chance)
                .day(DeathForm.DEATH_DATE, course.lastSeen())
                .code(DeathForm.DEATH_SOURCE, chance.happens(0.85) ? "HOSPITAL" : "FAMILY")
                .put(DeathForm.COD_PRIMARY, cause)
                .put(DeathForm.AUTOPSY_DONE, chance.happens(0.15));
    }
}
