package org.jmmlregistry.cohort;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.outcome.Endpoints;
import org.jmmlregistry.outcome.FirstFailure;
import org.jmmlregistry.outcome.Months;
import org.jmmlregistry.outcome.Outcome;
import org.jmmlregistry.outcome.SecondHsct;
import org.jmmlregistry.statistics.FisherExact;
import org.jmmlregistry.statistics.KaplanMeier;
import org.jmmlregistry.statistics.LimitType;
import org.jmmlregistry.statistics.Proportion;

/**
 * Children who had a second HSCT, group by group.
 *
 * @param children with a second HSCT
 * @param aliveDiseaseFree among those of whom it is known
 * @param earlyFailure those whose first HSCT failed within six months by autologous recovery or relapse
 * @param reverseMedianMonths median follow-up by reverse Kaplan-Meier
 */
public record SecondHscts(
        List<CaseFile> children,
        List<CourseRow> courses,
        Proportion aliveDiseaseFree,
        GroupSummary all,
        OptionalDouble reverseMedianMonths,
        GroupSummary earlyFailure,
        int autologousRecovery,
        int earlyRelapse,
        GroupSummary early,
        GroupSummary late,
        OptionalDouble fisherP) {

    static final double LEVEL = 0.95;

    /**
     * Those of them who had a second HSCT.
     *
     * @throws IllegalArgumentException if nobody had
     */
    public static SecondHscts of(List<CaseFile> children) {
        List<CaseFile> counted = children.stream()
                .filter(child -> SecondHsct.of(child).isPresent())
                .toList();
        if (counted.isEmpty()) {
            throw new IllegalArgumentException(
                    "children: at least one with a second HSCT, not " + children.size() + " without");
        }
        List<CourseRow> rows = counted.stream()
                .map(file -> CourseRow.of(file, SecondHsct.of(file).orElseThrow()))
                .toList();
        List<CourseRow> earlyFailure = only(rows, row -> row.earlyFailure().orElse(false));
        GroupSummary early = GroupSummary.of(only(rows, row -> isTimed(row, true)));
        GroupSummary late = GroupSummary.of(only(rows, row -> isTimed(row, false)));
        List<CourseRow> known = only(rows, CourseRow::isDiseaseKnown);
        return new SecondHscts(
                counted,
                rows,
                share(only(known, CourseRow::isAliveDiseaseFree).size(), known.size()),
                GroupSummary.of(rows),
                reverseMedian(counted),
                GroupSummary.of(earlyFailure),
                count(earlyFailure, FirstFailure::isEarlyAutologousRecovery),
                count(earlyFailure, FirstFailure::isEarlyRelapse),
                early,
                late,
                fisher(early.alive(), late.alive()));
    }

    private static List<CourseRow> only(List<CourseRow> rows, Predicate<CourseRow> wanted) {
        return rows.stream().filter(wanted).toList();
    }

    private static boolean isTimed(CourseRow row, boolean early) {
        return row.secondHsct().early().equals(Optional.of(early));
    }

    private static int count(List<CourseRow> rows, Predicate<FirstFailure> wanted) {
        return (int) rows.stream()
                .filter(row -> row.failure().filter(wanted).isPresent())
                .count();
    }

    /** A part of the children, with exact limits. */
    public static Proportion share(long count, long of) {
        return Proportion.clopperPearson(Math.toIntExact(count), Math.toIntExact(of), LEVEL);
    }

    private static OptionalDouble fisher(Proportion early, Proportion late) {
        if (early.n() == 0 || late.n() == 0) {
            return OptionalDouble.empty();
        }
        FisherExact test = FisherExact.of(early.k(), early.n() - early.k(), late.k(), late.n() - late.k(), LEVEL);
        return OptionalDouble.of(test.pValue());
    }

    private static OptionalDouble reverseMedian(List<CaseFile> files) {
        List<Outcome.Observed> outcomes =
                EndpointEstimate.of(Endpoints.OVERALL_SURVIVAL, 2, files).observed();
        if (outcomes.isEmpty()) {
            return OptionalDouble.empty();
        }
        OptionalDouble median = KaplanMeier.followUp(
                        outcomes.stream().mapToDouble(Outcome.Observed::days).toArray(),
                        outcomes.stream().mapToInt(Outcome.Observed::cause).toArray(),
                        LEVEL,
                        LimitType.LOG_LOG)
                .quantile(0.5)
                .time()
                .value();
        return median.isPresent() ? OptionalDouble.of(Months.ofDays(median.getAsDouble())) : median;
    }

    /** How many children are counted. */
    public int size() {
        return courses.size();
    }

    /** How many are alive, as far as is known, without anybody knowing whether with disease or free of it. */
    public int diseaseUnknown() {
        return size() - aliveDiseaseFree.n();
    }

    /** How many nobody has seen after the day of the second HSCT. */
    public int notFollowed() {
        return size() - all.alive().n();
    }

    /** Those of whose first HSCT it is recorded how it failed. */
    public int failureRecorded() {
        return coursesWith(row -> row.failure().isPresent()).size();
    }

    /** Those of whom it is known whether the first HSCT failed within six months by autologous recovery or relapse. */
    public int failureKnown() {
        return coursesWith(row -> row.earlyFailure().isPresent()).size();
    }

    /** Those of whom it is known whether the second HSCT was given within six months of the first. */
    public int timingKnown() {
        return early.size() + late.size();
    }

    /** The rows that fit, in order. */
    public List<CourseRow> coursesWith(Predicate<CourseRow> wanted) {
        return only(courses, wanted);
    }

    /** An endpoint after the second HSCT. */
    public EndpointEstimate estimate(Endpoint endpoint) {
        return EndpointEstimate.of(endpoint, 2, children);
    }
}
