package org.jmmlregistry.casefile;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.followup.CauseOfDeath;
import org.jmmlregistry.followup.DeathForm;
import org.jmmlregistry.followup.LastDisease;
import org.jmmlregistry.followup.RelapseRelation;
import org.jmmlregistry.followup.VisitForm;
import org.jmmlregistry.followup.VisitType;
import org.jmmlregistry.patient.ConsentForm;
import org.jmmlregistry.patient.ConsentStatus;
import org.jmmlregistry.patient.DataLabel;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.patient.VitalStatus;
import org.jmmlregistry.transplant.TransplantForm;

/** Whether a child lives as far as is known, and when it should be seen next. */
final class Survival {

    static final int LOST_AFTER_MONTHS = 18;
    private static final int YEARS_OF_FOLLOW_UP = 80;

    private Survival() {}

    /** Only a real patient can be lost: published, synthetic and illustrative cases are not followed. */
    static Optional<VitalStatus> vitalStatus(Entry patient, LocalDate asOf) {
        CaseAnswers all = patient.inCase();
        boolean dead = !all.of(DeathForm.FORM).isEmpty()
                || all.of(VisitForm.FORM).stream().anyMatch(visit -> visit.is(VisitForm.ALIVE, false));
        if (dead) {
            return Optional.of(VitalStatus.DEAD);
        }
        boolean withdrawn = all.first(ConsentForm.FORM, ConsentForm.CONSENT_STATUS)
                .filter(status -> status == ConsentStatus.WITHDRAWN_ALL || status == ConsentStatus.WITHDRAWN_FUTURE)
                .isPresent();
        if (withdrawn) {
            return Optional.of(VitalStatus.WITHDRAWN);
        }
        return patient.get(PatientForm.LAST_CONTACT_DATE)
                .map(contact -> isLost(patient, contact, asOf) ? VitalStatus.LTFU : VitalStatus.ALIVE);
    }

    static boolean isLost(Entry patient, ClinicalDate contact, LocalDate asOf) {
        return patient.is(PatientForm.DATA_LABEL, DataLabel.REAL)
                && contact.latest().plusMonths(LOST_AFTER_MONTHS).isBefore(asOf);
    }

    /** The day from which a child that is not heard of again counts as lost; empty if it is not followed, or dead. */
    static Optional<LocalDate> lostFrom(Entry patient) {
        return patient.get(PatientForm.LAST_CONTACT_DATE)
                .map(contact -> contact.latest().plusMonths(LOST_AFTER_MONTHS).plusDays(1))
                .filter(day -> vitalStatus(patient, day).equals(Optional.of(VitalStatus.LTFU)));
    }

    /**
     * A death to which the disease contributed, or with leukaemia at the last look before it, is related to relapse; otherwise
     * the primary cause decides. Empty without a cause. In a child never transplanted leukaemia decides that was progressive or
     * had relapsed, and none that was only observed, and no death is related to a transplant.
     */
    static Optional<RelapseRelation> relationOfDeath(Entry death) {
        CaseAnswers all = death.inCase();
        if (death.has(DeathForm.COD_CONTRIBUTING, causes -> causes.contains(CauseOfDeath.DISEASE))) {
            return Optional.of(RelapseRelation.RELAPSE_RELATED);
        }
        Optional<RelapseRelation> byCause = death.get(DeathForm.COD_PRIMARY).map(CauseOfDeath::relation);
        boolean transplanted = CaseFiles.isTransplanted(all);
        boolean diseased = death.get(DeathForm.DEATH_DATE)
                .map(ClinicalDate::latest)
                .filter(day -> transplanted
                        ? CaseFiles.diseaseBefore(day, all) == LastDisease.PRESENT
                        : CaseFiles.wasActive(day, all))
                .isPresent();
        if (diseased) {
            return Optional.of(RelapseRelation.RELAPSE_RELATED);
        }
        return byCause.map(relation ->
                !transplanted && relation == RelapseRelation.TRANSPLANT_RELATED ? RelapseRelation.OTHER : relation);
    }

    /**
     * The first time-point of the schedule (day 30, day 100, 6 months, 12 months, then yearly; yearly from diagnosis while
     * there is no HSCT) after the one that the visit stands for; none after death or another HSCT, which starts a schedule
     * of its own.
     */
    static Optional<ClinicalDate> nextVisit(Entry visit) {
        CaseAnswers all = visit.inCase();
        int hsctSeq = visit.key().hsctSeq();
        boolean over = visit.is(VisitForm.ALIVE, false)
                || !all.of(DeathForm.FORM).isEmpty()
                || all.first(TransplantForm.FORM, hsctSeq + 1, TransplantForm.HSCT_DATE)
                        .isPresent();
        return over
                ? Optional.empty()
                : scheduleBegins(all, hsctSeq)
                        .map(ClinicalDate::imputed)
                        .flatMap(begin -> visit.get(VisitForm.VISIT_DATE)
                                .flatMap(date -> next(hsctSeq, begin, reached(visit, begin, date.imputed()))))
                        .map(ClinicalDate::of);
    }

    /** From when visits under an HSCT are counted: its day 0, or the diagnosis for those before the first. */
    static Optional<ClinicalDate> scheduleBegins(CaseAnswers all, int hsctSeq) {
        return hsctSeq == 0
                ? all.first(DiagnosisForm.FORM, DiagnosisForm.DX_DATE)
                : all.first(TransplantForm.FORM, hsctSeq, TransplantForm.HSCT_DATE);
    }

    /** The day of the schedule that a visit stands for; its own day if it stands for none. */
    private static LocalDate reached(Entry visit, LocalDate hsct, LocalDate day) {
        return visit.get(VisitForm.VISIT_TYPE)
                .flatMap(type -> scheduled(type, hsct, day))
                .filter(day::isBefore)
                .orElse(day);
    }

    /** The day of the schedule that a kind of visit aims at; empty for an unscheduled one. */
    static Optional<LocalDate> scheduled(VisitType type, LocalDate hsct, LocalDate day) {
        return switch (type) {
            case D30 -> Optional.of(hsct.plusDays(30));
            case D100 -> Optional.of(hsct.plusDays(100));
            case M6 -> Optional.of(hsct.plusMonths(6));
            case M12 -> Optional.of(hsct.plusMonths(12));
            case ANNUAL -> Optional.of(nearestAnniversary(hsct, day));
            case UNSCHEDULED, LAST_CONTACT -> Optional.empty();
        };
    }

    private static LocalDate nearestAnniversary(LocalDate hsct, LocalDate day) {
        long years = Math.max(1, Math.round((day.toEpochDay() - hsct.toEpochDay()) / 365.25));
        return hsct.plusYears(years);
    }

    private static Optional<LocalDate> next(int hsctSeq, LocalDate begin, LocalDate reached) {
        Stream<LocalDate> early =
                hsctSeq == 0 ? Stream.empty() : Stream.of(begin.plusDays(30), begin.plusDays(100), begin.plusMonths(6));
        Stream<LocalDate> yearly = IntStream.rangeClosed(1, YEARS_OF_FOLLOW_UP).mapToObj(begin::plusYears);
        return Stream.concat(early, yearly).filter(reached::isBefore).findFirst();
    }
}
