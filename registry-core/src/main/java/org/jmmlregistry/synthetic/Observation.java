package org.jmmlregistry.synthetic;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jmmlregistry.diagnosis.KaryotypeClass;
import org.jmmlregistry.followup.CauseOfDeath;
import org.jmmlregistry.followup.VisitStatus;
import org.jmmlregistry.followup.VisitType;
import org.jmmlregistry.patient.Sex;
import org.jmmlregistry.synthetic.Assumptions.Observed;
import org.jmmlregistry.synthetic.SyntheticCourse.Child;
import org.jmmlregistry.synthetic.SyntheticCourse.Disease;
import org.jmmlregistry.synthetic.SyntheticCourse.Visit;

/**
 * Draws the course of one child that is never transplanted: seen every year from diagnosis on, while its disease is stable,
 * regresses, or progresses and leads to death.
 */
final class Observation {

    /** What becomes of the disease, and from which day on; far away if it is stable. */
    private record Turn(VisitStatus to, LocalDate on) {

        VisitStatus statusOn(LocalDate day) {
            return day.isBefore(on) ? VisitStatus.OBSERVED_STABLE : to;
        }
    }

    private static final int TOLERANCE = 20;
    private static final int DAYS_BEFORE_LAST_VISIT = 15;

    private final Chance chance;
    private final LocalDate closing;

    /** @param closing no child is seen after this day */
    Observation(Chance chance, LocalDate closing) {
        this.chance = chance;
        this.closing = closing;
    }

    SyntheticCourse draw() {
        Observed lesion = chance.weighted(Assumptions.OBSERVED.stream()
                .map(each -> new Chance.Weighted<>(each, each.children()))
                .toList());
        Sex sex = chance.happens(PublishedRates.BOYS.share()) ? Sex.M : Sex.F;
        LocalDate end = closing.minusDays(chance.whole(0, 90));
        LocalDate diagnosis = end.minusDays(NaturalHistory.observed(chance));
        LocalDate birth = diagnosis.minusMonths(chance.whole(lesion.fromMonth(), lesion.toMonth()));
        Child child = new Child(sex, YearMonth.from(birth), chance.happens(Assumptions.CMV));
        Disease disease = new Disease(
                diagnosis,
                lesion.driver(),
                lesion.syndrome(),
                KaryotypeClass.NORMAL,
                Optional.empty(),
                Optional.empty());
        Turn turn = turn(lesion, diagnosis);
        Optional<LocalDate> death = death(turn).filter(day -> day.isBefore(end));
        return new SyntheticCourse(
                child,
                disease,
                visits(diagnosis, turn, death.orElse(end), death.isEmpty()),
                List.of(),
                death.orElse(end),
                death.map(day -> cause()));
    }

    private Turn turn(Observed lesion, LocalDate diagnosis) {
        double fate = chance.unit();
        if (fate < lesion.regresses()) {
            int day = chance.days(Assumptions.REGRESSION_MEDIAN_DAY, 0.6, 120, 2500);
            return new Turn(VisitStatus.REGRESSED, diagnosis.plusDays(day));
        }
        if (fate < lesion.regresses() + lesion.progresses()) {
            int day = chance.days(Assumptions.PROGRESSION_MEDIAN_DAY, 0.8, 20, 1500);
            return new Turn(VisitStatus.PROGRESSIVE, diagnosis.plusDays(day));
        }
        return new Turn(VisitStatus.OBSERVED_STABLE, LocalDate.MAX);
    }

    private Optional<LocalDate> death(Turn turn) {
        return turn.to() == VisitStatus.PROGRESSIVE
                ? Optional.of(
                        turn.on().plusDays(chance.days(Assumptions.DEATH_AFTER_PROGRESSION_MEDIAN_DAYS, 0.7, 10, 700)))
                : Optional.empty();
    }

    private CauseOfDeath cause() {
        return chance.weighted(List.of(
                new Chance.Weighted<>(CauseOfDeath.DISEASE, 7),
                new Chance.Weighted<>(CauseOfDeath.INFECTION, 2),
                new Chance.Weighted<>(CauseOfDeath.HAEMORRHAGE, 1)));
    }

    /** Each year, on the day of progression, which brings the child to the clinic, and at the end of observation. */
    private List<Visit> visits(LocalDate diagnosis, Turn turn, LocalDate until, boolean aliveAtEnd) {
        Map<LocalDate, Visit> byDay = new TreeMap<>();
        for (int year = 1; diagnosis.plusYears(year).isBefore(until.plusMonths(1)); year++) {
            LocalDate day = diagnosis.plusYears(year).plusDays(chance.whole(-TOLERANCE, TOLERANCE));
            if (day.isBefore(until.minusDays(DAYS_BEFORE_LAST_VISIT))) {
                byDay.put(day, new Visit(day, VisitType.ANNUAL, turn.statusOn(day)));
            }
        }
        if (turn.to() == VisitStatus.PROGRESSIVE && turn.on().isBefore(until)) {
            byDay.putIfAbsent(turn.on(), new Visit(turn.on(), VisitType.UNSCHEDULED, VisitStatus.PROGRESSIVE));
        }
        if (aliveAtEnd) {
            byDay.put(until, new Visit(until, VisitType.LAST_CONTACT, turn.statusOn(until)));
        }
        return List.copyOf(byDay.values());
    }
}
