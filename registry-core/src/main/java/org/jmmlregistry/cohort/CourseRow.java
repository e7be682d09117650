package org.jmmlregistry.cohort;

import java.util.Optional;
import java.util.OptionalDouble;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.followup.CauseOfDeath;
import org.jmmlregistry.followup.Death;
import org.jmmlregistry.followup.DiseaseEvent;
import org.jmmlregistry.outcome.FirstFailure;
import org.jmmlregistry.outcome.LastState;
import org.jmmlregistry.outcome.Months;
import org.jmmlregistry.outcome.SecondHsct;
import org.jmmlregistry.patient.Age;
import org.jmmlregistry.patient.Sex;

/** One child of the listing: the course from the first HSCT to the last contact, in months. */
public record CourseRow(
        String name,
        Sex sex,
        OptionalDouble ageAtFirstYears,
        Optional<FirstFailure> failure,
        SecondHsct secondHsct,
        OptionalDouble relapseAfterSecondMonths,
        LastState state,
        OptionalDouble followUpMonths,
        Optional<CauseOfDeath> cause) {

    static CourseRow of(CaseFile file, SecondHsct secondHsct) {
        return new CourseRow(
                file.name(),
                file.patient().sex(),
                ageAtFirst(file, secondHsct),
                FirstFailure.of(file),
                secondHsct,
                relapseAfterSecond(file, secondHsct),
                LastState.of(file),
                file.lastSeen()
                        .map(seen -> OptionalDouble.of(
                                Months.between(secondHsct.second().date(), seen)))
                        .orElse(OptionalDouble.empty()),
                file.death().flatMap(Death::cause));
    }

    private static OptionalDouble ageAtFirst(CaseFile file, SecondHsct secondHsct) {
        return Age.on(secondHsct.first().date(), file.patient().birth()).stream()
                .mapToDouble(Age::years)
                .findFirst();
    }

    private static OptionalDouble relapseAfterSecond(CaseFile file, SecondHsct secondHsct) {
        return file.eventsAfter(2).stream()
                .filter(DiseaseEvent::isRelapse)
                .mapToDouble(event -> Months.between(secondHsct.second().date(), event.date()))
                .findFirst();
    }

    /** Months from the first HSCT to its failure. */
    public OptionalDouble failureMonths() {
        return failure.map(each ->
                        OptionalDouble.of(Months.between(secondHsct.first().date(), each.date())))
                .orElse(OptionalDouble.empty());
    }

    public boolean isAlive() {
        return state.isAlive();
    }

    /** Whether anything is known of the child after the day of the second HSCT. */
    public boolean isFollowed() {
        return !isAlive() || followUpMonths.orElse(0) > 0;
    }

    /** Whether it is known if the child lives free of the disease. */
    public boolean isDiseaseKnown() {
        return !isAlive() || (isFollowed() && state != LastState.ALIVE_STATUS_UNKNOWN);
    }

    public boolean isAliveDiseaseFree() {
        return isDiseaseKnown() && state == LastState.ALIVE_DISEASE_FREE;
    }

    /** Whether the first HSCT failed within six months by autologous recovery or relapse; empty if that is not known. */
    public Optional<Boolean> earlyFailure() {
        return failure.flatMap(FirstFailure::isEarlyReturn);
    }
}
