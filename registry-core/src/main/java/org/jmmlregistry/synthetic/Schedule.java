package org.jmmlregistry.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jmmlregistry.followup.EventType;
import org.jmmlregistry.followup.VisitStatus;
import org.jmmlregistry.followup.VisitType;
import org.jmmlregistry.synthetic.SyntheticCourse.Failure;
import org.jmmlregistry.synthetic.SyntheticCourse.Infusion;
import org.jmmlregistry.synthetic.SyntheticCourse.Monitoring;
import org.jmmlregistry.synthetic.SyntheticCourse.Sample;
import org.jmmlregistry.synthetic.SyntheticCourse.Visit;

/** Draws when chimerism was measured and the child seen after one HSCT, and what was found. */
final class Schedule {

    private static final List<Integer> SAMPLE_DAYS = List.of(28, 60, 100, 180, 365);
    private static final int DAYS_BEFORE_LAST_VISIT = 20;
    private static final double FULL_DONOR = 95;

    private final Chance chance;
    private final LocalDate day0;
    private final LocalDate until;
    private final boolean aliveAtEnd;

    /** @param aliveAtEnd whether the time under the HSCT ends with a contact, not with the next HSCT or death */
    Schedule(Chance chance, LocalDate day0, LocalDate until, boolean aliveAtEnd) {
        this.chance = chance;
        this.day0 = day0;
        this.until = until;
        this.aliveAtEnd = aliveAtEnd;
    }

    Monitoring monitoring(Optional<Failure> failure) {
        List<Sample> samples = samples(failure);
        return new Monitoring(samples, visits(failure, samples));
    }

    // --- chimerism

    private List<Sample> samples(Optional<Failure> failure) {
        Map<LocalDate, Sample> byDay = new TreeMap<>();
        LocalDate undisturbed = failure.map(Failure::date).orElse(until);
        boolean mixed = failure.isEmpty() && chance.happens(Assumptions.MIXED_CHIMERISM_IN_REMISSION);
        for (int planned : SAMPLE_DAYS) {
            LocalDate day = day0.plusDays(planned + chance.whole(-3, 3));
            double donor = donorPercent(failure, mixed);
            if (day.isBefore(undisturbed)) {
                byDay.put(day, new Sample(day, donor));
            }
        }
        failure.ifPresent(event -> aroundFailure(event, byDay.isEmpty(), mixed)
                .forEach(sample -> byDay.putIfAbsent(sample.date(), sample)));
        return List.copyOf(byDay.values());
    }

    private double donorPercent(Optional<Failure> failure, boolean mixed) {
        Optional<EventType> lost = failure.map(Failure::type).filter(type -> type != EventType.RELAPSE);
        if (lost.isPresent()) {
            return lost.get() == EventType.AUTOLOGOUS_RECOVERY ? chance.between(8, 60) : chance.between(0, 4);
        }
        return mixed ? chance.between(82, 94) : chance.between(96, 100);
    }

    private List<Sample> aroundFailure(Failure failure, boolean none, boolean mixed) {
        List<Sample> samples = new ArrayList<>();
        if (none && failure.date().isAfter(day0.plusDays(14))) {
            samples.add(new Sample(failure.date().minusDays(3), donorPercent(Optional.of(failure), mixed)));
        }
        double donor = failure.isRelapse() ? chance.between(15, 90) : chance.between(0, 4.5);
        samples.add(new Sample(failure.date(), donor));
        for (Infusion infusion : failure.infusions()) {
            donor *= chance.between(0.7, 1);
            samples.add(new Sample(infusion.date().minusDays(chance.whole(1, 3)), donor));
            donor *= chance.between(0.7, 0.97);
            samples.add(new Sample(infusion.date().plusDays(chance.whole(18, 25)), donor));
        }
        failure.restored().ifPresent(day -> samples.add(new Sample(day, chance.between(96, 100))));
        return samples;
    }

    // --- contacts

    private List<Visit> visits(Optional<Failure> failure, List<Sample> samples) {
        List<Visit> visits = new ArrayList<>();
        visit(VisitType.D30, day0.plusDays(30), 5, failure, samples).ifPresent(visits::add);
        visit(VisitType.D100, day0.plusDays(100), 9, failure, samples).ifPresent(visits::add);
        visit(VisitType.M6, day0.plusMonths(6), 20, failure, samples).ifPresent(visits::add);
        visit(VisitType.M12, day0.plusMonths(12), 25, failure, samples).ifPresent(visits::add);
        for (int year = 2; day0.plusYears(year).isBefore(until.plusMonths(1)); year++) {
            visit(VisitType.ANNUAL, day0.plusYears(year), 25, failure, samples).ifPresent(visits::add);
        }
        if (aliveAtEnd) {
            visits.add(new Visit(until, VisitType.LAST_CONTACT, status(until, failure, samples)));
        }
        return List.copyOf(visits);
    }

    private Optional<Visit> visit(
            VisitType type, LocalDate due, int tolerance, Optional<Failure> failure, List<Sample> samples) {
        LocalDate day = due.plusDays(chance.whole(-tolerance, tolerance));
        return Optional.of(day)
                .filter(each -> each.isBefore(until.minusDays(DAYS_BEFORE_LAST_VISIT)))
                .map(each -> new Visit(each, type, status(each, failure, samples)));
    }

    private static VisitStatus status(LocalDate day, Optional<Failure> failure, List<Sample> samples) {
        Optional<Failure> present = failure.filter(event -> !event.date().isAfter(day))
                .filter(event ->
                        event.restored().filter(back -> !back.isAfter(day)).isEmpty());
        return present.map(Schedule::status).orElseGet(() -> remission(day, failure, samples));
    }

    private static VisitStatus status(Failure failure) {
        return switch (failure.type()) {
            case RELAPSE, PROGRESSION_TO_AML -> VisitStatus.RELAPSE;
            case AUTOLOGOUS_RECOVERY -> VisitStatus.AR;
            case PRIMARY_GRAFT_FAILURE, SECONDARY_GRAFT_FAILURE -> VisitStatus.GF;
            case POOR_GRAFT_FUNCTION -> VisitStatus.NE;
        };
    }

    /** Before a graft has taken nothing can be said of the disease. */
    private static VisitStatus remission(LocalDate day, Optional<Failure> failure, List<Sample> samples) {
        if (failure.filter(event -> event.type() == EventType.PRIMARY_GRAFT_FAILURE)
                .isPresent()) {
            return VisitStatus.NE;
        }
        return samples.stream()
                .filter(sample -> !sample.date().isAfter(day))
                .max(Comparator.comparing(Sample::date))
                .map(sample -> sample.donorPercent() > FULL_DONOR ? VisitStatus.CR_FULL_DONOR : VisitStatus.CR_MIXED)
                .orElse(VisitStatus.CR_UNSPECIFIED);
    }
}
