package org.jmmlregistry.synthetic;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.diagnosis.DriverClass;
import org.jmmlregistry.diagnosis.KaryotypeClass;
import org.jmmlregistry.diagnosis.Syndrome;
import org.jmmlregistry.followup.CauseOfDeath;
import org.jmmlregistry.followup.EventType;
import org.jmmlregistry.followup.GvhdGrade;
import org.jmmlregistry.followup.NihSeverity;
import org.jmmlregistry.followup.VisitStatus;
import org.jmmlregistry.followup.VisitType;
import org.jmmlregistry.patient.Sex;
import org.jmmlregistry.transplant.DonorType;
import org.jmmlregistry.transplant.GraftSource;

/**
 * The course of one child as events in time, from birth to the day on which it was last seen.
 *
 * @param observed the contacts with a child that is never transplanted; none with one that is
 * @param grafts the HSCTs in order; the first has number 1
 * @param lastSeen the day of death, if the child died
 */
record SyntheticCourse(
        Child child,
        Disease disease,
        List<Visit> observed,
        List<Graft> grafts,
        LocalDate lastSeen,
        Optional<CauseOfDeath> death) {

    /** Who the child is. */
    record Child(Sex sex, YearMonth birth, boolean hasHadCmv) {

        /** Completed months on a day, counted from the middle of the month of birth. */
        int ageInMonths(LocalDate day) {
            long months = ChronoUnit.MONTHS.between(birth.atDay(15), day);
            return Math.toIntExact(Math.max(0, months));
        }
    }

    /** What was diagnosed when, and what was done about it before the first HSCT. */
    record Disease(
            LocalDate diagnosis,
            DriverClass driver,
            Syndrome syndrome,
            KaryotypeClass karyotype,
            Optional<Therapy> therapy,
            Optional<LocalDate> splenectomy) {}

    /** One line of therapy before the first HSCT. */
    record Therapy(LocalDate start, LocalDate stop) {}

    /**
     * One HSCT and what followed it up to the next.
     *
     * @param tapered when immunosuppression was reduced and stopped as planned
     * @param until the day of the next HSCT, or the day on which the child was last seen
     */
    record Graft(
            LocalDate day0,
            Donor donor,
            Take take,
            Gvhd gvhd,
            Optional<Taper> tapered,
            Optional<Failure> failure,
            Monitoring monitoring,
            LocalDate until) {

        boolean hasFailedBy(LocalDate day) {
            return failure.filter(event -> !event.date().isAfter(day)).isPresent();
        }

        Optional<LocalDate> restored() {
            return failure.flatMap(Failure::restored);
        }
    }

    /** Where the graft came from; cord blood is born when it is collected. */
    record Donor(DonorType type, Sex sex, GraftSource source, LocalDate birth, boolean hasHadCmv) {

        boolean isSibling() {
            return type == DonorType.HLA_ID_SIBLING;
        }

        double ageInYears(LocalDate day) {
            return ChronoUnit.DAYS.between(birth, day) / 365.25;
        }

        boolean isCordBlood() {
            return source == GraftSource.UCB;
        }
    }

    /** When blood counts recovered. */
    record Take(Optional<LocalDate> neutrophils, Optional<LocalDate> platelets) {}

    /** Immunosuppression from its first reduction to its end. */
    record Taper(LocalDate start, LocalDate stop) {}

    /** The GVHD that the graft caused. */
    record Gvhd(Optional<Acute> acute, Optional<Chronic> chronic) {}

    /** Acute GVHD at its worst. */
    record Acute(LocalDate onset, GvhdGrade grade) {

        boolean isTwoToFour() {
            return grade != GvhdGrade.NONE && grade != GvhdGrade.I;
        }
    }

    /** Chronic GVHD at its worst. */
    record Chronic(LocalDate onset, NihSeverity severity) {}

    /**
     * Relapse, autologous recovery or primary graft failure, and what was done about it before any next HSCT.
     *
     * @param withdrawn immunosuppression that was stopped because of the event
     * @param restored the day on which donor lymphocytes had brought remission back
     */
    record Failure(
            EventType type,
            LocalDate date,
            Optional<Taper> withdrawn,
            List<Infusion> infusions,
            Optional<LocalDate> restored) {

        boolean isRelapse() {
            return type == EventType.RELAPSE;
        }
    }

    /** Donor lymphocytes, and the acute GVHD that followed. */
    record Infusion(LocalDate date, GvhdGrade gvhd) {}

    /** What was looked at, and when. */
    record Monitoring(List<Sample> samples, List<Visit> visits) {}

    /** A measurement of chimerism. */
    record Sample(LocalDate date, double donorPercent) {}

    /** A contact with the living child. */
    record Visit(LocalDate date, VisitType type, VisitStatus status) {}
}
